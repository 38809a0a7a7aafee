"""One clean set of lines of tracks that are unordered, doubled or reversed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from graphs.geodesy import to_plane

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphs.gpx_track import GpxTrack

SAME_M = 12.0
"""Lines nearer than this to each other are the same way, ridden twice or recorded twice."""
STUB_M = 30.0
"""What is left of a doubled line, if shorter than this, is where two records of one way part for a moment."""
BRIDGED_M = 50.0
"""Ends nearer than this to another line are joined to it: across a street, or where a record was split."""

ON_LINE_M = 0.001
"""What arithmetic leaves between a line and the foot of a bridge on it."""


def route_lines(tracks: Sequence[GpxTrack]) -> tuple[shapely.LineString, ...]:
    """
    Return the lines of tracks in Lambert-93, each way once, the longest first.

    Parameters
    ----------
    tracks
        As they were read: their segments in any order and direction, some of them twice.
    """
    segments = [
        shapely.LineString(to_plane(segment[:, :2])) for track in tracks for segment in track.segments
    ]
    kept: list[shapely.LineString] = []
    for segment in sorted(segments, key=lambda line: (-line.length, line.wkb)):
        kept.extend(_new_parts(segment, kept))
    bridges = list(_bridges(kept))
    feet = shapely.MultiPoint([bridge.coords[-1] for bridge in bridges])
    met = shapely.union_all([*shapely.snap(kept, feet, ON_LINE_M), *bridges])
    joined = shapely.get_parts(shapely.line_merge(met))
    return tuple(sorted(joined, key=lambda line: (-line.length, line.wkb)))


def _new_parts(
    segment: shapely.LineString, kept: Sequence[shapely.LineString]
) -> Iterator[shapely.LineString]:
    """Yield the parts of a segment along which no line runs yet."""
    near = [line for line in kept if line.distance(segment) < SAME_M]
    rest = segment.difference(shapely.union_all(shapely.buffer(near, SAME_M))) if near else segment
    for part in shapely.get_parts(shapely.line_merge(rest) if rest.geom_type == "MultiLineString" else rest):
        if part.geom_type == "LineString" and part.length > (STUB_M if near else 0):
            yield part


def _bridges(lines: Sequence[shapely.LineString]) -> Iterator[shapely.LineString]:
    """Yield short straight lines from the ends of lines to the nearest point of another line."""
    ends = [(number, shapely.Point(line.coords[at])) for number, line in enumerate(lines) for at in (0, -1)]
    for number, end in ends:
        others = _others(lines, number)
        if not others:
            continue
        distances = shapely.distance(end, others)
        nearest = others[int(np.argmin(distances))]
        if 0 < distances.min() <= BRIDGED_M:
            foot = nearest.interpolate(nearest.project(end))
            yield shapely.LineString([end, foot])


def _others(lines: Iterable[shapely.LineString], number: int) -> list[shapely.LineString]:
    return [line for other, line in enumerate(lines) if other != number]
