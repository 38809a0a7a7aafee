"""Which stations are near."""

from collections.abc import Callable

import pytest

from itinerary.request import Request
from itinerary.why.far import mean_km, stations_by_nearness
from offers.catalogue import Catalogue


def test_other_stations_are_listed_with_their_distance(catalogue: Catalogue) -> None:
    """From the west the only other station is the east, 6 km off."""
    ((station, km),) = stations_by_nearness(catalogue, "station:west")
    assert station == "station:east"
    assert km == pytest.approx(6, abs=0.1)


def test_what_is_wanted_decides_what_is_near(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """The bar is in the east; with no wish the lodgings count, of which one is there."""
    wish = request_of(must=("offer:bar",))
    assert mean_km(catalogue, "station:east", wish) == 0
    assert (
        0
        < mean_km(catalogue, "station:east", request_of())
        < mean_km(catalogue, "station:west", request_of())
    )
