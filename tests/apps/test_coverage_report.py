"""``fluvestre catalogue coverage``."""

import json

import pytest

from itinerary.segment import load_segments


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """Return a catalogue without offers."""
    path = tmp_path_factory.mktemp("empty") / "catalogue.json"
    path.write_text("[]", encoding="utf-8")
    return path


def test_every_segment_commune_and_hole_is_told(run):
    """Tests the embedded catalogue as JSON: all segments, all communes, a sentence for every hole."""
    shown = run("catalogue", "coverage", "--year", "2027", "--json")
    report = json.loads(shown.out)
    assert (shown.code, report["year"]) == (0, 2027)
    assert list(report["segments"]) == [s.id for s in load_segments()]
    assert len(report["communes"]) == 108
    assert all(len(row["months"]) == 12 and len(row["weekdays"]) == 7 for row in report["segments"].values())
    assert all(hole["message"] and "{" not in hole["message"] for hole in report["holes"])


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_holes_are_told_in_every_language(run, empty, language):
    """Tests that an empty catalogue, which lacks most, is told in whole sentences."""
    shown = run("catalogue", "coverage", empty, "--lang", language, "--year", "2027", "--json")
    holes = json.loads(shown.out)["holes"]
    codes = {hole["code"] for hole in holes}
    assert {"no-theme", "few-visits-month", "few-visits-weekday", "no-lodging-near"} <= codes
    assert all(hole["message"] and "{" not in hole["message"] for hole in holes)
    names = {s.id: s.name[language] for s in load_segments()}
    assert all(names[hole["segment"]] in hole["message"] for hole in holes if hole["segment"])


def test_report_reads_as_tables(run, empty):
    """Tests that every segment stands in it by its name."""
    shown = run("catalogue", "coverage", empty, "--lang", "en", "--year", "2027")
    assert shown.code == 0
    assert all(s.name["en"].split()[0] in shown.out for s in load_segments())
    assert "•" in shown.out


def test_map_is_written_beside_the_report(run, empty, tmp_path):
    """Tests that a page is made, in the folder asked for."""
    page = tmp_path / "maps" / "coverage.html"
    assert run("catalogue", "coverage", empty, "--out", page).code == 0
    assert page.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--lang", "es"), "lang: expected one of"),
        (("--year", "1"), "year: expected"),
        (("--year", "9999"), "year: expected"),
    ],
)
def test_wrong_options_are_refused(run, empty, tmp_path, options, told):
    """Tests that nothing is drawn."""
    page = tmp_path / "coverage.html"
    shown = run("catalogue", "coverage", empty, *options, "--out", page)
    assert (shown.code, page.exists()) == (2, False)
    assert told in shown.err
