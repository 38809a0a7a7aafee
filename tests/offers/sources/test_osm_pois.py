"""Points of interest of OpenStreetMap, as Overpass and as files."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.area import destination
from offers.errors import DamagedFileError
from offers.offer import Offer
from offers.sources.osm_pois import read_osm_pois
from offers.sources.profile import load_profile
from offers.sources.reading import Reading
from offers.sources.setting import Setting

SETTING = Setting(today=date(2026, 5, 1), area=destination())
ANYWHERE = Setting(today=date(2026, 5, 1))
AT_LILLERS = {"lat": 50.5631, "lon": 2.4812}

Write = Callable[..., Path]


@pytest.fixture
def overpass(tmp_path: Path) -> Write:
    def write(*elements: Any) -> Path:
        path = tmp_path / "pois.json"
        path.write_text(json.dumps({"version": 0.6, "elements": list(elements)}), encoding="utf-8")
        return path

    return write


def node(number: int = 1, **tags: Any) -> dict[str, Any]:
    return {
        "type": "node",
        "id": number,
        **AT_LILLERS,
        "tags": {k.replace("__", ":"): v for k, v in tags.items()},
    }


def read(path: Path, setting: Setting = SETTING) -> Reading:
    return read_osm_pois(path, setting=setting)


def only(reading: Reading) -> Offer:
    assert reading.objects == 1
    return reading.offers[0]


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_node_becomes_an_offer(overpass: Write) -> None:
    """Its tags are read, each into its field."""
    place = node(
        7,
        tourism="hotel", name="Hôtel du Rivage", name__en="Riverside Hotel", name__nl="Oeverhotel", stars="3",
        opening_hours="Mo-Su 07:00-22:00", wheelchair="limited", dog="leashed", internet_access="wlan",
        rooms="12", capacity="30", phone="+33 3 21 00 00 01;+33 3 21 00 00 02", website="https://rivage.example",
        addr__housenumber="4", addr__street="quai des Pêcheurs", addr__postcode="62190", addr__city="Lillers",
        wikidata="Q1", ref__FR__SIRET="00000000000001", language__nl="yes", description__en="By the canal",
    )  # fmt: skip
    offer = only(read(overpass({**place, "timestamp": "2026-02-03T04:05:06Z"})))
    assert (offer.name, offer.kind, offer.updated) == ("Hôtel du Rivage", "hotel", "2026-02-03")
    assert (offer.place.insee, offer.place.precision) == ("62516", "exact")
    assert {t.language: t.value for t in offer.details.names}["nl"] == "Oeverhotel"
    assert (offer.hours.spec, offer.hours.status) == ("Mo-Su 07:00-22:00", "known")
    assert (offer.access.motor, offer.access.hearing, offer.details.pets) == ("partial", "unknown", "yes")
    assert (offer.capacity.rooms, offer.capacity.persons, offer.labels) == (12, 30, ("3-etoiles",))
    assert (offer.details.street, offer.details.postcode) == ("4 quai des Pêcheurs", "62190")
    assert [c.value for c in offer.details.contacts if c.kind == "phone"] == [
        "+33 3 21 00 00 01",
        "+33 3 21 00 00 02",
    ]
    assert offer.details.source_ids == ("osm:node/7", "wikidata:Q1", "ref:FR:SIRET:00000000000001")
    assert (offer.details.features, offer.languages) == (("wifi",), ("nl",))


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"tourism": "guest_house"}, "guesthouse"),
        ({"tourism": "camp_site"}, "campsite"),
        ({"tourism": "information", "information": "office"}, "tourist-office"),
        ({"landuse": "cemetery", "cemetery": "war_cemetery"}, "memorial"),
        ({"man_made": "tower", "tower:type": "belfry"}, "site"),
        ({"man_made": "mineshaft", "disused": "yes"}, "industrial"),
        ({"man_made": "spoil_heap"}, "site"),
        ({"leisure": "marina"}, "nautical"),
        ({"shop": "bicycle", "service:bicycle:rental": "yes"}, "bike-rental"),
        ({"shop": "bicycle"}, "bike-repair"),
        ({"tourism": "museum", "historic": "castle"}, "museum"),
        ({"amenity": "cafe;bar"}, "bar"),
    ],
)
def test_tags_say_the_kind(overpass: Write, tags: dict[str, str], kind: str) -> None:
    """The first rule of the profile that holds decides."""
    assert only(read(overpass(node(name="Chez Odile", **tags)))).kind == kind


@pytest.mark.parametrize(
    "tags",
    [
        {"highway": "residential"},
        {"amenity": "bench"},
        {"landuse": "cemetery"},
        {"tourism": "information", "information": "guidepost"},
        {"disused:amenity": "restaurant"},
        {"amenity": "pub", "disused": "yes"},
        {"leisure": "swimming_pool", "access": "private"},
        {"leisure": "playground", "name": ""},
    ],
)
def test_what_no_rule_knows_is_no_object(overpass: Write, tags: dict[str, str]) -> None:
    """Streets, benches and what is no longer there are neither offers nor findings."""
    assert read(overpass(node(**{"name": "Rue Haute", **tags}))).objects == 0


def test_without_name(overpass: Write) -> None:
    """It is an error, unless the profile has a generic name for such things; none is made up."""
    reading = read(overpass(node(1, amenity="restaurant"), node(2, tourism="picnic_site")))
    assert [(f.code, f.level, f.record) for f in reading.findings] == [("no-name", "error", "node/1")]
    assert [o.name for o in reading.offers] == ["Aire de pique-nique"]


@pytest.mark.parametrize(
    ("extra", "middle"),
    [
        ({"center": {"lat": 50.56, "lon": 2.48}}, (2.48, 50.56)),
        ({"geometry": [{"lat": 50.56, "lon": 2.48}, None, {"lat": 50.564, "lon": 2.486}]}, (2.483, 50.562)),
        ({"bounds": {"minlat": 50.56, "minlon": 2.48, "maxlat": 50.564, "maxlon": 2.486}}, (2.483, 50.562)),
        ({"nodes": [11, 12, 99]}, (2.483, 50.562)),
    ],
)
def test_way_lies_in_the_middle(overpass: Write, extra: dict[str, Any], middle: tuple[float, float]) -> None:
    """Its centre, geometry, bounds or nodes are taken, wherever the nodes stand in the file."""
    way = {"type": "way", "id": 5, "tags": {"tourism": "museum", "name": "Musée du Lin"}, **extra}
    corners = [
        {"type": "node", "id": 11, "lat": 50.56, "lon": 2.48},
        {"type": "node", "id": 12, "lat": 50.564, "lon": 2.486},
    ]
    place = only(read(overpass(way, *corners))).place
    assert (place.lon, place.lat) == middle


def test_relation_lies_where_its_ways_lie(overpass: Write) -> None:
    """Their nodes are looked up within the file."""
    site = {"type": "relation", "id": 3, "tags": {"historic": "castle", "name": "Château du Lac"},
            "members": [{"type": "way", "ref": 5, "role": "outer"}]}  # fmt: skip
    way = {"type": "way", "id": 5, "nodes": [11, 12]}
    corners = [
        {"type": "node", "id": 11, "lat": 50.56, "lon": 2.48},
        {"type": "node", "id": 12, "lat": 50.564, "lon": 2.486},
    ]
    place = only(read(overpass(site, way, *corners))).place
    assert (place.lon, place.lat) == (2.483, 50.562)


def test_way_without_its_nodes_has_no_place(overpass: Write) -> None:
    """An extract that was cut through it does not put it anywhere."""
    way = {"type": "way", "id": 5, "nodes": [11], "tags": {"tourism": "museum", "name": "Musée du Lin"}}
    reading = read(overpass(way), ANYWHERE)
    assert (reading.offers, codes(reading)) == ((), ["no-place"])


def test_elsewhere_and_twice(overpass: Write) -> None:
    """What lies outside is told as such, and an element that stands there twice is one object."""
    there = {**node(2, tourism="hotel", name="Hôtel de la Plage"), "lat": 43.3, "lon": 5.4}
    reading = read(
        overpass(
            there,
            node(1, tourism="hotel", name="Hôtel du Parc"),
            node(1, tourism="hotel", name="Hôtel du Parc"),
        )
    )
    assert (len(reading.offers), codes(reading), reading.objects) == (1, ["outside-destination"], 2)


@pytest.mark.parametrize(
    ("tags", "status", "adult_ct"),
    [
        ({"fee": "no"}, "known", 0),
        ({"fee": "yes"}, None, None),
        ({"charge": "5 EUR/person"}, "known", 500),
        ({"charge": "4,50 €"}, "known", 450),
        ({"charge": "3 GBP"}, None, None),
        ({}, None, None),
    ],
)
def test_prices(overpass: Write, tags: dict[str, str], status: str | None, adult_ct: int | None) -> None:
    """Only euros are an amount, and silence is not free."""
    price = only(read(overpass(node(tourism="museum", name="Musée du Lin", **tags)))).price
    assert (price and price.status, price and price.adult_ct) == (status, adult_ct)


def test_hours_of_the_school_holidays_are_dates(overpass: Write) -> None:
    """SH becomes dates, and what is no opening_hours is a warning."""
    good, bad = (
        node(i, tourism="museum", name="Musée", opening_hours=h)
        for i, h in ((1, "SH 10:00-18:00"), (2, "10h-18h"))
    )
    reading = read(overpass(good, bad))
    assert "SH" not in (reading.offers[0].hours.spec or "SH")
    assert (reading.offers[1].hours.status, codes(reading)) == ("unknown", ["hours-invalid"])


XML = """<?xml version='1.0' encoding='UTF-8'?><osm version="0.6">
<node id="11" lat="50.56" lon="2.48"/><node id="12" lat="50.564" lon="2.486"/>
<node id="7" lat="50.5631" lon="2.4812" timestamp="2026-02-03T04:05:06Z" version="1">
<tag k="amenity" v="bar"/><tag k="name" v="Le Héron"/></node>
<way id="5"><nd ref="11"/><nd ref="12"/><tag k="tourism" v="museum"/><tag k="name" v="Musée du Lin"/></way>
<relation id="3"><member type="way" ref="5" role="outer"/>
<tag k="historic" v="castle"/><tag k="name" v="Château"/></relation>
</osm>"""


def test_xml(tmp_path: Path) -> None:
    """Nodes, ways and relations of a file are placed like those of Overpass."""
    (tmp_path / "x.osm").write_text(XML, encoding="utf-8")
    offers = {o.details.source_ids[0]: o for o in read(tmp_path / "x.osm").offers}
    assert set(offers) == {"osm:node/7", "osm:way/5", "osm:relation/3"}
    assert (offers["osm:way/5"].place.lon, offers["osm:relation/3"].place.lat) == (2.483, 50.562)
    assert offers["osm:node/7"].updated == "2026-02-03"


@pytest.mark.parametrize("content", ["", "<html><body>Too busy</body></html>", "a;b\n1;2", "<osm"])
def test_no_extract(tmp_path: Path, content: str) -> None:
    """What is no extract is told in one line."""
    (tmp_path / "x.osm").write_text(content, encoding="utf-8")
    if content == "<osm":
        assert codes(read(tmp_path / "x.osm")) == ["osm-damaged"]
        return
    with pytest.raises(DamagedFileError) as told:
        read(tmp_path / "x.osm")
    assert "\n" not in str(told.value)


def test_entities_are_refused(tmp_path: Path) -> None:
    """No entity of XML is expanded."""
    bomb = XML.replace("<osm", '<!DOCTYPE osm [<!ENTITY a "aaaa">]><osm').replace("Le Héron", "&a;")
    (tmp_path / "x.osm").write_text(bomb, encoding="utf-8")
    reading = read(tmp_path / "x.osm")
    assert (reading.offers, codes(reading)) == ((), ["osm-damaged"])


def test_office_completes_the_rules(overpass: Write, tmp_path: Path) -> None:
    """Its rules come before the embedded ones."""
    (tmp_path / "own.toml").write_text('[kinds]\n"amenity=cafe" = "guinguette"\n', encoding="utf-8")
    profile = load_profile("osm", tmp_path / "own.toml")
    reading = read_osm_pois(
        overpass(node(amenity="cafe", name="Chez Odile")), setting=SETTING, profile=profile
    )
    assert only(reading).kind == "guinguette"


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    odd=ODD,
    key=st.sampled_from(
        ["type", "id", "lat", "lon", "tags", "center", "bounds", "geometry", "nodes", "members", "timestamp"]
    ),
    tag=st.sampled_from(
        ["name", "stars", "charge", "fee", "capacity", "phone", "image", "ref:INSEE", "addr:city"]
    ),
)
def test_whatever_stands_there(
    tmp_path_factory: pytest.TempPathFactory, odd: Any, key: str, tag: str
) -> None:
    """A mangled element costs itself at most."""
    path = tmp_path_factory.mktemp("odd") / "pois.json"
    mangled = {**node(1, tourism="hotel", name="Hôtel A"), key: odd}
    tagged = node(2, **{"tourism": "hotel", "name": "Hôtel B", tag: odd})
    sound = node(3, tourism="hotel", name="Hôtel C")
    path.write_text(json.dumps({"elements": [mangled, tagged, sound]}), encoding="utf-8")
    reading = read(path)
    errors = [f for f in reading.findings if f.level == "error" or f.code == "outside-destination"]
    assert len(reading.offers) + len(errors) == reading.objects
    assert "Hôtel C" in [o.name for o in reading.offers]
