"""Running a season."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from apps.season.local import compose_locally
from apps.season.run import find_work, run_season
from apps.season.shipment import Shipment
from apps.season.tasks import compose
from apps.store.errors import StoreError
from apps.store.open_store import Store, open_store
from apps.store.schema import metadata
from itinerary.bulk import Outcome
from tests.apps.season.runs import SEASON, content, shipped

SMALL = replace(SEASON, last=SEASON.first.replace(day=23))


def here(shipment: Shipment, requests: Sequence[dict[str, Any]]) -> Iterator[Outcome]:
    """Compose in this process, the last request first."""
    return (compose(shipment, request) for request in reversed(requests))


def ignore(_: Outcome) -> None:
    """Take no notice."""


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open an empty store."""
    opened = open_store(database_url)
    yield opened
    opened.close()


def test_content_does_not_depend_on_workers_or_order(store: Store, tmp_path: Any) -> None:
    """Two processes and one, forwards and backwards, on either database: the same stays."""
    shipment, requests = shipped(SMALL)
    counts = run_season(store, shipment, find_work(store, shipment, requests), here, ignore)
    other = open_store(f"sqlite:///{tmp_path}/other.sqlite")
    local = partial(compose_locally, workers=2)
    assert run_season(other, shipment, find_work(other, shipment, requests), local, ignore) == counts
    assert content(store) == content(other)
    assert sum(counts.values()) == len(requests) == len(content(store)[0])
    other.close()


def test_second_run_composes_nothing(store: Store) -> None:
    """What is there is found."""
    shipment, requests = shipped(SMALL)
    run_season(store, shipment, find_work(store, shipment, requests[:3]), here, ignore)
    assert find_work(store, shipment, requests[:3]).missing == ()
    assert find_work(store, shipment, requests).missing == requests[3:]


def test_other_data_is_composed_anew_in_the_same_place(store: Store) -> None:
    """A new catalogue leaves no outcome of the old one."""
    shipment, requests = shipped(SMALL)
    one = requests[:1]
    run_season(store, shipment, find_work(store, shipment, one), here, ignore)
    known = content(store)[0]
    with store.writing() as db:
        db.execute(text("UPDATE outcomes SET asked = 'older data'"))
    work = find_work(store, shipment, one)
    assert work.missing == one
    run_season(store, shipment, work, here, ignore)
    assert content(store)[0] == known


def test_failure_is_kept_and_tried_again(store: Store) -> None:
    """One request that fails leaves the others alone, and is composed by the next run."""
    shipment, requests = shipped(SMALL)

    def half(shipment: Shipment, asked: Sequence[dict[str, Any]]) -> Iterator[Outcome]:
        yield Outcome(request=asked[0], status="failed", reasons=("the process died",))
        yield from (compose(shipment, request) for request in asked[1:])

    counts = run_season(store, shipment, find_work(store, shipment, requests[:2]), half, ignore)
    assert counts["failed"] == 1
    work = find_work(store, shipment, requests[:2])
    assert work.missing == requests[:1]
    assert run_season(store, shipment, work, here, ignore)["failed"] == 0


def test_database_that_goes_away_keeps_what_it_has(store: Store) -> None:
    """What was kept is told, nothing is half-written, and the run ends in one line."""
    shipment, requests = shipped(SMALL)
    seen: list[Outcome] = []

    def told(outcome: Outcome) -> None:
        seen.append(outcome)
        if len(seen) == 2:
            with store.writing() as db:
                db.execute(text("ALTER TABLE outcomes RENAME TO gone"))

    with pytest.raises(StoreError, match=r"went away after 2 of 4.*Run again to go on"):
        run_season(store, shipment, find_work(store, shipment, requests[:4]), here, told)
    with store.writing() as db:
        db.execute(text("ALTER TABLE gone RENAME TO outcomes"))
    assert "outcomes" in metadata.tables
    kept, files = content(store)
    assert len(kept) == 2
    assert {asked for _, asked, _ in files} <= {row[1] for row in kept}
