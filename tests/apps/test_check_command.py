"""``fluvestre check``."""

import json

import pytest


def test_composed_stays_stand(run, stays):
    """Tests that what compose wrote has no violation."""
    shown = run("check", *sorted(stays.glob("*.json")))
    assert (shown.code, shown.out) == (0, "ok\n")


@pytest.fixture
def tampered(stays, tmp_path):
    """Hold a stay whose second stop ends an hour after its day does."""
    row = json.loads(min(stays.glob("*.json")).read_text(encoding="utf-8"))
    row["days"][0]["stops"][1]["end"] = "2027-05-15T23:30"
    path = tmp_path / "tampered.json"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


def test_each_violation_is_a_line(run, tampered):
    """Tests that a stay changed by hand ends with 1 and says what is wrong."""
    shown = run("check", tampered)
    assert shown.code == 1
    assert "2027-05-15 stop 2: times are not in order" in shown.out.splitlines()


def test_violations_as_json(run, tampered):
    """Tests that --json prints the same violations as a list."""
    plain, as_json = run("check", tampered), run("check", tampered, "--json")
    assert as_json.code == 1
    assert json.loads(as_json.out) == plain.out.splitlines()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": "fluvestre.stay/1"}', '{"schema": "other"}'])
def test_file_that_is_no_stay_is_refused(run, tmp_path, text):
    """Tests that a file that is no stay ends with 2 and one line."""
    path = tmp_path / "stay.json"
    path.write_text(text, encoding="utf-8")
    shown = run("check", path)
    assert shown.code == 2
    assert len(shown.err.splitlines()) == 1
    assert "stay.json" in shown.err


def test_sum_that_is_not_one_is_a_violation(run, stays, tmp_path):
    """Tests that a total changed in the file is told, though every line still adds up."""
    row = json.loads(min(stays.glob("*.json")).read_text(encoding="utf-8"))
    row["price"]["total_ct"] = 1
    (tmp_path / "stay.json").write_text(json.dumps(row), encoding="utf-8")
    shown = run("check", tmp_path / "stay.json")
    assert shown.code == 1
    assert any(line.startswith("price.total_ct: says 1, its parts say ") for line in shown.out.splitlines())
