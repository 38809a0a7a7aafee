"""Why an offer is in a stay, as a process of the pool tells it."""

import json

import pytest

from apps.service.offer_why import ToldOffer, tell_offer
from apps.service.tasks import compose
from tests.apps.serving import WEEKEND

EMBEDDED = (None, None)


@pytest.fixture(scope="module")
def file() -> str:
    """Return the file of a stay."""
    return compose(EMBEDDED, WEEKEND).files[0]


def visited(file: str) -> str:
    """Return the id of the first visit of a stay."""
    return next(s["id"] for day in json.loads(file)["days"] for s in day["stops"] if s["kind"] == "visit")


def stops(file: str | None) -> set[str]:
    """Return the ids of the stops of a stay."""
    return {stop["id"] for day in json.loads(file or "")["days"] for stop in day["stops"]}


def test_what_is_there_comes_with_the_stay_without_it(file: str) -> None:
    """The file is that of the stay which the answer names."""
    offer = visited(file)
    found = tell_offer(EMBEDDED, file, offer, "en")
    assert found.told["inside"]
    assert json.loads(found.swap or "")["id"] == found.told["swap"]["stay"]
    assert offer not in stops(found.swap)
    assert found.changed is None


def test_what_cannot_be_comes_with_the_stay_of_the_change(file: str) -> None:
    """A feast of another month: no stay with it as asked, one with another date; the words are as asked."""
    found = tell_offer(EMBEDDED, file, "offer:gambrinus-fest", "nl")
    assert isinstance(found, ToldOffer)
    assert found.swap is None
    assert found.told["obstacles"][0]["text"].startswith("gesloten op")
    assert json.loads(found.changed or "")["id"] == found.told["change"]["stay"]
    assert "offer:gambrinus-fest" in stops(found.changed)
