"""Rows of a SPARQL answer."""

from typing import Any

from offers.area import Area
from offers.communes import Commune
from offers.sources.datatourisme_bindings import Bindings, is_binding
from tests.offers.sources.datatourisme_samples import PROFILE, read

URI = "https://data.datatourisme.fr/26/3f1e"


def _row(uri: str = URI, **cells: Any) -> dict[str, Any]:
    return {"uri": {"type": "uri", "value": uri}, **{name: {"value": value} for name, value in cells.items()}}


def _objects(*rows: dict[str, Any], area: Area | None = None) -> dict[str, Any]:
    bindings = Bindings(PROFILE, area)
    for row in rows:
        bindings.add(row)
    return dict(bindings.objects())


def test_rows_of_one_uri_are_one_object() -> None:
    """Wherever they stand: classes, languages and dates add up."""
    french = {"label": {"xml:lang": "fr", "value": "Fête du lin"}}
    dutch = {"label": {"xml:lang": "nl", "value": "Vlasfeest"}}
    rows = [
        {**_row(type="https://www.datatourisme.fr/ontology/core#Festival", startDate="2026-06-06"), **french},
        _row("https://data.datatourisme.fr/26/other", label="Autre"),
        {
            **_row(
                type="https://www.datatourisme.fr/ontology/core#EntertainmentAndEvent", startDate="2026-06-07"
            ),
            **dutch,
        },
    ]
    found = _objects(*rows)
    assert len(found) == 2
    record = read(found[URI])
    assert (record.record_id, record.kind, record.once) == ("3f1e", "event", True)
    assert [(t.language, t.value) for t in record.names] == [("fr", "Fête du lin"), ("nl", "Vlasfeest")]
    assert [p.first.day for p in record.periods if p.first] == [6, 7]


def test_variables_are_named_in_many_ways() -> None:
    """Case and signs do not matter, and a variable that nobody knows is passed over."""
    where = {"Latitude": "50.6", "LONGITUDE": "2.7", "city_address": "Merville", "insee": "59400"}
    phones = "03 00 00 00 00,03 00 00 00 01"
    row = _row(
        Label="Moulin", wheelchair="true", type="Mill|CulturalSite", contact_phone=phones, what="x", **where
    )
    record = read(_objects(row)[URI])
    assert (record.point, record.commune, record.insee) == ((2.7, 50.6), "Merville", "59400")
    assert (record.kind, record.access.motor) == ("industrial", "yes")
    assert [c.value for c in record.contacts] == ["03 00 00 00 00", "03 00 00 00 01"]


def test_rows_without_uri_are_told_apart_by_identifier() -> None:
    """And each is alone if it has none either."""
    rows = [{"identifier": {"value": "A"}, "type": {"value": kind}} for kind in ("Museum", "Castle")]
    assert list(_objects(*rows, {"label": {"value": "x"}}, {"label": {"value": "y"}})) == [
        "A",
        "row 2",
        "row 3",
    ]


def test_of_what_lies_elsewhere_only_the_code_is_kept() -> None:
    """Unless another row of it lies inside."""
    area = Area(communes=(Commune(insee="62119", name="Béthune", epci="CABBALR", lon=2.64, lat=50.53),))
    assert _objects(_row(insee="41018"), area=area) == {URI: "41018"}
    both = _objects(_row(insee="41018"), _row(insee="62119", label="x"), area=area)
    assert read(both[URI] | {"type": ["Museum"]}).insee == "62119"


def test_a_row_is_told_from_an_object() -> None:
    """Every cell of a row is a mapping with a value."""
    assert is_binding(_row())
    assert not any(is_binding(value) for value in ({}, {"uri": "x"}, {"label": {"@fr": "x"}}, [], None, "x"))
