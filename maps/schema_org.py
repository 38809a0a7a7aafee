"""A stay as schema.org ``TouristTrip``, for the search engines that read a web page."""

import json
from collections.abc import Iterator
from typing import Any

from itinerary.segment import load_segments
from itinerary.stay import Day, Stay, Stop
from maps.local_time import zoned
from maps.stay_words import marked_name, summary_of, time_of, title_of
from maps.view import DayView, StopView, day_views, price_text
from maps.words import Words, load_words

TYPES = {
    "station": "TrainStation",
    "visit": "TouristAttraction",
    "meal": "FoodEstablishment",
    "night": "LodgingBusiness",
    "mooring": "Place",
    "service": "Place",
}
"""By kind of stop; the vocabulary has no mooring, and a service may be a rental as well as a hotel's desk."""
ORDER = "https://schema.org/ItemListOrderAscending"
HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""What could end the element ``script`` that holds the text, written as JSON writes any character."""


def write_schema_org(stay: Stay, language: str | None = None) -> str:
    """
    Write a stay as schema.org JSON-LD.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    str
        A ``TouristTrip`` with one a day in it, each with its stops as an ordered list. It can stand as it
        is in an element ``script`` of a page. A place has no times in this vocabulary, so the entry of the
        list tells them. The price is that of the whole party, and says so. Nobody who sells the stay is
        named, nor a date until which it is for sale: the stay knows neither.

    Raises
    ------
    ValueError
        If the language has no texts.

    References
    ----------
    .. [1] https://schema.org/TouristTrip
    """
    words = load_words(language or stay.language)
    trip = {
        "@context": "https://schema.org",
        "@type": "TouristTrip",
        "@id": f"urn:fluvestre:stay:{stay.id}",
        "identifier": stay.id,
        "name": title_of(stay, words),
        "description": summary_of(stay, words),
        **_audience(stay, words),
        **_hours(stay.days[0], stay.days[-1]),
        "offers": _offer(stay, words),
        "subTrip": [
            _day(day, view, words) for day, view in zip(stay.days, day_views(stay, words), strict=True)
        ],
    }
    return json.dumps(trip, ensure_ascii=False, indent=1).translate(HARMLESS) + "\n"


def _audience(stay: Stay, words: Words) -> dict[str, Any]:
    names = {segment.id: segment.name for segment in load_segments()}
    segment = names.get(str(stay.request.get("segment")))
    if segment is None:
        return {}
    return {"touristType": [{"@type": "Audience", "audienceType": segment[words.language]}]}


def _hours(first: Day, last: Day) -> dict[str, str]:
    """Say when one leaves the first stop and comes to the last."""
    leave, arrive = first.stops[0].leave, last.stops[-1].arrive
    hours = {"departureTime": leave, "arrivalTime": arrive}
    return {name: zoned(at).isoformat() for name, at in hours.items() if at}


def _offer(stay: Stay, words: Words) -> dict[str, Any]:
    price = stay.price
    return {
        "@type": "Offer",
        "price": _euros(price.total_ct),
        "priceCurrency": "EUR",
        "description": price_text(price, words),
        "eligibleQuantity": {
            "@type": "QuantitativeValue",
            "value": price.persons,
            "unitText": words.text("file_persons"),
        },
    }


def _day(day: Day, view: DayView, words: Words) -> dict[str, Any]:
    return {
        "@type": "TouristTrip",
        "name": f"{view.label} · {view.date}",
        "description": " | ".join(f"{leg.ends} · {leg.summary}" for leg in view.legs if leg.distance_m),
        **_hours(day, day),
        "itinerary": {
            "@type": "ItemList",
            "itemListOrder": ORDER,
            "numberOfItems": len(day.stops),
            "itemListElement": [
                _item(stop, seen, words) for stop, seen in zip(day.stops, view.stops, strict=True)
            ],
        },
    }


def _item(stop: Stop, seen: StopView, words: Words) -> dict[str, Any]:
    return {
        "@type": "ListItem",
        "position": seen.number,
        "description": " · ".join(_facts(stop, seen, words)),
        "item": {
            "@type": TYPES[stop.kind],
            "identifier": stop.id,
            "name": marked_name(stop, words),
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": round(stop.lat, 6),
                "longitude": round(stop.lon, 6),
            },
        },
    }


def _facts(stop: Stop, seen: StopView, words: Words) -> Iterator[str]:
    yield seen.kind_text
    if times := time_of(stop, words):
        yield times
    if seen.to_confirm:
        yield words.text("to_confirm_list", list=seen.to_confirm)
    if seen.demo:
        yield words.text("example_help")


def _euros(amount_ct: int) -> str:
    return f"{amount_ct // 100}.{amount_ct % 100:02}"
