"""JSON files that are no JSON."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.errors import DamagedFileError
from offers.json_file import parse_json, read_json, schema_faults, told

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
        (b"[" * 100_000, "the file: is nested too deeply$"),
        (b"[" + b"7" * 5000 + b"]", "the file: Exceeds the limit [^\\n]*$"),
        (b"[NaN]", "the file: NaN is no number"),
        (b"[Infinity]", "the file: Infinity is no number"),
        (b"[-Infinity]", "the file: -Infinity is no number"),
        (b"[1e999]", "the file: 1e999 is too large a number"),
        (b'["a",\n "\\ud800"]', r"line 2, column 3: \\ud800 is half a letter"),
        (b'{"\\\\\\udc00": 1}', r"line 1, column 5: \\udc00 is half a letter"),
        (b'["\\ud83d\\ud83d"]', r"line 1, column 3: \\ud83d is half a letter"),
    ],
)
def test_damage_is_told_with_its_place(tmp_path: Path, content: bytes, told: str) -> None:
    """The file, and the line and column, or the byte, where it stops to make sense."""
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(DamagedFileError, match=rf"a\.json: {told}"):
        read_json(tmp_path / "a.json")


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"\xef\xbb\xbf[1]", [1]),
        (b'["\\ud83d\\ude00"]', ["\U0001f600"]),
        (rb'["\\ud800"]', [r"\ud800"]),
    ],
)
def test_sound_oddities_are_read(tmp_path: Path, content: bytes, value: object) -> None:
    """A byte order mark, a pair of surrogates, and a backslash before what looks like half of one."""
    (tmp_path / "a.json").write_bytes(content)
    assert read_json(tmp_path / "a.json") == value


@pytest.mark.parametrize("name", [".", "a\0b"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    """A folder, and a name that no file can have, are damaged files."""
    with pytest.raises(DamagedFileError, match="the file: "):
        read_json(tmp_path / name)


@given(content=st.binary(max_size=20))
def test_any_bytes_are_json_or_a_damaged_file(content: bytes) -> None:
    """Whatever a file holds, what is read from it can be written again."""
    with suppress(DamagedFileError):
        value = parse_json(content, "a.json")
        assert json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        ({"n": 1}, []),
        ({"n": 1.0}, [(("n",), "expected integer or null, got 1.0")]),
        ({"n": True}, [(("n",), "expected integer or null, got True")]),
        ({"n": 0}, [(("n",), "expected at least 1, got 0")]),
        ({"m": 2}, [((), "does not know 'm'"), ((), "lacks 'n'")]),
        ({"n": "x" * 500}, [(("n",), "expected integer or null, got '" + "x" * 79)]),
    ],
)
def test_schema_tells_each_fault_with_its_path(tmp_path: Path, value: object, faults: list[object]) -> None:
    """An integer is written as one, and what was got is cut to 80 letters."""
    schema = {
        "properties": {"n": {"type": ["integer", "null"], "minimum": 1}},
        "required": ["n"],
        "additionalProperties": False,
    }
    (tmp_path / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    assert sorted(schema_faults(value, tmp_path / "s.json"), key=str) == sorted(faults, key=str)


def test_schema_survives_depth(tmp_path: Path) -> None:
    """A value too deep to be shown is a fault, not a crash."""
    (tmp_path / "s.json").write_text('{"type": "string"}', encoding="utf-8")
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert list(schema_faults(deep, tmp_path / "s.json")) == [((), "is nested too deeply")]


@pytest.mark.parametrize(
    ("count", "lines", "last"), [(1, 1, "why 0"), (20, 20, "why 19"), (25, 21, "and 5 more")]
)
def test_twenty_faults_are_told(count: int, lines: int, last: str) -> None:
    """A line for each, and how many are not shown."""
    message = str(DamagedFileError(*told("a.json", [(f"place {i}", f"why {i}") for i in range(count)])))
    assert message.startswith("a.json: place 0: why 0")
    assert len(message.splitlines()) == lines
    assert message.endswith(last)


def test_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(DamagedFileError, match=r"none\.json: the file: No such file"):
        read_json(tmp_path / "none.json")
