"""Tests of the reader of Apidae."""

import copy
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offers.access import Access
from offers.area import destination
from offers.details import Track
from offers.sources.apidae import read_apidae
from offers.sources.setting import Setting

SETTING = Setting(today=date(2026, 3, 1), area=destination())
PAYLOADS = Path(__file__).resolve().parents[3].parent / "shared/data/sit_payloads"

MUSEUM = {
    "type": "PATRIMOINE_CULTUREL",
    "id": 700001,
    "state": "PUBLISHED",
    "identifier": "SITRA2_PCU_700001",
    "nom": {"libelleFr": "Maison du mineur", "libelleNl": "Mijnwerkershuis"},
    "gestion": {"dateModification": "2026-02-03T08:42:14.436+0000"},
    "presentation": {
        "descriptifCourt": {"libelleFr": "Une maison &agrave; voir", "libelleEn": "A house"},
        "descriptifDetaille": {"libelleFr": "Deux étages."},
    },
    "localisation": {
        "adresse": {
            "adresse1": "1 rue du Puits",
            "codePostal": "62700",
            "commune": {"code": "62178", "nom": "Bruay"},
        },
        "geolocalisation": {"valide": True, "geoJson": {"type": "Point", "coordinates": [2.5481, 50.4861]}},
    },
    "informations": {
        "moyensCommunication": [
            {"type": {"id": 201}, "coordonnees": {"fr": "03 21 00 00 00"}},
            {"type": {"id": 202}, "coordonnees": {"fr": "03 21 00 00 01"}},
            {"type": {"id": 99, "libelleFr": "Site web (URL)"}, "coordonnees": {"fr": "https://example.org"}},
        ]
    },
    "informationsPatrimoineCulturel": {"patrimoineCulturelType": {"id": 3, "libelleFr": "Musée"}},
    "ouverture": {
        "periodesOuvertures": [
            {
                "dateDebut": "2026-02-01",
                "dateFin": "2026-11-30",
                "tousLesAns": True,
                "type": "OUVERTURE_SAUF",
                "horaireOuverture": "10:00:00",
                "horaireFermeture": "18:00:00",
                "ouverturesJournalieres": [{"jour": "LUNDI"}],
            }
        ],
        "fermeturesExceptionnelles": [{"dateSpeciale": "PREMIER_MAI"}],
        "periodeEnClair": {
            "libelleFr": "Tous les jours sauf lundi. Groupes sur rendez-vous.",
            "libelleEn": "Daily",
        },
        "dureeSeance": 90,
    },
    "descriptionTarif": {
        "indicationTarif": "PAYANT",
        "periodes": [
            {
                "dateDebut": "2026-01-01",
                "dateFin": "2026-12-31",
                "tarifs": [
                    {"devise": "EUR", "minimum": 6.5, "maximum": 6.5, "type": {"id": 5239}},
                    {"devise": "EUR", "minimum": 3, "type": {"id": 8, "libelleFr": "Enfant"}},
                    {"devise": "CHF", "minimum": 9, "type": {"id": 5239}},
                ],
            }
        ],
    },
    "prestations": {
        "languesParlees": [{"libelleFr": "Anglais"}, {"libelleFr": "Néerlandais"}],
        "labelsTourismeHandicap": [{"libelleFr": "Label Tourisme & Handicap moteur"}],
        "tourismesAdaptes": [{"libelleFr": "Accessible en fauteuil roulant avec aide"}],
        "animauxAcceptes": "NON_ACCEPTES",
        "equipements": [{"libelleFr": "Boutique"}],
    },
    "illustrations": [
        {
            "traductionFichiers": [{"locale": "fr", "url": "https://example.org/a.jpg"}],
            "copyright": {"libelleFr": "Une Telle"},
            "dateLimiteDePublication": "2027-01-01T00:00:00.000+0000",
        }
    ],
}
ROUTE = {
    "id": 700002,
    "nom": {"libelleFr": "Boucle de la Lys"},
    "localisation": {"geolocalisation": {"geoJson": {"coordinates": [2.7561, 50.6401]}}},
    "informationsEquipement": {
        "activites": [{"id": 3283}],
        "itineraire": {"distance": 12.5, "itineraireType": "BOUCLE", "denivellationPositive": 40},
    },
    "ouverture": {"dureeSeance": 75},
    "descriptionTarif": {"indicationTarif": "GRATUIT"},
    "multimedias": [
        {"type": "PLAN", "traductionFichiers": [{"url": "https://example.org/lys.gpx", "extension": "gpx"}]}
    ],
}


