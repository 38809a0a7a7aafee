"""The stations of a feed: platforms and stop points merged into the station that they belong to."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphs.rail.doubts import Doubts
from graphs.rail.feed import GtfsFeed
from graphs.rail.stop_rows import Stop, read_stops
from offers.area import distance_m

SAME_M = 2000
"""Farther apart, two stops with the same eight digits are two stations, whatever the digits mean."""

STATION = "1"
LEVELS = 3
"""A boarding area belongs to a platform, that to a station."""

_UIC = re.compile(r"(?<![0-9])[0-9]{8}$", re.ASCII)
_COACH = re.compile(r"\bOCECar\b")
"""French feeds give coaches that stand in for trains the route of the train, but stops of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Halts:
    """
    Stations, and which stops belong to which.

    Parameters
    ----------
    uic, name, point
        Of each station.
    index
        Place of the station in them, by the id of the stop.
    coach
        Ids of stops at which only coaches call.
    nowhere
        Ids of stops without a position.
    """

    uic: tuple[str, ...]
    name: tuple[str, ...]
    point: tuple[tuple[float, float], ...]
    index: Mapping[str, int]
    coach: frozenset[str]
    nowhere: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leader:
    """A station, as the first of its stops says."""

    uic: str
    name: str
    point: tuple[float, float]


def read_halts(feed: GtfsFeed) -> Halts:
    """
    Read the stations of a feed.

    Parameters
    ----------
    feed
        An open feed.

    Returns
    -------
    Halts
        Stops of one ``parent_station``, or with the same UIC code, are one station. It has the name and
        the position of the parent, else of the first of its stops that has one.

    Raises
    ------
    DamagedNetworkError
        If ``stops.txt`` cannot be read.
    """
    rows = read_stops(feed)
    roots = {stop_id: _root(row, rows, feed.doubts) for stop_id, row in rows.items()}
    codes = _codes(roots)
    numbers: dict[str, int] = {}
    leaders: list[_Leader] = []
    index: dict[str, int] = {}
    # Stations first, so that they speak before their platforms.
    for stop_id in sorted(rows, key=lambda name: (roots[name].stop_id != name, rows[name].sort != STATION)):
        row, root = rows[stop_id], roots[stop_id]
        spot = root.point or row.point
        if spot is None:
            continue
        uic = codes[root.stop_id]
        key = uic or root.stop_id
        if key in numbers and distance_m(leaders[numbers[key]].point, spot) > SAME_M:
            feed.doubts.add("rail.same-code", "warning", "stops far from the station of their code", stop_id)
            key, uic = f"@{root.stop_id}", ""
        index[stop_id] = numbers.setdefault(key, len(leaders))
        if index[stop_id] == len(leaders):
            leaders.append(_Leader(uic=uic, name=root.name or row.name or stop_id, point=spot))
    return Halts(
        uic=tuple(leader.uic for leader in leaders),
        name=tuple(leader.name for leader in leaders),
        point=tuple(leader.point for leader in leaders),
        index=index,
        coach=frozenset(stop_id for stop_id in rows if _COACH.search(stop_id)),
        nowhere=frozenset(rows.keys() - index.keys()),
    )


def _codes(roots: Mapping[str, Stop]) -> dict[str, str]:
    """Return the code of each station: in its own id, or else in those of its stops if they agree."""
    own: dict[str, set[str]] = defaultdict(set)
    for stop_id, root in roots.items():
        own[root.stop_id].add(_uic(stop_id))
    agreed = {name: "".join(codes - {""}) if len(codes - {""}) == 1 else "" for name, codes in own.items()}
    return {name: _uic(name) or code for name, code in agreed.items()}


def _root(row: Stop, rows: Mapping[str, Stop], doubts: Doubts) -> Stop:
    for _ in range(LEVELS):
        if not row.parent:
            break
        if row.parent not in rows:
            doubts.add("rail.unknown-id", "warning", "stops of a station that is not there", row.stop_id)
            break
        row = rows[row.parent]
    return row


def _uic(stop_id: str) -> str:
    found = _UIC.search(stop_id)
    return found[0] if found else ""
