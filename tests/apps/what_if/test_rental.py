"""What a bike rental at a station would open, in the tiny destination."""

from dataclasses import replace

import pytest

from apps.what_if.rental import suggest_rental
from graphs.network import Network
from itinerary.errors import RequestError
from offers.catalogue import Catalogue
from tests.itinerary.conftest import catalogue, network
from tests.itinerary.what_if.trials import SATURDAY, WEEKEND, Here, ask

__all__ = ["catalogue", "network"]


def test_riding_is_set_against_walking(catalogue: Catalogue, network: Network) -> None:
    """From the west: what cannot be walked to is gained; nothing is worse, as one may still walk."""
    here = Here(network=network)
    requests = ask(catalogue, WEEKEND, SATURDAY, mode="cycle")
    found = suggest_rental(requests, catalogue, here)
    assert here.asked == [("on foot", 2), ("by bike", 2)]
    assert (found.tried, found.verified) == (1, 1)
    (best,) = found.best
    assert best.candidate.name == "Ouest"
    assert best.effects.points > 0
    assert best.effects.counts["worse"] == best.effects.counts["lost"] == 0


def test_station_with_a_rental_is_none_of_it(catalogue: Catalogue, network: Network) -> None:
    """Nor is anybody who walks anyway."""
    west = catalogue.stop_place("station:west").place
    rental = replace(catalogue.offer("offer:bar"), id="offer:bikes", kind="bike-rental", place=west)
    served = replace(catalogue, offers=(*catalogue.offers, rental))
    with pytest.raises(RequestError, match="nobody of this sample cycles"):
        suggest_rental(ask(served, WEEKEND, mode="cycle"), served, Here(network=network))
    with pytest.raises(RequestError, match="nobody of this sample cycles"):
        suggest_rental(ask(catalogue, WEEKEND, mode="walk"), catalogue, Here(network=network))
