"""Drafts of a season."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from apps.products.office import Office
from apps.season.drafts import make_drafts
from apps.season.programme import programmes
from apps.season.sketch import sketch
from apps.store.errors import AbsentError
from apps.store.offices import put_office
from apps.store.open_store import Store, open_store
from apps.store.products import list_products
from apps.store.reviews import open_reviews
from apps.store.stays import keep_stays
from apps.texts import load_texts
from offers.load import load_catalogue


@pytest.fixture
def store(tmp_path: Path, weekend: list[dict[str, Any]]) -> Iterator[Store]:
    """Keep two stays and an office."""
    opened = open_store(f"sqlite:///{tmp_path}/x.sqlite")
    with opened.writing() as db:
        put_office(db, Office(id="bethune-bruay", name="Béthune-Bruay"))
        keep_stays(db, "asked", ("c", "n"), [json.dumps(stay) for stay in weekend])
    yield opened
    opened.close()


def test_each_programme_becomes_a_draft_once(store: Store, weekend: list[dict[str, Any]]) -> None:
    """None is published, each waits in the queue of the office, and a second run makes none."""
    chosen = programmes(sketch(json.dumps(stay), load_catalogue()) for stay in weekend)
    made = make_drafts(store, chosen, "bethune-bruay")
    assert (len(made.made), made.found) == (2, ())
    assert make_drafts(store, chosen, "bethune-bruay").found == made.made
    with store.reading() as db:
        kept = list_products(db, office="bethune-bruay")
        waiting = open_reviews(db, "bethune-bruay")
    assert {k.product.status for k in kept} == {"draft"}
    assert {k.product.stay for k in kept} == {stay["id"] for stay in weekend}
    assert sorted(r.product for r in waiting) == sorted(made.made)
    first = load_texts("fr").words.day(date.fromisoformat(weekend[0]["days"][0]["date"]))
    assert first in waiting[0].content["reasons"]["fr"][0]
    assert all(" · " in k.product.title["fr"] for k in kept)


def test_office_that_is_none_gets_nothing(store: Store, weekend: list[dict[str, Any]]) -> None:
    """Nothing is made for nobody."""
    chosen = programmes(sketch(json.dumps(stay), load_catalogue()) for stay in weekend)
    with pytest.raises(AbsentError, match="no office 'nowhere'"):
        make_drafts(store, chosen, "nowhere")
    with store.reading() as db:
        assert list_products(db) == ()
