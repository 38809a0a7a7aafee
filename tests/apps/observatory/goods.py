"""Offers and sights of a village that is small enough to count in."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from apps.observatory.gathered import Sight
from offers.catalogue import Catalogue
from offers.details import Contact, Details
from offers.load import load_catalogue
from offers.offer import Offer
from tests.apps.season.sketches import stay

OFFER = load_catalogue().offer("offer:beffroi-de-bethune")
REQUEST: dict[str, Any] = {
    "segment": "couples-gourmets",
    "from": "station:bethune",
    "arrive": "2027-05-15T10:00",
    "leave": "2027-05-16T18:00",
    "ban": [],
}


def offer(name: str, kind: str = "museum", commune: str = "Béthune", **changed: Any) -> Offer:
    """Return an offer by the end of its id."""
    place = replace(OFFER.place, commune=commune)
    same = {"listed_for": (), "landmark": False, "gem": False, "carry": None, **changed}
    return replace(OFFER, id=f"offer:{name}", name=name.title(), kind=kind, place=place, **same)


def reached(number: str) -> Details:
    """Return details with a phone number."""
    return Details(contacts=(Contact(kind="phone", value=number),))


def catalogue_of(offers: Iterable[Offer]) -> Catalogue:
    """Return a catalogue of them."""
    return Catalogue(offers=tuple(offers), stations=(), moorings=(), version="v")


def sight(number: int, unsure: dict[str, tuple[str, ...]] | None = None, **changed: Any) -> Sight:
    """Return a request that has a stay, by its number."""
    found = tuple((f"offer:{name}", facts) for name, facts in (unsure or {}).items())
    request = {**REQUEST, **changed.pop("request", {})}
    return Sight(request=request, status="made", stay=stay(number, **changed), unsure=found)


def none(reason: str = "", **request: Any) -> Sight:
    """Return a request that has no stay."""
    return Sight(request={**REQUEST, **request}, status="impossible", reasons=(reason,) if reason else ())
