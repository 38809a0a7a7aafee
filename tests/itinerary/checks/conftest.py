"""A stay that stands, and a way to spoil it."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from graphs import Network, load_network
from itinerary import check, compose_stay, read_request, stay_from_json, stay_to_json
from offers import Catalogue, load_catalogue

REQUEST = {
    "segment": "promeneurs-chaleureux",
    "from": "bethune",
    "arrive": "2027-05-15T10:00",
    "leave": "2027-05-17T18:00",
    "effort": "quick",
}


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Load the embedded catalogue."""
    return load_catalogue()


@pytest.fixture(scope="session")
def network() -> Network:
    """Load the embedded network."""
    return load_network()


@pytest.fixture(scope="session")
def row(catalogue: Catalogue, network: Network) -> dict[str, Any]:
    """Three days by bike from Béthune, as plain values."""
    return stay_to_json(compose_stay(read_request(REQUEST, catalogue), catalogue, network))


@pytest.fixture
def spoil(row: dict[str, Any], catalogue: Catalogue, network: Network) -> Callable[..., tuple[str, ...]]:
    """Check the stay after a change to its plain values."""

    def call(change: Callable[[dict[str, Any]], object] = lambda _: None) -> tuple[str, ...]:
        spoiled = deepcopy(row)
        change(spoiled)
        return check(stay_from_json(spoiled), catalogue, network)

    return call


def stops(row: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """List the stops of a kind that the guests arrive at."""
    return [s for day in row["days"] for s in day["stops"] if s["kind"] == kind and "arrive" in s]
