"""JSON files that are no JSON."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.errors import DamagedFileError
from offers.json_file import read_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(value=VALUES)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Any JSON comes back, whatever letters it holds."""
    file = tmp_path_factory.mktemp("json") / "a.json"
    file.write_text(json.dumps(value, ensure_ascii=True), encoding="utf-8")
    assert read_json(file) == value


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1, column 1: Expecting value"),
        (b"[1,\n 2,\n}", "line 3, column 1: "),
        (b'"caf\xe9"', "byte 4: not UTF-8 text"),
    ],
)
def test_damage_is_told_with_its_place(tmp_path: Path, content: bytes, told: str) -> None:
    """The file, and the line and column, or the byte, where it stops to make sense."""
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(DamagedFileError, match=rf"a\.json: {told}"):
        read_json(tmp_path / "a.json")


def test_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(DamagedFileError, match=r"none\.json: the file: No such file"):
        read_json(tmp_path / "none.json")
