"""Rows of a sheet saved as text."""

from pathlib import Path

import pytest

from offers.errors import DamagedFileError
from offers.sources import sheet_text
from offers.sources.reading import Lost
from offers.sources.sheet_text import text_lines, text_rows


def rows(content: str, delimiter: str = ";") -> list[tuple[int, list[str] | Lost]]:
    return list(text_rows(content.splitlines(keepends=True), delimiter))


def test_rows_count_as_a_spreadsheet_counts() -> None:
    """A line break within quotation marks is none between rows; an empty line is a row."""
    assert rows('a;"b\nc"\n\nd;e\n') == [(1, ["a", "b\nc"]), (2, []), (3, ["d", "e"])]


@pytest.mark.parametrize("tail", ["", "e;f\n" * 500])
def test_quotation_mark_that_is_never_closed(tail: str) -> None:
    """It is read as a letter, and the rows below stay rows."""
    assert rows(f'a;"b\nc;d\n{tail}')[:2] == [(1, ["a", '"b']), (2, ["c", "d"])]


def test_cell_beyond_measure_costs_its_row() -> None:
    """The next row is read."""
    first, second = rows(f"a;{'x' * 200_000}\nc;d\n")
    assert isinstance(first[1], Lost)
    assert second == (2, ["c", "d"])


def test_lines_of_two_encodings(tmp_path: Path) -> None:
    """Lines pasted together from two files are each read as what they are."""
    (tmp_path / "x.csv").write_bytes("Béthune\r\n".encode() + "Nœux\r".encode("cp1252") + b"Lens")
    assert "".join(text_lines(tmp_path / "x.csv")) == "Béthune\nNœux\nLens"


def test_file_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its bytes or by its lines, before it is taken apart; one that never ends is left."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"a;b\r\n" * 100)
    assert len(text_lines(path)) == 101
    monkeypatch.setattr(sheet_text, "MOST_LINES", 150)
    with pytest.raises(DamagedFileError, match="more than 150 lines"):
        text_lines(path)
    monkeypatch.setattr(sheet_text, "MOST_BYTES", 400)
    for endless in (path, Path("/dev/zero")):
        with pytest.raises(DamagedFileError, match="larger than"):
            text_lines(endless)


def test_cell_beyond_measure_between_others() -> None:
    """Also within quotation marks, closed or not."""
    for cell in (f'"{"x" * 200_000}"', f'"{"x" * 200_000}'):
        first, lost, last = rows(f"a;b\nc;{cell}\nd;e")
        assert first == (1, ["a", "b"])
        assert isinstance(lost[1], Lost)
        assert last == (3, ["d", "e"])
