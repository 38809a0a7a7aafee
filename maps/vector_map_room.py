"""Where there is still room on a map: what is placed first keeps its place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, pi, sin

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

RINGS = (0.0, 30.0, 46.0, 64.0, 86.0, 112.0)
"""How far from its place a marker may stand, in units."""
COMPASS = tuple(
    (cos(turn * pi / 8), sin(turn * pi / 8)) for turn in (-3, 3, -1, 1, -5, 5, -7, 7, -4, 4, 0, 8)
)
"""In which directions, the first the best."""


def box_at(x: float, y: float, width: float, height: float) -> Box:
    """Give the box of that size around a point."""
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def overlap(one: Box, other: Box) -> bool:
    """Say whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@dataclass(slots=True, kw_only=True)
class Room:
    """
    A sheet that fills up.

    Parameters
    ----------
    width, height
        Of the sheet.
    taken
        What stands on it.
    lines
        What may be covered where nothing else is free.
    """

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)

    def free(self, box: Box) -> bool:
        """Say whether a box lies on the sheet and on nothing that is taken."""
        left, top, right, bottom = box
        inside = left >= 0 and top >= 0 and right <= self.width and bottom <= self.height
        return inside and not any(overlap(box, other) for other in self.taken)

    def clear(self, box: Box) -> bool:
        """Say whether a box is free and covers no line."""
        return self.free(box) and not any(overlap(box, other) for other in self.lines)

    def first_clear(self, boxes: Sequence[Box]) -> Box | None:
        """
        Take the first of some boxes that covers nothing at all.

        Parameters
        ----------
        boxes
            The best first.

        Returns
        -------
        (left, top, right, bottom) or None
            The box, taken from now on; None if there is room for none.
        """
        found = next((box for box in boxes if self.clear(box)), None)
        if found is not None:
            self.taken.append(found)
        return found

    def first_free(self, boxes: Iterable[Box]) -> Box | None:
        """
        Take the first of some boxes for which there is room.

        Parameters
        ----------
        boxes
            The best first.

        Returns
        -------
        (left, top, right, bottom) or None
            The box, taken from now on; None if there is room for none.
        """
        found = next((box for box in boxes if self.free(box)), None)
        if found is not None:
            self.taken.append(found)
        return found


def around_point(x: float, y: float, width: float, height: float) -> Iterable[Box]:
    """
    List where a marker may stand.

    Parameters
    ----------
    x, y
        The place that it marks.
    width, height
        Its size.

    Yields
    ------
    (left, top, right, bottom)
        On the place first, then further and further from it.
    """
    yield box_at(x, y, width, height)
    for ring in RINGS[1:]:
        for east, south in COMPASS:
            yield box_at(x + east * (ring + (width - height) / 2), y + south * ring, width, height)


def along(line: Sequence[tuple[float, float]], width: float) -> Iterable[Box]:
    """
    Cover a line with small boxes.

    Parameters
    ----------
    line
        Its points.
    width
        Of the line and of the boxes.

    Yields
    ------
    (left, top, right, bottom)
        Boxes that touch one another.
    """
    for (x, y), (next_x, next_y) in pairwise(line):
        steps = max(1, round(max(abs(next_x - x), abs(next_y - y)) / width))
        for step in range(steps + 1):
            share = step / steps
            yield box_at(x + (next_x - x) * share, y + (next_y - y) * share, width, width)


def beside_box(box: Box, width: float, height: float) -> Sequence[Box]:
    """
    List where the label of a marker may stand.

    Parameters
    ----------
    box
        Of the marker.
    width, height
        Of the label.

    Returns
    -------
    sequence of (left, top, right, bottom)
        To the right, to the left, below, above.
    """
    left, top, right, bottom = box
    x, y = (left + right) / 2, (top + bottom) / 2
    return (
        box_at(right + 5 + width / 2, y, width, height),
        box_at(left - 5 - width / 2, y, width, height),
        box_at(x, bottom + 1 + height / 2, width, height),
        box_at(x, top - 1 - height / 2, width, height),
    )
