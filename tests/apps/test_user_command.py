"""``fluvestre user`` and ``fluvestre office``: an office and its first accounts."""

import json
from io import StringIO

import pytest

RIGHT = "une barque passe à midi"


@pytest.fixture
def typed(monkeypatch, tmp_path):
    """Type a line on stdin, for a database of this test."""
    monkeypatch.setenv("FLUVESTRE_DATABASE_URL", f"sqlite:///{tmp_path}/own.sqlite")
    return lambda line: monkeypatch.setattr("sys.stdin", StringIO(f"{line}\n"))


@pytest.fixture
def lillers(run, typed):
    """Make an office."""
    shown = run(
        "office", "add", "lillers", "--name", "Office de Lillers", "--language", "fr", "--language", "nl"
    )
    assert (shown.code, shown.out) == (0, "lillers: made.\n")
    return typed


@pytest.mark.usefixtures("lillers")
def test_an_office_is_made_once(run):
    """A second one of the same id is refused and changes nothing; so is what is none."""
    again = run("office", "add", "lillers", "--name", "Another", "--json")
    assert (again.code, again.out, again.err) == (1, "", "There already is an office of this id.\n")
    assert run("office", "add", "Not a slug", "--name", "X").code == 1
    (row,) = json.loads(run("office", "list", "--json").out)
    assert (row["name"], row["languages"]) == ("Office de Lillers", ["fr", "nl"])
    assert "Office de Lillers" in run("office", "list").out


def test_an_account_is_made_listed_and_closed(run, lillers):
    """The password comes from stdin, and is told nowhere."""
    for name, role in (("lea", "manager"), ("marc", "manager")):
        lillers(RIGHT)
        made = run(
            "user", "add", f"{name}@example.org", "--office", "lillers", "--name", name, "--role", role
        )
        assert (made.code, made.out, made.err) == (0, f"{name}@example.org: made.\n", "")
    closed = run("user", "disable", "lea@example.org", "--json")
    assert json.loads(closed.out)["disabled"] is True
    listed = run("user", "list", "--office", "lillers", "--json")
    assert [(row["email"], row["disabled"]) for row in json.loads(listed.out)] == [
        ("lea@example.org", True),
        ("marc@example.org", False),
    ]
    assert "hash" not in listed.out
    assert "marc@example.org" in run("user", "list").out
    last = run("user", "disable", "marc@example.org")
    assert (last.code, last.err.startswith("Somebody has to manage")) == (1, True)


def test_a_password_is_given_anew(run, lillers):
    """A short one is refused, a good one taken."""
    lillers(RIGHT)
    run("user", "add", "lea@example.org", "--office", "lillers", "--name", "Léa")
    lillers("short")
    refused = run("user", "password", "lea@example.org")
    assert (refused.code, "12 characters" in refused.err, "short" in refused.err) == (1, True, False)
    lillers("un moulin au bord de la Lys")
    assert run("user", "password", "lea@example.org").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("user", "add", "lea@example.org", "--office", "nowhere", "--name", "Léa"),
        ("user", "add", "lea", "--office", "lillers", "--name", "Léa"),
        ("user", "add", "lea@example.org", "--office", "lillers", "--name", "Léa", "--role", "god"),
        ("user", "password", "nobody@example.org"),
        ("user", "disable", "nobody@example.org"),
    ],
)
def test_what_cannot_be_is_told_on_stderr(run, lillers, words):
    """One line, exit 1, nothing on stdout."""
    lillers(RIGHT)
    shown = run(*words)
    assert (shown.code, shown.out, len(shown.err.splitlines())) == (1, "", 1)


@pytest.mark.usefixtures("lillers")
def test_a_password_is_no_option(run):
    """Other users of the machine would see it."""
    assert (
        run(
            "user", "add", "lea@example.org", "--office", "lillers", "--name", "Léa", "--password", RIGHT
        ).code
        == 2
    )
