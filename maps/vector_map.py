"""A map on paper, drawn from our own lines: no tile, no request, legible in black and white."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import atan2, degrees, hypot

from graphs.mode import Mode
from maps.background import Background
from maps.style import CASING_PX, DASHES, LINE_WEIGHTS_PX, line_weight
from maps.template import fragment
from maps.vector_map_frame import Frame, Point, frame_around
from maps.vector_map_ground import Ground, ground
from maps.vector_map_marks import (
    CHARACTER,
    Label,
    Mark,
    day_badge,
    ground_labels,
    halfway,
    overview_marks,
    stop_labels,
    stop_marks,
)
from maps.vector_map_room import Room, along
from maps.view import DayView, StopView
from maps.words import Words

WIDTH = 620.0
"""Units of the width of a map; on A5, five a millimetre."""
DAY_HEIGHTS = (200.0, 330.0)
OVERVIEW_HEIGHTS = (300.0, 500.0)
PADDING = 46.0
FOOT = 40.0
"""Height of the strip below the map with the modes, the scale and north."""
LEAST_ARROW = 55.0
"""Shorter legs have no arrow."""
MODE_LEFT, MODE_SAMPLE, MODE_GAP = 4.0, 44.0, 24.0
"""Where the modes of the strip begin, how wide the line of each is, and what is left free after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """
    A leg as it is drawn.

    Parameters
    ----------
    points
        Units.
    colour, width, dash
        Its look; no dash for a solid line.
    arrow
        The middle and the direction in degrees, or None for a short leg.
    """

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: str | None
    arrow: tuple[float, float, float] | None

    @property
    def casing(self) -> float:
        """Width of the white line beneath."""
        return self.width + CASING_PX


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """
    What is drawn of a stay.

    Parameters
    ----------
    strokes
        Its legs.
    marks
        Its markers, each with the stop that it is named after.
    badges
        Markers without a name.
    dots
        Places and colours of the stops that have no marker.
    """

    strokes: tuple[Stroke, ...]
    marks: Sequence[tuple[Mark, StopView]]
    badges: Sequence[Mark] = ()
    dots: Sequence[tuple[Point, str]] = ()


def day_map(day: DayView, index: int, words: Words, background: Background | None = None) -> str:
    """
    Draw a day.

    Parameters
    ----------
    day, index
        The day, and which of the stay it is, from 0.
    words
        The language.
    background
        What is drawn beneath; None for a blank sheet.

    Returns
    -------
    str
        SVG with a text for those who do not see it; markers bear the numbers of the day's list.
    """
    frame = frame_around(_points([day]), width=WIDTH, heights=DAY_HEIGHTS, padding=PADDING)
    room = _room(frame)
    marks = stop_marks(day, index, frame, room)
    names = "; ".join(f"{stop.number} {stop.name}" for stop in day.stops)
    alt = words.text("carnet_map_day", day=day.label, stops=names)
    layers = Layers(strokes=tuple(_strokes(day, LINE_WEIGHTS_PX[1], frame)), marks=marks)
    return _drawing(frame, room, layers, ground(background, frame), _modes([day], words), alt)


def overview_map(days: Sequence[DayView], words: Words, background: Background | None = None) -> str:
    """
    Draw a whole stay.

    Parameters
    ----------
    days
        Its days.
    words
        The language.
    background
        What is drawn beneath; None for a blank sheet.

    Returns
    -------
    str
        SVG with a text for those who do not see it: stations, lodgings, and each day with its number.
    """
    frame = frame_around(_points(days), width=WIDTH, heights=OVERVIEW_HEIGHTS, padding=PADDING)
    room = _room(frame)
    ways = " ".join(f"{day.label}: {_ways(day)}." for day in days)
    alt = words.text("carnet_map_overview", days=ways)
    layers = Layers(
        strokes=tuple(
            stroke
            for index, day in enumerate(days)
            for stroke in _strokes(day, line_weight(index), frame, arrows=False)
        ),
        marks=overview_marks(days, frame, room),
        badges=[badge for i, day in enumerate(days) if (badge := day_badge(day, i, frame, room))],
        dots=[(frame.at(stop.lon, stop.lat), day.colour) for day in days for stop in day.stops],
    )
    return _drawing(frame, room, layers, ground(background, frame), _modes(days, words), alt)


def _drawing(
    frame: Frame, room: Room, layers: Layers, beneath: Ground, modes: Sequence[dict[str, object]], alt: str
) -> str:
    room.lines.extend(box for stroke in layers.strokes for box in along(stroke.points, stroke.casing))
    labels: list[Label] = [*stop_labels(layers.marks, room), *ground_labels(beneath.names, room)]
    length_m, bar = frame.scale_bar()
    return fragment(
        "carnet_map.html",
        frame=frame,
        foot=FOOT,
        strokes=layers.strokes,
        marks=[*layers.badges, *(mark for mark, _ in layers.marks)],
        labels=labels,
        dots=layers.dots,
        ground={name: _path(getattr(beneath, name)) for name in ("lanes", "waterways", "routes")},
        modes=modes,
        bar=bar,
        bar_text=f"{length_m // 1000} km" if length_m >= 1000 else f"{length_m} m",
        alt=alt,
    )


def _room(frame: Frame) -> Room:
    return Room(width=frame.width, height=frame.height)


def _points(days: Sequence[DayView]) -> list[Point]:
    stops = [(stop.lon, stop.lat) for day in days for stop in day.stops]
    return stops + [point for day in days for leg in day.legs for point in leg.line]


def _strokes(day: DayView, width: float, frame: Frame, *, arrows: bool = True) -> Iterator[Stroke]:
    for leg in day.legs:
        if leg.drawn:
            points = tuple(point for point, _ in groupby(frame.at(*point) for point in leg.line))
            if len(points) > 1:
                arrow = _arrow(points) if arrows else None
                yield Stroke(
                    points=points, colour=day.colour, width=width, dash=DASHES[leg.mode], arrow=arrow
                )


def _arrow(points: Sequence[Point]) -> tuple[float, float, float] | None:
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
    if length < LEAST_ARROW:
        return None
    (x, y), (east, south) = halfway(points)
    return (round(x, 1), round(y, 1), round(degrees(atan2(south, east)), 1))


def _modes(days: Sequence[DayView], words: Words) -> list[dict[str, object]]:
    """List the modes in use, as the strip below the map explains them."""
    used = {leg.mode for day in days for leg in day.legs if leg.drawn}
    listed: list[dict[str, object]] = []
    x = MODE_LEFT
    for mode in (mode for mode in Mode if mode in used):
        name = words.code("modes", mode)
        listed.append(
            {"name": name, "dash": DASHES[mode], "x": round(x, 1), "text_x": round(x + MODE_SAMPLE, 1)}
        )
        x += MODE_SAMPLE + len(name) * CHARACTER + MODE_GAP
    return listed


def _ways(day: DayView) -> str:
    first, last = day.stops[0].name, day.stops[-1].name
    return first if first == last and len(day.stops) == 1 else f"{first} → {last}"


def _path(parts: Sequence[Sequence[Point]]) -> str:
    """Write lines as one SVG path."""
    return "".join("M" + " ".join(f"{x:g},{y:g}" for x, y in part) for part in parts)
