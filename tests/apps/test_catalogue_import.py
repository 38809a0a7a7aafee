"""``fluvestre catalogue import``: feeds in, a catalogue out, whole or not at all."""

import json
from os import mkfifo

import pytest

from apps.catalogue_import import shown_name

HEAD = "Id;Nom;Type;Commune;Latitude;Longitude;Tarif adulte;Horaires\n"
ROWS = (
    "1;Musée du Lin;Musée;Béthune;50,53022;2,63941;5;Mo-Su 10:00-18:00\n"
    "2;Hôtel du Rivage;Hôtel;Béthune;50,53150;2,64210;;\n"
    "3;Hôtel de la Place;Hôtel;Arras;50,29100;2,77750;;\n"
    "4;Truc sans nature;Chose;Béthune;50,53022;2,63941;;\n"
)
NODE = {"type": "node", "lat": 50.53025, "lon": 2.63945}
MUSEUM = {**NODE, "id": 7, "tags": {"tourism": "museum", "name": "Musée du Lin", "wheelchair": "yes"}}
BAR = {**NODE, "id": 8, "lat": 50.5310, "tags": {"amenity": "bar", "name": "Bar du Port"}}
THING = {
    "@id": "https://data.datatourisme.fr/26/3f1e0c52-1111-4222-8333-444455556666",
    "dc:identifier": "LIN0001",
    "@type": ["PlaceOfInterest", "PointOfInterest", "CulturalSite", "Museum"],
    "rdfs:label": {"fr": ["Musée du Fil"]},
    "isLocatedAt": [
        {
            "schema:address": [
                {
                    "schema:addressLocality": "Béthune",
                    "hasAddressCity": {"insee": "62119"},
                    "schema:postalCode": "62400",
                }
            ],
            "schema:geo": {"schema:latitude": "50.52816", "schema:longitude": "2.64137"},
        }
    ],
}
TODAY = ("--today", "2026-05-01")


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


@pytest.fixture
def overpass(tmp_path):
    path = tmp_path / "pois.json"
    path.write_text(json.dumps({"version": 0.6, "elements": [MUSEUM, BAR]}), encoding="utf-8")
    return path


