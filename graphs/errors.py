"""What `graphs` raises on purpose: see `offers.errors` for the whole tree."""

from offers.errors import DamagedFileError, FluvestreError


class DamagedNetworkError(DamagedFileError):
    """A network, or a profile to travel it by, that cannot be read: the file, the place in it, the fault."""


class NoWayError(FluvestreError):
    """Two places between which a mode knows no way."""


class UnknownPlaceError(FluvestreError, LookupError):
    """A place that is not attached to the network."""
