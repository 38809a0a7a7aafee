"""The embedded catalogue: every shipped record, and the facts that the contract states."""

import csv
import json
import math
import subprocess
import sys
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from offers.kind import kind_defaults
from offers.load import load_catalogue, offer_of
from offers.stations import load_moorings

ROWS: list[dict[str, Any]] = json.loads(
    files("offers").joinpath("data/catalogue.json").read_text(encoding="utf-8")
)
BY_ID = {row["id"]: row for row in ROWS}
YEAR_2027 = tuple(date(2027, 1, 1) + timedelta(days=n) for n in range(365))
KEYS = frozenset({
    "id", "name", "kind", "themes", "axes", "listed_for", "answers", "article", "landmark", "gem", "lon",
    "lat", "precision", "commune", "insee", "epci", "opening_hours", "hours_status", "visit_min",
    "price", "capacity", "access", "indoor", "demo", "labels", "languages", "booking", "sources",
    "updated", "aliases", "min_age", "serves_dinner", "carries_to", "carries_min", "occurs", "note",
    "for_children",
})  # fmt: skip
SEGMENTS = frozenset({
    "promeneurs-chaleureux", "happy-family", "grands-parents-petits-enfants", "fun-family",
    "green-seekers", "explorateurs-passionnes", "couples-gourmets", "team-building", "seminaires",
})  # fmt: skip
SOURCES = Path(__file__).resolve().parents[2] / "sources"
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
ANCHORS = {
    "Cité des Électriciens (Bruay-la-Buissière)": "offer:cite-des-electriciens",
    "Piscine Art déco de Bruay (stade-parc)": "offer:piscine-art-deco",
    "Terrils jumeaux de Haillicourt (vigne)": "offer:terrils-du-pays-a-part",
    "Terril n°1 de Nœux (piste Loisinord) - identification to confirm": "offer:loisinord",
}

each_row = pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])


@each_row
def test_record_says_everything_it_has_to(row: dict[str, Any]) -> None:
    """Every key is present, and a record says what it is, which article names it and what it answers."""
    assert row.keys() == KEYS
    assert row["name"]
    assert row["answers"]
    assert row["themes"]
    assert row["article"]
    assert set() < set(row["axes"]) <= {1, 2, 3, 4, 5}
    assert any(source.startswith("contrat ") for source in row["sources"])


@each_row
def test_record_is_an_offer_of_the_destination(row: dict[str, Any]) -> None:
    """A record builds an offer, in one of the two territories, its point no finer than it was typed."""
    place = offer_of(row).place
    assert place.epci in {"CABBALR", "CCFL"}
    assert 2.2 < place.lon < 2.95
    assert 50.38 < place.lat < 50.75
    assert (round(place.lon, 3), round(place.lat, 3)) == (place.lon, place.lat)


@each_row
def test_record_passes_no_estimate_for_a_fact(row: dict[str, Any]) -> None:
    """Only free entry is a known price, no duration is known, and hours come with what they are worth."""
    assert row["price"] is None or (row["price"]["status"] == "known") == (row["price"]["unit"] == "free")
    assert row["visit_min"] is None or row["visit_min"]["known"] is False
    assert (row["opening_hours"] is None) == (row["hours_status"] is None)
    assert row["hours_status"] in {None, "known", "period_only", "estimated"}
    assert row["capacity"] is None or row["capacity"]["known"] != row["demo"]


@each_row
def test_record_that_is_an_example_is_named_so(row: dict[str, Any]) -> None:
    """An example is told from its id and name, has the point of its commune and is listed for nobody."""
    assert row["demo"] == row["id"].startswith("offer:exemple-") == row["name"].endswith("(exemple)")
    if row["demo"]:
        assert row["precision"] == "commune"
        assert row["listed_for"] == []
        assert not row["landmark"]
        assert not row["gem"]


@each_row
def test_record_is_listed_for_the_segments_of_its_tables(row: dict[str, Any]) -> None:
    """A record is listed for a segment if and only if it comes from a table of article 3.1.5."""
    assert set(row["listed_for"]) <= SEGMENTS
    assert bool(row["listed_for"]) <= any(article.startswith("3.1.5") for article in row["article"])


@each_row
def test_record_can_be_used_when_its_hours_are_known_at_all(row: dict[str, Any]) -> None:
    """Hours have no school-holiday rule, and on some day of 2027 they leave time for the shortest visit."""
    offer = offer_of(row)
    if offer.hours.spec is None:
        assert kind_defaults(row["kind"]).opening_hours is None
        return
    assert "SH" not in offer.hours.spec
    least = offer.visit.min if offer.visit else 1
    assert any(end - start >= least for day in YEAR_2027 for start, end in offer.hours.intervals(day))


@each_row
def test_event_has_its_dates_in_every_year_of_the_contract(row: dict[str, Any]) -> None:
    """An event with a rule is open on the days of its rule in 2025, 2026 and 2027, and then only."""
    if row["occurs"] is None:
        return
    spans = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in row["occurs"]["dates"]]
    hours = offer_of(row).hours
    assert [first.year for first, _ in spans] == [2025, 2026, 2027]
    for first, last in spans:
        within = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        assert any(hours.intervals(day) for day in within)
        assert not hours.intervals(first - timedelta(days=1))
        assert not hours.intervals(last + timedelta(days=1))


def test_catalogue_is_sorted_and_every_id_is_there_once() -> None:
    """The file is sorted by id, without doubles."""
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))


