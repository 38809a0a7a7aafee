"""From requests without a stay to explanations."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from apps.service.limits import Limits
from apps.service.service import Service
from itinerary.errors import NoStayError, RequestError
from tests.apps.serving import SATURDAY, WEEKEND, service_in

LIMITS = Limits(days=4, alternatives=3)
HURRIED = {**WEEKEND, "leave": f"{SATURDAY}T10:20"}
"""A request with twenty minutes for everything."""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Service]:
    """Open a service with an empty store, and room for one task."""
    opened = service_in(tmp_path, queue_places=1)
    yield opened
    opened.close()


def test_each_change_gives_a_stay(own: Service) -> None:
    """With the fields of a change in the place of those of the request, composing finds something."""
    told = asyncio.run(own.composer.explain(HURRIED, LIMITS))
    assert (told["possible"], told["whole"]) == (False, True)
    assert told["reasons"]
    assert [{c["condition"] for c in conflict} for conflict in told["conflicts"]] == [{"arrive", "leave"}]
    assert told["changes"]
    for change in told["changes"]:
        assert asyncio.run(own.composer.compose({**HURRIED, **change["fields"]}, LIMITS))


def test_many_who_ask_why_take_one_place(own: Service) -> None:
    """What several ask at the same time is explained once, though there is one place alone."""

    async def ask() -> list[dict[str, object]]:
        return await asyncio.gather(*(own.composer.explain(HURRIED, LIMITS) for _ in range(5)))

    first, *others = asyncio.run(ask())
    assert others == [first] * 4


def test_what_was_found_once_is_not_searched_again(tmp_path: Path) -> None:
    """Neither the reasons nor the explanation need a process when they are asked for again."""
    service = service_in(tmp_path)
    told = asyncio.run(service.composer.explain(HURRIED, LIMITS))
    service.pool.close()
    assert asyncio.run(service.composer.explain(HURRIED, LIMITS)) == told
    with pytest.raises(NoStayError) as refused:
        asyncio.run(service.composer.compose(HURRIED, LIMITS))
    assert list(refused.value.reasons) == told["reasons"]
    service.store.close()


def test_a_request_that_has_stays_needs_no_explanation(own: Service) -> None:
    """There is nothing to tell but that it is possible."""
    told = asyncio.run(own.composer.explain(WEEKEND, LIMITS))
    assert told["possible"] is True
    assert not any(told[name] for name in ("reasons", "conflicts", "changes"))


def test_what_cannot_be_asked_is_refused(own: Service) -> None:
    """The limits are those of composing."""
    with pytest.raises(RequestError, match="alternatives"):
        asyncio.run(own.composer.explain({**HURRIED, "alternatives": 9}, LIMITS))
