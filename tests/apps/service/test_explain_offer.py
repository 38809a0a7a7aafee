"""From a stay and an offer to why it is there, or why not."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from apps.service.explain_offer import explain_offer
from apps.service.limits import Limits
from apps.service.service import Service
from apps.store.errors import AbsentError
from itinerary.errors import RequestError
from tests.apps.serving import WEEKEND, service_in

LIMITS = Limits(days=4, alternatives=3)
FEAST = "offer:gambrinus-fest"
"""Open in another month."""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Open a service with a store of its own."""
    opened = service_in(tmp_path_factory.mktemp("explained"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def stay(own: Service) -> dict[str, Any]:
    """Compose a weekend."""
    (file,) = asyncio.run(own.composer.compose(WEEKEND, LIMITS))[:1]
    return json.loads(file)


def visited(stay: dict[str, Any]) -> str:
    """Return the id of the first visit of a stay."""
    return next(stop["id"] for day in stay["days"] for stop in day["stops"] if stop["kind"] == "visit")


def test_stay_without_the_offer_is_the_answer_to_that_change(own: Service, stay: dict[str, Any]) -> None:
    """It is kept: changing the stay so finds the same one again, and nobody composes."""
    offer = visited(stay)
    told = asyncio.run(explain_offer(own.composer, stay["id"], offer, "en", LIMITS))
    kept = asyncio.run(own.composer.file(told["swap"]["stay"]))
    pool, own.composer.pool = own.composer.pool, replace(own.composer.pool, places=0)
    try:
        changed = asyncio.run(own.composer.change(stay["id"], {"ban": [offer]}, LIMITS))
    finally:
        own.composer.pool.close()
        own.composer.pool = pool
    assert changed == (kept,)


def test_stay_of_the_change_is_the_answer_to_its_request(own: Service, stay: dict[str, Any]) -> None:
    """With the fields of the change, the request gives the stay that the change names."""
    told = asyncio.run(explain_offer(own.composer, stay["id"], FEAST, None, LIMITS))
    asked = {**stay["request"], **told["change"]["fields"], "alternatives": 1, "effort": "quick"}
    (file,) = asyncio.run(own.composer.compose(asked, LIMITS))
    assert json.loads(file)["id"] == told["change"]["stay"]
    assert told["obstacles"][0]["text"].startswith("fermé le")


@pytest.mark.parametrize("name", ["offer:nowhere", "", "../etc"])
def test_unknown_offer_is_absent(own: Service, stay: dict[str, Any], name: str) -> None:
    """Nothing is explained of what is not there."""
    with pytest.raises(AbsentError):
        asyncio.run(explain_offer(own.composer, stay["id"], name, None, LIMITS))


def test_unknown_stay_is_absent(own: Service) -> None:
    """Nor of a stay that nobody keeps."""
    with pytest.raises(AbsentError):
        asyncio.run(explain_offer(own.composer, "0" * 16, FEAST, None, LIMITS))


def test_limits_hold_as_in_composing(own: Service, stay: dict[str, Any]) -> None:
    """A stay of more days than a visitor may ask for is not worked on for one."""
    with pytest.raises(RequestError):
        asyncio.run(explain_offer(own.composer, stay["id"], FEAST, None, replace(LIMITS, days=1)))
