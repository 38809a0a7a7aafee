"""Whom a stay owes what it knows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from itinerary.credit import stay_sources
from itinerary.request import Request
from itinerary.stay import Day, Stop
from offers.catalogue import Catalogue

DATE = date(2027, 5, 15)


def day_of(catalogue: Catalogue, *ids: str) -> Day:
    """Return a day that stops at some offers."""
    places = [catalogue.offer(offer_id) for offer_id in ids]
    stops = tuple(Stop(kind="visit", id=o.id, name=o.name, lon=o.place.lon, lat=o.place.lat) for o in places)
    return Day(date=DATE, stops=stops, legs=())


def test_feeds_of_the_offers_used_are_credited(
    with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]
) -> None:
    """OpenStreetMap asks for it; the date is the latest, and an offer that is not used counts for nothing."""
    told: dict[str, Any] = {"sources": ("osm", "datatourisme"), "updated": "2026-10-12"}
    catalogue = with_offer("garden", **told)
    lines = stay_sources(request_of(), (day_of(catalogue, "offer:garden"),), catalogue)
    assert [line for line in lines if "OpenStreetMap" in line] == [
        "Offres : © les contributeurs d'OpenStreetMap, ODbL (2026-10-12)"
    ]
    assert [line for line in lines if "DATAtourisme" in line]
    assert not [line for line in lines if "contrat" in line]
    unused = stay_sources(request_of(), (day_of(catalogue, "offer:museum"),), catalogue)
    assert not [line for line in unused if "OpenStreetMap" in line]
    assert [line for line in unused if "contrat" in line]


def test_lines_on_the_ground_have_their_own_credit(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """A day without a leg draws nothing, and owes nothing for it."""
    asked = replace(request_of(), language="en")
    lines = stay_sources(asked, (day_of(catalogue, "offer:museum"),), catalogue)
    assert len(lines) == 2
    assert not [line for line in lines if line.startswith("Lines:")]


def test_owners_of_the_network_are_named(request_of: Callable[..., Request], catalogue: Catalogue) -> None:
    """OpenStreetMap in the words of the language, others as they name themselves, ourselves once."""
    owners = ("fluvestre", "© OpenStreetMap contributors", "Chemins de la Lys (2027-01-01)")
    asked = request_of(language="en")
    lines = stay_sources(asked, (day_of(catalogue, "offer:museum"),), catalogue, owners)
    assert [line for line in lines if "OpenStreetMap" in line] == [
        "Lines: © OpenStreetMap contributors, ODbL"
    ]
    assert lines[-1] == "Chemins de la Lys (2027-01-01)"
    assert "fluvestre" not in lines
