"""Why a stay is not composed now; the whole tree stands in `offers.errors`."""

from offers.errors import FluvestreError


class BusyError(FluvestreError):
    """
    All places of the queue are taken.

    Parameters
    ----------
    retry_s
        When to ask again, in seconds.
    """

    def __init__(self, retry_s: int) -> None:
        self.retry_s = retry_s
        super().__init__(f"too many stays are being composed; try again in {retry_s} seconds.")


class LostError(BusyError):
    """A process that composed has died, for want of memory perhaps."""


class OverrunError(FluvestreError):
    """
    A stay that took longer than anything should.

    Parameters
    ----------
    seconds
        The guard.
    """

    def __init__(self, seconds: int) -> None:
        super().__init__(f"composing took more than {seconds} seconds and was ended.")
