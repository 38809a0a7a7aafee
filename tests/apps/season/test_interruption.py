"""A season that is interrupted again and again is the season of one run."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.apps.season.runs import SEASON, content

pytestmark = pytest.mark.processes

WORDS = (
    *("weekends", "--from", str(SEASON.first), "--to", str(SEASON.last), "--workers", "2", "--json"),
    *(word for name in SEASON.segments for word in ("--segment", name)),
    *(word for name in SEASON.stations for word in ("--station", name)),
)


def command(database: Path, *more: str) -> list[str]:
    """Return the command that composes the season."""
    return [sys.executable, "-m", "apps", *WORDS, *more, "--database", f"sqlite:///{database}"]


def interrupted(database: Path, seconds: float, how: signal.Signals, *more: str) -> int:
    """Run the season, and interrupt it after a while; return how it ended."""
    process = subprocess.Popen(command(database, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(how)
        process.communicate(timeout=60)
    return process.returncode


def made(database: Path) -> int:
    """Count the outcomes that are kept."""
    return len(content(f"sqlite:///{database}")[0]) if database.exists() else 0


def compare(tmp_path: Path, times: int, *more: str) -> None:
    """Interrupt a season at random points, finish it, and compare it with one that was not interrupted."""
    chance, database = random.Random(62), tmp_path / "interrupted.sqlite"  # noqa: S311
    known = 0
    for turn in range(times):
        # A process needs some seconds to begin; what is under way is then lost, and nothing else.
        interrupted(database, chance.uniform(0.5, 6.0), (signal.SIGKILL, signal.SIGINT)[turn % 2], *more)
        assert made(database) >= known
        known = made(database)
    subprocess.run(command(database, *more), check=True, stdout=subprocess.DEVNULL)
    whole = tmp_path / "whole.sqlite"
    subprocess.run(command(whole, *more), check=True, stdout=subprocess.DEVNULL)
    assert content(f"sqlite:///{database}") == content(f"sqlite:///{whole}")


def test_season_outlives_a_few_interruptions(tmp_path: Path) -> None:
    """Killed and interrupted by turns, nothing is lost, doubled or half-written."""
    compare(tmp_path, 3)


@pytest.mark.long
def test_season_outlives_twenty_interruptions(tmp_path: Path) -> None:
    """The same at twenty random points, with more work so that there is something to interrupt."""
    compare(tmp_path, 20, "--alternatives", "3", "--effort", "normal")


def test_interrupted_run_says_so(tmp_path: Path) -> None:
    """Ctrl-C ends with 1, a summary of what is kept, and a word on how to go on."""
    words = command(tmp_path / "x.sqlite", "--alternatives", "3", "--effort", "normal")
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 90
    while made(tmp_path / "x.sqlite") < 2:
        assert time.monotonic() < until
        assert process.poll() is None
        time.sleep(0.1)
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"run again to go on" in err
    assert b"Traceback" not in err
    assert b'"missing"' in out
