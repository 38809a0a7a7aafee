"""A report as JSON, as text and as a page."""

import json
from dataclasses import replace

import pytest

from apps.repair.moved import Report, review_products
from apps.repair.report_json import report_to_json
from apps.repair.report_page import report_lines, report_page
from apps.service.destination import Destination
from apps.store.open_store import Store, open_store
from apps.texts import load_texts
from apps.today import today
from itinerary.stay import Stay
from tests.apps.repair.moving import closed_on, one_visit, put_on_sale


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, here: Destination, stay: Stay) -> Store:
    """Keep two products of the same stay."""
    opened = open_store(f"sqlite:///{tmp_path_factory.mktemp('report')}/x.sqlite")
    put_on_sale(opened, here, [stay, stay])
    return opened


@pytest.fixture(scope="module")
def report(store: Store, here: Destination, stay: Stay) -> Report:
    """Close a visit of it."""
    moved = closed_on(here.catalogue, one_visit(stay).id, *(day.date for day in stay.days))
    return review_products(store, replace(here, catalogue=moved), today())


def test_json_tells_all(report: Report, stay: Stay) -> None:
    """What a program needs: outcome, causes, the stay that takes its place, what stands in the way."""
    plain = json.loads(json.dumps(report_to_json(report, load_texts("en"))))
    assert plain["schema"] == "fluvestre.repair/1"
    assert plain["counts"] == {"sound": 0, "stale": 0, "repaired": 2, "person": 0}
    first = plain["products"][0]
    assert (first["id"], first["outcome"], first["version"]) == ("product:stay-1", "repaired", 1)
    assert (first["status"], first["stay"]) == ("published", stay.id)
    assert {(c["code"], c["id"]) for c in first["causes"]} == {("closed", one_visit(stay).id)}
    (case, _) = report.cases
    assert case.proposal is not None
    assert first["proposal"] == case.proposal.stay.id
    assert [s["id"] for s in first["change"]["left"]] == [one_visit(stay).id]
    assert {o["level"] for o in first["obstacles"]} == {"warning"}
    assert plain["summary"][0].startswith("2 stays broken by a new closing day: 2 repaired")


def test_lines_name_each_product(report: Report) -> None:
    """The summary first, then each product with what has happened to it, set in."""
    lines = list(report_lines(report, load_texts("en")))
    heads = [line for line in lines if not line.startswith("  ")]
    assert heads[1:] == [f"product:stay-{n}: repaired, to be looked at and published again" for n in (1, 2)]
    assert len(lines) > len(heads) + 4


@pytest.mark.parametrize("language", ["fr", "en"])
def test_page_is_whole_and_in_its_language(report: Report, language: str) -> None:
    """It stands alone: no script, nothing fetched, the summary and each product."""
    texts = load_texts(language)
    html = report_page(report, texts)
    assert f'<html lang="{language}">' in html
    assert texts.text("repair_title") in html
    assert html.count("<article") == 2
    assert "<script" not in html
    assert "http" not in html
    assert report.catalogue in html


def test_what_offices_type_is_escaped(report: Report) -> None:
    """A title is text, whatever it says."""
    (case, _) = report.cases
    evil = replace(case.product, title={"fr": "<script>alert(1)</script>"})
    html = report_page(
        replace(report, cases=(replace(case, kept=replace(case.kept, product=evil)),)), load_texts("fr")
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_what_needs_somebody_comes_first(report: Report) -> None:
    """Whoever has little time reads from above."""
    first, second = report.cases
    lost = replace(second, proposal=None, reasons=("x",))
    html = report_page(replace(report, cases=(first, lost)), load_texts("fr"))
    assert html.index('id="product:stay-2"') < html.index('id="product:stay-1"')
