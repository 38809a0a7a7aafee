"""What each commune gets, on a map that is one drawing: no script, no tile, no word of any language."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from maps.background import Background
from maps.template import fragment
from maps.vector_map_frame import frame_around
from maps.vector_map_ground import GroundName, Part, ground
from maps.vector_map_marks import Label, ground_labels
from maps.vector_map_room import Room, box_at

WIDTH = 760.0
HEIGHTS = (360.0, 760.0)
PADDING = 44.0
LARGEST = 40.0
"""Radius of the commune that gets most, in units; the area of a circle says how much."""
SMALLEST = 4.0
ROOMY = 24.0
"""A circle of this radius has room for its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneMark:
    """
    A commune on the map.

    Parameters
    ----------
    name, lon, lat
        Which, and where.
    amount
        How much it gets; a circle says it by its area.
    visited
        Whether any stay comes there.
    has
        Whether it has anything to offer; without, it is a dot.
    """

    name: str
    lon: float
    lat: float
    amount: int
    visited: bool
    has: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """
    A commune as it is drawn.

    Parameters
    ----------
    x, y, radius
        Units.
    look
        ``gets`` (filled), ``visited`` (a small full dot), ``forgotten`` (a dashed ring) or ``empty``.
    """

    x: float
    y: float
    radius: float
    look: str


def commune_map(marks: Sequence[CommuneMark], background: Background) -> str:
    """
    Draw what communes get.

    Parameters
    ----------
    marks
        The communes, at least one.
    background
        What is drawn beneath; its lanes and its names are left out.

    Returns
    -------
    str
        SVG, hidden from those who do not see it: the page around it says what it shows.
    """
    points = [(mark.lon, mark.lat) for mark in marks]
    frame = frame_around(points, width=WIDTH, heights=HEIGHTS, padding=PADDING)
    beneath = ground(Background(waterways=background.waterways, routes=background.routes), frame)
    ordered = sorted(marks, key=lambda mark: (-mark.amount, not mark.visited, not mark.has, mark.name))
    most = max(mark.amount for mark in marks) or 1
    circles = [_circle(mark, most, *frame.at(mark.lon, mark.lat)) for mark in ordered]
    length_m, bar = frame.scale_bar()
    return fragment(
        "commune_map.html",
        frame=frame,
        circles=circles,
        labels=_labels(ordered, circles, Room(width=frame.width, height=frame.height)),
        waterways=_path(beneath.waterways),
        routes=_path(beneath.routes),
        bar=bar,
        bar_text=f"{length_m // 1000} km" if length_m >= 1000 else f"{length_m} m",
    )


def _circle(mark: CommuneMark, most: int, x: float, y: float) -> Circle:
    if mark.amount:
        return Circle(
            x=x, y=y, radius=round(max(SMALLEST, LARGEST * sqrt(mark.amount / most)), 1), look="gets"
        )
    look = "visited" if mark.visited else "forgotten" if mark.has else "empty"
    return Circle(x=x, y=y, radius=2.0 if look == "empty" else SMALLEST, look=look)


def _labels(marks: Sequence[CommuneMark], circles: Sequence[Circle], room: Room) -> list[Label]:
    """Name what gets most first, and what has nothing not at all; a name may stand on a large circle."""
    small = [circle for circle in circles if circle.look != "empty" and circle.radius < ROOMY]
    room.lines.extend(box_at(c.x, c.y, 2 * SMALLEST, 2 * SMALLEST) for c in small)
    named = [(mark, circle) for mark, circle in zip(marks, circles, strict=True) if circle.look != "empty"]
    names = [GroundName(kind=circle.look, text=mark.name, x=circle.x, y=circle.y) for mark, circle in named]
    return list(ground_labels(names, room))


def _path(parts: Sequence[Part]) -> str:
    return "".join("M" + " ".join(f"{x:g},{y:g}" for x, y in part) for part in parts)
