"""What the weekend platform is told of a stay."""

from collections.abc import Iterator
from typing import Any

from itinerary.read_request import LANGUAGES
from itinerary.segment import load_segments
from itinerary.stay import Stay
from maps.prose import day_title, stay_hook, stay_text, stay_title
from maps.ressourcements import ressourcements
from maps.start_place import start_place
from maps.stay_words import marked_name, time_of
from maps.view import day_views, price_lines, price_text
from maps.words import Words, load_words

OF_AN_OFFICE = ("photo", "photo_credit", "booking_link", "contact")
"""What only the office that sells the stay can tell: columns that are left empty."""
LABELS = ("accueil-velo", "eco-label")
"""Reasons of a stop that are labels: the stay has those of any of its addresses."""


def weekend_row(stay: Stay, language: str) -> dict[str, Any]:
    """
    Tell a stay in one row.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    dict
        By column. Dates, party and price are those that the stay was composed for: on another day or for
        another party it is another stay. The price is that of a person, rounded up to the cent, and
        ``price_basis`` says what it rests on.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language)
    price, start, place = stay.price, stay.days[0].stops[0], start_place(stay)
    return {
        "id": stay.id,
        "language": language,
        "title": stay_title(stay, words),
        "hook": stay_hook(stay, words),
        "text": stay_text(stay, words),
        **_segment(stay, language),
        "days": len(stay.days),
        "nights": len(stay.days) - 1,
        "valid_from": stay.days[0].date.isoformat(),
        "valid_to": stay.days[-1].date.isoformat(),
        "min_persons": price.persons,
        "max_persons": price.persons,
        "price_from": _euros(price.per_person_ct),
        "price_total": _euros(price.total_ct),
        "currency": "EUR",
        "price_estimated": price.estimated,
        "price_basis": words.text("weekend_basis", price=price_text(price, words)),
        "included": _included(stay, words),
        "not_included": [words.text("weekend_not_included")],
        "programme": [_day(stay, index, words) for index in range(len(stay.days))],
        "cycle_m": stay.totals.cycle_m,
        "walk_m": stay.totals.walk_m,
        "boat_m": stay.totals.boat_m,
        "to_confirm": list(dict.fromkeys(_doubts(stay, words))),
        "start": start.name,
        "insee": place.insee if place else None,
        "lat": round(start.lat, 6),
        "lon": round(start.lon, 6),
        "labels": _labels(stay, words),
        "languages": list(LANGUAGES),
        "ressourcements": list(ressourcements(stay)),
        **dict.fromkeys(OF_AN_OFFICE),
    }


def _segment(stay: Stay, language: str) -> dict[str, str | None]:
    asked = stay.request.get("segment")
    names = {segment.id: segment.name for segment in load_segments()}
    return {"segment": asked, "segment_name": names[asked][language] if asked in names else None}


def _included(stay: Stay, words: Words) -> list[str]:
    return [f"{line['quantity']} × {line['label']}" for line in price_lines(stay.price, words)]


def _day(stay: Stay, index: int, words: Words) -> str:
    view = day_views(stay, words)[index]
    steps: list[str] = []
    for i, (stop, seen) in enumerate(zip(stay.days[index].stops, view.stops, strict=True)):
        doubt = f" ({words.text('to_confirm')})" if seen.to_confirm else ""
        steps.append(f"{time_of(stop, words)} {marked_name(stop, words)}{doubt}".strip())
        if i < len(view.legs) and view.legs[i].distance_m:
            steps.append(view.legs[i].summary)
    return f"{view.label} · {view.date} · {day_title(stay, index, words)} · {' → '.join(steps)}"


def _doubts(stay: Stay, words: Words) -> Iterator[str]:
    for day in stay.days:
        for stop in day.stops:
            if stop.to_confirm:
                yield f"{marked_name(stop, words)} ({words.codes('confirm', stop.to_confirm)})"


def _labels(stay: Stay, words: Words) -> list[str]:
    terms = {reason.term for day in stay.days for stop in day.stops for reason in stop.why}
    return [words.code("why", label) for label in LABELS if f"rule:{label}" in terms]


def _euros(amount_ct: int) -> str:
    return f"{amount_ct // 100}.{amount_ct % 100:02}"
