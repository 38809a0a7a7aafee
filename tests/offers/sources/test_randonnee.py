"""Routes in the national schema."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.area import destination
from offers.offer import Offer
from offers.sources.randonnee import read_randonnee
from offers.sources.reading import Reading
from offers.sources.setting import Setting

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
SETTING = Setting(today=date(2026, 5, 1), area=destination())

SAID = {
    "id_local": "12", "producteur": "Office d’essai", "uuid": None, "id_osm": 77, "url": "https://sentier.example/12",
    "contact": "sentiers@poste.example", "nom_itineraire": "Sentier du Marais", "pratique": "pédestre",
    "type_itineraire": "boucle", "communes_nom": "Hors zone, Lillers", "communes_code": "59001, 62516",
    "depart": "Place Haute", "duree": 2.5, "longueur": 8200, "denivele_positif": 35, "denivele_negatif": -35,
    "presentation": "<p>Entre deux &eacute;tangs.</p>", "themes": "Faune et flore, Art déco",
    "accessibilite": "PMR", "acces_routier": "D 943", "date_modification": "2026-02-03",
    "medias": [
        {"type_media": "image", "url": "https://photo.example/1.jpg", "auteur": "© A", "licence": "CC-BY"},
        {"type_media": "autre", "url": "https://photo.example/12.gpx"},
        {"type_media": "image", "url": "javascript:x()"},
    ],
}  # fmt: skip
LINE = {"type": "LineString", "coordinates": [[2.4812, 50.5631, 21.5], [2.49, 50.57, 22.0]]}

Write = Callable[..., Path]


@pytest.fixture
def routes(tmp_path: Path) -> Write:
    def write(*features: Any) -> Path:
        path = tmp_path / "routes.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        return path

    return write


def feature(geometry: Any = LINE, **said: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": {**SAID, **said}}


def read(path: Path) -> Reading:
    return read_randonnee(path, setting=SETTING)


def only(reading: Reading) -> Offer:
    assert [f for f in reading.findings if f.level == "error"] == []
    return reading.offers[0]


def test_route(routes: Write) -> None:
    """It is a trail that lies where it begins, in the first commune of the destination."""
    offer = only(read(routes(feature())))
    track = offer.details.track
    assert (offer.name, offer.kind, offer.updated) == ("Sentier du Marais", "trail", "2026-02-03")
    assert (offer.place.lon, offer.place.lat, offer.place.insee) == (2.4812, 50.5631, "62516")
    assert offer.details.source_ids == ("randonnee:office-d-essai/12", "osm:relation/77")
    assert track is not None
    assert (track.mode, track.length_m, track.duration_min, track.ascent_m) == ("walk", 8200, 150, 35)
    assert (track.loop, track.file_url) == (True, "https://photo.example/12.gpx")
    assert [(m.url, m.credit, m.licence) for m in offer.details.media] == [
        ("https://photo.example/1.jpg", "© A", "CC-BY")
    ]
    assert {"walking", "nature", "art-deco"} <= set(offer.themes)


def test_notes_on_access_are_text_not_facts(routes: Write) -> None:
    """Without markup, in the order of the profile."""
    offer = only(read(routes(feature())))
    text = offer.details.texts[0].value.split("\n")
    assert text == [
        "Entre deux étangs.",
        "Départ : Place Haute",
        "Accessibilité : PMR",
        "Accès routier : D 943",
    ]
    assert offer.access.motor == "unknown"


@pytest.mark.parametrize(
    ("practice", "mode"),
    [("VTT", "cycle"), ("cyclo", "cycle"), ("trail", "walk"), ("équestre", ""), (None, "")],
)
def test_practice_says_the_mode(routes: Write, practice: str | None, mode: str) -> None:
    """What the profile does not know has none."""
    track = only(read(routes(feature(pratique=practice)))).details.track
    assert track is not None
    assert track.mode == mode


@pytest.mark.parametrize(
    ("kind", "loop"), [("aller-retour", True), ("aller simple", False), ("itinérance", None), (None, None)]
)
def test_loops(routes: Write, kind: str | None, loop: bool | None) -> None:  # noqa: FBT001
    """There and back again ends where it begins."""
    track = only(read(routes(feature(type_itineraire=kind)))).details.track
    assert track is not None
    assert track.loop is loop


@pytest.mark.parametrize(
    "geometry",
    [
        {
            "type": "MultiLineString",
            "coordinates": [[], [[2.4812, 50.5631], [2.49, 50.57]], [[2.5, 50.6], [2.6, 50.6]]],
        },
        {"type": "GeometryCollection", "geometries": [LINE]},
        {"type": "LineString", "coordinates": [[50.5631, 2.4812], [50.57, 2.49]]},
        {"type": "Point", "coordinates": [2.4812, 50.5631]},
    ],
)
def test_geometries(routes: Write, geometry: dict[str, Any]) -> None:
    """The first point counts, even of a pair that was swapped."""
    place = only(read(routes(feature(geometry)))).place
    assert (place.lon, place.lat) == (2.4812, 50.5631)


@pytest.mark.parametrize("geometry", [None, {}, {"type": "LineString", "coordinates": []}])
def test_without_geometry(routes: Write, geometry: Any) -> None:
    """A route without one is normal: it is put at its commune."""
    assert only(read(routes(feature(geometry)))).place.precision == "commune"


def test_numbers_that_cannot_be(routes: Write) -> None:
    """They are left out and told; zero is not a length."""
    reading = read(routes(feature(longueur=-3, duree="long", denivele_positif=0)))
    track = reading.offers[0].details.track
    assert track is not None
    assert (track.length_m, track.duration_min, track.ascent_m) == (None, None, 0)
    assert [f.code for f in reading.findings] == ["number-unreadable", "number-unreadable"]


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(odd=ODD, key=st.sampled_from([*SAID, "geometry", "properties"]))
def test_whatever_stands_there(tmp_path_factory: pytest.TempPathFactory, odd: Any, key: str) -> None:
    """A mangled route costs itself at most."""
    mangled = {**feature(), key: odd} if key in ("geometry", "properties") else feature(**{key: odd})
    path = tmp_path_factory.mktemp("odd") / "routes.geojson"
    path.write_text(json.dumps({"features": [mangled, feature(id_local="13"), odd]}), encoding="utf-8")
    reading = read(path)
    lost = [f for f in reading.findings if f.level == "error" or f.code == "outside-destination"]
    assert len(reading.offers) + len(lost) == reading.objects == 3
    assert "randonnee:office-d-essai/13" in [o.details.source_ids[0] for o in reading.offers]


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_real_routes() -> None:
    """All routes of the example of the schema are trails, as long as they say."""
    path = DATA / "sit_payloads" / "schema_randonnee_exemple.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    reading = read_randonnee(path, setting=Setting(today=date(2026, 5, 1)))
    assert [o.name for o in reading.offers] == [f["properties"]["nom_itineraire"] for f in features]
    lengths = [o.details.track.length_m for o in reading.offers if o.details.track]
    assert lengths == [f["properties"]["longueur"] for f in features]
