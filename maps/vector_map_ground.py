"""What lies beneath a stay on paper: waterways, signed routes, lanes and communes, cut to the frame."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import shapely

from maps.background import Background, Line
from maps.vector_map_frame import Frame, Point

TOLERANCE = 1.5
"""Bends smaller than this, in units, are not seen on paper."""
MOST_LANES = 600
"""With more lanes than these a small map is a thicket: it has none."""
MOST_COMMUNES = 14

Part = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundName:
    """
    A name that would like to stand on the map.

    Parameters
    ----------
    kind
        ``commune``, ``waterway`` or ``route``.
    text
        The name.
    x, y
        Where.
    """

    kind: str
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """
    The background in units of the drawing.

    Parameters
    ----------
    waterways, routes, lanes
        Lines inside the frame.
    names
        The first are the most wanted.
    """

    waterways: tuple[Part, ...] = ()
    routes: tuple[Part, ...] = ()
    lanes: tuple[Part, ...] = ()
    names: tuple[GroundName, ...] = ()


def ground(background: Background | None, frame: Frame) -> Ground:
    """
    Cut a background to a frame.

    Parameters
    ----------
    background
        Of a whole destination; None for a blank sheet.
    frame
        The window.

    Returns
    -------
    Ground
        What is seen through it, simplified.
    """
    if background is None:
        return Ground()
    waterways = _named([(name, line) for name, line in background.waterways], frame)
    routes = _named([(ref, line) for ref, _, line in background.routes], frame)
    lanes = tuple(part for _, part in _named([("", line) for line in background.lanes], frame))
    return Ground(
        waterways=tuple(part for _, part in waterways),
        routes=tuple(part for _, part in routes),
        lanes=lanes if len(lanes) <= MOST_LANES else (),
        names=(
            *_communes(background, frame),
            *_middles("waterway", waterways),
            *_middles("route", routes),
        ),
    )


def _named(lines: Sequence[tuple[str, Line]], frame: Frame) -> list[tuple[str, Part]]:
    """Project, clip and simplify; a line that leaves the frame and returns gives several parts."""
    near = [(name, line) for name, line in lines if _near(line, frame)]
    if not near:
        return []
    planar = [shapely.LineString([frame.at(*point) for point in line]) for _, line in near]
    cut = shapely.simplify(shapely.clip_by_rect(planar, 0, 0, frame.width, frame.height), TOLERANCE)
    parts, origins = shapely.get_parts(cut, return_index=True)
    return [
        (near[origin][0], tuple((round(x, 1), round(y, 1)) for x, y in part.coords))
        for part, origin in zip(parts, origins, strict=True)
        if part.length > TOLERANCE
    ]


def _near(line: Line, frame: Frame) -> bool:
    """Say whether the box of a line touches the frame."""
    if len(line) < 2:
        return False
    lons, lats = zip(*line, strict=True)
    left, top = frame.at(min(lons), max(lats))
    right, bottom = frame.at(max(lons), min(lats))
    return left <= frame.width and right >= 0 and top <= frame.height and bottom >= 0


def _communes(background: Background, frame: Frame) -> Iterator[GroundName]:
    """Give the communes inside the frame, those nearest to its middle first."""
    placed = [(name, *frame.at(lon, lat)) for name, lon, lat in background.communes]
    inside = [c for c in placed if 0 < c[1] < frame.width and 0 < c[2] < frame.height]
    middle = (frame.width / 2, frame.height / 2)
    inside.sort(key=lambda c: (c[1] - middle[0]) ** 2 + (c[2] - middle[1]) ** 2)
    for name, x, y in inside[:MOST_COMMUNES]:
        yield GroundName(kind="commune", text=name, x=x, y=y)


def _middles(kind: str, named: Sequence[tuple[str, Part]]) -> Iterator[GroundName]:
    """Give each name once, at the middle of its part with the most bends."""
    longest: dict[str, Part] = {}
    for name, part in named:
        if name and len(part) > len(longest.get(name, ())):
            longest[name] = part
    for name, part in longest.items():
        before, after = part[(len(part) - 1) // 2], part[len(part) // 2]
        yield GroundName(kind=kind, text=name, x=(before[0] + after[0]) / 2, y=(before[1] + after[1]) / 2)
