"""The embedded data, and stays composed of them before anything moves."""

from collections.abc import Iterator

import pytest

from apps.service.destination import Destination, load_destination
from apps.store.open_store import Store, open_store
from graphs.network import Network
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from tests.apps.repair.moving import put_on_sale
from tests.apps.serving import WEEKEND


@pytest.fixture(scope="session")
def here() -> Destination:
    """Read the embedded data."""
    return load_destination(None, None)


@pytest.fixture(scope="session")
def catalogue(here: Destination) -> Catalogue:
    """Take the catalogue of it."""
    return here.catalogue


@pytest.fixture(scope="session")
def network(here: Destination) -> Network:
    """Take the network of it."""
    return here.network


@pytest.fixture(scope="session")
def composed(catalogue: Catalogue, network: Network) -> tuple[Stay, ...]:
    """Compose three stays of a weekend for walkers."""
    return compose_stays(read_request({**WEEKEND, "alternatives": 3}, catalogue), catalogue, network)


@pytest.fixture(scope="session")
def stay(composed: tuple[Stay, ...]) -> Stay:
    """Take the one that an office could sell: nothing of it is an example."""
    return next(s for s in composed if not any(stop.demo for day in s.days for stop in day.stops))


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a new store, in both databases."""
    opened = open_store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def shop(store: Store, here: Destination, stay: Stay) -> Store:
    """Keep one product that is on sale."""
    put_on_sale(store, here, [stay])
    return store
