"""Tests of the reader of Tourinsoft."""

import copy
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offers.access import Access
from offers.area import destination
from offers.details import Rate, Track
from offers.sources.setting import Setting
from offers.sources.tourinsoft import read_tourinsoft

SETTING = Setting(today=date(2026, 3, 1), area=destination())
GEOTREK = Path(__file__).resolve().parents[3].parent / "shared/data/sit_payloads/geotrek"

FLAT = {
    "SyndicObjectID": "HOTNPC062V500007",
    "SyndicObjectName": "Hôtel de la Lys",
    "ObjectTypeName": "Hôtellerie",
    "Updated": "/Date(1767225600000)/",
    "GmapLatitude": "50.5303",
    "GmapLongitude": "2.6397",
    "AdresseComplete": "1 rue du Port|||62400|BETHUNE|62119",
    "Classification": "Hôtels",
    "ClassementsllPrefectoral": "3 étoiles",
    "Labels": "#Accueil Vélo#Marque du coin",
    "LanguesParlees": "Anglais#AL",
    "Tarifs": "Chambre double|65,50|80||#Petit déjeuner|9|||#Chambre simple||||",
    "CapaciteTotale": "40",
    "MoyenDeCom": "Téléphone filaire|03 21 00 00 00#Mél|hotel@example.org#Télécopieur /fax|03 21 00 00 01",
    "Photos": "https://example.org/a.jpg|Façade|Office#pas un lien|x|y",
    "PrestationsServices": "Wifi gratuit#Table d'hôtes",
    "PeriodeOuverture": "01/01/2026|31/12/2026|08:00|12:00|14:00|22:00|Lundi$Mardi matin|",
    "Handicap": "Moteur",
    "AccueilPMR": False,
}
TYPED = {
    "SyndicObjectID": "RESNPC062V500042",
    "SyndicObjectName": "Estaminet du Canal",
    "ObjectTypeName": "Restauration",
    "CodeINSEE": "62119",
    "GmapLatitude": "50,5301",
    "GmapLongitude": 2.6402,
    "AccessibilitePMR": None,
    "Menuenfant": True,
    "Descriptifss": [
        {"ID": 1, "Accroche": "Au bord de l&#39;eau", "Descriptioncommerciale": "<p>Cuisine du pays</p>"}
    ],
    "Labels": [{"ThesCode": "ACCV", "ThesLibelle": "Accueil Vélo"}],
    "LanguesParleess": [{"ThesCode": "AN", "ThesLibelle": ""}],
    "Capacites": [{"Capacitetotale": 40, "Capaciteensalle": 0}],
    "Animauxacceptess": "Animaux non acceptés",
    "Tarifs": [
        {"Nom": "Menu adulte", "MinimumEuro": 32.0, "MaximumEuro": 19.5},
        {"IntituleTarifs": {"ThesLibelle": "Menu enfant"}, "MinimumEuro": 9},
    ],
    "MoyensDeComs": [
        {"TypedaccesTelecom": {"ThesCode": "C4", "ThesLibelle": ""}, "CoordonneesTelecom": "a@example.org"}
    ],
    "Photoss": [
        {
            "Photo": {"Url": "https://example.org/b.jpg", "Credit": "Une Telle"},
            "Datedefindutilisation": "2025-01-01T00:00:00",
        }
    ],
    "PeriodeOuvertures": [
        {
            "Datedebut": "2026-01-01T00:00:00",
            "Datefin": "2026-12-31T00:00:00",
            "mardiheuredebut1": "12:00:00",
            "mardiheurefin1": "14:00:00",
        }
    ],
}
ROUTE = {
    "SyndicObjectID": "ITINPC062V500001",
    "SyndicObjectName": "Boucle du marais",
    "ObjectTypeName": "Itinéraires touristiques",
    "Distance": 24.5,
    "Duree": "02:30:00",
    "Type": {"ThesLibelle": "Cyclotouriste"},
    "CodeINSEE": 62119,
    "Traces": [
        {"Itinerairegooglemap": json.dumps({"lignes": [{"path": [[50.5303, 2.6401], [50.54, 2.65]]}]})}
    ],
    "Fichierss": [{"TraceGPX": {"Url": "https://example.org/boucle.gpx"}}],
}


