"""``fluvestre network``: build, info, draw and trains."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from graphs.build import build_network
from graphs.network import load_network, save_network

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "network"

pytestmark = pytest.mark.skipif(not EXAMPLE.exists(), reason="the documentation is not shipped")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build the example of the page."""
    out = tmp_path_factory.mktemp("network") / "marais.npz"
    save_network(build_network(EXAMPLE / "exemple.osm", gtfs=EXAMPLE / "gtfs").network, out)
    return out


def test_build_says_what_it_made_and_found(run, tmp_path):
    """Tests that figures, findings and files agree, and that every finding is listed with its place."""
    out, found, page = (tmp_path / name for name in ("n.npz", "f.json", "check.html"))
    files = ("--out", out, "--findings", found, "--check", page)
    shown = run("network", "build", EXAMPLE / "exemple.osm", *files, "--json")
    report = json.loads(shown.out)
    network = load_network(out)
    assert report["version"] == network.version
    assert (report["edges"], report["junctions"]) == (len(network.ways.edges), 3)
    listed = json.loads(found.read_text(encoding="utf-8"))
    assert sum(row["count"] for row in report["findings"]) == len(listed) > 0
    assert all(row["at"] for row in listed if row["code"] == "network.off")
    assert "À corriger" in page.read_text(encoding="utf-8")


def test_same_sources_make_the_same_network(run, built, tmp_path):
    """Tests that the command gives the very bytes that building in a program does."""
    again = tmp_path / "again.npz"
    assert (
        run("network", "build", EXAMPLE / "exemple.osm", "--gtfs", EXAMPLE / "gtfs", "--out", again).code == 0
    )
    assert again.read_bytes() == built.read_bytes()


def test_route_is_added_to_the_embedded_network(run, tmp_path):
    """Tests that without an extract the sketch is what grows."""
    out = tmp_path / "more.npz"
    assert run("network", "build", "--route", EXAMPLE / "boucle.gpx", "--out", out).code == 0
    rows = json.loads(run("routes", "--network", out, "--json").out)
    assert {"EV5", "Boucle du Marais (exemple)"} <= {row["ref"] for row in rows}


def test_info_has_the_same_figures_in_both_forms(run, built):
    """Tests that text and JSON tell of the same network."""
    told = json.loads(run("network", "info", built, "--json").out)
    text = run("network", "info", built).out
    assert told["version"] in text
    assert told["locks"] == 1
    assert "locks: 1" in text
    assert dict(told["junctions"]) == {"rcn": 3}
    assert told["source"]["credits"][0] == "© OpenStreetMap contributors"


def test_info_of_the_embedded_network_reaches_every_station(run):
    """Tests that the twelve stations of the contract are on it."""
    told = json.loads(run("network", "info", "--json").out)
    assert len(told["stations_reached"]) == told["stations"] == 12


def test_draw_writes_a_page_in_the_language(run, built, tmp_path):
    """Tests that the page is there, and that an unknown language is refused without one."""
    page = tmp_path / "net.html"
    assert run("network", "draw", built, "--out", page, "--lang", "nl").code == 0
    assert "Te corrigeren" in page.read_text(encoding="utf-8")
    refused = run("network", "draw", built, "--out", tmp_path / "no.html", "--lang", "xx")
    assert (refused.code, (tmp_path / "no.html").exists()) == (2, False)


def test_trains_of_the_day(run, built):
    """Tests that the seven trains of the example are told, with what they say of bikes."""
    told = json.loads(run("network", "trains", "Lille Flandres", "station:bethune", "--on", "2027-05-15",
                          "--network", built, "--json").out)  # fmt: skip
    assert [train["depart"] for train in told["trains"]][:2] == ["07:12", "09:12"]
    assert {train["bikes"] for train in told["trains"]} == {"yes"}
    assert (len(told["trains"]), told["estimated"]) == (7, False)


