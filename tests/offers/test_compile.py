"""Feeds of any mix made into one catalogue."""

import json
from itertools import permutations
from typing import Any

from offers.compile import Compiled, compile_catalogue
from offers.finding import Finding
from offers.offer import Offer, Price
from offers.offer_json import offer_to_json
from offers.sources.reading import Reading
from tests.offers.samples import offer

FIVE = Price(adult_ct=500, child_ct=0, unit="person", status="known")
CONTRACT = (
    offer("contract", id="offer:musee-du-lin", landmark=True, details={"source_ids": ()}),
    offer("contract", id="offer:chateau", name="Château", kind="castle", details={"source_ids": ()}),
)


def reading(feed: str, *offers: Offer, findings: tuple[Finding, ...] = ()) -> Reading:
    return Reading(feed=feed, offers=offers, findings=findings, objects=len(offers) + len(findings))


def written(compiled: Compiled) -> list[dict[str, Any]]:
    """Return the catalogue as the next import finds it."""
    return json.loads(json.dumps([offer_to_json(o) for o in compiled.offers]))


SHEET = reading("sheet", offer("sheet", "1"), offer("sheet", "2", name="Gîte du Bac", kind="self-catering"))
OSM = reading("osm", offer("osm", "1", price=FIVE), offer("osm", "2", name="Bar du Port", kind="bar"))


def test_second_import_changes_nothing() -> None:
    """All new at first, all unchanged at the second: ids, values and origins."""
    first = compile_catalogue([SHEET, OSM], CONTRACT)
    assert first.changes == {"new": 3, "changed": 0, "unchanged": 0, "gone": 0}
    second = compile_catalogue([SHEET, OSM], CONTRACT, written(first))
    assert second.changes == {"new": 0, "changed": 0, "unchanged": 3, "gone": 0}
    assert second.offers == first.offers


def test_second_import_with_the_contract_changes_nothing() -> None:
    """Offers that no feed describes are as stable as others."""
    first = compile_catalogue([SHEET], CONTRACT, with_contract=True)
    assert {o.id for o in first.offers} == {"offer:chateau", "offer:gite-du-bac", "offer:musee-du-lin"}
    second = compile_catalogue([SHEET], CONTRACT, written(first), with_contract=True)
    assert second.changes == {"new": 0, "changed": 0, "unchanged": 3, "gone": 0}


def test_without_being_asked_the_contract_adds_nothing() -> None:
    """But what it says of an offer of a feed stays."""
    found = compile_catalogue([SHEET], CONTRACT).offers
    assert [(o.id, o.landmark) for o in found] == [("offer:gite-du-bac", False), ("offer:musee-du-lin", True)]


def test_change_and_loss_are_counted() -> None:
    """A price that is new changes an offer; a record that left its feed is gone."""
    before = written(compile_catalogue([SHEET, OSM], ()))
    dearer = reading("osm", offer("osm", "1", price=FIVE, indoor=True))
    assert compile_catalogue([SHEET, dearer], (), before).changes == {
        "new": 0, "changed": 1, "unchanged": 1, "gone": 1,
    }  # fmt: skip


def test_renamed_offer_is_changed_and_keeps_its_id() -> None:
    """Its record is the same, so it is the same thing."""
    before = written(compile_catalogue([SHEET], ()))
    renamed = reading("sheet", offer("sheet", "1", name="Maison du Lin"), SHEET.offers[1])
    found = compile_catalogue([renamed], (), before)
    assert found.changes == {"new": 0, "changed": 1, "unchanged": 1, "gone": 0}
    assert {o.id: o.name for o in found.offers}["offer:musee-du-lin"] == "Maison du Lin"


def test_order_of_feeds_and_records_plays_no_part() -> None:
    """The same catalogue, to the letter."""
    more = reading("apidae", offer("apidae", "1"), offer("apidae", "2", name="Bar du Port", kind="bar"))
    found = {
        json.dumps(written(compile_catalogue(order, CONTRACT))) for order in permutations([SHEET, OSM, more])
    }
    assert len(found) == 1
    backwards = [reading(r.feed, *r.offers[::-1]) for r in (SHEET, OSM, more)]
    assert {json.dumps(written(compile_catalogue(backwards, CONTRACT)))} == found


def test_findings_of_readers_come_before_conflicts() -> None:
    """Nothing that a reader found is lost."""
    lost = Finding(code="no-name", level="error", message="it has no name", record="3", feed="sheet")
    found = compile_catalogue(
        [
            reading("sheet", offer("sheet", "1", price=FIVE), findings=(lost,)),
            reading(
                "osm", offer("osm", "1", price=Price(adult_ct=1, child_ct=1, unit="person", status="known"))
            ),
        ],
        (),
    )
    assert [f.code for f in found.findings] == ["no-name", "conflict-price"]


def test_earlier_records_of_another_making_do_no_harm() -> None:
    """A catalogue without source ids, and records that are no offers, are gone and nothing else."""
    found = compile_catalogue([SHEET], (), [{"id": "offer:old"}, {"source_ids": ["sheet:1"]}, {}])
    assert found.changes["new"] == 2
    assert len(found.offers) == 2


def test_no_feed_is_an_empty_catalogue() -> None:
    """Nothing in, nothing out."""
    assert compile_catalogue([], CONTRACT) == Compiled(
        offers=(), findings=(), changes={"new": 0, "changed": 0, "unchanged": 0, "gone": 0}
    )
