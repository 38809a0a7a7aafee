"""Places where one more offer might stand."""

from dataclasses import replace
from itertools import combinations

import pytest

from apps.what_if.candidates import APART_M, LIKE_M, candidates
from graphs.network import load_network
from offers.area import destination, distance_m
from offers.load import load_catalogue

CATALOGUE, NETWORK = load_catalogue(), load_network()


@pytest.mark.parametrize("kind", ["guesthouse", "restaurant", "museum"])
def test_places_are_apart_and_away_from_the_like(kind: str) -> None:
    """From each other, and a bed from every bed, a table from every table, a museum from museums."""
    like = {
        "guesthouse": ("guesthouse", "hotel", "self-catering", "unusual-lodging", "hostel", "campsite"),
        "restaurant": ("restaurant", "bar", "guinguette", "table-d-hotes"),
        "museum": ("museum",),
    }[kind]
    found = candidates(CATALOGUE, NETWORK, kind)
    points = [(c.lon, c.lat) for c in found]
    there = [(o.place.lon, o.place.lat) for o in CATALOGUE.offers if o.kind in like]
    assert len(found) > 30
    assert all(distance_m(a, b) >= APART_M for a, b in combinations(points, 2))
    assert all(distance_m(a, b) >= LIKE_M for a in points for b in there)


def test_places_lie_in_the_destination() -> None:
    """Each in a commune of it, named after what is there."""
    communes = {c.name for c in destination().communes if c.epci}
    found = candidates(CATALOGUE, NETWORK, "guesthouse")
    assert {c.commune for c in found} <= communes
    assert all(c.commune in c.name for c in found)


def test_moorings_come_first() -> None:
    """A destination without an offer begins with its moorings, then its stations."""
    bare = replace(CATALOGUE, offers=())
    first = candidates(bare, NETWORK, "guesthouse")[0]
    assert first.name.startswith(CATALOGUE.moorings[0].name)
