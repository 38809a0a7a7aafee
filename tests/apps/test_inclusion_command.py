"""``fluvestre inclusion``."""

import json

import pytest


@pytest.fixture
def files(stays):
    """Hold the files of two stays."""
    return sorted(stays.glob("*.json"))


def test_a_stay_is_told_need_by_need(run, files):
    """Tests that the six needs are told, each with one of the three answers, and no list of several stays."""
    shown = run("inclusion", files[0])
    assert shown.code == 0
    for name in ("En fauteuil roulant", "Avec une poussette", "Petit budget", "handicap mental"):
        assert name in shown.out
    assert shown.out.count(" : possible si ces faits sont confirmés") >= 5
    assert "Ce qui ouvrirait" not in shown.out


def test_several_stays_say_what_would_open_them(run, files):
    """Tests that the report of several stays ends with what opens most, and whom to call."""
    shown = run("inclusion", *files, "--need", "hearing", "--lang", "en", "--places-only")
    assert shown.code == 0
    assert "What would open most stays" in shown.out
    assert "missing in 2" in shown.out
    assert "Whom to call" in shown.out
    assert "wheelchair" not in shown.out.lower()


def test_json_holds_verdicts_and_openings(run, files):
    """Tests that JSON and nothing else is printed, in the order of the needs, whatever order was asked."""
    shown = run("inclusion", *files, "--json", "--need", "tight_budget", "--need", "wheelchair")
    told = json.loads(shown.out)
    assert [row["stay"] for row in told["stays"]] == [path.stem for path in files]
    wheelchair, budget = told["stays"][0]["verdicts"]
    assert (wheelchair["need"], budget["need"]) == ("wheelchair", "tight_budget")
    assert wheelchair["answer"] == "if-confirmed"
    assert len(wheelchair["legs"]) == wheelchair["legs_looked"] > 0
    assert {leg["answer"] for leg in wheelchair["legs"]} == {"unknown"}
    assert [one["need"] for one in told["openings"]] == ["wheelchair", "tight_budget"]
    assert all(one["opens"] <= one["helps"] for need in told["openings"] for one in need["openings"])


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--need", "flying"), "need: expected one of wheelchair, hearing, visual, mental, buggy"),
        (("--lang", "nl"), "lang: expected one of fr, en, got 'nl'."),
    ],
)
def test_what_is_unknown_is_refused(run, files, options, fault):
    """Tests that an unknown need, and a language without texts, end with 2."""
    shown = run("inclusion", files[0], *options)
    assert shown.code == 2
    assert fault in shown.err
    assert shown.out == ""


@pytest.mark.parametrize("to", [5, 99])
def test_a_stay_that_contradicts_itself_is_refused(run, files, tmp_path, to):
    """Tests that a leg to another stop than the next one is told with its field, and nothing is judged."""
    row = json.loads(files[0].read_text(encoding="utf-8"))
    row["days"][0]["legs"][0]["to"] = to
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(row), encoding="utf-8")
    shown = run("inclusion", bad)
    assert (shown.code, shown.out) == (2, "")
    assert f"contradicts itself: days[0].legs[0].to: got {to}, expected 1" in shown.err


def test_all_faults_are_told_at_once(run, tmp_path):
    """Tests that files that cannot be read are told beside options that cannot be meant."""
    binary = tmp_path / "bin.json"
    binary.write_bytes(b"\xff\x00")
    shown = run("inclusion", tmp_path / "nope.json", binary, "--need", "foo", "--lang", "zz")
    assert (shown.code, shown.out) == (2, "")
    starts = ("need: ", "lang: ", f"{tmp_path / 'nope.json'}: ", f"{binary}: ")
    lines = shown.err.splitlines()
    assert len(lines) == len(starts)
    assert all(line.startswith(start) for line, start in zip(lines, starts, strict=True))
