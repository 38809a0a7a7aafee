"""A day of a stay in a title and a few sentences, in the order in which it goes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from itinerary.stay import Day, Stay, Stop
from maps.prose_facts import (
    best_first,
    has_term,
    longest_fit,
    name_of,
    names_of,
    routes_of,
    stops_of,
    theme_of,
    told_lengths_m,
)
from maps.words import Words

DAY_TITLE_MAX = 80
"""Characters."""

NAMED_IN_TITLE = 2

MARKS = ("landmark", "hidden-gem")
"""The reasons that are told beside a name."""


def day_title(stay: Stay, index: int, words: Words) -> str:
    """
    Name a day by its theme and by the visits that make it.

    Parameters
    ----------
    stay
        The stay.
    index
        Of the day, 0 for the first.
    words
        The language.

    Returns
    -------
    str
        At most 80 characters.
    """
    visits = best_first(stops_of((stay.days[index],), "visit"))
    theme = theme_of(visits[0]) if visits else "other"
    label = words.code("prose_day", theme if words.knows("prose_day", theme) else "other")
    names = names_of((stop for stop in visits if theme_of(stop) == theme), words, NAMED_IN_TITLE)

    def say(some: Sequence[str]) -> str:
        return words.text("prose_day_title", label=label, names=words.listed(some))

    return longest_fit(names, say, DAY_TITLE_MAX) or label


def day_text(stay: Stay, index: int, words: Words) -> str:
    """
    Tell a day: where it begins, what it brings, how far it goes.

    Parameters
    ----------
    stay
        The stay.
    index
        Of the day, 0 for the first.
    words
        The language.

    Returns
    -------
    str
        Some sentences, one paragraph.
    """
    day = stay.days[index]
    sentences = (_departure(day.stops[0], words), *_parts(day, words), _arrival(stay, index, words))
    return " ".join(filter(None, (*sentences, way_sentence((day,), words), routes_sentence((day,), words))))


def way_sentence(days: tuple[Day, ...], words: Words) -> str:
    """Say how far days go by each mode; nothing where they go nowhere."""
    lengths = [
        words.text("prose_length", distance=words.distance(length_m), mode=words.code("modes", mode))
        for mode, length_m in told_lengths_m(days).items()
    ]
    return words.text("prose_way", list=words.listed(lengths)) if lengths else ""


def routes_sentence(days: tuple[Day, ...], words: Words) -> str:
    """Name the signed routes that days meet; nothing without any."""
    names = routes_of(days)
    return words.text("prose_routes", count=len(names), names=words.listed(names)) if names else ""


def _part(code: str, words: Words, names: tuple[str, ...], time: str = "") -> str:
    """Say one part of a day; nothing where it has no name."""
    return words.code("prose_part", code).format(names=words.listed(names), time=time) if names else ""


def _departure(stop: Stop, words: Words) -> str:
    if stop.leave is None or stop.kind not in {"station", "night"}:
        return ""
    code = "leave_station" if stop.kind == "station" else "leave_lodging"
    return _part(code, words, names_of((stop,), words), words.clock(stop.leave))


def _arrival(stay: Stay, index: int, words: Words) -> str:
    """Say where and when the last day ends."""
    last, first = stay.days[index].stops[-1], stay.days[0].stops[0]
    if last.kind != "station" or last.arrive is None:
        return ""
    code = "back" if last.id == first.id else "arrive"
    return _part(code, words, names_of((last,), words), words.clock(last.arrive))


def _parts(day: Day, words: Words) -> Iterator[str]:
    """Say visits, meals and the night in order; the visits of one part of the day together."""
    told = (stop for stop in day.stops if stop.arrive and stop.kind in {"visit", "meal", "night"})
    for code, stops in groupby(told, key=_part_of):
        yield _part(code, words, tuple(_marked(stop, words) for stop in stops if names_of((stop,), words)))


def _part_of(stop: Stop) -> str:
    """Return which part of its day a stop is, by the clock."""
    if stop.kind != "visit":
        return stop.meal or "night"
    moment = stop.start or stop.arrive
    hour = moment.hour if moment else 0
    return "morning" if hour < 12 else "midday" if hour < 13 else "afternoon" if hour < 18 else "evening"


def _marked(stop: Stop, words: Words) -> str:
    """Name a stop, with what makes it stand out."""
    name = name_of(stop, words)
    mark = next((mark for mark in MARKS if stop.kind == "visit" and has_term(stop, mark)), "")
    return words.text("prose_marked", name=name, mark=words.code("why", mark)) if mark else name
