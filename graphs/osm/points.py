"""The points of ways in a row: without holes, and with weirs between what they part."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graphs.columns import freeze_columns
from graphs.osm.extract import Extract
from graphs.ways import Ints

LON_E7, LAT_E7 = 1_800_000_000, 900_000_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Points:
    """
    Points of ways in a row. Columns have shape (p,), but for that of the nodes.

    Parameters
    ----------
    way
        Index of the way in the extract.
    run
        Number of the unbroken stretch of way a point is in; it never falls.
    node
        Index of the node in `osm_id`; no two neighbours in a stretch have the same.
    lon_e7, lat_e7
        Ten-millionths of a degree.
    osm_id
        Ids of nodes, shape (n,); one id stands there several times where its ways are kept apart.
    """

    way: Ints
    run: Ints
    node: Ints
    lon_e7: Ints
    lat_e7: Ints
    osm_id: Ints

    DTYPES: ClassVar[dict[str, str]] = {
        "way": "i8", "run": "i8", "node": "i8", "lon_e7": "i4", "lat_e7": "i4", "osm_id": "i8",
    }  # fmt: skip

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.way)


def lay_out(extract: Extract, wanted: Ints, apart: Ints) -> tuple[Points, Ints]:
    """
    Return the points of ways, and the indices of ways that are cut: the extract has not all of their nodes.

    Parameters
    ----------
    extract
        The ways.
    wanted
        Which of them. Shape (ways,), bool.
    apart
        At which points a way ends without meeting any other: boats come to a weir from both sides, and never
        pass. Shape (points,), bool.
    """
    way = np.repeat(np.arange(len(extract)), np.diff(extract.first))
    here = (np.abs(extract.lon_e7) <= LON_E7) & (np.abs(extract.lat_e7) <= LAT_E7)
    stretch = np.cumsum(changes(way) | ~here)
    at = np.flatnonzero(here & wanted[way])
    at, run = _doubled(at, stretch[at], apart)
    node, osm_id = _numbered(extract.ref[at], apart[at])
    places = extract.lon_e7[at], extract.lat_e7[at]
    node = _fused(node, run, *places)
    fresh = np.flatnonzero(changes(run) | changes(node))
    fresh = fresh[_in_company(run[fresh])]
    points = Points(
        way=way[at[fresh]],
        run=run[fresh],
        node=node[fresh],
        lon_e7=places[0][fresh],
        lat_e7=places[1][fresh],
        osm_id=osm_id,
    )
    return points, np.unique(way[wanted[way] & ~here])


def changes(values: Ints) -> Ints:
    """Return where a column differs from the row before; the first row always does. Shape (n,), bool."""
    found = np.ones(len(values), dtype=bool)
    found[1:] = values[1:] != values[:-1]
    return found


def last_of(values: Ints) -> Ints:
    """Return where a column differs from the row after; the last row always does. Shape (n,), bool."""
    return changes(values[::-1])[::-1]


def _doubled(at: Ints, run: Ints, apart: Ints) -> tuple[Ints, Ints]:
    """Repeat the points in the middle of stretches that are to be kept apart: an end, and another start."""
    middle = apart[at] & ~changes(run) & ~last_of(run)
    at, run = (np.repeat(column, 1 + middle) for column in (at, run))
    again = np.zeros(len(at), dtype=bool)
    again[1:] = at[1:] == at[:-1]
    return at, run + np.cumsum(again)


def _numbered(ref: Ints, apart: Ints) -> tuple[Ints, Ints]:
    """Return the number of the node of each point, and the ids of the nodes."""
    ids, node = np.unique(ref, return_inverse=True)
    alone = np.flatnonzero(apart)
    node[alone] = len(ids) + np.arange(len(alone))
    return node, np.concatenate([ids, ref[alone]])


def _fused(node: Ints, run: Ints, lon_e7: Ints, lat_e7: Ints) -> Ints:
    """Make one node of those that lie at one place and follow one another: no edge is without length."""
    still = ~(changes(run) | changes(lon_e7) | changes(lat_e7)) & changes(node)
    after = np.flatnonzero(still)
    if not len(after):
        return node
    size = int(node.max()) + 1
    joined = coo_array((np.ones(len(after), dtype=bool), (node[after - 1], node[after])), shape=(size, size))
    _, group = connected_components(joined, directed=False)
    _, one_of = np.unique(group, return_index=True)
    fused: Ints = one_of[group][node]
    return fused


def _in_company(run: Ints) -> Ints:
    """Return which points are not alone in their stretch."""
    return ~(changes(run) & last_of(run))