def test_trains_of_another_year_are_to_be_confirmed(run, built):
    """Tests that a day the timetable does not reach is answered by one like it, and said so."""
    shown = run("network", "trains", "lille-flandres", "bethune", "--on", "2029-05-15", "--network", built)
    assert shown.code == 0
    assert "does not reach 2029-05-15" in shown.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("trains", "lille", "bethune", "--on", "2027-05-15"), "no timetable"),
        (("trains", "lille-flandres", "bethune", "--on", "tomorrow"), "expected a date"),
        (("trains", "lille-flandre", "bethune", "--on", "2027-05-15"), "lille-flandres"),
        (("trains", "lille-flandres", "bethune", "--on", "2027-05-15", "--bikes", "maybe"), "refuse, accept"),
    ],
)
def test_questions_about_trains_that_cannot_be_answered(run, built, words, told):
    """Tests that each is refused in one line that says what is accepted."""
    with_network = () if "no timetable" in told else ("--network", built)
    shown = run("network", *words, *with_network)
    assert shown.code == 2
    assert told in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "nothing to build from"),
        (("--around", "Béthune"), "together with --around"),
        (("--download",), "together with --around"),
        (("missing.osm",), "missing.osm"),
        (("--route", "missing.gpx"), "missing.gpx"),
        (("--gtfs", "missing.zip"), "missing.zip"),
        (("--route", str(EXAMPLE / "boucle.gpx"), "--lang", "xx"), "lang"),
    ],
)
def test_builds_that_cannot_be_leave_the_old_network(run, tmp_path, words, told):
    """Tests that a refusal is a line or two, and that what stood there stands there still."""
    out = tmp_path / "old.npz"
    out.write_bytes(b"old")
    shown = run("network", "build", *words, "--out", out)
    assert shown.code == 2
    assert told in shown.err
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_network_is_not_written_over_its_source(run, tmp_path):
    """Tests that an extract cannot be lost to a slip of the hand."""
    extract = tmp_path / "map.osm"
    extract.write_bytes((EXAMPLE / "exemple.osm").read_bytes())
    shown = run("network", "build", extract, "--out", extract)
    assert shown.code == 2
    assert extract.read_bytes() == (EXAMPLE / "exemple.osm").read_bytes()


def test_network_far_from_the_catalogue_says_so_with_both_outlines(run, tmp_path):
    """Tests that an extract of another country is told at once, not offer by offer."""
    text = (EXAMPLE / "exemple.osm").read_text(encoding="utf-8").replace('lat="50.', 'lat="48.')
    (tmp_path / "far.osm").write_text(text, encoding="utf-8")
    shown = run("network", "build", tmp_path / "far.osm", "--out", tmp_path / "far.npz", "--json")
    codes = {row["code"]: row["count"] for row in json.loads(shown.out)["findings"]}
    assert codes["network.elsewhere"] == 1
    assert "network.off" not in codes


def test_files_of_one_build_are_different_files(run, tmp_path):
    """Tests that the network is not lost to its own map or list, nor a feed to the network."""
    out = tmp_path / "n.npz"
    feed = tmp_path / "gtfs"
    copytree(EXAMPLE / "gtfs", feed)
    for words in (("--check", out), ("--findings", out), ("--gtfs", feed, "--check", feed / "stops.txt")):
        shown = run("network", "build", EXAMPLE / "exemple.osm", "--out", out, *words)
        assert shown.code == 2
        assert not out.exists()
    assert (feed / "stops.txt").read_bytes() == (EXAMPLE / "gtfs" / "stops.txt").read_bytes()


def test_network_is_not_drawn_over_itself(run, built):
    """Tests that a network outlives a slip of the hand."""
    before = built.read_bytes()
    assert run("network", "draw", built, "--out", built).code == 2
    assert built.read_bytes() == before


def test_network_stays_if_its_map_cannot_be_written(run, tmp_path):
    """Tests that the network is replaced last."""
    out = tmp_path / "old.npz"
    out.write_bytes(b"old")
    (tmp_path / "check.html").mkdir()
    shown = run("network", "build", EXAMPLE / "exemple.osm", "--out", out, "--check", tmp_path / "check.html")
    assert (shown.code, out.read_bytes()) == (2, b"old")


def test_station_that_the_timetable_does_not_know_is_told(run, built):
    """Tests that no empty list is given for it."""
    shown = run("network", "trains", "hazebrouck", "bethune", "--on", "2027-05-15", "--network", built)
    assert shown.code == 2
    assert "hazebrouck" in shown.err


def test_sources_that_hold_nothing_make_no_network(run, tmp_path):
    """Tests that the sketch is not copied for want of anything better."""
    (tmp_path / "one.gpx").write_text(
        '<gpx version="1.1"><trk><trkseg><trkpt lat="50.6" lon="2.6"/></trkseg></trk></gpx>'
    )
    shown = run("network", "build", "--route", tmp_path / "one.gpx", "--out", tmp_path / "n.npz")
    assert shown.code == 2
    assert "nothing to build from" in shown.err
    assert not (tmp_path / "n.npz").exists()


def test_stay_from_a_station_off_the_network_is_refused(run, built):
    """Tests that whoever composes on the network of another place is told so."""
    words = ("--segment", "happy-family", "--from", "hazebrouck", "--network", built)
    shown = run("compose", *words, "--arrive", "2027-05-15T10:00", "--leave", "2027-05-16T18:00")
    assert shown.code == 1
    reason, *rest = shown.err.splitlines()
    assert "Hazebrouck" in reason
    assert "--from isbergues" in rest[-1]


def test_network_to_draw_is_named_once(run, built, tmp_path):
    """Tests that it may be given like that of other commands, and not twice."""
    page = tmp_path / "net.html"
    assert run("network", "draw", "--network", built, "--out", page).code == 0
    both = run("network", "draw", built, "--network", built, "--out", page)
    assert (both.code, both.err.count("\n")) == (2, 1)
