"""What an office has to complete."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from offers import load_catalogue, review
from offers.access import Access
from offers.catalogue import Catalogue
from offers.details import Certificate, Medium, Text
from offers.offer import Capacity, Price
from offers.opening import Hours
from tests.offers.samples import offer, place

KNOWN = Hours(spec="10:00-18:00", status="known")
FREE = Price(adult_ct=0, child_ct=0, unit="free", status="known")


def test_every_example_and_every_unknown_is_found_once():
    """Tests that counts by code are those of the offers."""
    catalogue = load_catalogue()
    found = Counter(f.code for f in review(catalogue))
    assert found["example"] == sum(o.demo for o in catalogue.offers)
    assert found["hours-unknown"] == sum(o.hours.spec is None for o in catalogue.offers)
    assert found["commune-point"] == sum(o.place.precision == "commune" for o in catalogue.offers)


def test_stated_access_is_not_called_unknown():
    """Tests that the belfry, whose access the contract states, is not listed as unknown."""
    unknown = [f.message for f in review(load_catalogue()) if f.code == "access-unknown"]
    assert not any("offer:beffroi-de-bethune " in message for message in unknown)


@pytest.mark.parametrize(
    ("code", "level", "faulty", "sound"),
    [
        ("hours-stale", "warning", {"hours": Hours(spec="24/7", status="stale")}, {"hours": KNOWN}),
        ("hours-period-only", "info", {"hours": Hours(spec="Apr", status="period_only")}, {"hours": KNOWN}),
        ("hours-estimated", "info", {"hours": Hours(spec="24/7", status="estimated")}, {"hours": KNOWN}),
        ("price-unknown", "warning", {"price": None}, {"price": FREE}),
        ("price-estimated", "info", {"price": replace(FREE, status="estimated")}, {"price": FREE}),
        (
            "capacity-unknown", "info",
            {"kind": "hotel", "capacity": Capacity(persons=20, known=False)},
            {"kind": "museum", "capacity": Capacity(known=False)},
        ),
        ("commune-point", "warning", {"place": place(precision="commune")}, {"place": place()}),
        ("access-unknown", "info", {}, {"access": Access(hearing="no")}),
        (
            "label-expired", "warning",
            {"details": {"certificates": (Certificate(key="accueil-velo", status="expired"),)}},
            {"details": {"certificates": (Certificate(key="accueil-velo", status="pending"),)}},
        ),
        (
            "text-machine", "info",
            {"details": {"texts": (Text(language="nl", value="Linnen", machine=True),)}},
            {"details": {"texts": (Text(language="nl", value="Linnen"),)}},
        ),
        (
            "media-no-credit", "info",
            {"details": {"media": (Medium(url="https://a.test", credit="A. T."), Medium(url="https://b.test"))}},
            {"details": {"media": (Medium(url="https://lin.test/a", credit="A. T."),)}},
        ),
    ],
)  # fmt: skip
def test_fault_is_found_where_it_is(
    code: str, level: str, faulty: dict[str, Any], sound: dict[str, Any]
) -> None:
    """With its level and the offer, once, and not where there is none."""
    offers = (offer("sheet", "bad", **faulty), offer("sheet", "good", **sound))
    catalogue = Catalogue(offers=offers, stations=(), moorings=(), version="tiny")
    found = [f for f in review(catalogue) if f.code == code]
    assert [(f.level, f.record) for f in found] == [(level, "offer:sheet-bad")]
    assert found[0].message.startswith("offer:sheet-bad (")


def test_faults_come_check_by_check() -> None:
    """All offers without hours, then all without a price."""
    offers = (offer("sheet", "a"), offer("sheet", "b"))
    found = [f.code for f in review(Catalogue(offers=offers, stations=(), moorings=(), version="tiny"))]
    assert found[:4] == ["hours-unknown", "hours-unknown", "price-unknown", "price-unknown"]
