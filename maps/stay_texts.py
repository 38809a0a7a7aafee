"""The texts of the page of a stay, around its map."""

from typing import get_args

from itinerary.stay import Stay, StopKind
from maps.profile import strips
from maps.stay_words import summary_of, title_of
from maps.style import DASHES
from maps.template import fragment
from maps.view import DayView, StopView, distances, price_lines, price_text, uncertainty
from maps.words import Words

GROUNDS = (("waterway", "waterway"), ("route", "cycle_route"), ("lane", "lane"))
"""The lines of the background, and the keys of their names."""


def stay_texts(stay: Stay, days: tuple[DayView, ...], words: Words) -> tuple[str, ...]:
    """
    Write what stands around the map of a stay.

    Parameters
    ----------
    stay
        The stay.
    days
        Its days, in words.
    words
        The language.

    Returns
    -------
    tuple of str
        HTML of the symbols, the heading, the programme, the strips of its days and the legend.
    """
    return (
        fragment("symbols.html"),
        fragment(
            "heading.html",
            title=title_of(stay, words),
            facts=_facts(stay, words),
            summary=summary_of(stay, words),
        ),
        _programme(stay, days, words),
        fragment("profile.html", strips=strips(days, words), words=words),
        _legend(days, words),
    )


def _facts(stay: Stay, words: Words) -> list[str]:
    facts = (
        words.days(stay.days[0].date, stay.days[-1].date),
        distances(stay, words),
        price_text(stay.price, words),
        uncertainty(stay, words),
    )
    return [fact for fact in facts if fact]


def _programme(stay: Stay, days: tuple[DayView, ...], words: Words) -> str:
    return fragment(
        "programme.html",
        days=days,
        words=words,
        sketched=_sketched(days),
        example=any(stop.demo for day in days for stop in day.stops),
        price=price_text(stay.price, words),
        price_lines=price_lines(stay.price, words),
        notes=tuple(finding.message for finding in stay.findings if finding.code.startswith("trains")),
        sources=stay.sources,
    )


def _legend(days: tuple[DayView, ...], words: Words) -> str:
    modes = {leg.mode for day in days for leg in day.legs if leg.drawn}
    stops = [stop for day in days for stop in day.stops]
    return fragment(
        "legend.html",
        days=days,
        words=words,
        sketched=_sketched(days),
        uncertain=any(stop.uncertain for stop in stops),
        modes=[{"name": words.code("modes", m), "dash": DASHES[m]} for m in DASHES if m in modes],
        kinds=[{"id": k, "name": name} for k in get_args(StopKind) if (name := _kind_name(k, stops, words))],
        grounds=[{"id": ground, "name": words.text(key)} for ground, key in GROUNDS],
    )


def _kind_name(kind: StopKind, stops: list[StopView], words: Words) -> str:
    """Name a kind of stop, a service by its uses; nothing where the stay has none."""
    uses = dict.fromkeys(stop.kind_text for stop in stops if stop.kind == kind)
    return " / ".join(uses) if kind == "service" or not uses else words.code("stops", kind)


def _sketched(days: tuple[DayView, ...]) -> bool:
    return any(leg.sketched and leg.drawn for day in days for leg in day.legs)
