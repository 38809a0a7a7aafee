"""Where things are."""

from typing import Any

import pytest

from offers.sources.datatourisme_place import Location, location_of
from tests.offers.sources.datatourisme_samples import bared, located, thing


def _place(value: dict[str, Any], inside: tuple[str, ...] = (), doubts: list[str] | None = None) -> Location:
    told = [] if doubts is None else doubts
    return location_of(bared(value), inside, lambda code, _message: told.append(code))


def test_address_and_point_are_read() -> None:
    """Coordinates are texts, streets a list."""
    assert _place(thing("Museum")) == Location(
        point=(2.63937, 50.53016), commune="Béthune", insee="62119", street="Grand'Place", postcode="62400"
    )


@pytest.mark.parametrize(
    ("city", "insee"),
    [
        ({"insee": "62119"}, "62119"),
        ([{"insee": ["62119"]}], "62119"),
        ({"@id": "kb:62119"}, "62119"),
        ({"key": "62119"}, "62119"),
        ({"insee": 62119}, "62119"),
        ({"insee": "62"}, ""),
        ("kb:62119", "62119"),
        (None, ""),
    ],
)
def test_insee_codes_of_every_shape(city: Any, insee: str) -> None:
    """Objects, lists of them, and codes of the thesaurus."""
    assert _place({"isLocatedAt": {"schema:address": {"hasAddressCity": city}}}).insee == insee


def test_of_several_places_one_inside_is_taken() -> None:
    """A tour that starts elsewhere and comes through the destination is of the destination."""
    value = thing("Tour", isLocatedAt=[located(insee="59350"), located(insee="62119")])
    assert _place(value, ("62119",)).insee == "62119"
    assert _place(value, ("62999",)).insee == "59350"


@pytest.mark.parametrize(
    ("lat", "lon", "point", "doubts"),
    [
        ("50,53016", "2,63937", (2.63937, 50.53016), []),
        ("2.63937", "50.53016", (2.63937, 50.53016), ["coordinates-swapped"]),
        ("0", "0", None, ["coordinates-zero"]),
        ("north", "2.6", None, ["coordinates-unreadable"]),
        (None, None, None, []),
        (50.53016, 2.63937, (2.63937, 50.53016), []),
    ],
)
def test_coordinates_of_every_shape(lat: Any, lon: Any, point: Any, doubts: list[str]) -> None:
    """Decimal commas, swapped pairs, zeros and words."""
    told: list[str] = []
    value = {"isLocatedAt": [{"geo": {"latitude": lat, "longitude": lon}}]}
    assert _place(value, doubts=told).point == point
    assert told == doubts


def test_a_thing_without_place_has_none() -> None:
    """Nothing is made up."""
    assert _place({}) == Location()
