"""``fluvestre compose``."""

import json
import re
import subprocess
import sys

import pytest

from tests.apps.conftest import OPTIONS

SUFFIXES = ("json", "html", "gpx", "geojson", "ics", "pdf")


def test_files_of_each_alternative(stays):
    """Tests that each alternative has every file there is, and that one index lists them."""
    ids = {path.stem for path in stays.glob("*.json")}
    assert len(ids) == 2
    expected = {f"{i}.{suffix}" for i in ids for suffix in SUFFIXES} | {"index.html"}
    assert {path.name for path in stays.iterdir()} == expected
    index = (stays / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{i}.{suffix}"' in index for i in ids for suffix in SUFFIXES)
    starts = {"pdf": b"%PDF-", "ics": b"BEGIN:VCALENDAR\r\n", "gpx": b"<?xml", "geojson": b"{"}
    for suffix, start in starts.items():
        assert all(path.read_bytes().startswith(start) for path in stays.glob(f"*.{suffix}"))


def test_table_shows_every_stop_and_what_is_to_be_confirmed(run, tmp_path):
    """Tests that what is printed holds every stop of the stay and the paths of its files."""
    shown = run("compose", *OPTIONS, "--out", tmp_path)
    stay = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert shown.code == 0
    flat = " ".join(shown.out.split())
    assert all(" ".join(stop["name"].split()) in flat for day in stay["days"] for stop in day["stops"])
    assert "À confirmer" in shown.out
    assert str(tmp_path / f"{stay['id']}.html") in shown.out


def test_json_is_alone_on_stdout(run, tmp_path):
    """Tests that --json prints the stays of the files and nothing else."""
    shown = run("compose", *OPTIONS, "--json", "--formats", "json", "--out", tmp_path)
    (file,) = tmp_path.glob("*.json")
    assert json.loads(shown.out) == [json.loads(file.read_text(encoding="utf-8"))]


def test_same_request_gives_the_same_bytes(tmp_path):
    """Tests that two fresh processes write the same stay, byte for byte."""
    texts = []
    for name in ("a", "b"):
        command = [
            sys.executable,
            "-m",
            "apps",
            "compose",
            *OPTIONS,
            "--formats",
            "json",
            "--out",
            tmp_path / name,
        ]
        subprocess.run(command, check=True, capture_output=True)
        texts.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert texts[0] == texts[1]


def test_all_faults_are_told_at_once(run, tmp_path):
    """Tests that every fault of a request gives its own line, exit 2, and no file."""
    shown = run(
        *("compose", "--segment", "happy-famly", "--from", "bethume", "--arrive", "2027-02-30T10:00"),
        *("--leave", "2027-02-01T10:00", "--adults", "0", "--budget", "-5", "--must", "beffroi"),
        *("--out", tmp_path / "out"),
    )
    assert shown.code == 2
    assert shown.out == ""
    told = [line.split(":")[0] for line in shown.err.splitlines()]
    assert told == ["budget", "segment", "arrive", "from", "must", "adults"]
    assert not (tmp_path / "out").exists()


def test_nothing_asked_names_what_is_missing(run):
    """Tests that a bare compose names the four fields it cannot do without."""
    shown = run("compose")
    assert shown.code == 2
    assert shown.err.splitlines() == [f"{f}: is missing." for f in ("segment", "from", "arrive", "leave")]


def test_no_stay_ends_with_1_and_the_change_that_would_help(run, tmp_path):
    """Tests that a budget too low ends with 1 and names one that would do; nothing is written."""
    shown = run("compose", *OPTIONS, "--budget", "50", "--lang", "en", "--out", tmp_path / "out")
    assert shown.code == 1
    assert "the budget is 50 €" in shown.err
    assert "Do not go together: a budget of 50 €" in shown.err
    assert not (tmp_path / "out").exists()
    (enough,) = re.findall(r"\(--budget (\d+)\)", shown.err)
    assert run("compose", *OPTIONS, "--budget", enough, "--out", tmp_path / "out").code == 0


def test_request_file_and_options_that_override_it(run, tmp_path):
    """Tests that a TOML request is read and that an option goes before its field."""
    request = tmp_path / "request.toml"
    request.write_text(
        'segment = "promeneurs-chaleureux"\nfrom = "lillers"\narrive = "2027-05-15T10:00"\n'
        'leave = "2027-05-15T18:00"\neffort = "quick"\nban = ["offer:beffroi-de-bethune"]\n',
        encoding="utf-8",
    )
    shown = run("compose", request, "--from", "Béthune", "--json", "--out", tmp_path / "out")
    (stay,) = json.loads(shown.out)
    assert stay["request"]["from"] == "station:bethune"
    assert stay["request"]["ban"] == ["offer:beffroi-de-bethune"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("request.toml", "segment = ", "is no TOML"),
        ("request.json", "{", "is no JSON"),
        ("request.json", "[1]", "expected the fields of a request"),
    ],
)
def test_unreadable_request_is_refused(run, tmp_path, name, text, told):
    """Tests that a request file that is none ends with 2 and one line that names it."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    shown = run("compose", tmp_path / name)
    assert shown.code == 2
    assert name in shown.err
    assert told in shown.err


def test_cap_follows_the_mode(run, tmp_path):
    """Tests that --max-km-day caps the mode that the stay has."""
    cycle = run("compose", *OPTIONS, "--max-km-day", "30", "--json", "--out", tmp_path)
    walk = run("compose", *OPTIONS, "--mode", "walk", "--max-km-day", "7,5", "--json", "--out", tmp_path)
    assert json.loads(cycle.out)[0]["request"]["max_cycle_km_day"] == 30
    assert json.loads(walk.out)[0]["request"]["max_walk_km_day"] == 7.5


def test_unknown_format_is_refused(run, tmp_path):
    """Tests that a format that nobody writes is refused before anything is composed."""
    shown = run("compose", *OPTIONS, "--formats", "json,odt", "--out", tmp_path / "out")
    assert shown.code == 2
    assert "json, html, gpx, geojson, ics, pdf" in shown.err


@pytest.mark.parametrize("option", ["--catalogue", "--network"])
def test_damaged_file_is_named_with_its_place(run, tmp_path, option):
    """Tests that a damaged catalogue or network ends with 2 and names the file."""
    damaged = tmp_path / "damaged.json"
    damaged.write_text('{"nodes": [', encoding="utf-8")
    shown = run("compose", *OPTIONS, option, damaged, "--out", tmp_path / "out")
    assert shown.code == 2
    assert "damaged.json" in shown.err
    assert "Traceback" not in shown.err
    assert not (tmp_path / "out").exists()


def test_index_links_only_to_what_was_written(run, tmp_path):
    """Tests that the index of tracks alone leads to tracks alone."""
    run("compose", *OPTIONS, "--formats", "gpx", "--out", tmp_path)
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    (tracks,) = tmp_path.glob("*.gpx")
    assert set(re.findall(r'href="([^"#]+)"', index)) == {tracks.name}


@pytest.mark.usefixtures("without_pango")
def test_without_a_typesetter_the_pdf_is_left_out(run, tmp_path):
    """Tests that one line warns, that all other files are there, and that the index does not lead to it."""
    shown = run("compose", *OPTIONS, "--formats", "json,ics,pdf", "--out", tmp_path)
    assert shown.code == 0
    (warning,) = shown.err.splitlines()
    assert warning.startswith("pdf: is left out.")
    assert "Pango" in warning
    assert {path.suffix for path in tmp_path.iterdir()} == {".json", ".ics", ".html"}
    assert ".pdf" not in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert ".pdf" not in shown.out


@pytest.mark.usefixtures("without_pango")
def test_without_a_typesetter_the_pdf_alone_leaves_an_index(run, tmp_path):
    """Tests that nothing but the index is written where the PDF is all that was asked for."""
    shown = run("compose", *OPTIONS, "--formats", "pdf", "--out", tmp_path)
    assert shown.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_who_comes_at_seven_dines(run, tmp_path):
    """Tests that a late train still leaves time for dinner where one can be had."""
    shown = run(
        *("compose", "--segment", "amis-seniors", "--from", "lillers", "--arrive", "2027-05-21T19:00"),
        *("--leave", "2027-05-23T18:00", "--effort", "quick", "--json", "--out", tmp_path),
    )
    (stay,) = json.loads(shown.out)
    assert [s["meal"] for s in stay["days"][0]["stops"] if s["meal"]] == ["dinner"]
