"""``fluvestre observatory``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from apps.store.observations import last_observation
from apps.store.open_store import open_store
from tests.apps.serving import MAY, SATURDAY, SUNDAY

DATES = ("--from", str(SATURDAY), "--to", str(SUNDAY), "--segment", "couples-gourmets")


@pytest.fixture
def words(tmp_path: Path) -> tuple[str, ...]:
    """Name the report and the database."""
    return (
        "--out",
        str(tmp_path / "x.html"),
        "--database",
        f"sqlite:///{tmp_path}/x.sqlite",
        "--workers",
        "1",
    )


def test_a_kept_season_is_reported(run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...]) -> None:
    """A page, figures as JSON, and the same figures in the database for the workshop."""
    assert run("weekends", *DATES, "--station", "bethune", *words[2:]).code == 0
    told = run("observatory", *DATES, *words, "--json")
    assert told.code == 0, told.err
    figures = json.loads(told.out)
    assert (figures["kept"], figures["requests"], figures["made"]) == (True, 1, 1)
    assert "Observatoire des séjours" in (tmp_path / "x.html").read_text(encoding="utf-8")
    store = open_store(words[3])
    with store.reading() as db:
        seen = last_observation(db)
    store.close()
    assert seen is not None
    assert seen.figures == figures


def test_without_a_season_a_sample_is_composed(
    run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...]
) -> None:
    """The terminal says in sentences what the page says."""
    dates = ("--from", str(MAY), "--to", str(MAY.replace(day=28)), "--segment", "couples-gourmets")
    told = run("observatory", *dates, *words, "--sample", "2", "--lang", "en")
    assert told.code == 0, told.err
    assert "a day out can be composed" in told.out.lower()
    assert "sample of 2 typical requests" in (tmp_path / "x.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (("--lang", "de"), "lang: expected fr or en"),
        (("--workers", "0"), "workers: expected 1 to 64"),
        (("--segment", "nobody"), "segment: Unknown segment 'nobody'"),
        (("--from", "2027-05-01"), "from, to: expected both or neither"),
        (("--from", "soon", "--to", "2027-05-01"), "from: expected a date"),
        (("--from", "2027-05-03", "--to", "2027-05-01"), "to: expected a day from"),
        (("--sample", "0"), "sample: expected 1 to"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...], wrong: tuple[str, ...], fault: str
) -> None:
    """A line, exit 2, and no report."""
    ended = run("observatory", *words[:4], *(words[4:] if "--workers" not in wrong else ()), *wrong)
    assert ended.code == 2
    assert fault in ended.err
    assert not (tmp_path / "x.html").exists()
