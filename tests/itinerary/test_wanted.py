"""Which unknowns cost most."""

from typing import Any

import pytest

from itinerary.params import Params
from itinerary.score import affinity
from itinerary.segment import load_segments
from itinerary.wanted import WANTED, CostlyUnknown, costliest_unknowns
from offers.catalogue import Catalogue
from offers.offer import Capacity, Offer, Price
from offers.opening import Hours
from tests.offers.samples import offer, place

ALL = tuple(segment.id for segment in load_segments())
SOUND: dict[str, Any] = {
    "kind": "hotel", "listed_for": ALL, "hours": Hours(spec="24/7", status="known"), "place": place(),
    "price": Price(adult_ct=9000, child_ct=9000, unit="room", status="known"),
    "capacity": Capacity(persons=12),
}  # fmt: skip


def of(*offers: Offer) -> tuple[CostlyUnknown, ...]:
    return costliest_unknowns(Catalogue(offers=offers, stations=(), moorings=(), version="tiny"))


@pytest.mark.parametrize(
    ("more", "unknown"),
    [
        ({"hours": Hours(spec=None, status="unknown")}, ("hours",)),
        ({"hours": Hours(spec="24/7", status="estimated")}, ("hours",)),
        ({"hours": Hours(spec="24/7", status="stale")}, ("hours",)),
        ({"price": None}, ("price",)),
        ({"price": Price(adult_ct=9000, child_ct=9000, unit="room", status="estimated")}, ("price",)),
        ({"place": place(precision="commune")}, ("place",)),
        ({"capacity": Capacity(persons=12, known=False)}, ("capacity",)),
        ({"price": None, "place": place(precision="commune")}, ("price", "place")),
    ],
)
def test_what_is_missing_is_named(more: dict[str, Any], unknown: tuple[str, ...]) -> None:
    """Of a hotel that every segment wants."""
    (found,) = of(offer(**{**SOUND, **more}))
    assert (found.unknown, found.segments) == (unknown, len(ALL))
    assert (found.offer_id, found.name, found.commune) == ("offer:sheet-1", "Musée du Lin", "Béthune")


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"hours": Hours(spec="24/7", status="period_only")},
        {"price": Price(adult_ct=0, child_ct=0, unit="free", status="estimated")},
        {"kind": "museum", "capacity": Capacity(known=False)},
        {"demo": True, "price": None},
        {"listed_for": (), "themes": (), "kind": "tourist-office", "price": None},
    ],
    ids=["sound", "season", "free by its kind", "museum", "example", "unwanted"],
)
def test_what_is_known_or_unwanted_costs_nothing(more: dict[str, Any]) -> None:
    """Nobody has to be asked first about an example, or what no segment looks for."""
    assert of(offer(**{**SOUND, **more})) == ()


def test_weight_is_how_much_all_segments_want_it_for_each_thing_missing() -> None:
    """The sum of affinities from the bound on, twice for two unknowns."""
    bare = offer(**{**SOUND, "price": None, "place": place(precision="commune")})
    wants = [a for s in load_segments() if (a := affinity(bare, s, Params())) >= WANTED]
    (found,) = of(bare)
    assert found.weight == 2 * sum(wants) > 0


def test_costliest_comes_first() -> None:
    """More segments, or more missing, before less; alike by id."""
    one = offer("sheet", "b", **{**SOUND, "price": None})
    two = offer("sheet", "c", **{**SOUND, "price": None, "place": place(precision="commune")})
    few = offer("sheet", "a", **{**SOUND, "price": None, "listed_for": ALL[:1]})
    twin = offer("sheet", "a2", **{**SOUND, "price": None})
    names = [found.offer_id.removeprefix("offer:sheet-") for found in of(few, one, two, twin)]
    assert names[:3] == ["c", "a2", "b"]
