"""Stays of the small destination, held against what is known of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphs.facts import Known
from graphs.network import Network, load_network
from itinerary.checks.subject import Subject
from itinerary.compose import compose_stay
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.stay import Stay
from offers.access import Access
from offers.catalogue import Catalogue
from offers.load import load_catalogue
from tests.graphs.small import changed


@pytest.fixture(scope="session")
def subject_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., Subject]:
    """Return a maker of subjects: a stay beside the small destination, or another."""

    def make(stay: Stay, offers: Catalogue = catalogue, ways: Network = network, **changes: Any) -> Subject:
        request = request_of(**changes)
        return Subject(stay=stay, request=request, catalogue=offers, network=ways, params=Params())

    return make


@pytest.fixture(scope="session")
def open_catalogue(catalogue: Catalogue) -> Catalogue:
    """Return the destination in which everybody is welcome everywhere, and the trains too."""
    everybody = Access(motor="yes", visual="yes", hearing="yes", mental="yes")
    return replace(
        catalogue,
        offers=tuple(replace(offer, access=everybody) for offer in catalogue.offers),
        stations=tuple(replace(station, wheelchair="yes") for station in catalogue.stations),
    )


@pytest.fixture(scope="session")
def open_network(network: Network) -> Network:
    """Return the lanes, of all of which somebody says that a wheelchair passes."""
    ways = network.ways
    for number in range(3):
        ways = changed(ways, number, wheelchair=Known.YES)
    return Network(ways=ways)


@pytest.fixture(scope="session")
def embedded_network() -> Network:
    """Return the embedded network."""
    return load_network()


@pytest.fixture(scope="session")
def embedded(embedded_network: Network) -> tuple[Stay, Catalogue]:
    """Return a day composed on the embedded destination, and its catalogue."""
    catalogue = load_catalogue()
    raw = {"segment": "promeneurs-chaleureux", "from": "bethune", "effort": "quick",
           "arrive": "2027-05-15T10:00", "leave": "2027-05-15T18:00"}  # fmt: skip
    return compose_stay(read_request(raw, catalogue), catalogue, embedded_network), catalogue
