"""The nearest point of the network at which a place can join it: on land, on the water, by rail."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely

from graphs.geodesy import plane_lines, to_degrees, to_plane
from graphs.mode import LAND, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from graphs.snap import Attachment
    from graphs.way import Edge, Point

AT_AN_END_M = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """
    What a place joins.

    Parameters
    ----------
    name
        What it is called.
    modes
        Who moves on it.
    reach_m
        How far a place may be from it.
    ends_only
        Whether one joins it only at the ends of its edges, as one does a railway.
    """

    name: str
    modes: frozenset[Mode]
    reach_m: float
    ends_only: bool = False


MEDIA = (
    Medium(name="land", modes=LAND, reach_m=5000),
    Medium(name="water", modes=frozenset({Mode.BOAT}), reach_m=1500),
    Medium(name="rail", modes=frozenset({Mode.TRAIN}), reach_m=1500, ends_only=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """
    Where a place can join an edge.

    Parameters
    ----------
    place, medium, edge
        Who joins what, and the edge of it.
    point
        Where on the edge.
    at_m
        How far along the edge, in metres of the plane.
    distance_m
        How far from the place.
    """

    place: Attachment
    medium: Medium
    edge: Edge
    point: Point
    at_m: float
    distance_m: float


def nearest_joins(edges: Sequence[Edge], medium: Medium, places: Iterable[Attachment]) -> Iterator[Join]:
    """
    Yield where each place that wants a medium joins it; nothing for one that finds no usable edge.

    Parameters
    ----------
    edges
        All edges; usable are those of all the modes of the medium that the place wants.
    medium
        What to join.
    places
        The places; those that do not want the medium are left out.
    """
    groups: dict[frozenset[Mode], list[Attachment]] = defaultdict(list)
    for place in places:
        if wanted := place.modes & medium.modes:
            groups[wanted].append(place)
    for wanted, group in groups.items():
        usable = [edge for edge in edges if wanted <= edge.modes and edge.kind != "access"]
        if usable:
            yield from _joins(usable, medium, group)


def _joins(edges: Sequence[Edge], medium: Medium, places: Sequence[Attachment]) -> Iterator[Join]:
    lines = plane_lines([edge.line for edge in edges])
    points = shapely.points(to_plane([place.point for place in places]))
    nearest = shapely.STRtree(lines).nearest(points)
    at_m = _measures(lines[nearest], points, medium)
    feet = shapely.line_interpolate_point(lines[nearest], at_m)
    distances_m = shapely.distance(points, feet)
    degrees = to_degrees(shapely.get_coordinates(feet))
    ends_m = shapely.length(lines[nearest])
    for index, place in enumerate(places):
        edge = edges[nearest[index]]
        point = (float(degrees[index, 0]), float(degrees[index, 1]))
        if at_m[index] == 0:
            point = edge.line[0]
        elif at_m[index] == ends_m[index]:
            point = edge.line[-1]
        yield Join(
            place=place,
            medium=medium,
            edge=edge,
            point=point,
            at_m=float(at_m[index]),
            distance_m=float(distances_m[index]),
        )


def _measures(lines: NDArray[np.object_], points: NDArray[np.object_], medium: Medium) -> NDArray[np.float64]:
    """Return how far along its line each point projects; near an end, or where only ends count, the end."""
    at_m: NDArray[np.float64] = shapely.line_locate_point(lines, points)
    ends_m = shapely.length(lines)
    margin_m = ends_m / 2 if medium.ends_only else AT_AN_END_M
    at_m[at_m <= margin_m] = 0
    to_end = at_m >= ends_m - margin_m
    at_m[to_end] = ends_m[to_end]
    return at_m