def read(tmp_path, *objects, setting=SETTING):
    """Read objects as an answer of the API."""
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"numFound": 1, "objetsTouristiques": list(objects)}), encoding="utf-8")
    return read_apidae(path, setting=setting)


def test_a_place_to_visit(tmp_path):
    """Everything that an object says finds its place."""
    (offer,) = read(tmp_path, MUSEUM).offers
    assert (offer.name, offer.kind, offer.place.insee, offer.updated) == (
        "Maison du mineur",
        "museum",
        "62178",
        "2026-02-03",
    )
    assert offer.hours.spec == "Feb 01-Nov 30 Tu-Su 10:00-18:00; May 01 off"
    assert (offer.price.adult_ct, offer.price.child_ct, offer.price.status) == (650, 300, "known")
    assert (offer.languages, offer.labels) == (("en", "nl"), ("tourisme-handicap-moteur",))
    assert offer.access == Access(motor="yes")
    assert (offer.details.pets, offer.details.features, offer.visit.typical) == ("no", ("shop",), 90)
    assert [(c.kind, c.value) for c in offer.details.contacts] == [
        ("phone", "03 21 00 00 00"),
        ("web", "https://example.org"),
    ]
    assert offer.details.texts[0].value == "Une maison à voir\nDeux étages."
    assert [text.language for text in offer.details.names] == ["fr", "nl"]
    assert offer.details.by_appointment
    assert offer.details.media[0].expires == date(2027, 1, 1)


def test_other_currencies_are_told(tmp_path):
    """A price in francs is no price in euros."""
    assert [finding.code for finding in read(tmp_path, MUSEUM).findings] == ["currency-unknown"]


def test_a_route(tmp_path):
    """Its type is seen by its informations, its mode by the id of the activity."""
    (offer,) = read(tmp_path, ROUTE).offers
    assert (offer.kind, offer.price.unit, offer.visit.typical) == ("trail", "free", 75)
    assert "cycling" in offer.themes
    assert offer.details.track == Track(
        mode="cycle",
        length_m=12500,
        duration_min=75,
        ascent_m=40,
        file_url="https://example.org/lys.gpx",
        loop=True,
    )


@pytest.mark.parametrize(
    ("indication", "words", "free"),
    [
        ("GRATUIT", "", True),
        ("PAYANT", "", False),
        ("NON_PRECISE", "", False),
        ("", "Gratuit.", True),
        ("", "Gratuit le lundi", False),
    ],
)
def test_free_only_where_said(tmp_path, indication, words, free):
    """Silence and half a sentence are no price."""
    tariff = {"indicationTarif": indication, "tarifsEnClair": {"libelleFr": words}}
    (offer,) = read(tmp_path, {**MUSEUM, "descriptionTarif": tariff}).offers
    assert (offer.price is not None) == free


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"state": "DRAFT"}, "state"),
        ({"type": "STRUCTURE"}, "STRUCTURE"),
        ({"type": "SEJOUR_PACKAGE"}, "SEJOUR_PACKAGE"),
        ({"ouverture": {"fermeTemporairement": "FERME_TEMPORAIREMENT"}}, "closed"),
        ({"id": None}, "no id"),
    ],
)
def test_what_is_no_offer_is_told(tmp_path, change, word):
    """Each has its reason."""
    reading = read(tmp_path, {**MUSEUM, **change})
    assert not reading.offers
    (finding,) = [finding for finding in reading.findings if finding.level != "warning"]
    assert word in finding.message


def test_lists_and_pages_of_pages(tmp_path):
    """A bare list of objects, or of answers, is read like an answer."""
    for value in ([MUSEUM, ROUTE], [{"objetsTouristiques": [MUSEUM]}, {"objetsTouristiques": [ROUTE]}]):
        path = tmp_path / "list.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        assert len(read_apidae(path, setting=SETTING).offers) == 2


