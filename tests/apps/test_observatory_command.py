"""``fluvestre observatory``."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

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


def test_all_faults_are_told_at_once(run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...]) -> None:
    """No fault hides another: dates, each segment, the sample and the folder among them."""
    wrong = ("--segment", "zz", "--segment", "yy", "--sample", "0", "--from", "2027-13-01", "--lang", "zz")
    ended = run("observatory", "--out", tmp_path, *words[2:4], "--workers", "0", *wrong)
    assert ended.code == 2
    told = ended.err.splitlines()
    for fault in (
        "lang: ",
        "workers: ",
        "sample: ",
        "from: ",
        "from, to: ",
        "out: expected a file, got a folder",
    ):
        assert [line for line in told if line.startswith(fault)] != []
    assert [name for name in ("zz", "yy") if f"segment: Unknown segment '{name}'" in ended.err] == [
        "zz",
        "yy",
    ]
    assert not (tmp_path / "x.sqlite").exists()


@pytest.mark.parametrize("table", ["outcomes", "observations"])
def test_a_database_that_refuses_is_told_in_a_line(
    run: Callable[..., Any], tmp_path: Path, words: tuple[str, ...], table: str
) -> None:
    """Gathering or keeping, the database is named with what it says, exit 1."""
    store = open_store(words[3])
    with store.writing() as db:
        db.execute(text(f"DROP TABLE {table}"))
    store.close()
    dates = ("--from", str(MAY), "--to", str(MAY.replace(day=28)))
    ended = run("observatory", *dates, *words, "--sample", "1")
    assert ended.code == 1
    assert ended.err.splitlines() == [f"{words[3]}: cannot be used: no such table: {table}"]
    assert (tmp_path / "x.html").exists() == (table == "observations")


@pytest.mark.processes
def test_an_interruption_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Interrupted while it composes, it says so, ends with 1, and leaves no report."""
    command = [sys.executable, "-m", "apps", "observatory", *words, "--sample", "2000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while not (tmp_path / "x.sqlite").exists() and process.poll() is None:
            time.sleep(0.1)
        time.sleep(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (1, "", "interrupted: nothing is written.\n")
    assert not (tmp_path / "x.html").exists()
