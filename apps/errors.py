"""What can go wrong before a door opens; the whole tree stands in `offers.errors`."""

from offers.errors import FluvestreError


class SettingsError(FluvestreError, ValueError):
    """
    Settings that cannot be used.

    Parameters
    ----------
    faults
        All of them, a sentence each.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))
