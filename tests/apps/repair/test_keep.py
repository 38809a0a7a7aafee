"""What becomes of products whose data have moved."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from apps.products.product import with_note
from apps.repair.keep import Done, keep_repairs
from apps.repair.moved import Report, review_products
from apps.service.destination import Destination
from apps.service.source_data import keep_data
from apps.store.editions import edition
from apps.store.open_store import Store
from apps.store.products import change_product, find_product, product_history
from apps.store.reviews import close_review, open_reviews
from apps.store.schema import changes, reviews, stays
from apps.store.stays import stay_file
from apps.today import today
from itinerary.check import check
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json
from offers.kind import kind_defaults
from tests.apps.goods import OFFICE
from tests.apps.repair.moving import closed_on, dearer, one_visit, put_on_sale, stops_of, without

ID = "product:stay-1"


@pytest.fixture
def closing(here: Destination, stay: Stay) -> Destination:
    """Move the data a little: a visit is closed that weekend."""
    moved = closed_on(here.catalogue, one_visit(stay).id, *(day.date for day in stay.days))
    return replace(here, catalogue=moved)


@pytest.fixture
def bedless(here: Destination) -> Destination:
    """Move the data so that nobody can sleep anywhere."""
    beds = [o.id for o in here.catalogue.offers if kind_defaults(o.kind).role == "night"]
    return replace(here, catalogue=without(here.catalogue, *beds))


def run(store: Store, here: Destination) -> tuple[Report, Done]:
    """Review all products, and keep what comes of it."""
    report = review_products(store, here, today())
    return report, keep_repairs(store, report, here)


def counts(store: Store) -> list[int]:
    """Count all that a run could add."""
    with store.reading() as db:
        return [
            db.scalar(select(func.count()).select_from(table)) or 0 for table in (stays, changes, reviews)
        ]


def test_repaired_product_is_a_draft_with_a_sound_stay(shop: Store, closing: Destination, stay: Stay) -> None:
    """Its stay passes the verification, its office is told in both languages, nobody's name is on it."""
    report, done = run(shop, closing)
    assert done == Done(repaired=(ID,))
    with shop.reading() as db:
        product = find_product(db, ID).product
        kept = stay_from_json(json.loads(stay_file(db, product.stay)))
        last = product_history(db, ID)[0]
        (review,) = open_reviews(db, OFFICE.id)
    (case,) = report.cases
    assert case.proposal is not None
    assert kept == case.proposal.stay
    assert check(kept, closing.catalogue, closing.network) == ()
    assert (product.status, product.acknowledged, product.terms) == ("draft", (), case.product.terms)
    assert (last.action, last.user, last.version) == ("repaired", "", 2)
    assert (review.product, review.cause, review.content["stay"]) == (ID, "repaired", stay.id)
    assert one_visit(stay).name in review.content["reasons"]["fr"][0]
    assert review.content["reasons"]["en"] != review.content["reasons"]["fr"]


def test_repair_can_be_undone(shop: Store, closing: Destination, stay: Stay) -> None:
    """What was sold before is in the history, its stay is still kept."""
    run(shop, closing)
    with shop.reading() as db:
        before = product_history(db, ID)[1].product
        assert (before.status, before.stay) == ("published", stay.id)
        assert stay_from_json(json.loads(stay_file(db, before.stay))) == stay


def test_second_run_changes_nothing(shop: Store, closing: Destination) -> None:
    """The same data once more find all as it should be."""
    run(shop, closing)
    before = counts(shop)
    report, done = run(shop, closing)
    assert [case.outcome for case in report.cases] == ["sound"]
    assert (done, counts(shop)) == (Done(), before)


def test_stay_that_cannot_take_place_is_off_sale(shop: Store, bedless: Destination, stay: Stay) -> None:
    """Nobody can buy it any more; the office is told why; a second run has nothing left to do."""
    report, done = run(shop, bedless)
    assert done == Done(withdrawn=(ID,))
    with shop.reading() as db:
        product = find_product(db, ID).product
        (review,) = open_reviews(db, OFFICE.id)
    assert (product.status, product.stay) == ("withdrawn", stay.id)
    assert (review.cause, review.content["proposal"]) == ("broken", None)
    assert any(report.cases[0].reasons[0] in said for said in review.content["reasons"]["fr"])
    before = counts(shop)
    assert run(shop, bedless)[1] == Done()
    assert counts(shop) == before


