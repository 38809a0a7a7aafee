"""A verdict on a stay under a need, and what would open stays, as plain values."""

from typing import Any

from apps.inclusion_told import tell_call, tell_opening, tell_verdict
from apps.texts import Texts
from graphs.passable import Remark
from itinerary.inclusion.openings import NeedOpenings
from itinerary.inclusion.verdict import Lack, LegGap, PlaceGap, PriceGap, Verdict


def verdict_to_json(verdict: Verdict, texts: Texts) -> dict[str, Any]:
    """
    Write a verdict as plain values.

    Parameters
    ----------
    verdict
        The verdict.
    texts
        The language of its sentences.

    Returns
    -------
    dict
        The same for the same verdict.
    """
    told = tell_verdict(verdict, texts)
    return {
        "need": verdict.need,
        "answer": verdict.answer,
        "places": [_place(place) for place in verdict.places],
        "legs": [_leg(leg) for leg in verdict.legs],
        "along": [_remark(remark) for remark in verdict.along],
        "price": None if verdict.price is None else _price(verdict.price),
        "places_looked": verdict.places_looked,
        "legs_looked": verdict.legs_looked,
        "without_toilets": [day.isoformat() for day in verdict.without_toilets],
        "told": {
            "name": told.name,
            "verdict": told.verdict,
            "summary": told.summary,
            "against": [f"{line.name} — {line.said}" for line in told.against],
            "confirm": [f"{line.name} — {line.said}" for line in told.confirm],
            "notes": list(told.notes),
        },
    }


def openings_to_json(found: NeedOpenings, texts: Texts) -> dict[str, Any]:
    """
    Write what would open stays as plain values.

    Parameters
    ----------
    found
        What would open them to those with a need.
    texts
        The language of its sentences.

    Returns
    -------
    dict
        The same for the same openings.
    """
    return {
        "need": found.need,
        "now": found.now,
        "if-confirmed": found.if_confirmed,
        "no": found.no,
        "openings": [
            {**_lack(one.lack), "opens": one.opens, "helps": one.helps, "told": tell_opening(one, texts)}
            for one in found.openings
        ],
        "calls": [
            {**_lack(one.lack), "open_now": one.open_now, "told": tell_call(one, found.need, texts)}
            for one in found.calls
        ],
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {"subject": lack.subject, "name": lack.name, "field": lack.field, "sort": lack.sort}


def _place(place: PlaceGap) -> dict[str, Any]:
    contacts = [{"kind": contact.kind, "value": contact.value} for contact in place.contacts]
    told = {"id": place.id, "name": place.name, "field": place.field, "answer": place.answer}
    return {**told, "contacts": contacts}


def _leg(leg: LegGap) -> dict[str, Any]:
    return {
        "date": leg.day.isoformat(),
        "from": {"id": leg.from_id, "name": leg.from_name},
        "to": {"id": leg.to_id, "name": leg.to_name},
        "mode": str(leg.mode),
        "answer": leg.answer,
        "planned_m": leg.planned_m,
        "metres": leg.metres,
        "late_min": leg.late_min,
        "remarks": [_remark(remark) for remark in leg.remarks],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {name: getattr(remark, name) for name in ("level", "fact", "value", "metres", "count")}


def _price(price: PriceGap) -> dict[str, Any]:
    return {
        "total_ct": price.total_ct,
        "limit_ct": price.limit_ct,
        "over_ct": price.over_ct,
        "estimated": [{"id": i, "label": label, "total_ct": ct} for i, label, ct in price.estimated],
        "unknown": [{"id": i, "name": name} for i, name in price.unknown],
    }
