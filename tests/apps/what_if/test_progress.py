"""Whoever waits is told how a what-if gets on."""

import pytest

from apps.what_if.progress import tell


def test_line_a_step_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    """Once it is done."""
    tell("before", 1, 2)
    tell("before", 2, 2)
    assert capsys.readouterr().err == "before: 2/2\n"


def test_terminal_counts_up(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On one line."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    tell("before", 1, 2)
    tell("before", 2, 2)
    assert capsys.readouterr().err == "\rbefore: 1/2\rbefore: 2/2\n"
