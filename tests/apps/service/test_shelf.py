"""What is published."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from apps.products.office import Office
from apps.products.product import Product, draft_of
from apps.service.service import Service
from apps.service.shelf import FRESH_S, Shelf
from apps.store.offices import put_office
from apps.store.products import add_product, change_product
from apps.store.stays import keep_stays
from itinerary.stay_json import stay_from_json
from tests.apps.serving import SATURDAY, service_in

OFFICE = Office(id="bethune-bruay", name="Béthune-Bruay", sites=("https://www.example.org",))


class Clock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now_s


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Service]:
    """Open a service with an empty store."""
    opened = service_in(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def draft(own: Service, weekend: list[dict[str, Any]]) -> Product:
    """Keep a draft."""
    stay = stay_from_json(weekend[0])
    with own.store.writing() as db:
        put_office(db, OFFICE)
        keep_stays(db, "asked", ("c", "n"), [json.dumps(weekend[0])])
        product = draft_of("product:deux-jours", OFFICE.id, stay)
        add_product(db, product, None)
    return product


def test_draft_is_not_shown_and_publication_is_after_a_moment(own: Service, draft: Product) -> None:
    """What another process publishes is shown a second later."""
    clock = Clock()
    shelf = Shelf(store=own.store, catalogue=own.destination.catalogue, clock=clock)
    assert shelf.display().offerings == ()
    with own.store.writing() as db:
        change_product(db, replace(draft, status="published"), 1, None, "published")
    assert shelf.display().offerings == ()
    clock.now_s += FRESH_S
    (offering,) = shelf.display().offerings
    assert offering.row["title"] == dict(draft.title)


def test_on_sale_from_the_first_day_to_the_last(own: Service, draft: Product) -> None:
    """What is not on sale yet, or no more, is published and not for sale."""
    first, last = SATURDAY - timedelta(days=90), SATURDAY - timedelta(days=15)
    dates = {"valid_from": first, "valid_to": last}
    shown = replace(draft, status="published", terms=replace(draft.terms, **dates))
    with own.store.writing() as db:
        change_product(db, shown, 1, None, "published")
    (offering,) = own.shelf.display().offerings
    days = [first - timedelta(days=1), first, last, last + timedelta(days=1)]
    assert [offering.on_sale(day) for day in days] == [False, True, True, False]
    assert not replace(offering, product=replace(shown, terms=draft.terms)).on_sale(SATURDAY)


def test_sites_are_those_of_all_offices(own: Service, draft: Product) -> None:
    """The widget works on the pages of the offices."""
    assert draft.office == OFFICE.id
    assert own.shelf.display().origins() == {"https://www.example.org"}


def test_store_that_is_gone_leaves_what_was_shown(own: Service, draft: Product, tmp_path: Path) -> None:
    """Visitors still see what is on sale, and nobody waits for the store at each request."""
    clock = Clock()
    shelf = Shelf(store=own.store, catalogue=own.destination.catalogue, clock=clock)
    with own.store.writing() as db:
        change_product(db, replace(draft, status="published"), 1, None, "publish")
    clock.now_s += FRESH_S
    shown = shelf.display()
    own.store.close()
    shutil.rmtree(tmp_path)
    clock.now_s += FRESH_S
    assert shelf.display() is shown
    assert shown.origins() == {"https://www.example.org"}


def test_store_that_was_never_there_is_told(own: Service, tmp_path: Path) -> None:
    """Nothing is not shown as if it were all there is."""
    own.store.close()
    shutil.rmtree(tmp_path)
    with pytest.raises(OperationalError):
        Shelf(store=own.store, catalogue=own.destination.catalogue).display()
