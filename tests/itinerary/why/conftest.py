"""Stays of the tiny destination for people that the program knows, and requests that cannot be met there."""

from collections.abc import Callable
from typing import Any

import pytest

from graphs.network import Network
from itinerary.compose import compose_stay
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.stay import Stay
from itinerary.why.case import Case
from itinerary.why.oracle import Oracle
from offers.catalogue import Catalogue
from tests.itinerary.conftest import FEW


@pytest.fixture(scope="session")
def stay_of(catalogue: Catalogue, network: Network) -> Callable[..., Stay]:
    """Return a maker of stays of two walkers on bikes: unless told otherwise, Wednesday 9 June 2027."""

    def make(offers: Catalogue = catalogue, **changes: Any) -> Stay:
        raw = {
            "segment": "promeneurs-chaleureux", "from": "station:west", "arrive": "2027-06-09T09:50",
            "leave": "2027-06-09T18:10", "effort": "quick", "language": "en", **changes,
        }  # fmt: skip
        return compose_stay(read_request(raw, offers), offers, network)

    return make


@pytest.fixture
def case_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., Case]:
    """Return a maker of cases, from the changes of a request."""

    def make(**changes: Any) -> Case:
        oracle = Oracle(catalogue=catalogue, network=network, params=FEW)
        return Case(request=request_of(**changes), oracle=oracle)

    return make