@pytest.fixture
def datatourisme(tmp_path):
    path = tmp_path / "flux.json"
    path.write_text(json.dumps({"objects": [THING], "meta": {"next": None}}), encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out" / "catalogue.json"


def rows_of(path):
    return {row["name"]: row for row in json.loads(path.read_text(encoding="utf-8"))}


def test_three_feeds_make_one_catalogue(run, sheet, overpass, datatourisme, out):
    """Tests that each is recognised, and that what two of them describe is one offer with both facts."""
    shown = run("catalogue", "import", sheet, overpass, datatourisme, "--out", out, *TODAY, "--json")
    assert (shown.code, shown.err) == (0, "")
    report = json.loads(shown.out)
    assert {f["feed"]: (f["objects"], f["imported"], f["outside"]) for f in report["feeds"]} == {
        "sheet": (4, 2, 1), "osm": (2, 2, 0), "datatourisme": (1, 1, 0),
    }  # fmt: skip
    assert report["changes"] == {"new": 4, "changed": 0, "unchanged": 0, "gone": 0}
    rows = rows_of(out)
    assert set(rows) == {"Musée du Lin", "Hôtel du Rivage", "Bar du Port", "Musée du Fil"}
    museum = rows["Musée du Lin"]
    assert museum["source_ids"] == ["sheet:1", "osm:node/7"]
    assert (museum["price"]["adult_ct"], museum["access"]["motor"]) == (500, "yes")
    assert (museum["origins"]["price"]["source"], museum["origins"]["access.motor"]["source"]) == (
        "sheet",
        "osm",
    )


def test_second_import_changes_nothing(run, sheet, overpass, out):
    """Tests that ids and values are the same, to the byte, whatever the order of the feeds."""
    run("catalogue", "import", sheet, overpass, "--out", out, *TODAY)
    first = out.read_bytes()
    again = json.loads(run("catalogue", "import", overpass, sheet, "--out", out, *TODAY, "--json").out)
    assert again["changes"] == {"new": 0, "changed": 0, "unchanged": 3, "gone": 0}
    assert out.read_bytes() == first


def test_renamed_and_removed_rows(run, sheet, out):
    """Tests that a new name keeps its id, and that what left the list left the catalogue."""
    run("catalogue", "import", sheet, "--out", out, *TODAY)
    before = rows_of(out)["Musée du Lin"]["id"]
    kept = ROWS.splitlines(keepends=True)[0].replace("Musée du Lin", "Maison du Lin")
    sheet.write_text(HEAD + kept, encoding="utf-8")
    report = json.loads(run("catalogue", "import", sheet, "--out", out, *TODAY, "--json").out)
    assert report["changes"] == {"new": 0, "changed": 1, "unchanged": 0, "gone": 1}
    assert {name: row["id"] for name, row in rows_of(out).items()} == {"Maison du Lin": before}


def test_every_finding_is_listed(run, sheet, out, tmp_path):
    """Tests that all objects are offers or findings, each with its record and its level."""
    findings = tmp_path / "findings.json"
    shown = run("catalogue", "import", sheet, "--out", out, "--findings", findings, *TODAY)
    listed = json.loads(findings.read_text(encoding="utf-8"))
    codes = {f["code"]: f["level"] for f in listed}
    assert (codes["outside-destination"], codes["kind-unknown"]) == ("info", "error")
    assert all(f["feed"] == "sheet" and f["message"] for f in listed)
    assert "kind-unknown" in shown.out
    assert "2 new, 0 changed, 0 unchanged, 0 gone." in shown.out


@pytest.mark.parametrize("kinds", [("--as", "sheet", "--as", "OSM"), ()])
def test_kinds_are_told_or_recognised(run, sheet, overpass, out, kinds):
    """Tests that naming each feed's kind gives what recognising gives."""
    report = json.loads(run("catalogue", "import", sheet, overpass, "--out", out, *kinds, "--json").out)
    assert [f["feed"] for f in report["feeds"]] == ["sheet", "osm"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--as", "sheet", "--as", "osm"), "as: expected one kind, or one for each of 1 feeds, got 2"),
        (("--as", "excel"), "Unknown kind of feed 'excel'"),
        (("--today", "hier"), "today: expected a date"),
        (("--profile", "absent.toml"), "absent.toml"),
    ],
)
def test_order_that_makes_no_sense_is_refused(run, sheet, out, options, told):
    """Tests that the command ends with 2 and one line, and writes nothing."""
    shown = run("catalogue", "import", sheet, "--out", out, *options)
    assert (shown.code, shown.out) == (2, "")
    assert told in shown.err
    assert "Traceback" not in shown.err
    assert not out.exists()


def test_profile_of_the_office_is_used(run, sheet, out, tmp_path):
    """Tests that its word for a kind makes an offer of the row that had none."""
    own = tmp_path / "own.toml"
    own.write_text('feed = "sheet"\n[kinds]\n"chose" = "escape-game"\n', encoding="utf-8")
    run("catalogue", "import", sheet, "--out", out, "--profile", own, *TODAY)
    assert rows_of(out)["Truc sans nature"]["kind"] == "escape-game"


def test_everywhere_keeps_what_lies_outside(run, sheet, out):
    """Tests that Arras is kept when asked for."""
    run("catalogue", "import", sheet, "--out", out, "--everywhere", *TODAY)
    assert rows_of(out)["Hôtel de la Place"]["epci"] is None


