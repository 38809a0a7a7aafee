"""The days of a stay as strips: how far it is from stop to stop, and how one goes."""

from dataclasses import dataclass

from graphs.mode import Mode
from maps.view import DayView
from maps.words import Words

TOGETHER_PERCENT = 4.5
"""Stops nearer to each other than this share of the longest day stand under one mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    A leg on a strip.

    Parameters
    ----------
    mode
        How it is travelled.
    from_percent, length_percent
        Where it begins and how long it is, of the longest day.
    """

    mode: Mode
    from_percent: float
    length_percent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    Stops on a strip.

    Parameters
    ----------
    at_percent
        Where, of the longest day.
    numbers
        Of the stops, with points between them.
    distance
        From the start of the day, in words.
    """

    at_percent: float
    numbers: str
    distance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """
    A day from its start to its end.

    Parameters
    ----------
    label, colour, text
        Of the day; and what the strip shows, for who does not see it.
    stretches, marks
        Legs and stops, in order.
    """

    label: str
    colour: str
    text: str
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]


def strips(days: tuple[DayView, ...], words: Words) -> tuple[Strip, ...]:
    """
    Lay days out by their length.

    Parameters
    ----------
    days
        The days of a stay.
    words
        The language.

    Returns
    -------
    tuple of Strip
        To one scale; days on which nobody moves are left out.
    """
    longest_m = max((day.length_m for day in days), default=0)
    return tuple(_strip(day, longest_m, words) for day in days if day.length_m)


def _strip(day: DayView, longest_m: int, words: Words) -> Strip:
    far_m = [sum(leg.distance_m for leg in day.legs[:i]) for i in range(len(day.stops))]
    return Strip(
        label=f"{day.label} · {words.distance(day.length_m)}",
        colour=day.colour,
        text=" → ".join(
            f"{words.distance(at_m)} {stop.name}" for at_m, stop in zip(far_m, day.stops, strict=True)
        ),
        stretches=tuple(
            Stretch(
                mode=leg.mode,
                from_percent=_percent(at_m, longest_m),
                length_percent=_percent(leg.distance_m, longest_m),
            )
            for at_m, leg in zip(far_m, day.legs, strict=False)
            if leg.drawn
        ),
        marks=_marks(far_m, longest_m, words),
    )


def _marks(far_m: list[int], longest_m: int, words: Words) -> tuple[Mark, ...]:
    groups: list[tuple[int, list[str]]] = []
    for number, at_m in enumerate(far_m, start=1):
        if groups and _percent(at_m - groups[-1][0], longest_m) < TOGETHER_PERCENT:
            groups[-1][1].append(str(number))
        else:
            groups.append((at_m, [str(number)]))
    return tuple(
        Mark(at_percent=_percent(at_m, longest_m), numbers="·".join(numbers), distance=words.distance(at_m))
        for at_m, numbers in groups
    )


def _percent(length_m: int, longest_m: int) -> float:
    return round(100 * length_m / longest_m, 2)
