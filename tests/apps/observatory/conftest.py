"""A small season of the embedded destination, and the figures of it."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from apps.observatory.drawn import drawn_communes
from apps.observatory.gathered import Gathered, gather_composed
from apps.observatory.observe import observe
from apps.observatory.trials import Trials
from apps.season.sample import season_sample
from apps.season.shipment import Shipment, pack, unpack
from apps.service.destination import Destination
from itinerary.bulk import Outcome, compose_many
from tests.apps.serving import MAY


def here_and_now(shipment: Shipment, requests: Sequence[dict[str, Any]]) -> Iterator[Outcome]:
    """Compose in this process."""
    found = unpack(shipment)
    return compose_many(requests, found.catalogue, found.network)


@pytest.fixture(scope="session")
def trials() -> Trials:
    """Compose from the embedded destination."""
    return Trials(shipment=pack(None, None), engine=here_and_now)


@pytest.fixture(scope="session")
def here(trials: Trials) -> Destination:
    """Open the embedded destination."""
    return unpack(trials.shipment)


@pytest.fixture(scope="session")
def gathered(trials: Trials, here: Destination) -> Gathered:
    """Compose four requests of two weeks in May."""
    asked = season_sample(
        here.catalogue,
        count=4,
        first=MAY,
        last=MAY.replace(day=28),
        segments=("couples-gourmets", "team-building"),
    )
    outcomes = trials.run(request.to_json() for request in asked)
    return gather_composed(outcomes.values(), here.catalogue)


@pytest.fixture(scope="session")
def figures(gathered: Gathered, here: Destination, trials: Trials) -> dict[str, Any]:
    """Reckon all figures of them."""
    return observe(gathered, here, trials)


@pytest.fixture(scope="session")
def drawing(figures: dict[str, Any], here: Destination) -> str:
    """Draw their map."""
    return drawn_communes(figures, here.network)
