"""Tests of streaming lists out of JSON."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.errors import DamagedFileError
from offers.sources import window
from offers.sources.json_stream import json_items, json_items_in
from offers.sources.reading import Lost, Raw


def read(tmp_path: Path, raw: bytes, *prefixes: str) -> list[Raw | Lost]:
    """Read bytes as a file."""
    path = tmp_path / "feed.json"
    path.write_bytes(raw)
    return list(json_items(path, *(prefixes or ("value.item",))))


def values(found: list[Raw | Lost]) -> list[object]:
    """Return what was read."""
    return [item.value for item in found if isinstance(item, Raw)]


def test_reads_the_first_wanted_list(tmp_path):
    """Either envelope of the second generation is found, and what stands before it is skipped."""
    assert values(read(tmp_path, b'{"x":[{"d":[9]}],"d":{"results":[1,2]}}', "d.item", "d.results.item")) == [
        1,
        2,
    ]
    assert values(read(tmp_path, b'{"d":[1,2]}', "d.results.item", "d.item")) == [1, 2]
    assert values(read(tmp_path, b"[1,2]", "value.item", "item")) == [1, 2]


def test_reads_gzip_and_byte_order_mark(tmp_path):
    """Compression is told by the bytes, not by the name."""
    assert values(read(tmp_path, gzip.compress(b'\xef\xbb\xbf{"value":["\xc3\xa9"]}'))) == ["é"]


def test_a_damaged_item_is_lost_alone(tmp_path):
    """The items before and behind it are read."""
    found = read(tmp_path, b'{"value":[{"a":1},{"b":@},{"c":"]}"}]}')
    assert values(found) == [{"a": 1}, {"c": "]}"}]
    assert [item.code for item in found if isinstance(item, Lost)] == ["json-damaged"]


@pytest.mark.parametrize("cut", [15, 40, 70])
def test_a_truncated_file_gives_what_is_whole(tmp_path, cut):
    """Where it breaks off stands in the last item."""
    whole = b'{"value":[' + b",".join(b'{"name":"caf\xc3\xa9 %d"}' % n for n in range(5)) + b"]}"
    found = read(tmp_path, whole[:cut])
    assert len(values(found)) == whole[:cut].count(b"}")
    assert isinstance(found[-1], Lost)
    assert found[-1].code == "json-truncated"
    assert found[-1].where.startswith("byte ")


def test_truncated_gzip_gives_what_is_whole(tmp_path):
    """A download that broke off costs only its end."""
    packed = gzip.compress(
        json.dumps({"value": [{"n": n, "t": str(n * 7919) * 20} for n in range(9000)]}).encode()
    )
    found = read(tmp_path, packed[: len(packed) // 2])
    assert 1000 < len(values(found)) < 9000
    assert isinstance(found[-1], Lost)


def test_deep_nesting_costs_one_item(tmp_path):
    """A hundred thousand brackets are neither a crash nor a wait."""
    found = read(tmp_path, b'{"value":[' + b"[" * 100_000 + b"]" * 100_000 + b',{"z":1}]}')
    assert values(found) == [{"z": 1}]
    assert len(found) == 2


def test_a_bomb_is_left_off(tmp_path):
    """Gzip that inflates a thousandfold is not read to its end."""
    bomb = gzip.compress(b'{"value":[{"a":1},' + b" " * 200_000_000 + b"1]}")
    found = read(tmp_path, bomb)
    assert values(found) == [{"a": 1}]
    assert found[-1].code == "json-too-long"


def test_input_without_end_is_left_off(tmp_path, monkeypatch):
    """A text that never ends, plain or packed, and a device that gives zeros for ever."""
    monkeypatch.setattr(window, "LONGEST", 1 << 20)
    for raw in (b'{"value":[{"a":1},"', b'{"value":[{"a":1},' + b"[" * 99):
        whole = raw + b"x" * 5_000_000
        for found in (read(tmp_path, whole), read(tmp_path, gzip.compress(whole))):
            assert values(found) == [{"a": 1}]
            assert found[-1].code == "json-too-long"
    (lost,) = json_items(Path("/dev/zero"), "value.item")
    assert lost.code == "json-damaged"


def test_zip_within_gzip_is_refused(tmp_path):
    """Whichever feed is read."""
    with pytest.raises(DamagedFileError, match="gunzip"):
        read(tmp_path, gzip.compress(b"PK\x03\x04"))


def test_odd_numbers_and_half_letters(tmp_path):
    """NaN is nothing, and half of a pair of surrogates is replaced."""
    found = read(tmp_path, b'{"value":[{"a":NaN},{"b":"\\ud800"},{"c":"\\ud83d\\ude00"}]}')
    assert values(found) == [{"a": None}, {"b": "\ufffd"}, {"c": "\U0001f600"}]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "json-truncated"),
        (b"<html>", "json-damaged"),
        (b'{"other":[]}', "json-no-list"),
        (b'{"value":{}}', "json-no-list"),
        (b'{"value":[1 2]}', "json-damaged"),
        (b"{value:1}", "json-damaged"),
    ],
)
def test_says_what_is_wrong(tmp_path, raw, code):
    """What is no list of JSON is one loss with a reason."""
    assert read(tmp_path, raw)[-1].code == code


def test_an_empty_list_is_no_fault(tmp_path):
    """A feed may hold nothing."""
    assert read(tmp_path, b'{"value":[]}') == []


def test_other_encodings_and_missing_files(tmp_path):
    """They are told with the place."""
    with pytest.raises(DamagedFileError, match="byte 16: not UTF-8"):
        read(tmp_path, b'{"value":["caf\xc3\xa9\xe9"]}'.replace(b"\xc3\xa9", b"ee"))
    with pytest.raises(DamagedFileError):
        list(json_items(tmp_path / "none.json", "item"))


def test_bytes_that_are_held():
    """One object counts as a list of one; other encodings are a loss."""
    assert values(list(json_items_in(b'{"id":1}', "a.json"))) == [{"id": 1}]
    assert values(list(json_items_in(b'[{"id":1},2]', "a.json"))) == [{"id": 1}, 2]
    assert [item.where for item in json_items_in(b'["\xe9"]', "a.json")] == ["a.json"]


@given(
    st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda x: st.lists(x) | st.dictionaries(st.text(), x),
        )
    )
)
def test_reads_back_what_was_written(tmp_path_factory, listed):
    """Whatever JSON can hold."""
    path = tmp_path_factory.mktemp("json") / "a.json"
    path.write_text(json.dumps({"skip": listed, "value": listed}), encoding="utf-8")
    assert values(list(json_items(path, "value.item"))) == listed


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(raw):
    """Every end is a loss, never an exception."""
    for item in json_items_in(raw, "a.json"):
        assert isinstance(item, (Raw, Lost))
