"""Cells of lines."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from graphs.rail.split_rows import split_rows


def split(text: bytes) -> tuple[list[list[str]], list[str]]:
    """Return the cells of a text and the codes of its faults."""
    codes: list[str] = []
    rows = list(split_rows(io.BytesIO(text), lambda code, _level, _what, _row: codes.append(code)))
    return rows, codes


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)


@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6), everywhere=st.booleans())
def test_what_was_written_is_read(*, rows: list[list[str]], everywhere: bool) -> None:
    """Whichever cells are quoted."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL if everywhere else csv.QUOTE_MINIMAL).writerows(rows)
    assert split("\ufeff".encode() + text.getvalue().encode()) == (rows, [])


def test_stray_quote_costs_one_row() -> None:
    """Also where a cell with lines stands behind it, and where it is the last row."""
    found, codes = split(b'a,"b\nc,d\n"e\nf",g\n')
    assert (found, codes) == ([["c", "d"], ["e\nf", "g"]], ["bad-row"])
    assert split(b'a,b\nc,"d\n') == ([["a", "b"]], ["bad-row"])


def test_stray_quote_far_before_another() -> None:
    """A cell of more than twenty lines is none."""
    lines = [f"{n},x" for n in range(30)]
    found, codes = split("\n".join(['a,"b', *lines, 'c,"d']).encode())
    assert (found, codes) == ([line.split(",") for line in lines], ["bad-row", "bad-row"])


def test_empty_lines_and_other_letters() -> None:
    """Empty lines are no rows; letters that are no UTF-8 are told."""
    assert split(b"\n \nB\xe9thune,1\r\n") == ([["Béthune", "1"]], ["not-utf-8"])
