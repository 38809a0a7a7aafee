"""Splitting the lines of a table into cells, so that one stray quote costs one row and not the rest."""

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from offers.finding import Level

QUOTED_LINES = 20
"""A quoted cell that does not end within these many lines is a stray quote."""

Tell = Callable[[str, Level, str, str], None]


def split_rows(raw: Iterable[bytes], tell: Tell) -> Iterator[list[str]]:
    """
    Split lines into cells.

    Parameters
    ----------
    raw
        Lines in UTF-8, with or without the mark of it; others are taken for Windows-1252.
    tell
        Told of a fault: its code, level, what a row has, and the row.

    Yields
    ------
    list of str
        The cells of a row; empty lines are none.
    """
    lines = _decoded(raw, tell)
    waiting: deque[str] = deque()
    while (line := waiting.popleft() if waiting else next(lines, None)) is not None:
        if not line.strip():
            continue
        if '"' not in line:
            yield line.split(",")
        elif cells := _quoted(line, waiting, lines):
            yield cells
        else:
            tell("bad-row", "error", "a quote that does not end", line)


def _decoded(raw: Iterable[bytes], tell: Tell) -> Iterator[str]:
    for number, line in enumerate(raw):
        try:
            text = line.decode("utf-8-sig" if number == 0 else "utf-8")
        except UnicodeDecodeError:
            text = line.decode("cp1252", errors="replace")
            tell("not-utf-8", "warning", "letters that are no UTF-8", text.strip())
        yield text.rstrip("\r\n")


def _quoted(line: str, waiting: deque[str], lines: Iterator[str]) -> list[str] | None:
    """Split a line with quotes, joined with those that its last cell runs on to; None if it never ends."""
    text = line
    taken: list[str] = []
    while text.count('"') % 2 and len(taken) < QUOTED_LINES:
        more = waiting.popleft() if waiting else next(lines, None)
        if more is None:
            break
        taken.append(more)
        text += f"\n{more}"
    try:
        if text.count('"') % 2 == 0:
            # Where lines are joined, a quote in the midst of a cell says that they do not belong together.
            return next(csv.reader([text], strict=bool(taken)))
    except csv.Error:
        pass
    waiting.extendleft(reversed(taken))
    return None
