"""Filters of the list of offers."""

from datetime import date

import pytest

from apps.offer_list import OfferFilter, list_offers
from itinerary import RequestError
from offers import load_catalogue


@pytest.fixture(scope="module")
def catalogue():
    """Load the embedded catalogue."""
    return load_catalogue()


def ids(catalogue, **asked):
    """List the ids that a filter lets through."""
    return [row["id"] for row in list_offers(catalogue, OfferFilter(**asked))]


def test_no_filter_lets_everything_through(catalogue):
    """Tests that nothing is lost."""
    assert ids(catalogue) == [o.id for o in catalogue.offers]


def test_kind_and_commune(catalogue):
    """Tests that filters apply together, whatever the accents."""
    assert "offer:beffroi-de-bethune" in ids(catalogue, commune="bethune")
    found = ids(catalogue, commune="BÉTHUNE", kind="museum")
    assert found
    assert all((o.kind, o.place.commune) == ("museum", "Béthune") for o in map(catalogue.offer, found))


def test_open_on_a_date(catalogue):
    """Tests that the Art déco pool is open in June and not in December."""
    assert "offer:piscine-art-deco" in ids(catalogue, open_on=date(2027, 6, 12))
    assert "offer:piscine-art-deco" not in ids(catalogue, open_on=date(2027, 12, 12))


def test_near_a_station(catalogue):
    """Tests that a wider circle holds a narrower one."""
    near, wide = (set(ids(catalogue, near="bethune", within_km=km)) for km in (1.5, 8.0))
    assert near < wide
    assert "offer:grand-place-de-bethune" in near


def test_segment_orders_by_affinity(catalogue):
    """Tests that a segment lists best first, and nothing indifferent."""
    rows = list_offers(catalogue, OfferFilter(segment="happy-family"))
    values = [row["segments"]["happy-family"] for row in rows]
    assert values == sorted(values, reverse=True)
    assert min(values) > 0


def test_unknown_filters_are_told_together(catalogue):
    """Tests that an unknown kind, theme and commune give a fault each."""
    with pytest.raises(RequestError) as refused:
        list_offers(catalogue, OfferFilter(kind="chateau", theme="bier", commune="Paris"))
    assert [fault.split(":")[0] for fault in refused.value.faults] == ["kind", "theme", "commune"]