def test_contract_is_added_when_asked_for(run, sheet, out):
    """Tests that what the contract names stands beside what feeds describe, without examples."""
    run("catalogue", "import", sheet, "--out", out, "--with-contract", *TODAY)
    rows = rows_of(out)
    assert {"Musée du Lin", "Beffroi de Béthune"} <= set(rows)
    assert not any(row["demo"] for row in rows.values())


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00", b"", b"<html>;</html>", b'{"a": 1}', b"PK\x03\x04"])
def test_damaged_feed_leaves_the_old_catalogue(run, sheet, out, tmp_path, damage):
    """Tests that a feed that is none ends the import before anything is written."""
    run("catalogue", "import", sheet, "--out", out, *TODAY)
    before = out.read_bytes()
    bad = tmp_path / "bad.dat"
    bad.write_bytes(damage)
    shown = run("catalogue", "import", sheet, bad, "--out", out, *TODAY)
    assert (shown.code, out.read_bytes()) == (2, before)
    assert shown.err.startswith(str(bad))
    assert shown.err.count("\n") == 1


def test_feed_cut_short_leaves_the_old_catalogue(run, overpass, out):
    """Tests that what stands behind the cut is not taken for gone."""
    run("catalogue", "import", overpass, "--out", out, *TODAY)
    before = out.read_bytes()
    overpass.write_bytes(overpass.read_bytes()[:-40])
    shown = run("catalogue", "import", overpass, "--out", out, *TODAY)
    assert (shown.code, out.read_bytes()) == (2, before)
    assert "nothing of it is imported" in shown.err


def test_feed_that_gives_nothing_leaves_the_old_catalogue(run, sheet, out):
    """Tests that an empty list does not empty the catalogue."""
    run("catalogue", "import", sheet, "--out", out, *TODAY)
    before = out.read_bytes()
    sheet.write_text(HEAD, encoding="utf-8")
    shown = run("catalogue", "import", sheet, "--out", out, *TODAY)
    assert (shown.code, out.read_bytes()) == (1, before)
    assert "no catalogue was written" in shown.err


def test_missing_feed_is_told(run, out, tmp_path):
    """Tests that the file is named, and no folder made."""
    shown = run("catalogue", "import", tmp_path / "absent.csv", "--out", out)
    assert shown.code == 2
    assert "absent.csv" in shown.err
    assert not out.parent.exists()


def test_findings_cannot_be_the_catalogue(run, sheet, out):
    """Tests that one file is not asked to hold both."""
    shown = run("catalogue", "import", sheet, "--out", out, "--findings", out, *TODAY)
    assert shown.code == 2
    assert "findings: expected another file" in shown.err
    assert not out.exists()


def test_damaged_old_catalogue_is_replaced(run, sheet, out):
    """Tests that a catalogue that is none stands in nobody's way."""
    out.parent.mkdir()
    out.write_text("[{", encoding="utf-8")
    report = json.loads(run("catalogue", "import", sheet, "--out", out, *TODAY, "--json").out)
    assert report["changes"]["new"] == 2
    assert len(rows_of(out)) == 2


def test_catalogue_can_be_listed_checked_and_surveyed(run, sheet, overpass, datatourisme, out, tmp_path):
    """Tests that what was imported is what the other commands read."""
    run("catalogue", "import", sheet, overpass, datatourisme, "--out", out, *TODAY)
    listed = json.loads(run("offers", "--catalogue", out, "--json").out)
    assert {o["name"] for o in listed} == set(rows_of(out))
    checked = run("catalogue", "check", out, "--json")
    assert checked.code == 0
    assert "access-unknown" in {f["code"] for f in json.loads(checked.out)}
    page = tmp_path / "coverage.html"
    surveyed = run("catalogue", "coverage", out, "--year", "2027", "--json", "--out", page)
    report = json.loads(surveyed.out)
    assert report["year"] == 2027
    assert {c["name"]: c["visits"] for c in report["communes"]}["Béthune"] == 2
    assert "Béthune" in page.read_text(encoding="utf-8")


def test_feed_is_never_written_over(run, sheet, tmp_path):
    """Tests that neither the catalogue nor the findings take the place of what they are made of."""
    before = sheet.read_bytes()
    for written in (("--out", sheet), ("--out", tmp_path / "new.json", "--findings", sheet)):
        shown = run("catalogue", "import", sheet, *written, *TODAY)
        assert shown.code == 2
        assert "no feed" in shown.err
    assert sheet.read_bytes() == before