def test_proposal_is_kept_for_the_office(shop: Store, here: Destination, stay: Stay) -> None:
    """What is too much of a change is not sold, and can be looked at."""
    gone = [stop.id for stop in stops_of(stay, "visit")][:3]
    moved = replace(here, catalogue=without(here.catalogue, *gone))
    _, done = run(shop, moved)
    assert done == Done(withdrawn=(ID,))
    with shop.reading() as db:
        (review,) = open_reviews(db, OFFICE.id)
        proposed = stay_from_json(json.loads(stay_file(db, review.content["proposal"])))
    assert check(proposed, moved.catalogue, moved.network) == ()


@pytest.mark.parametrize("look", [True, False])
def test_draft_that_needs_somebody_is_told_once(
    store: Store, here: Destination, bedless: Destination, stay: Stay, *, look: bool
) -> None:
    """A draft cannot be taken off sale: it is told, once, whether the office has looked or not."""
    put_on_sale(store, here, [stay], status="draft")
    assert run(store, bedless)[1] == Done(told=(ID,))
    with store.writing() as db:
        assert find_product(db, ID).version == 1
        (review,) = open_reviews(db, OFFICE.id)
        if look:
            close_review(db, OFFICE.id, review.id)
    before = counts(store)
    assert run(store, bedless)[1] == Done()
    assert counts(store) == before


def test_draft_is_told_again_when_data_move_again(
    store: Store, here: Destination, bedless: Destination, stay: Stay
) -> None:
    """Other data are another story."""
    put_on_sale(store, here, [stay], status="draft")
    run(store, bedless)
    later = replace(bedless, catalogue=replace(bedless.catalogue, version="later"))
    assert run(store, later)[1] == Done(told=(ID,))


@pytest.mark.parametrize("status", ["published", "draft"])
def test_what_somebody_changes_meanwhile_is_left(
    store: Store, here: Destination, closing: Destination, bedless: Destination, stay: Stay, status: str
) -> None:
    """Between report and repair an office works on: its change stands, and nothing else is added."""
    put_on_sale(store, here, [stay], status=status)
    for moved in (closing, bedless):
        report = review_products(store, moved, today())
        with store.writing() as db:
            kept = find_product(db, ID)
            noted = with_note(kept.product, f"{kept.version}")
            change_product(db, noted, kept.version, None, "note")
        before = counts(store)
        assert keep_repairs(store, report, moved) == Done(skipped=(ID,))
        assert counts(store) == before
        with store.reading() as db:
            assert find_product(db, ID).product == noted


def test_one_conflict_keeps_no_other_product_back(
    store: Store, here: Destination, closing: Destination, stay: Stay
) -> None:
    """Each product is changed on its own."""
    put_on_sale(store, here, [stay, stay])
    report = review_products(store, closing, today())
    with store.writing() as db:
        kept = find_product(db, ID)
        change_product(db, with_note(kept.product, "x"), kept.version, None, "note")
    assert keep_repairs(store, report, closing) == Done(repaired=("product:stay-2",), skipped=(ID,))


def test_failure_leaves_a_product_as_it_was(shop: Store, closing: Destination) -> None:
    """A database that fails once the stay and the product are written has kept neither."""
    before, report = counts(shop), review_products(shop, closing, today())
    rename(shop, "reviews", "mislaid")
    with pytest.raises(DBAPIError, match="reviews"):
        keep_repairs(shop, report, closing)
    rename(shop, "mislaid", "reviews")
    assert counts(shop) == before
    with shop.reading() as db:
        assert find_product(db, ID).product.status == "published"


def rename(store: Store, table: str, name: str) -> None:
    """Put a table where nobody finds it."""
    with store.writing() as db:
        db.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))


def test_stale_product_stays_on_sale(shop: Store, here: Destination, stay: Stay) -> None:
    """Another price is told in the report, and breaks nothing."""
    moved = replace(here, catalogue=dearer(here.catalogue, stops_of(stay, "meal")[0].id, 150))
    before = counts(shop)
    report, done = run(shop, moved)
    assert ([case.outcome for case in report.cases], done, counts(shop)) == (["stale"], Done(), before)


def test_data_are_kept_as_editions(
    shop: Store, here: Destination, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The file that was given is the one that is kept, the embedded one where none was."""
    file = tmp_path_factory.mktemp("data") / "catalogue.json"
    file.write_bytes(b"[]")
    given = replace(here, catalogue=replace(here.catalogue, version="given"))
    keep_data(shop, given, (file, None))
    with shop.reading() as db:
        assert edition(db, "catalogue", "given") == b"[]"
        assert len(edition(db, "network", here.network.version)) > 1000
