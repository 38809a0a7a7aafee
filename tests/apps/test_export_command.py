"""``fluvestre export``."""

import pytest


@pytest.fixture
def stay(stays):
    """Path of one stay."""
    return min(stays.glob("*.json"))


def test_export_writes_what_compose_wrote(run, stay, tmp_path):
    """Tests that a stored stay gives the same map and tracks as when it was composed."""
    assert run("export", stay, "--format", "gpx", "--out", tmp_path / "a.gpx").code == 0
    assert run("export", stay, "--format", "map", "--out", tmp_path / "a.html").code == 0
    assert (tmp_path / "a.gpx").read_bytes() == stay.with_suffix(".gpx").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == stay.with_suffix(".html").read_bytes()


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
