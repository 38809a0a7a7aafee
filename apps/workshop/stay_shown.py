"""A stay as the office's pages show it: one card among others, or day by day."""

from dataclasses import dataclass
from typing import Any

from apps.named_draft import telling_title
from apps.texts import Texts
from itinerary.segment import load_segments
from itinerary.stay import Day, Points, Stay, Stop
from maps.view import DayView, LegView, StopView, day_views, display_name, distances, uncertain_stops

CHANGEABLE = ("visit", "meal", "night")
"""Kinds of stops that can be other ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """
    A stop, and how one goes on from it.

    Parameters
    ----------
    stop, view
        The stop, and its words.
    leg
        The way to the next one; None at the end of the day, and where nobody moves.
    why
        What it is worth, reason by reason: name and points.
    changeable
        Whether the office can ask for something else in its place.
    """

    stop: Stop
    view: StopView
    leg: LegView | None
    why: tuple[tuple[str, int], ...]
    changeable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayShown:
    """
    A day of the programme.

    Parameters
    ----------
    number
        1 for the first.
    view
        Its words.
    rows
        Its stops.
    """

    number: int
    view: DayView
    rows: tuple[Row, ...]


def programme(stay: Stay, texts: Texts) -> tuple[DayShown, ...]:
    """
    Show a stay day by day.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language.

    Returns
    -------
    tuple of DayShown
        One a day. A night can be changed in the evening that it begins.
    """
    beds = {day.stops[-1].id for day in stay.days if day.stops[-1].kind == "night"}
    shown = []
    for number, (day, view) in enumerate(zip(stay.days, day_views(stay, texts.words), strict=True), start=1):
        legs = (*(leg if leg.drawn else None for leg in view.legs), None)
        rows = tuple(
            Row(
                stop=stop,
                view=seen,
                leg=leg,
                why=reasons(stop.why, texts),
                changeable=_changeable(stop, beds, last=stop is day.stops[-1]),
            )
            for stop, seen, leg in zip(day.stops, view.stops, legs, strict=True)
        )
        shown.append(DayShown(number=number, view=view, rows=rows))
    return tuple(shown)


def stay_card(stay: Stay, texts: Texts) -> dict[str, Any]:
    """
    Show a stay among others.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language.

    Returns
    -------
    dict
        ``stay title days facts``; a day is its label, its date, and what is visited: names, and whether each
        is an example. A fact is the key of its name and what there is to say.
    """
    return {
        "stay": stay,
        "title": telling_title(stay, texts),
        "days": [
            (view.label, view.date, _named(day))
            for day, view in zip(stay.days, day_views(stay, texts.words), strict=True)
        ],
        "facts": stay_facts(stay, texts),
    }


def stay_facts(stay: Stay, texts: Texts) -> list[tuple[str, str]]:
    """
    Say of a stay what offices compare.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language.

    Returns
    -------
    list of (str, str)
        Name and fact.
    """
    words, price = texts.words, stay.price
    estimated = f" ({words.text('estimated')})" if price.estimated else ""
    doubts, examples = uncertain_stops(stay), len(demo_names(stay))
    facts = (
        ("per_person", words.money(price.per_person_ct) + estimated),
        ("party", words.money(price.total_ct)),
        ("points", str(stay.proof.objective)),
        ("ways", distances(stay, words) or "—"),
        ("visits", str(stay.totals.visits)),
        ("to_confirm", texts.text("sell_stops", count=doubts)),
        ("examples", texts.text("sell_stops", count=examples)),
    )
    return [(texts.text(f"sell_fact_{name}"), said) for name, said in facts]


def party(stay: Stay, texts: Texts) -> str:
    """Say for how many a stay was composed."""
    asked, words = stay.request, texts.words
    said = [texts.text("sell_adults", count=asked["adults"])]
    if asked["children"]:
        ages = words.listed(map(str, asked["children"]))
        said.append(texts.text("sell_children", count=len(asked["children"]), ages=ages))
    return ", ".join(said)


def demo_names(stay: Stay) -> tuple[str, ...]:
    """Name the examples of a stay, each once."""
    return tuple(dict.fromkeys(stop.name for day in stay.days for stop in day.stops if stop.demo))


def segment_name(segment: str, language: str) -> str:
    """Name a segment; one that is no more keeps its id."""
    return next((s.name[language] for s in load_segments() if s.id == segment), segment)


def reasons(why: tuple[Points, ...], texts: Texts) -> tuple[tuple[str, int], ...]:
    """Say reasons and what each is worth, the weightiest first; those of no worth are left out."""
    told = [(_reason(points.term, texts), points.points) for points in why if points.points]
    return tuple(sorted(told, key=lambda row: -abs(row[1])))


def _named(day: Day) -> tuple[tuple[str, bool], ...]:
    """Name what a day holds after its first stop, each once: who dines where they sleep is there once."""
    stops = [stop for stop in day.stops[1:] if stop.kind in CHANGEABLE]
    return tuple(dict.fromkeys((display_name(stop), stop.demo) for stop in stops))


def _reason(term: str, texts: Texts) -> str:
    words = texts.words
    group, _, code = term.rpartition(":")
    if group and words.knows({"theme": "themes"}.get(group, "why"), code):
        return words.code({"theme": "themes"}.get(group, "why"), code)
    whole = group or code
    return words.code("terms" if words.knows("terms", whole) else "why", whole)


def _changeable(stop: Stop, beds: set[str], *, last: bool) -> bool:
    """Say whether a stop is one of its own: neither checking in, nor a dinner where one sleeps."""
    if stop.kind == "night":
        return last
    return stop.kind in CHANGEABLE and stop.id not in beds