def test_carried_guest_arrives_at_a_mooring() -> None:
    """A voyage ends at a mooring that exists, after a time; the cruise to Guarbecque does."""
    moorings = {mooring.id for mooring in load_moorings()}
    voyages = [row for row in ROWS if row["carries_to"]]
    assert [row["carries_to"] for row in voyages] == ["mooring:guarbecque"]
    assert all(row["carries_to"] in moorings and row["carries_min"] > 0 for row in voyages)


@pytest.mark.parametrize(
    ("offer", "open_on", "closed_on"),
    [
        ("piscine-art-deco", date(2027, 5, 15), date(2027, 4, 17)),
        ("piscine-art-deco", date(2027, 10, 30), date(2027, 11, 6)),
        ("jardin-de-la-meditation", date(2027, 11, 30), date(2027, 12, 1)),
        ("jardin-bossele", date(2027, 10, 31), date(2027, 11, 1)),
        ("chateau-de-ranchicourt", date(2027, 7, 16), date(2027, 6, 18)),
        ("fete-du-port", date(2027, 8, 15), date(2027, 8, 16)),
        ("concerts-13-14-juillet", date(2027, 7, 14), date(2027, 7, 15)),
        ("printemps-de-l-art-deco", date(2027, 5, 15), date(2027, 6, 5)),
        ("bethune-retro", date(2027, 8, 28), date(2027, 8, 21)),
        ("animations-famille", date(2027, 2, 24), date(2027, 3, 17)),
        ("plaisirs-d-antan", date(2027, 5, 15), date(2027, 5, 17)),
        ("plaisirs-d-antan", date(2027, 7, 31), date(2027, 8, 10)),
    ],
)
def test_seasons_are_those_of_the_contract(offer: str, open_on: date, closed_on: date) -> None:
    """What the contract says is open or closed in a season is."""
    hours = offer_of(BY_ID[f"offer:{offer}"]).hours
    assert hours.intervals(open_on)
    assert not hours.intervals(closed_on)


def test_restaurant_of_the_default_is_closed_on_sunday_evening() -> None:
    """Few restaurants open on Sunday evening: the default serves lunch and no dinner."""
    last = offer_of(BY_ID["offer:plaisirs-d-antan"]).hours.intervals(date(2027, 5, 16))[-1]
    assert last[1] < 18 * 60


def test_stated_capacities_are_those_of_the_contract() -> None:
    """The golf takes 80 standing and 40 seated, the theatre 900, the cinema has 9 rooms."""
    golf = BY_ID["offer:salle-du-golf-de-bethune"]
    assert golf["capacity"] == {"persons": 80, "rooms": None, "seats": 40, "known": True}
    assert "120 m²" in golf["note"]
    assert (golf["opening_hours"], golf["hours_status"]) == ("Mo-Su 08:00-19:00", "estimated")
    assert BY_ID["offer:theatre-municipal-de-bethune"]["capacity"]["seats"] == 900
    assert BY_ID["offer:salle-du-theatre-de-bethune"]["capacity"]["seats"] == 900
    assert BY_ID["offer:salles-de-cinema-de-bethune"]["capacity"]["rooms"] == 9


def test_stated_access_is_that_of_the_contract_and_the_rest_unknown() -> None:
    """The belfry suits mental and hearing disabilities, Olhain a wheelchair; nothing more is claimed."""
    unknown = dict.fromkeys(("motor", "visual", "hearing", "mental"), "unknown")
    assert BY_ID["offer:beffroi-de-bethune"]["access"] == unknown | {"hearing": "yes", "mental": "yes"}
    assert BY_ID["offer:parc-d-olhain"]["access"] == unknown | {"motor": "yes"}
    assert BY_ID["offer:gambrinus-fest"]["access"] == unknown | {"motor": "yes", "mental": "yes"}


@pytest.mark.parametrize(
    ("spelling", "offer"),
    [
        ("jardin de la médiation", "offer:jardin-de-la-meditation"),
        ("Sébastien Renard", "offer:maison-renard"),
        ("Florent Ladeyn", "offer:bierbuik"),
        ("Maxime Leplat", "offer:le-neuf"),
        ("Totemus", "offer:totemus-bethune"),
        ("Neuve-Chapelle Indian Memorial", "offer:memorial-indien"),
    ],
)
def test_names_of_the_contract_find_their_offer(spelling: str, offer: str) -> None:
    """A chef, a misspelling or an English name of the contract leads to its record."""
    assert load_catalogue().find_offer(spelling).id == offer


def test_assumed_place_is_told_to_people() -> None:
    """Where nobody says in which commune an offer is, its note says that the place is to be confirmed."""
    assumed = [row for row in ROWS if "hypothèse : commune" in row["sources"]]
    assert assumed
    assert all("à confirmer" in row["note"] for row in assumed)


@pytest.mark.skipif(not SOURCES.exists(), reason="the sources of the data are not shipped")
def test_shipped_files_are_what_their_sources_say() -> None:
    """The catalogue and the page of defaults are those that the build makes."""
    script = SOURCES / "build_catalogue.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.realdata
@pytest.mark.skipif(not SHARED.exists(), reason="the open data beside the project is absent")
def test_points_typed_by_hand_are_near_the_surveyed_ones() -> None:
    """A point given as that of a site is within 500 m of where open data has it."""
    with (SHARED / "anchor_points_of_seed_sites.csv").open(encoding="utf-8", newline="") as file:
        surveyed = {row["site"]: row for row in csv.DictReader(file)}
    for site, offer in ANCHORS.items():
        row, anchor = BY_ID[offer], surveyed[site]
        east = (row["lon"] - float(anchor["lon"])) * 111_320 * math.cos(math.radians(row["lat"]))
        north = (row["lat"] - float(anchor["lat"])) * 111_320
        assert math.hypot(east, north) < 500, offer