def test_findings_are_not_left_without_a_catalogue(run, sheet, tmp_path):
    """Tests that nothing is written where one of the two files cannot be."""
    findings, folder = tmp_path / "findings.json", tmp_path / "catalogue.json"
    folder.mkdir()
    shown = run("catalogue", "import", sheet, "--out", folder, "--findings", findings, *TODAY)
    assert shown.code == 2
    assert not findings.exists()


def test_pipe_is_no_feed(run, out, tmp_path):
    """Tests that what may never end is refused, whatever it is said to be."""
    pipe = tmp_path / "pipe"
    mkfifo(pipe)
    for said in ((), ("--as", "sheet")):
        shown = run("catalogue", "import", pipe, *said, "--out", out)
        assert (shown.code, "neither a file nor a folder" in shown.err) == (2, True)


def test_odd_catalogue_that_stands_there_costs_nothing(run, sheet, out):
    """Tests that records with ids that are none are passed over, not kept."""
    odd = [{"id": [1], "source_ids": ["a"]}, {"id": "BAD ID", "source_ids": ["sheet:1"]}, 7]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(odd), encoding="utf-8")
    shown = run("catalogue", "import", sheet, "--out", out, *TODAY)
    assert shown.code == 0
    assert all(row["id"].startswith("offer:") for row in rows_of(out).values())


def test_code_that_is_none_does_not_spoil_the_catalogue(run, overpass, out):
    """Tests that a catalogue written is a catalogue that can be read."""
    odd = {**MUSEUM, "tags": {**MUSEUM["tags"], "ref:INSEE": "AB:CD"}}
    overpass.write_text(json.dumps({"version": 0.6, "elements": [odd]}), encoding="utf-8")
    shown = run("catalogue", "import", overpass, "--out", out, *TODAY, "--json")
    assert [f["code"] for f in json.loads(shown.out)["findings"]] == ["insee-unreadable"]
    assert run("offers", "--catalogue", out, "--json").code == 0


def test_two_profiles_of_one_feed_are_one_too_many(run, sheet, out, tmp_path):
    """Tests that none of them is silently passed over."""
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text('[columns]\nname = "Nom"\n', encoding="utf-8")
    shown = run("catalogue", "import", sheet, "--out", out, "--profile", tmp_path / "a.toml",
                "--profile", tmp_path / "b.toml")  # fmt: skip
    assert shown.code == 2
    assert "a.toml" in shown.err


def test_key_of_a_url_is_not_shown() -> None:
    """Tests that what may hold a secret is left off a name."""
    assert shown_name("https://me:secret@host/feed?api_key=secret") == "host/feed"
    assert shown_name("feed?.json") == "feed?.json"


def test_profile_of_another_feed_is_not_passed_over(run, overpass, out, tmp_path):
    """Tests that a profile without its feed is told: its words would change nothing."""
    profile = tmp_path / "liste.toml"
    profile.write_text('feed = "sheet"\n[columns]\nname = "Nom"\n', encoding="utf-8")
    shown = run("catalogue", "import", overpass, "--out", out, "--profile", profile)
    assert shown.code == 2
    assert "is for sheet" in shown.err


def test_two_timetables_with_the_same_stations_are_one_catalogue(run, sheet, out, tmp_path):
    """Tests that a station that stands in both is written once."""
    stops = "stop_id,stop_name,stop_lat,stop_lon,location_type\nA1,Béthune,50.5214,2.6405,1\n"
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "stops.txt").write_text(stops, encoding="utf-8")
    shown = run("catalogue", "import", sheet, tmp_path / "a", tmp_path / "b", "--out", out, *TODAY)
    assert shown.code == 0
    stations = json.loads(run("stations", "--catalogue", out, "--json").out)
    assert [s["lat"] for s in stations if s["id"] == "station:bethune"] == [50.5214]
