"""What can go wrong between a request and a stay; the whole tree stands in `offers.errors`."""

from offers.errors import FluvestreError


class RequestError(FluvestreError, ValueError):
    """
    A request that cannot be understood.

    Parameters
    ----------
    faults
        All of them, a sentence each.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


class NoStayError(FluvestreError):
    """
    A good request of which nothing can be made.

    Parameters
    ----------
    reasons
        What was found; `itinerary.why.no_stay` says what would help.
    """

    def __init__(self, reasons: tuple[str, ...]) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reasons))
