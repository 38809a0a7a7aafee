"""The files of a season."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.apps.season.runs import SEASON

WORDS = ("weekends", "--from", str(SEASON.first), "--to", str(SEASON.last), "--segment", "couples-gourmets")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Tell where a season is kept."""
    return f"sqlite:///{tmp_path_factory.mktemp('season')}/x.sqlite"


def test_season_is_composed_and_told(run: Callable[..., Any], database: str, tmp_path: Path) -> None:
    """Counts on the terminal, a map, a report and figures in files; a second run tells the same."""
    words = (*WORDS, "--station", "bethune", "--database", database, "--workers", "1", "--json")
    first = run(*words, "--out", tmp_path / "a")
    told = json.loads(first.out)
    assert (first.code, told["found"]) == (0, 0)
    assert told["made"] == told["requests"] == 5
    again = run(*words, "--out", tmp_path / "b")
    assert json.loads(again.out)["found"] == 5
    for name in ("season.json", "season.html", "season-map.html"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    figures = json.loads((tmp_path / "a" / "season.json").read_text())
    assert figures["stays"] == 5
    assert 1 <= len(figures["chosen"]) <= figures["programmes"]
    page = (tmp_path / "a" / "season.html").read_text()
    assert "Bilan de la saison" in page
    assert "Couples gourmets" in page
    assert "Béthune" in (tmp_path / "a" / "season-map.html").read_text()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--to", "2026-01-01"), "to: expected a day from"),
        (("--from", "soon"), "from: expected a date"),
        (("--segment", "nobody"), "segment: Unknown segment 'nobody'"),
        (("--station", "paris"), "station: Unknown station 'paris'"),
        (("--nights", "3"), "nights: expected 1 or 2, got 3."),
        (("--workers", "0"), "workers: expected 1 to 64, got 0."),
        (("--workers", "2", "--scheduler", "tcp://127.0.0.1:9"), "workers: those of the cluster compose"),
        (("--lang", "xx"), "lang: expected fr or en"),
        (("--effort", "mad"), "effort: expected one of quick, normal, thorough"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_composed(
    run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...], fault: str
) -> None:
    """A line a fault, exit 2, and no database."""
    database = tmp_path / "x.sqlite"
    ended = run(*WORDS, *words, "--database", f"sqlite:///{database}")
    assert ended.code == 2
    assert fault in ended.err
    assert not database.exists()


def test_cluster_that_does_not_answer_is_told(run: Callable[..., Any], tmp_path: Path) -> None:
    """One line, and nothing is lost."""
    words = (*WORDS, "--station", "bethune", "--scheduler", "tcp://127.0.0.1:9")
    ended = run(*words, "--database", f"sqlite:///{tmp_path}/x.sqlite")
    assert ended.code == 1
    assert "Timed out" in ended.err
    assert "Traceback" not in ended.err
