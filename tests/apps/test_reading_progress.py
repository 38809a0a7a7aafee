"""How far a reader is, on the terminal of whoever waits."""

import io
import sys

from apps.reading_progress import reading_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


def test_nothing_is_shown_where_nobody_waits(capsys):
    """Tests that a log stays clean."""
    with reading_progress("feed.zip") as progress:
        progress(500, 3)
    assert capsys.readouterr() == ("", "")


def test_counts_are_shown_on_a_terminal(monkeypatch):
    """Tests that the feed and its counts stand on stderr at the end."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with reading_progress("feed.zip") as progress:
        progress(500, 3)
        progress(12_345, 67)
    assert "feed.zip" in shown.getvalue()
    assert "12,345 objects, 67 offers" in shown.getvalue()
