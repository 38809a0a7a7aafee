"""Pieces of way with all their facts: the edges of a network."""

from collections.abc import Callable

import numpy as np

from graphs.osm.cut import Pieces
from graphs.osm.extract import Extract
from graphs.osm.followers import followers_of
from graphs.osm.obstacles import stand_on
from graphs.osm.points import Points
from graphs.osm.way_facts import WayFacts
from graphs.ways import Edges, Ints

_AS_TAGGED = (
    "forward", "backward", "kind", "traffic", "surface", "smoothness", "tracktype", "width_dm", "incline_pm",
    "lit", "wheelchair",
)  # fmt: skip


def edges_of(
    extract: Extract, facts: WayFacts, points: Points, pieces: Pieces, number: Callable[[str], int]
) -> Edges:
    """
    Return the edges of a network, before any route follows them.

    Parameters
    ----------
    extract, facts
        What the ways are made from, and the facts of its sets of tags.
    points, pieces
        Of the ways.
    number
        Gives the index of a name.
    """
    of_piece = extract.tag_set[pieces.way]
    barriers, gap_dm = stand_on(extract.nodes, points, pieces, facts.rank[of_piece])
    line_first, line = pieces.line_points()
    nothing = np.zeros(len(pieces))
    incline_pm = facts.incline_pm[of_piece]
    sloped = incline_pm != Edges.UNKNOWN_INCLINE
    rise_dm = np.round(incline_pm * pieces.length_m / 100)
    none = followers_of(len(pieces), nothing[:0], nothing[:0], nothing[:0])
    return Edges(
        start=pieces.start,
        end=pieces.end,
        length_dm=np.maximum(np.round(pieces.length_m * 10), 1),
        ascent_dm=np.where(sloped, np.maximum(rise_dm, 0), -1),
        descent_dm=np.where(sloped, np.maximum(-rise_dm, 0), -1),
        barriers=facts.barriers[of_piece] | barriers,
        gap_dm=gap_dm,
        fixed_s=_fixed_s(facts.duration_s[of_piece], pieces),
        sketched=nothing,
        way_id=extract.way_id[pieces.way],
        name=_names(extract, pieces, number),
        line_first=line_first,
        lon_e7=points.lon_e7[line],
        lat_e7=points.lat_e7[line],
        route_first=none.first,
        route=none.route,
        route_way=none.route_way,
        **{name: getattr(facts, name)[of_piece] for name in _AS_TAGGED},
    )


def _fixed_s(duration_s: Ints, pieces: Pieces) -> Ints:
    """Share the duration of a way among its pieces, by their length."""
    timed = duration_s >= 0
    fixed_s = np.full(len(pieces), -1)
    if timed.any():
        whole_m = np.bincount(pieces.way, weights=pieces.length_m)[pieces.way[timed]]
        fixed_s[timed] = np.round(duration_s[timed] * pieces.length_m[timed] / whole_m)
    return fixed_s


def _names(extract: Extract, pieces: Pieces, number: Callable[[str], int]) -> Ints:
    used, which = np.unique(extract.name[pieces.way], return_inverse=True)
    numbers = np.array([number(extract.names[name]) for name in used.tolist()], dtype=np.int64)
    found: Ints = numbers[which]
    return found
