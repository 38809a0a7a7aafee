"""Reading a JSON file."""

from pathlib import Path

import pytest

from offers.errors import DamagedFileError
from offers.json_file import read_json


def test_what_the_file_holds_is_returned(tmp_path: Path) -> None:
    """A file of UTF-8 JSON is read as it is."""
    file = tmp_path / "a.json"
    file.write_text('{"é": [1, null]}', encoding="utf-8")
    assert read_json(file) == {"é": [1, None]}


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"[1,\n 2,,]", "line 2, column 4"), (b'"\xff"', "byte 1: not UTF-8 text"), (b"", "line 1, column 1")],
)
def test_fault_is_told_with_its_place(tmp_path: Path, content: bytes, told: str) -> None:
    """What is no JSON is told with line and column, what is no text with the byte."""
    file = tmp_path / "a.json"
    file.write_bytes(content)
    with pytest.raises(DamagedFileError, match=rf"a\.json: {told}"):
        read_json(file)


def test_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is a damaged file, with the word of the system."""
    with pytest.raises(DamagedFileError, match="No such file"):
        read_json(tmp_path / "gone.json")
