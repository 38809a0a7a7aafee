"""A record placed, timed, priced and named."""

from datetime import date
from typing import Any

import pytest

from offers.access import Access
from offers.area import destination
from offers.details import Certificate, Contact, Rate, Text
from offers.load import offer_of
from offers.offer import Capacity, Offer
from offers.offer_json import offer_to_json
from offers.period import Period, Slot
from offers.sources.errors import OutsideError, UnusableError
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.settle import provisional_id, settle

TODAY = date(2026, 5, 1)
SETTING = Setting(today=TODAY, area=destination())
DAY = (Slot(start_min=600, end_min=1080),)
LIN = (Text(language="en", value="Linen Museum"), Text(language="fr", value="Musée du Lin"))


def told(**more: Any) -> tuple[Offer, list[str]]:
    doubts: list[str] = []
    usual = {"feed": "sheet", "record_id": "A12", "names": LIN, "kind": "museum", "point": (2.6394, 50.5302)}
    return settle(Record(**{**usual, **more}), SETTING, lambda code, _message: doubts.append(code)), doubts


def settled(**more: Any) -> Offer:
    return told(**more)[0]


def test_what_the_feed_leaves_open_is_open() -> None:
    """No hours, price, capacity, visit or access of the kind: only what everything of it is."""
    found, doubts = told()
    assert (found.hours.spec, found.hours.status, found.price, found.visit) == (None, "unknown", None, None)
    assert (found.capacity, found.access) == (Capacity(known=False), Access())
    assert (found.indoor, found.serves_dinner, found.updated) == (None, None, None)
    assert (found.themes, doubts) == (("culture",), [])


def test_name_is_the_french_one() -> None:
    """Or else the first; both stay among the names."""
    assert settled().name == "Musée du Lin"
    assert settled(names=LIN[:1]).name == "Linen Museum"
    assert settled().details.names == LIN


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"names": ()}, "no-name"),
        ({"names": (Text(language="fr", value=""),)}, "no-name"),
        ({"kind": None, "classes": ("Truc",)}, "kind-unknown"),
    ],
)
def test_record_that_is_nothing_is_refused(more: dict[str, Any], code: str) -> None:
    """Without a name or a kind, with the code of the finding."""
    with pytest.raises(UnusableError) as error:
        told(**more)
    assert error.value.code == code


def test_record_elsewhere_is_outside() -> None:
    """Before anything else is looked at: what lies in Arras needs no name."""
    with pytest.raises(OutsideError):
        told(point=(2.7775, 50.291), names=())


def test_hours_of_periods_and_of_osm() -> None:
    """Periods are written, text of OSM is taken over and beats them; an event does not come again."""
    season = (Period(first=date(2026, 4, 1), last=date(2026, 9, 30), slots=DAY),)
    assert settled(periods=season).hours.intervals(date(2027, 6, 1)) == ((600, 1080),)
    assert settled(periods=season, once=True).hours.intervals(date(2027, 6, 1)) == ()
    assert settled(periods=season, opening_hours="24/7").hours.spec == "24/7"
    assert told(opening_hours="tous les jours")[0].hours.status == "unknown"
    assert told(opening_hours="tous les jours")[1] == ["hours-invalid"]


def test_hours_that_ended_are_doubted() -> None:
    """A season of last year is stale, with its origin."""
    found, doubts = told(periods=(Period(first=date(2025, 4, 1), last=date(2025, 9, 30), slots=DAY),))
    assert (found.hours.status, doubts) == ("stale", ["hours-stale"])
    assert {o.field: o.status for o in found.details.origins}["opening_hours"] == "stale"


def test_label_counts_until_it_expires() -> None:
    """An expired or pending label stays among the certificates, and vouches for nothing."""
    found = settled(
        certificates=(
            Certificate(key="accueil-velo", expires=TODAY),
            Certificate(key="clef-verte", expires=date(2026, 4, 30)),
            Certificate(key="tourisme-handicap-moteur", expires=date(2020, 1, 1)),
            Certificate(key="qualite-tourisme", status="pending"),
        )
    )
    assert found.labels == ("accueil-velo",)
    assert [c.status for c in found.details.certificates] == ["valid", "expired", "expired", "pending"]
    assert found.access.motor == "unknown"


@pytest.mark.parametrize(
    ("said", "meant"), [("unknown", "yes"), ("yes", "yes"), ("partial", "yes"), ("no", "partial")]
)
def test_label_vouches_for_access(said: str, meant: str) -> None:
    """A valid label of Tourisme et Handicap speaks for its disability alone; a stated no is not forgotten."""
    found = settled(access=Access(motor=said), certificates=(Certificate(key="tourisme-handicap-moteur"),))
    assert found.access == Access(motor=meant)


def test_every_value_has_its_origin() -> None:
    """And what has no value has none."""
    found = settled(
        updated=date(2026, 2, 2), rates=(Rate(policy="full", min_ct=500, max_ct=900),), persons=12,
        access=Access(visual="no"), street="2 rue Haute", languages=("fr", "nl", "fr"), pets="no",
        contacts=(Contact(kind="phone", value="03"), Contact(kind="booking", value="https://b.test")),
    )  # fmt: skip
    origins = {o.field: o for o in found.details.origins}
    assert set(origins) == {
        "name", "kind", "place", "themes", "price", "capacity", "access.visual", "languages", "booking",
        "street",
        "contacts", "rates", "pets",
    }  # fmt: skip
    assert {(o.source, o.record, o.updated) for o in origins.values()} == {("sheet", "A12", date(2026, 2, 2))}
    assert (origins["price"].status, origins["capacity"].status) == ("estimated", "known")
    assert (found.booking, found.languages, found.updated) == ("https://b.test", ("fr", "nl"), "2026-02-02")


def test_commune_point_is_an_estimate() -> None:
    """Where only the commune is known, the place is not."""
    found = settled(point=None, commune="Béthune")
    assert {o.field: o.status for o in found.details.origins}["place"] == "estimated"


def test_other_ids_stand_behind_its_own() -> None:
    """Each once."""
    ids = settled(other_ids=("tourinsoft:T1", "sheet:A12", "tourinsoft:T1")).details.source_ids
    assert ids == ("sheet:A12", "tourinsoft:T1")


@pytest.mark.parametrize(
    "more", [{}, {"persons": 4}, {"opening_hours": "24/7", "rates": (Rate(min_ct=500),)}]
)
def test_offer_is_written_and_read_back(more: dict[str, Any]) -> None:
    """What is known stays; what is open is estimated by the kind when the catalogue is read."""
    found = settled(**more)
    read = offer_of(offer_to_json(found))
    assert (read.id, read.details) == (found.id, found.details)
    assert read.hours.status == ("known" if found.hours.spec else "estimated")
    assert read.capacity.known is found.capacity.known


@pytest.mark.parametrize("name", ["Écluse", "博物館", "", "x" * 500])
@pytest.mark.parametrize("record_id", ["A 12", "https://data.test/" + "y" * 200, "?", ""])
def test_provisional_id_is_an_id(name: str, record_id: str) -> None:
    """Whatever the name and the id of the record."""
    found = provisional_id(name, record_id)
    assert found.startswith("offer:")
    assert len("offer:") < len(found) <= len("offer:") + 121
    assert found == found.lower().strip("-")
