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
