"""All products of a store against the data of today."""

from dataclasses import replace
from datetime import timedelta

import pytest

from apps.repair.moved import Report, review_products
from apps.service.destination import Destination
from apps.store.errors import AbsentError
from apps.store.open_store import Store
from apps.store.products import change_product, find_product, list_products
from apps.today import today
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from tests.apps.goods import OFFICE
from tests.apps.repair.moving import closed_on, dearer, one_visit, put_on_sale, stops_of, without


def reviewed(store: Store, here: Destination, catalogue: Catalogue) -> Report:
    """Review all products with another catalogue."""
    return review_products(store, replace(here, catalogue=catalogue), today())


def outcomes(report: Report) -> list[tuple[str, str]]:
    """List products and what has become of them."""
    return [(case.product.id, case.outcome) for case in report.cases]


def test_all_is_sound_while_nothing_moves(
    store: Store, here: Destination, composed: tuple[Stay, ...]
) -> None:
    """Every product is looked at, by id, and nothing is proposed."""
    put_on_sale(store, here, composed)
    report = review_products(store, here, today())
    assert outcomes(report) == [(f"product:stay-{n}", "sound") for n in (1, 2, 3)]
    assert {(case.proposal, case.obstacles, case.reasons) for case in report.cases} == {(None, (), ())}
    assert (report.catalogue, report.network, report.broken) == (*here.versions, ())


def test_closing_day_is_repaired_where_it_matters(
    store: Store, here: Destination, composed: tuple[Stay, ...]
) -> None:
    """Stays that have nothing to do with it stay as they are; the same report comes out twice."""
    put_on_sale(store, here, composed)
    there = [{stop.id for stop in stops_of(s, "visit")} for s in composed]
    visit = next(v for v in stops_of(composed[0], "visit") if sum(v.id in ids for ids in there) == 1)
    moved = closed_on(here.catalogue, visit.id, *(day.date for day in composed[0].days))
    report = reviewed(store, here, moved)
    assert [o for _, o in outcomes(report)] == ["repaired", "sound", "sound"]
    assert [case.product.id for case in report.broken] == ["product:stay-1"]
    assert report.catalogue == moved.version
    assert reviewed(store, here, moved) == report


def test_repaired_stay_has_to_be_published_again(shop: Store, here: Destination, stay: Stay) -> None:
    """What stands in the way is that of a draft: its warnings have to be read again."""
    visit = one_visit(stay)
    moved = closed_on(here.catalogue, visit.id, *(day.date for day in stay.days))
    (case,) = reviewed(shop, here, moved).of("repaired")
    assert {o.level for o in case.obstacles} == {"warning"}
    assert set(case.product.acknowledged) & {o.key for o in case.obstacles}


def test_dearer_stay_is_stale_and_says_what_that_means(shop: Store, here: Destination, stay: Stay) -> None:
    """The prices that an office has fixed may be below cost now."""
    with shop.writing() as db:
        kept = find_product(db, "product:stay-1")
        fixed = replace(kept.product.terms, adult_ct=stay.price.per_person_ct)
        change_product(db, replace(kept.product, terms=fixed), kept.version, None, "terms")
    (before,) = review_products(shop, here, today()).cases
    assert (before.outcome, before.obstacles) == ("sound", ())
    (case,) = reviewed(shop, here, dearer(here.catalogue, stops_of(stay, "meal")[0].id, 150)).cases
    assert case.outcome == "stale"
    assert "adult_below_cost" in {o.code for o in case.obstacles}


def test_no_bed_left_needs_a_person(shop: Store, here: Destination) -> None:
    """Nothing is proposed, and it is said why."""
    beds = [o.id for o in here.catalogue.offers if kind_defaults(o.kind).role == "night"]
    (case,) = reviewed(shop, here, without(here.catalogue, *beds)).cases
    assert (case.outcome, case.proposal, case.obstacles) == ("person", None, ())
    assert case.reasons


def test_what_is_over_or_withdrawn_is_left_alone(
    store: Store, here: Destination, composed: tuple[Stay, ...]
) -> None:
    """Neither a stay that begins today nor a product off sale is looked at; a draft is."""
    put_on_sale(store, here, composed[:1], status="withdrawn")
    assert outcomes(review_products(store, here, today())) == []


def test_stay_is_over_once_it_begins(store: Store, here: Destination, stay: Stay) -> None:
    """The day before its first day it is looked at, that day no more; a draft like what is on sale."""
    put_on_sale(store, here, [stay], status="draft")
    first = stay.days[0].date
    assert len(review_products(store, here, first - timedelta(days=1)).cases) == 1
    assert review_products(store, here, first).cases == ()


def test_one_office_alone(shop: Store, here: Destination) -> None:
    """An office that has nothing gets an empty report, one that nobody knows an error."""
    assert len(review_products(shop, here, today(), office_id=OFFICE.id).cases) == 1
    with pytest.raises(AbsentError, match="lillers"):
        review_products(shop, here, today(), office_id="lillers")


def test_looking_changes_nothing(shop: Store, here: Destination, stay: Stay) -> None:
    """A report by itself leaves every product as it is."""
    with shop.reading() as db:
        before = list_products(db)
    assert reviewed(shop, here, without(here.catalogue, one_visit(stay).id)).broken
    with shop.reading() as db:
        assert list_products(db) == before
