"""Progress of a season."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from apps.season.progress import progress_of
from itinerary.bulk import Outcome
from tests.apps.season.runs import SEASON

pytestmark = pytest.mark.processes

ASKED = {"arrive": "2027-05-15T10:00", "segment": "couples-gourmets", "from": "station:bethune"}


def test_nothing_is_shown_without_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    """A log is not filled with bars."""
    with progress_of(2) as told:
        told(Outcome(request=ASKED, status="made"))
    assert capfd.readouterr() == ("", "")


def test_terminal_sees_counts_and_the_last_request(tmp_path: Path) -> None:
    """On a real terminal the bar tells what was made and what is composed."""
    ours, theirs = pty.openpty()
    words = ("weekends", "--from", str(SEASON.first), "--to", str(SEASON.last), "--workers", "1")
    more = ("--segment", "couples-gourmets", "--station", "bethune", "--database", f"sqlite:///{tmp_path}/x")
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "160"}
    process = subprocess.Popen(
        [sys.executable, "-m", "apps", *words, *more],
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        env=environment,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(ours)
    assert process.wait() == 0
    assert b"5 made, 0 impossible, 0 failed" in seen
    assert b"couples-gourmets bethune" in seen
    assert b"5/5" in seen
