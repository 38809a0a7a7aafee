"""``fluvestre export``."""

import json
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest

from apps.stay_files import WRITERS

STARTS = {
    "map": "<!DOCTYPE html>",
    "carnet-html": "<!DOCTYPE html>",
    "carnet-pdf": "%PDF-",
    "roadbook": "<!DOCTYPE html>",
    "gpx": "<?xml",
    "gpx-days": "PK",
    "geojson": "{",
    "ics": "BEGIN:VCALENDAR\r\n",
    "schema-org": "{",
    "datatourisme": "{",
    "weekend-csv": "\ufeffid,",
    "weekend-json": "[",
}
"""How a file of each format begins."""


@pytest.fixture
def stay(stays):
    """Path of one stay."""
    return min(stays.glob("*.json"))


@pytest.mark.parametrize("form", STARTS)
def test_every_format_is_written(run, stay, tmp_path, form):
    """Tests that each format of the contract gives a file of its kind, and nothing else."""
    shown = run("export", stay, "--format", form, "--out", tmp_path / "out" / "a")
    assert (shown.code, shown.err, shown.out) == (0, "", f"{tmp_path / 'out' / 'a'}\n")
    assert (tmp_path / "out" / "a").read_bytes().startswith(STARTS[form].encode())
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def test_formats_are_those_of_the_contract():
    """Tests that no format is without a test, and the order in which they are told."""
    assert tuple(WRITERS) == tuple(STARTS)


@pytest.mark.parametrize(
    ("form", "suffix"),
    [("map", "html"), ("gpx", "gpx"), ("geojson", "geojson"), ("ics", "ics"), ("carnet-pdf", "pdf")],
)
def test_export_writes_what_compose_wrote(run, stay, tmp_path, form, suffix):
    """Tests that a stored stay gives the same bytes as when it was composed."""
    assert run("export", stay, "--format", form, "--out", tmp_path / "a").code == 0
    assert (tmp_path / "a").read_bytes() == stay.with_suffix(f".{suffix}").read_bytes()


def test_calendar_on_disk_ends_its_lines_with_crlf(run, stay, tmp_path):
    """Tests that no line loses its end, or gets two, on the way to the disk."""
    run("export", stay, "--format", "ics", "--out", tmp_path / "a.ics")
    written = (tmp_path / "a.ics").read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n") == written.count(b"\r") > 50


def test_days_are_tracks_in_an_archive(run, stay, tmp_path):
    """Tests that gpx-days is a ZIP with a file a day."""
    run("export", stay, "--format", "gpx-days", "--out", tmp_path / "a.zip")
    with ZipFile(BytesIO((tmp_path / "a.zip").read_bytes())) as archive:
        assert len(archive.namelist()) == len(json.loads(stay.read_text(encoding="utf-8"))["days"])


def test_language_of_the_reader(run, stay, tmp_path):
    """Tests that --lang changes the words of the map."""
    run("export", stay, "--format", "map", "--lang", "nl", "--out", tmp_path / "a.html")
    assert "Te bevestigen" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_unknown_format_and_language_are_told_together(run, stay, tmp_path):
    """Tests that both faults are told and nothing is written."""
    shown = run("export", stay, "--format", "odt", "--lang", "xx", "--out", tmp_path / "a")
    assert shown.code == 2
    assert [line.split(":")[0] for line in shown.err.splitlines()] == ["format", "lang"]
    assert not (tmp_path / "a").exists()


def test_file_that_is_no_stay_is_refused(run, tmp_path):
    """Tests that nothing is drawn of a file that is no stay, and that it is named."""
    (tmp_path / "a.json").write_text("[]", encoding="utf-8")
    shown = run("export", tmp_path / "a.json", "--format", "map", "--out", tmp_path / "a.html")
    assert shown.code == 2
    assert (
        shown.err
        == f"{tmp_path / 'a.json'}: is no fluvestre.stay/1: schema: got [], expected fluvestre.stay/1\n"
    )
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize("form", ["carnet-html", "carnet-pdf"])
def test_carnet_is_written_in_portuguese(run, stay, tmp_path, form):
    """Tests that a carnet has the language of the memorial trail."""
    assert run("export", stay, "--format", form, "--lang", "pt", "--out", tmp_path / "a").code == 0
    if form == "carnet-html":
        assert 'lang="pt' in (tmp_path / "a").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [form for form in STARTS if not form.startswith("carnet")])
def test_nothing_else_is_written_in_portuguese(run, stay, tmp_path, form):
    """Tests that the languages of the other formats are told."""
    shown = run("export", stay, "--format", form, "--lang", "pt", "--out", tmp_path / "a")
    assert shown.code == 2
    assert shown.err == "lang: expected one of fr, en, nl, de, got 'pt'.\n"


@pytest.mark.usefixtures("without_pango")
def test_without_a_typesetter_a_pdf_is_refused(run, stay, tmp_path):
    """Tests that the reason is one clear line, and nothing is written."""
    shown = run("export", stay, "--format", "carnet-pdf", "--out", tmp_path / "a.pdf")
    assert shown.code == 1
    assert len(shown.err.splitlines()) == 1
    assert "Pango" in shown.err
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda row: row["price"].update(total_ct=1), "price.total_ct: says 1"),
        (lambda row: row["days"][0]["legs"][0].update(distance_m=-3), "days[0].legs[0].distance_m: got -3"),
        (lambda row: row["days"][0].update(date="2027-13-45"), "days[0].date: got '2027-13-45'"),
        (lambda row: row["days"][0]["stops"][0].update(lat=float("nan")), "NaN is no number"),
        (lambda row: row.update(schema="fluvestre.stay/9"), "schema: got 'fluvestre.stay/9'"),
    ],
)
def test_edited_stay_is_refused_with_its_field(run, stay, tmp_path, edit, told):
    """Tests that a stay edited into nonsense ends with 2, the file and the field, and gives no file."""
    row = json.loads(stay.read_text(encoding="utf-8"))
    edit(row)
    (tmp_path / "edited.json").write_text(json.dumps(row), encoding="utf-8")
    shown = run("export", tmp_path / "edited.json", "--format", "gpx", "--out", tmp_path / "a.gpx")
    assert shown.code == 2
    assert "edited.json" in shown.err
    assert told in shown.err
    assert "Traceback" not in shown.err
    assert not (tmp_path / "a.gpx").exists()


def test_what_is_heavy_waits_until_it_is_needed():
    """Tests that the command line starts without the libraries of maps, PDF and calendars."""
    code = (
        "import apps.cli, sys; print([m for m in ('folium', 'weasyprint', 'icalendar') if m in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ended.stdout == "[]\n"


def test_roadbook_is_what_the_name_of_its_file_says(run, stay, tmp_path):
    """Tests that a file called .pdf is a PDF."""
    assert run("export", stay, "--format", "roadbook", "--out", tmp_path / "a.PDF").code == 0
    assert (tmp_path / "a.PDF").read_bytes().startswith(b"%PDF-")
