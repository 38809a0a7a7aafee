"""``fluvestre why``."""

import json

import pytest


@pytest.fixture
def file(stays):
    """Return the file of a stay."""
    return min(stays.glob("*.json"))


@pytest.fixture
def visited(file):
    """Return the id of its first visit."""
    row = json.loads(file.read_text(encoding="utf-8"))
    return next(stop["id"] for day in row["days"] for stop in day["stops"] if stop["kind"] == "visit")


def test_what_is_there_is_told_with_its_points(run, file, visited):
    """Tests that an offer of the stay is told with its terms and with the stay there would be without it."""
    shown = run("why", file, visited, "--lang", "en")
    assert shown.code == 0
    assert "is in the stay and earns it" in shown.out
    assert "Without it:" in shown.out


def test_what_is_closed_is_told_with_a_change(run, file):
    """Tests that a feast of another month is told as closed, with the date on which it could be had."""
    shown = run("why", file, "offer:gambrinus-fest")
    assert shown.code == 0
    assert "fermé le" in shown.out
    assert "Il y entrerait avec ce changement : venir le" in shown.out


def test_json_holds_one_answer_an_offer(run, file, visited):
    """Tests that JSON and nothing else is printed, in the order asked."""
    told = json.loads(run("why", file, "offer:loisinord", visited, "--json").out)
    assert [(one["offer"], one["inside"]) for one in told] == [("offer:loisinord", False), (visited, True)]
    assert told[0]["obstacles"]
    assert told[1]["terms"]


def test_all_faults_are_told_at_once(run, file):
    """Tests that unknown offers and an unknown language end with 2, a line each."""
    shown = run("why", file, "offer:nowhere", "offer:nothing", "--lang", "xx")
    assert shown.code == 2
    assert shown.err.count("offer: Unknown offer") == 2
    assert "lang: expected one of" in shown.err
    assert shown.out == ""


def test_a_missing_file_is_told_beside_the_options(run, tmp_path):
    """Tests that a file that is not there does not hide an unknown offer and language."""
    shown = run("why", tmp_path / "nope.json", "nope", "--lang", "zz")
    assert (shown.code, shown.out) == (2, "")
    assert f"{tmp_path / 'nope.json'}: whole file: No such file" in shown.err
    assert "offer: Unknown offer 'nope'" in shown.err
    assert "lang: expected one of" in shown.err


@pytest.mark.parametrize("to", [5, 99])
def test_a_stay_that_contradicts_itself_is_refused(run, file, tmp_path, to):
    """Tests that a leg to another stop than the next one is told with its field, and nothing is explained."""
    row = json.loads(file.read_text(encoding="utf-8"))
    row["days"][0]["legs"][0]["to"] = to
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(row), encoding="utf-8")
    shown = run("why", bad, "offer:loisinord")
    assert (shown.code, shown.out) == (2, "")
    assert f"contradicts itself: days[0].legs[0].to: got {to}, expected 1" in shown.err
