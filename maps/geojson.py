"""A stay as GeoJSON, for geographic information systems and web maps."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from itinerary.stay import Day, Stay, StayLeg, Stop
from maps.background import stay_points
from maps.stay_words import marked_name, summary_of, title_of
from maps.words import Words, load_words

DECIMALS = 6
"""Of a coordinate: a tenth of a metre."""


def write_geojson(stay: Stay, language: str | None = None) -> str:
    """
    Write a stay as GeoJSON.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    str
        A feature collection: day by day a point a stop and a line a leg, in the order of the journey.
        The field ``kind`` is ``stop`` or ``leg``, ``stop_kind`` what the stop is, ``offer`` its id and
        ``length_m`` the length of a leg; the other fields have the names that they have in the stay's own
        file, and all have its values. The stay itself stands in ``stay``, beside the features.

    Raises
    ------
    ValueError
        If the language has no texts.

    References
    ----------
    .. [1] H. Butler et al., The GeoJSON Format, RFC 7946, 2016, doi:10.17487/RFC7946.
    """
    words = load_words(language or stay.language)
    lons, lats = zip(*stay_points(stay), strict=True)
    collection = {
        "type": "FeatureCollection",
        "bbox": [*_position((min(lons), min(lats))), *_position((max(lons), max(lats)))],
        "stay": _about(stay, words),
        "features": [
            feature for number, day in enumerate(stay.days, 1) for feature in _features(day, number, words)
        ],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _about(stay: Stay, words: Words) -> dict[str, Any]:
    price = stay.price
    return {
        "id": stay.id,
        "title": title_of(stay, words),
        "summary": summary_of(stay, words),
        "language": words.language,
        "price": {
            "currency": "EUR",
            "total_ct": price.total_ct,
            "per_person_ct": price.per_person_ct,
            "persons": price.persons,
            "estimated": price.estimated,
        },
        "sources": list(stay.sources),
    }


def _features(day: Day, number: int, words: Words) -> Iterator[dict[str, Any]]:
    """Give a stop, the leg from it, the next stop, and so on."""
    for i, stop in enumerate(day.stops):
        yield _feature("Point", _position((stop.lon, stop.lat)), _stop(stop, number, i, words))
        if i < len(day.legs):
            leg = day.legs[i]
            line = [_position(point) for point in leg.line]
            yield _feature("LineString", line if len(line) > 1 else None, _leg(leg, number, i))


def _feature(kind: str, coordinates: list[Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    name = f"day-{properties['day']}-{properties['kind']}-{properties['seq']}"
    geometry = {"type": kind, "coordinates": coordinates} if coordinates else None
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def _stop(stop: Stop, day: int, seq: int, words: Words) -> dict[str, Any]:
    times = {name: _minute(getattr(stop, name)) for name in ("arrive", "start", "end", "leave")}
    return {
        "kind": "stop",
        "day": day,
        "seq": seq,
        "stop_kind": stop.kind,
        "offer": stop.id,
        "name": marked_name(stop, words),
        "meal": stop.meal,
        **times,
        "status": stop.status,
        "to_confirm": list(stop.to_confirm),
        "demo": stop.demo,
    }


def _leg(leg: StayLeg, day: int, seq: int) -> dict[str, Any]:
    return {
        "kind": "leg",
        "day": day,
        "seq": seq,
        "mode": str(leg.mode),
        "length_m": leg.distance_m,
        "duration_s": leg.duration_s,
        "junctions": [{"ref": junction.ref, "commune": junction.commune} for junction in leg.junctions],
        "routes": list(leg.routes),
        "sketched": leg.sketched,
    }


def _position(point: tuple[float, float]) -> list[float]:
    lon, lat = point
    return [round(lon, DECIMALS), round(lat, DECIMALS)]


def _minute(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")
