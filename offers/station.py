"""Railway stations and moorings: where a stay begins, ends, and meets the water."""

from dataclasses import dataclass

from offers.access import Answer
from offers.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """
    A railway station that the contract names, or a timetable of its trains.

    Parameters
    ----------
    id
        ``station:<slug>``.
    name
        As on the platform.
    place
        Where it is.
    inside
        True for the stations of the destination, False for those said to be near it.
    aliases
        Other spellings under which it is looked up.
    article
        Where the contract names it, empty for one that only a timetable knows.
    uic
        Its code of eight digits in timetables, empty if unknown.
    wheelchair
        Whether trains can be boarded in a wheelchair.
    """

    id: str
    name: str
    place: Place
    inside: bool
    aliases: tuple[str, ...] = ()
    article: str = ""
    uic: str = ""
    wheelchair: Answer = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mooring:
    """
    A *halte nautique*, port, *base nautique* or *gare d'eau*.

    Parameters
    ----------
    id
        ``mooring:<slug>``.
    name
        What it is called.
    kind
        ``port``, ``base``, ``halte``, ``gare-d-eau``, or ``lock`` for a stop at one that the contract names.
    place
        Where it is.
    waterway
        Id of the route of the network it lies on, such as ``waterway-lys``.
    aliases
        Other spellings under which it is looked up.
    article
        Where the contract names it.
    """

    id: str
    name: str
    kind: str
    place: Place
    waterway: str
    aliases: tuple[str, ...] = ()
    article: str = ""
