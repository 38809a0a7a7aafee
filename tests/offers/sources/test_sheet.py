"""The office's own list, as text and as a workbook."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.area import destination
from offers.errors import DamagedFileError
from offers.offer import Offer
from offers.sources.profile import load_profile
from offers.sources.reading import Reading
from offers.sources.setting import Setting
from offers.sources.sheet import read_sheet

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
SETTING = Setting(today=date(2026, 5, 1), area=destination())
PLAIN = "Nom;Type;Commune\nHôtel du Rivage;Hôtel;Lillers\n"

Write = Callable[..., Path]


@pytest.fixture
def sheet(tmp_path: Path) -> Write:
    def write(content: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "liste.csv"
        path.write_bytes(content.encode(encoding))
        return path

    return write


def read(path: Path) -> Reading:
    return read_sheet(path, setting=SETTING)


def only(reading: Reading) -> Offer:
    assert [f for f in reading.findings if f.level == "error"] == []
    assert reading.objects == 1
    return reading.offers[0]


def codes(reading: Reading) -> list[str]:
    return [f.code for f in reading.findings if f.code != "no-point"]


def test_usual_columns(sheet: Write) -> None:
    """What stands under usual French headers is read, each into its field."""
    offer = only(read(sheet(
        "Id;Nom;Nom EN;Catégorie;Adresse;CP;Commune;INSEE;Latitude;Longitude;Tarif adulte (€);Tarif enfant;"
        "Capacité;Chambres;PMR;Langues;Labels;Classement;Site;Téléphone;Mél;Description;Thèmes;"
        "Durée de visite;Mise à jour\n"
        "A12;Le Cygne;The Swan;Chambres d'hôtes;2 rue Haute;62190;Lillers;62516;50,5631;2,4812;62,50;0;"
        "8 personnes;4;oui;Français, anglais et néerlandais;Accueil Vélo;-;www.cygne.example;03 21 00 00 00;"
        "cygne@poste.example;"
        "Au bord de <b>l'eau</b>;Nature, terroir;1h30;12/03/2026\n"
    )))  # fmt: skip
    assert (offer.name, offer.kind, offer.updated) == ("Le Cygne", "guesthouse", "2026-03-12")
    assert offer.details.source_ids == ("sheet:A12",)
    assert (offer.place.lon, offer.place.lat, offer.place.insee) == (2.4812, 50.5631, "62516")
    assert offer.price is not None
    assert (offer.price.adult_ct, offer.capacity.persons, offer.capacity.rooms) == (6250, 8, 4)
    assert (offer.access.motor, offer.languages, offer.labels) == (
        "yes",
        ("fr", "en", "nl"),
        ("accueil-velo",),
    )
    assert {"nature", "terroir"} <= set(offer.themes)
    assert offer.details.texts[0].value == "Au bord de l'eau"
    assert [c.kind for c in offer.details.contacts] == ["phone", "email", "web"]
    assert offer.visit is not None
    assert offer.visit.typical == 90


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encodings_and_delimiters(sheet: Write, encoding: str, delimiter: str) -> None:
    """Both are found out."""
    assert only(read(sheet(PLAIN.replace(";", delimiter), encoding))).name == "Hôtel du Rivage"


def test_titles_above_and_repeated_header(sheet: Write) -> None:
    """A title above the header is none, a header within the rows is no object, nor is an empty row."""
    head, row = PLAIN.splitlines()
    reading = read(sheet(f"Liste des hôtels;;\n\n{head}\n{row}\n;;\n{head}\nLe Cygne;Hôtel;Isbergues\n"))
    assert [o.name for o in reading.offers] == ["Hôtel du Rivage", "Le Cygne"]
    assert reading.objects == 2


def test_row_numbers_are_those_of_the_spreadsheet(sheet: Write) -> None:
    """A line break within a cell is no row, an empty row is one; errors and warnings name the row."""
    reading = read(sheet(
        'Nom;Type;Commune;Capacité\n"Le\nCygne";Hôtel;Lillers;8\n;;;\n;Hôtel;Lillers;8\n'
        "Chez Odile;Manoir volant;Lillers;\nLe Héron;Hôtel;;\nLe Grèbe;Hôtel;Lillers;beaucoup\n"
    ))  # fmt: skip
    errors = [(f.code, f.record) for f in reading.findings if f.level == "error"]
    assert errors == [("no-name", "row 4"), ("kind-unknown", "row 5"), ("no-place", "row 6")]
    assert [f.message[:6] for f in reading.findings if f.code == "number-unreadable"] == ["row 7:"]
    assert reading.offers[0].name == "Le Cygne"


def test_ids_are_stable(sheet: Write) -> None:
    """Without one, name and commune make it; one that stands there twice is an error."""
    row = "Le Cygne;Hôtel;Lillers\n"
    reading = read(sheet(f"{PLAIN}{row}{row}"))
    ids = [o.details.source_ids[0] for o in reading.offers]
    assert ids == ["sheet:hotel-du-rivage-lillers", "sheet:le-cygne-lillers", "sheet:le-cygne-lillers-2"]
    reading = read(sheet("Id;Nom;Type;Commune\n7;A;Hôtel;Lillers\n7;B;Hôtel;Lillers\n"))
    assert [(f.code, f.record) for f in reading.findings if f.level == "error"] == [("duplicate-id", "row 3")]


def test_unclosed_quotation_mark_costs_its_row(sheet: Write) -> None:
    """It does not swallow the rows below."""
    reading = read(sheet(PLAIN + 'Le Héron;Hôtel;"Lillers\nLe Cygne;Hôtel;Isbergues\n'))
    assert [o.name for o in reading.offers][-1] == "Le Cygne"


def test_formulas_and_markup_are_text(sheet: Write) -> None:
    """Nothing in a cell is run or shown as markup."""
    offer = only(
        read(
            sheet(
                "Nom;Type;Commune;Description\n=cmd|' /C calc'!A0;Hôtel;Lillers;<script>x()</script>Calme\n"
            )
        )
    )
    assert (offer.name, offer.details.texts[0].value) == ("=cmd|' /C calc'!A0", "Calme")


def test_more_cells_than_headers(sheet: Write) -> None:
    """A row whose cells have slipped is told."""
    assert "row-too-long" in codes(read(sheet(PLAIN.rstrip() + ";2 rue Haute\n")))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><body>Connexion</body></html>", "HTML"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or encrypted Excel"),
        (b"PK\x03\x04 cut short", "ZIP"),
        (b"Colonne;Autre\n1;2\n", "found Colonne, Autre; expected Nom"),
    ],
)
def test_no_sheet(tmp_path: Path, content: bytes, told: str) -> None:
    """It is told in one line, with the columns found and the ones expected."""
    (tmp_path / "liste.csv").write_bytes(content)
    with pytest.raises(DamagedFileError, match=told) as error:
        read(tmp_path / "liste.csv")
    assert "\n" not in str(error.value)


def test_profile_of_the_office(sheet: Write, tmp_path: Path) -> None:
    """Its columns, words and defaults come before the embedded ones."""
    defaults = '[defaults]\nkind = "Estaminet"\ncommune = "Lillers"\n'
    own = f'[columns]\nname = ["Où"]\n{defaults}[kinds]\n"estaminet" = "bar"\n'
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")
    profile = load_profile("sheet", tmp_path / "own.toml")
    reading = read_sheet(sheet("Où;Nom\nChez Odile;x\n"), setting=SETTING, profile=profile)
    assert [(o.name, o.kind, o.place.commune) for o in reading.offers] == [("Chez Odile", "bar", "Lillers")]


def test_headers_that_are_not_there(sheet: Write, tmp_path: Path) -> None:
    """They are told once; the usual ones count beside the office's own."""
    (tmp_path / "own.toml").write_text('[columns]\nname = "Où"\nmotor = "Fauteuil"\n', encoding="utf-8")
    profile = load_profile("sheet", tmp_path / "own.toml")
    reading = read_sheet(sheet(f"{PLAIN}Le Cygne;Hôtel;Lillers\n"), setting=SETTING, profile=profile)
    (told,) = (f for f in reading.findings if f.code == "column-missing")
    assert told.level == "warning"
    assert told.message.endswith("'Où', 'Fauteuil'; found Nom, Type, Commune")
    assert [offer.name for offer in reading.offers] == ["Hôtel du Rivage", "Le Cygne"]


TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)
HEADERS = list(load_profile("sheet")["columns"].values())


@given(st.dictionaries(st.sampled_from([headers[0] for headers in HEADERS]), TEXT, max_size=12))
def test_whatever_stands_there(tmp_path_factory: pytest.TempPathFactory, cells: dict[str, str]) -> None:
    """A row between sound ones costs itself at most."""
    sound = {"Nom": "Le Cygne", "Type": "Hôtel", "Commune": "Lillers", "Id": "sound"}
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*dict.fromkeys([*sound, *cells])], delimiter=";")
    writer.writeheader()
    writer.writerows(
        [{**sound, "Id": "first"}, {"Nom": "x", "Type": "Hôtel", "Commune": "Lillers", **cells}, sound]
    )
    path = tmp_path_factory.mktemp("odd") / "liste.csv"
    path.write_text(out.getvalue(), encoding="utf-8", errors="replace", newline="")
    reading = read(path)
    lost = [f for f in reading.findings if f.level == "error" or f.code == "outside-destination"]
    assert len(reading.offers) + len(lost) == reading.objects
    assert "sheet:first" in [o.details.source_ids[0] for o in reading.offers]


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_real_list(tmp_path: Path) -> None:
    """Of the real list of classified lodgings, every row of the destination is an offer."""
    path = DATA / "lodging" / "hebergements_classes_bbox.csv"
    (tmp_path / "own.toml").write_text('[columns]\nupdated = ["date_classement"]\n', encoding="utf-8")
    reading = read_sheet(path, setting=SETTING, profile=load_profile("sheet", tmp_path / "own.toml"))
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    inside = [r for r in rows if r["epci"]]
    assert (reading.objects, len(reading.offers)) == (len(rows), len(inside))
    assert [o.capacity.persons for o in reading.offers] == [int(r["capacite"]) for r in inside]
    stars = [f"{r['classement'][0]}-etoile" for r in inside if "étoile" in r["classement"]]
    assert [o.labels[0].removesuffix("s") for o in reading.offers if o.labels] == stars
