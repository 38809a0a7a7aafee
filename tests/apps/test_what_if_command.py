"""``fluvestre what-if``."""

import json
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

FEW = ("--sample", "4", "--workers", "1", "--segment", "couples-gourmets")
LODGING = """
name = "Gîte des bords de Lys"
kind = "guesthouse"
commune = "Haverskerque"
capacity = 6
"""


@pytest.fixture
def lodging(tmp_path: Path) -> Path:
    """Write what is supposed."""
    path = tmp_path / "lodging.toml"
    path.write_text(LODGING, encoding="utf-8")
    return path


def test_effects_are_printed_and_written(run, lodging: Path, tmp_path: Path) -> None:
    """The same as JSON on stdout and in the folder, with a map; how it gets on goes to stderr."""
    out = tmp_path / "out"
    shown = run("what-if", lodging, *FEW, "--without-examples", "--out", out, "--json")
    assert shown.code == 0
    told = json.loads(shown.out)
    assert told == json.loads((out / "what-if.json").read_text(encoding="utf-8"))
    assert (told["requests"], told["examples"]) == (4, False)
    assert sum(told["counts"].values()) == 4
    assert "hypothèse" in (out / "what-if.html").read_text(encoding="utf-8")
    assert "before: 4/4" in shown.err


@pytest.mark.processes
def test_same_whatever_the_number_of_processes(run, lodging: Path) -> None:
    """Byte for byte."""
    season = ("--from", "2027-05-01", "--to", "2027-05-31", "--sample", "2")
    one, two = (run("what-if", lodging, *FEW, *season, "--workers", n) for n in ("1", "2"))
    assert one.code == two.code == 0
    assert one.out == two.out
    assert one.out.startswith("Et si… Gîte des bords de Lys")


def test_rental_is_suggested(run) -> None:
    """In English, for those who cycle."""
    shown = run("what-if", "--suggest", "rental", *FEW, "--lang", "en")
    assert shown.code == 0
    assert shown.out.startswith("Where a bike rental more would bring most")


@pytest.mark.parametrize(
    ("words", "whys"),
    [
        ((), ["expected an offer to add, to change or to close"]),
        (("no-such.toml",), ["no-such.toml"]),
        (("--close", "nobody"), ["close: Unknown offer 'nobody'"]),
        (("--suggest", "castel"), ["suggest: expected one of night, lunch"]),
        (
            ("--suggest", "night", "--close", "x", "--lang", "nl", "--workers", "0"),
            ["suggest: expected nothing", "lang: expected fr or en", "workers: expected 1 to 64"],
        ),
        (("--suggest", "night", "--from", "soon"), ["from: expected a date"]),
        (("--suggest", "night", "--sample", "0"), ["sample: expected 1 to 2000"]),
        (("--suggest", "night", "--segment", "nobody"), ["Unknown segment 'nobody'"]),
        (
            (
                *(
                    "no-such.toml",
                    "--close",
                    "nobody",
                    "--suggest",
                    "castel",
                    "--lang",
                    "nl",
                    "--sample",
                    "0",
                ),
                *("--from", "soon", "--to", "later", "--segment", "no-one", "--segment", "no-body"),
            ),
            [
                *("lang: ", "suggest: expected nothing", "from: ", "to: ", "sample: ", "segment 'no-one'"),
                *("segment 'no-body'", "suggest: expected one of", "no-such.toml: ", "close: Unknown"),
            ],
        ),
    ],
)
def test_what_is_wrong_ends_with_two(run, words: tuple[str, ...], whys: list[str]) -> None:
    """Before anything is composed, with nothing on stdout."""
    shown = run("what-if", *words)
    assert (shown.code, shown.out) == (2, "")
    assert all(why in shown.err for why in whys)
    assert "before" not in shown.err


def test_twenty_faults_are_listed(run) -> None:
    """The rest is counted."""
    shown = run("what-if", *(word for number in range(25) for word in ("--close", f"nobody {number}")))
    lines = shown.err.splitlines()
    assert (shown.code, len(lines), lines[-1]) == (2, 21, "and 5 more")


def test_folder_in_the_place_of_a_file_ends_with_two(run, lodging: Path, tmp_path: Path) -> None:
    """Before anything is composed."""
    (tmp_path / "what-if.html").mkdir()
    shown = run("what-if", lodging, *FEW, "--out", tmp_path)
    assert (shown.code, shown.out) == (2, "")
    assert "what-if.html" in shown.err
    assert "before" not in shown.err


class Interruption(MetaPathFinder):
    """Presses Ctrl-C while a module is imported."""

    def find_spec(self, fullname: str, *_: object) -> None:
        """Wait for that module."""
        if fullname == "apps.what_if.offer_file":
            raise KeyboardInterrupt


def test_interruption_of_the_start_is_told(run, lodging: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As any later one."""
    monkeypatch.delitem(sys.modules, "apps.what_if.offer_file", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interruption(), *sys.meta_path])
    shown = run("what-if", lodging, *FEW)
    assert (shown.code, shown.out, shown.err) == (1, "", "interrupted: nothing is written.\n")
