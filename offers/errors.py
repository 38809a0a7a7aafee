"""
What can go wrong, as a tree.

::

    FluvestreError
    ├── DamagedFileError    (ValueError)    a file of ours cannot be read: which, and where in it
    │   BadRecordsError                     a catalogue that can be read holds records that cannot be
    │   DamagedNetworkError                 graphs: the same, of a network or a profile
    ├── NothingReadError                    feeds of which no offer could be made
    ├── UnknownPlaceError   (LookupError)   graphs: a place that is not attached to the network
    ├── NoWayError                          graphs: two places between which a mode knows no way
    ├── UnknownNameError    (LookupError)   no such station, segment or offer: the nearest names
    ├── RequestError        (ValueError)    itinerary: a request with all its faults
        NoStayError                         itinerary: nothing can be made of a good request, and why
    ├── SettingsError       (ValueError)    apps: settings with all their faults
    ├── ProblemError                        apps: a request that is refused, as a problem
    ├── ProductError        (ValueError)    apps: a product, its terms or its office with all their faults
    ├── AccountError        (ValueError)    apps: an account that cannot be as asked
    ├── UnsignedError                       apps: a page asked for by somebody who is not signed in
    ├── StoreError                          apps: a database that cannot be opened
    │   AbsentError         (KeyError)      apps: something that is not kept
    │   ConflictError                       apps: a product that somebody else has changed
    └── BusyError                           apps: too many stays are being composed
        LostError                           apps: the process that composed has died
        OverrunError                        apps: composing took longer than anything should
"""


class FluvestreError(Exception):
    """Whatever fluvestre refuses on purpose."""


class DamagedFileError(FluvestreError, ValueError):
    """
    A file cannot be used.

    Parameters
    ----------
    file
        Its name.
    where
        The place in it.
    why
        What is wrong there.
    """

    def __init__(self, file: object, where: str, why: str) -> None:
        super().__init__(file, where, why)

    def __str__(self) -> str:
        return "{}: {}: {}".format(*self.args)


class BadRecordsError(DamagedFileError):
    """
    A catalogue can be read, but some of its records cannot be.

    Parameters
    ----------
    file, where, why
        As of a damaged file, for the first twenty faults.
    faults
        Place and reason of all of them.
    """

    def __init__(self, file: object, where: str, why: str, faults: tuple[tuple[str, str], ...]) -> None:
        super().__init__(file, where, why)
        self.faults = faults


class NothingReadError(FluvestreError):
    """
    Feeds can be read, and hold nothing that could be an offer.

    Parameters
    ----------
    message
        Which feeds, and what was found in them.
    """


class UnknownNameError(FluvestreError, LookupError):
    """
    A name that nothing bears.

    Parameters
    ----------
    what
        What was looked for: ``station``, ``offer`` or ``segment``.
    name
        As it was typed.
    nearest
        Names that exist and look like it.
    """

    def __init__(self, what: str, name: str, nearest: tuple[str, ...]) -> None:
        self.nearest = nearest
        hint = f" Did you mean {', '.join(nearest)}?" if nearest else f" See fluvestre {what}s."
        super().__init__(f"Unknown {what} {name!r}.{hint}")
