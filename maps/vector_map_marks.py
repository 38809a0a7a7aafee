"""The numbered markers of a map on paper, and the names beside them, none on another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from itinerary.stay import StopKind
from maps.vector_map_frame import Frame
from maps.vector_map_ground import GroundName
from maps.vector_map_room import Box, Room, around_point, beside_box, box_at
from maps.view import DayView, StopView

HEIGHT = 24.0
CHARACTER = 7.8
"""Mean width of a letter of the names, in units."""
NAME_HEIGHT = 17.0
LONGEST_NAME = 26
"""Letters of a name on a map; the list beside it has it in full."""
PICTURE = 20.0
"""Width of the picture of a station or a lodging."""
SHAPES = 4
"""Outlines of markers: days differ by more than their colour."""
WANTED: dict[StopKind, int] = {"station": 0, "night": 1, "visit": 2, "mooring": 3, "meal": 4, "service": 5}
"""Whose name goes first onto the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    A marker.

    Parameters
    ----------
    text
        The numbers of its stops, or of its day.
    picture
        ``station``, ``night`` or nothing.
    colour, shape
        Of its day.
    uncertain
        Whether anything there is to be confirmed.
    place
        What it marks.
    box
        Where it stands.
    """

    text: str
    picture: str
    colour: str
    shape: int
    uncertain: bool
    place: tuple[float, float]
    box: Box

    @property
    def middle(self) -> tuple[float, float]:
        """Where it stands."""
        left, top, right, bottom = self.box
        return ((left + right) / 2, (top + bottom) / 2)

    @property
    def outline(self) -> str:
        """Its outline as an SVG path."""
        return outline(self.box, self.shape)

    @property
    def displaced(self) -> bool:
        """Whether it stands beside its place."""
        return hypot(self.middle[0] - self.place[0], self.middle[1] - self.place[1]) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """
    A name on the map.

    Parameters
    ----------
    kind
        ``stop``, ``commune``, ``waterway`` or ``route``.
    text
        The name, shortened.
    x, y
        The middle of its base line.
    """

    kind: str
    text: str
    x: float
    y: float


def stop_marks(day: DayView, index: int, frame: Frame, room: Room) -> list[tuple[Mark, StopView]]:
    """
    Mark the stops of a day with their numbers.

    Parameters
    ----------
    day, index
        The day, and which of the stay it is, from 0.
    frame, room
        The map, and what is left of it.

    Returns
    -------
    list of (Mark, StopView)
        One a place, with the stop there whose name is most wanted.
    """
    places: dict[tuple[float, float], list[StopView]] = {}
    for stop in day.stops:
        places.setdefault(frame.at(stop.lon, stop.lat), []).append(stop)
    marks = []
    for place, stops in places.items():
        best = min(stops, key=lambda stop: WANTED[stop.kind])
        text = "·".join(str(stop.number) for stop in stops)
        picture = best.kind if best.kind in {"station", "night"} else ""
        uncertain = any(stop.uncertain for stop in stops)
        box = _place(place, _width(text, picture), room)
        mark = Mark(
            text=text,
            picture=picture,
            colour=day.colour,
            shape=index % SHAPES,
            uncertain=uncertain,
            place=place,
            box=box,
        )
        marks.append((mark, best))
    return marks


def overview_marks(days: Sequence[DayView], frame: Frame, room: Room) -> list[tuple[Mark, StopView]]:
    """
    Mark where a stay begins, sleeps and ends, and each day on its way.

    Parameters
    ----------
    days
        All days of the stay.
    frame, room
        The map, and what is left of it.

    Returns
    -------
    list of (Mark, StopView)
        Stations and lodgings, one a place, each with its stop.
    """
    found: dict[tuple[float, float], tuple[Mark, StopView]] = {}
    ends = [days[0].stops[0], *(day.stops[-1] for day in days)]
    for stop in ends:
        place = frame.at(stop.lon, stop.lat)
        if place not in found:
            picture = "station" if stop.kind == "station" else "night"
            box = _place(place, HEIGHT, room)
            mark = Mark(
                text="",
                picture=picture,
                colour="#23303a",
                shape=1,
                uncertain=False,
                place=place,
                box=box,
            )
            found[place] = (mark, stop)
    return list(found.values())


def day_badge(day: DayView, index: int, frame: Frame, room: Room) -> Mark | None:
    """
    Mark the way of a day with its number.

    Parameters
    ----------
    day, index
        The day, and which of the stay it is, from 0.
    frame, room
        The map, and what is left of it.

    Returns
    -------
    Mark or None
        In the middle of its longest leg; None for a day that does not move.
    """
    drawn = [leg for leg in day.legs if leg.drawn]
    if not drawn:
        return None
    line = [frame.at(*point) for point in max(drawn, key=lambda leg: leg.distance_m).line]
    place = halfway(line)[0]
    box = _place(place, HEIGHT, room)
    return Mark(
        text=str(index + 1),
        picture="",
        colour=day.colour,
        shape=index % SHAPES,
        uncertain=False,
        place=place,
        box=box,
    )


def halfway(line: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], tuple[float, float]]:
    """
    Find the middle of a line.

    Parameters
    ----------
    line
        At least two points, in units.

    Returns
    -------
    ((float, float), (float, float))
        The point half the way along, and the unit vector in which the line goes there.
    """
    steps = list(pairwise(line))
    left = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in steps) / 2
    for a, b in steps:
        length = hypot(b[0] - a[0], b[1] - a[1])
        if length and left <= length:
            share = left / length
            ahead = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share), ahead
        left -= length
    return line[0], (1.0, 0.0)


def stop_labels(marks: Iterable[tuple[Mark, StopView]], room: Room) -> Iterator[Label]:
    """
    Name the stops beside their markers, as far as there is room.

    Parameters
    ----------
    marks
        Markers and the stops to name.
    room
        What is left of the map.

    Yields
    ------
    Label
        The most wanted first; a name that finds no room is left to the list.
    """
    for mark, stop in sorted(marks, key=lambda pair: WANTED[pair[1].kind]):
        text = shortened(stop.name)
        boxes = beside_box(mark.box, len(text) * CHARACTER, NAME_HEIGHT)
        if box := room.first_clear(boxes) or room.first_free(boxes):
            yield Label(kind="stop", text=text, x=(box[0] + box[2]) / 2, y=box[3] - 4)


def ground_labels(names: Iterable[GroundName], room: Room) -> Iterator[Label]:
    """
    Name the background, as far as there is room.

    Parameters
    ----------
    names
        What would like to be named.
    room
        What is left of the map.

    Yields
    ------
    Label
        Names that cover nothing.
    """
    for name in names:
        text = shortened(name.text)
        width = (len(text) + 1) * CHARACTER
        here = box_at(name.x, name.y, width, NAME_HEIGHT)
        if box := room.first_clear(
            [here, *beside_box(box_at(name.x, name.y, 0, HEIGHT), width, NAME_HEIGHT)]
        ):
            yield Label(kind=name.kind, text=text, x=(box[0] + box[2]) / 2, y=box[3] - 4)


def shortened(name: str) -> str:
    """Cut a name to what fits on a map."""
    clean = " ".join(name.split())
    return clean if len(clean) <= LONGEST_NAME else clean[: LONGEST_NAME - 1].rstrip() + "…"


def outline(box: Box, shape: int) -> str:
    """
    Draw the outline of a marker.

    Parameters
    ----------
    box
        Where it stands.
    shape
        0 round, 1 square, 2 pointed at both sides, 3 with cut corners.

    Returns
    -------
    str
        The ``d`` of an SVG path.
    """
    left, top, right, bottom = box
    half, cut = (bottom - top) / 2, (bottom - top) / 3.4
    middle = (top + bottom) / 2
    if shape == 0:
        inner = right - left - 2 * half
        return (
            f"M{left + half:.1f} {top:.1f}h{inner:.1f}a{half:.1f} {half:.1f} 0 0 1 0 {2 * half:.1f}"
            f"h{-inner:.1f}a{half:.1f} {half:.1f} 0 0 1 0 {-2 * half:.1f}z"
        )
    if shape == 1:
        points = [(left, top), (right, top), (right, bottom), (left, bottom)]
    elif shape == 2:
        reach = half * 0.55
        points = [(left - reach / 2, middle), (left + reach, top), (right - reach, top)]
        points += [(right + reach / 2, middle), (right - reach, bottom), (left + reach, bottom)]
    else:
        points = [(left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut)]
        points += [(right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut)]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"


def _width(text: str, picture: str) -> float:
    letters = HEIGHT if len(text) <= 2 else 10 + len(text) * 7.6
    return letters + (PICTURE if picture else 0)


def _place(place: tuple[float, float], width: float, room: Room) -> Box:
    """Find room for a marker near its place; on the place itself where there is none."""
    boxes = around_point(*place, width, HEIGHT)
    return room.first_free(boxes) or box_at(*place, width, HEIGHT)