def read(tmp_path, *objects, envelope=None, setting=SETTING):
    """Read objects as a feed."""
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(envelope or {"value": list(objects)}), encoding="utf-8")
    return read_tourinsoft(path, setting=setting)


def test_a_flat_object(tmp_path):
    """Every part of the second generation finds its place."""
    reading = read(tmp_path, envelope={"d": {"results": [FLAT], "__count": "1"}})
    (offer,) = reading.offers
    assert (offer.kind, offer.place.insee, offer.place.precision) == ("hotel", "62119", "exact")
    assert (offer.capacity.persons, offer.languages, offer.serves_dinner) == (40, ("en", "de"), True)
    assert offer.labels == ("accueil-velo", "marque-du-coin", "3-etoiles")
    assert offer.access == Access(motor="partial")
    assert offer.updated == "2026-01-01"
    assert [c.value for c in offer.details.contacts] == ["03 21 00 00 00", "hotel@example.org"]
    assert [(m.url, m.credit) for m in offer.details.media] == [("https://example.org/a.jpg", "Office")]
    assert offer.details.rates == (
        Rate(label="Chambre double", unit="room", min_ct=6550, max_ct=8000),
        Rate(label="Petit déjeuner", policy="extra", min_ct=900),
        Rate(label="Chambre simple", unit="room"),
    )
    assert offer.hours.spec.startswith(
        "2026 Jan 01-2026 Dec 31 Mo 08:00-12:00,14:00-22:00; 2026 Jan 01-2026 Dec 31 Tu 08:00-12:00"
    )


def test_a_typed_object(tmp_path):
    """Every part of the third generation finds its place; null is not no."""
    (offer,) = read(tmp_path, TYPED).offers
    assert (offer.kind, offer.capacity.persons, offer.capacity.seats) == ("restaurant", 40, 40)
    assert (offer.place.lon, offer.place.lat) == (2.6402, 50.5301)
    assert offer.access.motor == "unknown"
    assert (offer.labels, offer.languages, offer.details.pets) == (("accueil-velo",), ("en",), "no")
    assert offer.details.texts[0].value == "Au bord de l'eau\nCuisine du pays"
    assert offer.details.features == ("children-menu",)
    assert [(r.policy, r.min_ct, r.max_ct) for r in offer.details.rates] == [
        ("full", 1950, 3200),
        ("child", 900, None),
    ]
    assert offer.details.media[0].expires == date(2025, 1, 1)
    assert (offer.price.adult_ct, offer.price.child_ct, offer.price.status) == (1950, 900, "estimated")


def test_a_route_begins_where_its_line_begins(tmp_path):
    """Latitude comes first in the drawn line; the length is in metres."""
    (offer,) = read(tmp_path, ROUTE).offers
    assert (offer.kind, offer.place.lon, offer.place.lat) == ("trail", 2.6401, 50.5303)
    assert offer.details.track == Track(
        mode="cycle", length_m=24500, duration_min=150, file_url="https://example.org/boucle.gpx"
    )
    assert offer.visit.typical == 150
    assert "cycling" in offer.themes


def test_the_upper_case_variant(tmp_path):
    """SIRTAQUI names its columns otherwise."""
    row = {
        "SyndicObjectID": "HLO1",
        "NOMOFFRE": "Gîte du marais",
        "CLAS": "3 épis",
        "NBRELITS": "6",
        "CAPA": "8",
        "COMMUNE": "Béthune",
    }
    (offer,) = read(tmp_path, row).offers
    assert (offer.kind, offer.name, offer.capacity.beds, offer.capacity.persons) == (
        "self-catering",
        "Gîte du marais",
        6,
        8,
    )
    assert (offer.labels, offer.place.insee) == (("3-epis",), "62119")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"ObjectTypeName": "Patrimoine culturel", "Classification": "Musée"}, "museum"),
        ({"Classification2": "Spa"}, "hotel"),
        ({"ObjectTypeName": "Fêtes et manifestations", "Classification": "Musée"}, "event"),
        ({"ObjectTypeName": None, "ObjectTypeFix": "BF6C9728-398A-4E02-B258-0B4E945F8574"}, "restaurant"),
    ],
)
def test_the_kind(tmp_path, change, kind):
    """A class makes the type more exact, but never makes a visit of a bed."""
    assert read(tmp_path, {**FLAT, **change}).offers[0].kind == kind