def test_an_export_is_joined_on_ids(tmp_path):
    """Labels and communes come from files of their own; deleted objects are told."""
    museum = copy.deepcopy(MUSEUM)
    museum["localisation"]["adresse"]["commune"] = {"id": 17}
    museum["informationsPatrimoineCulturel"]["patrimoineCulturelType"] = {
        "elementReferenceType": "X",
        "id": 3,
    }
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "communes.json", json.dumps([{"id": 17, "code": "62178", "nom": "Bruay-la-Buissière"}])
        )
        archive.writestr("elements_reference.json", json.dumps([{"id": 3, "libelleFr": "Musée"}]))
        archive.writestr("objets_modifies/objets_modifies-1.json", json.dumps([museum]))
        archive.writestr("objets_modifies/objets_modifies-2.json", json.dumps(ROUTE))
        archive.writestr("objets_modifies/objets_modifies-3.json", b'[{"id":')
        archive.writestr("objets_supprimes.json", "[123, 456]")
        archive.writestr("objets_modifies/../../outside.json", "[]")
    reading = read_apidae(path, setting=SETTING)
    assert {offer.kind for offer in reading.offers} == {"museum", "trail"}
    assert {offer.place.insee for offer in reading.offers if offer.kind == "museum"} == {"62178"}
    errors = sorted((f.code, f.record) for f in reading.findings if f.level != "warning")
    assert [code for code, _ in errors] == ["deleted", "deleted", "json-truncated", "unsafe-name"]
    assert [record for _, record in errors[:2]] == ["123", "456"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_mangled_record_escapes(tmp_path_factory, data):
    """Any field, at any depth, may be missing, of another type or a list."""
    mangled = copy.deepcopy(data.draw(st.sampled_from([MUSEUM, ROUTE])))
    odd = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.just([[]])
        | st.just({"id": [{"libelleFr": 1}]})
    )
    for _ in range(data.draw(st.integers(1, 5))):
        held = mangled
        while isinstance(held, dict) and held:
            key = data.draw(st.sampled_from(sorted(held)))
            inner = held[key][0] if isinstance(held[key], list) and held[key] else held[key]
            if not isinstance(inner, dict) or data.draw(st.booleans()):
                held[key] = copy.deepcopy(data.draw(odd | st.just([held[key]]) | st.lists(odd, max_size=3)))
                break
            held = inner
    reading = read(tmp_path_factory.mktemp("feed"), mangled, setting=Setting(today=date(2026, 3, 1)))
    errors = [finding for finding in reading.findings if finding.level != "warning"]
    assert reading.objects == len(reading.offers) + len(errors) == 1


@pytest.mark.realdata
@pytest.mark.skipif(not PAYLOADS.is_dir(), reason=f"no real payloads at {PAYLOADS}")
def test_real_export():
    """Each of the five objects is an offer with its dates and prices; the sixth was deleted."""
    path = PAYLOADS / "apidae_export_engine_rails.zip"
    reading = read_apidae(path, setting=Setting(today=date(2017, 10, 1)))
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if n.startswith("objets_modifies/") and n.endswith(".json")]
        raw = {str(one["id"]): one for name in names for one in json.loads(archive.read(name))}
    assert (reading.objects, len(reading.offers)) == (len(raw) + 1, len(raw))
    assert [f.record for f in reading.findings if f.code == "deleted"] == ["123"]
    for offer in reading.offers:
        one = raw[offer.details.source_ids[0].removeprefix("apidae:")]
        lines = [line for period in one["descriptionTarif"].get("periodes", []) for line in period["tarifs"]]
        assert sorted(r.min_ct for r in offer.details.rates) == sorted(
            line["minimum"] * 100 for line in lines
        )
        starts = {row.get("horaireOuverture", "")[:5] for row in one["ouverture"]["periodesOuvertures"]}
        assert all(start in offer.hours.spec for start in starts)
        assert len(offer.details.names) == len(one["nom"])


@pytest.mark.realdata
@pytest.mark.skipif(not PAYLOADS.is_dir(), reason=f"no real payloads at {PAYLOADS}")
@pytest.mark.parametrize("name", ["apidaeContent", "apidaeContent2", "apidaeEvent", "apidae_trek"])
def test_real_answers(name):
    """Each object of Geotrek's samples is an offer, but for a route that lies nowhere."""
    path = PAYLOADS / f"geotrek/{name}.json"
    (raw,) = json.loads(path.read_text(encoding="utf-8"))["objetsTouristiques"]
    reading = read_apidae(path, setting=Setting(today=date(2019, 3, 1)))
    assert reading.objects == 1
    if "geoJson" not in raw["localisation"]["geolocalisation"]:
        assert [finding.level for finding in reading.findings] == ["error"]
        return
    (offer,) = reading.offers
    assert offer.place.insee == raw["localisation"]["adresse"]["commune"]["code"]
    assert len(offer.details.media) == len(raw["illustrations"])
    assert offer.details.hours_note == raw["ouverture"]["periodeEnClair"]["libelleFr"]
    assert offer.languages == (("fr",) if "languesParlees" in raw.get("prestations", {}) else ())
