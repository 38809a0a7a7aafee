"""From requests to stays."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from apps.service.limits import Limits
from apps.service.service import Service
from apps.store.schema import stays
from tests.apps.serving import WEEKEND, service_in

LIMITS = Limits(days=4, alternatives=3)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Service]:
    """Open a service with an empty store."""
    opened = service_in(tmp_path)
    yield opened
    opened.close()


def test_same_request_at_the_same_time_is_composed_once(tmp_path: Path) -> None:
    """Ten visitors who ask for the same take one place in the queue, and there is no other."""
    narrow = service_in(tmp_path, queue_places=1)

    async def ask() -> list[tuple[str, ...]]:
        return await asyncio.gather(*(narrow.composer.compose(WEEKEND, LIMITS) for _ in range(10)))

    answers = asyncio.run(ask())
    narrow.close()
    assert len(set(answers)) == 1


def test_different_requests_at_the_same_time_are_too_many_for_one_place(tmp_path: Path) -> None:
    """One is composed, the others are told to come back."""
    narrow = service_in(tmp_path, queue_places=1)

    async def ask() -> list[object]:
        asked = [{**WEEKEND, "seed": seed} for seed in (1, 2, 3)]
        tasks = (narrow.composer.compose(raw, LIMITS) for raw in asked)
        return await asyncio.gather(*tasks, return_exceptions=True)

    answers = asyncio.run(ask())
    narrow.close()
    assert sorted(type(answer).__name__ for answer in answers) == ["BusyError", "BusyError", "tuple"]


def test_what_was_composed_is_found_again_by_another_server(own: Service, tmp_path: Path) -> None:
    """The store knows the answer after a restart."""
    first = asyncio.run(own.composer.compose(WEEKEND, LIMITS))
    other = service_in(tmp_path)
    # No process of it is ever started.
    assert asyncio.run(other.composer.compose(WEEKEND, LIMITS)) == first
    other.store.close()
    with own.store.reading() as db:
        assert db.scalar(select(func.count()).select_from(stays)) == 1


def test_two_ways_of_saying_the_same_are_one_request(own: Service) -> None:
    """A name and its id, a default and its value ask for the same."""
    first = asyncio.run(own.composer.compose(WEEKEND, LIMITS))
    said = {**WEEKEND, "from": "Béthune", "to": "station:bethune", "max_cycle_km_day": 40.0, "seed": 1}
    assert asyncio.run(own.composer.compose(said, LIMITS)) == first


def test_file_too_large_to_keep_is_given_all_the_same(own: Service) -> None:
    """The memory is bounded, the answer is not."""
    (file,) = asyncio.run(own.composer.compose(WEEKEND, LIMITS))
    stay_id = json.loads(file)["id"]
    own.composer.cache_mb = 0
    own.composer.__post_init__()
    assert asyncio.run(own.composer.file(stay_id)) == file
    assert asyncio.run(own.composer.export(stay_id, "gpx", None)).startswith(b"<?xml")