def test_an_event_does_not_come_again(tmp_path):
    """Outside its dates nothing is repeated from it."""
    event = {
        **FLAT,
        "ObjectTypeName": "Fêtes et manifestations",
        "PeriodeOuverture": "06/06/2026|07/06/2026||||||",
    }
    assert read(tmp_path, event).offers[0].hours.spec == "2026 Jun 06-2026 Jun 07"


def test_what_gives_no_offer_is_told(tmp_path):
    """Offline, elsewhere, of no known kind, without an id, no object at all: each a finding."""
    objects = [
        {**FLAT, "EnLigne": False},
        {
            **FLAT,
            "AdresseComplete": "|||33000|BORDEAUX|33063",
            "GmapLatitude": "44.84",
            "GmapLongitude": "-0.58",
        },
        {**FLAT, "ObjectTypeName": "Séjours", "SyndicObjectID": "X1", "Classification": None},
        {"SyndicObjectName": "Sans numéro"},
        7,
    ]
    reading = read(tmp_path, *objects)
    assert reading.objects == 5
    assert not reading.offers
    levels = [finding.level for finding in reading.findings]
    assert levels == ["info", "info", "error", "error", "error"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_mangled_record_escapes(tmp_path_factory, data):
    """Any field may be missing, of another type or a list: the object is an offer or a finding."""
    mangled = copy.deepcopy(data.draw(st.sampled_from([FLAT, TYPED, ROUTE])))
    odd = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.just([[]])
        | st.just({"a": [{"ThesLibelle": [1]}]})
    )
    for key in data.draw(st.lists(st.sampled_from(sorted(mangled)), max_size=6)):
        mangled[key] = data.draw(odd | st.just([mangled[key]]) | st.lists(odd, max_size=3))
    reading = read(tmp_path_factory.mktemp("feed"), mangled, setting=Setting(today=date(2026, 3, 1)))
    errors = [finding for finding in reading.findings if finding.level == "error"]
    assert reading.objects == len(reading.offers) + len(errors) == 1


@pytest.mark.realdata
@pytest.mark.skipif(not GEOTREK.is_dir(), reason=f"no real payloads at {GEOTREK}")
@pytest.mark.parametrize("name", ["tourinsoftContent", "tourinsoftContentV3", "tourinsoftEvent"])
def test_real_payloads(name):
    """Every object of Geotrek's samples is an offer with the values that stand there."""
    path = GEOTREK / f"{name}.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    rows = raw.get("value") or raw["d"]["results"]
    reading = read_tourinsoft(path, setting=Setting(today=date(2019, 3, 1)))
    assert reading.objects == len(rows) == len(reading.offers)
    for row, offer in zip(rows, reading.offers, strict=True):
        assert offer.name == row["SyndicObjectName"]
        assert offer.place.insee == row["AdresseComplete"].split("|")[-1]
        assert offer.place.lat == pytest.approx(float(row["GmapLatitude"]), abs=1e-6)
        assert len(offer.languages) == len(row["LanguesParlees"].split("#"))
        assert len(offer.details.rates) == len(row["Tarifs"].split("#"))
        assert offer.price is None
        assert len(offer.details.media) == (
            len(row["MediaPhotoss"]) if "MediaPhotoss" in row else row["Photos"].count("http")
        )
        assert offer.hours.status == ("known" if "08:00" in row["PeriodeOuverture"] else "period_only")
        assert ("3-etoiles" in offer.labels) == ("ClassementsllPrefectoral" in row)
