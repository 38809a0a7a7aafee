"""From what is typed to the fields of a request."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.request_options import cap, cents, formats_of, number, read_request_file
from offers.errors import DamagedFileError


@given(euros=st.integers(0, 9_999_999), part=st.integers(0, 99), mark=st.sampled_from(".,"))
def test_cents_are_exact(euros, part, mark):
    """Tests that no cent is lost on the way, with a point or a comma."""
    faults = []
    assert cents(f"{euros}{mark}{part:02d}", faults) == euros * 100 + part
    assert faults == []


@pytest.mark.parametrize("text", ["-5", "0.001", "1e9", "nan", "", "9e999999", "12.345", "1" * 5000])
def test_amount_that_is_none_is_a_fault(text):
    """Tests that whatever is no amount of euros is told once, and cut."""
    faults = []
    assert cents(text, faults) is None
    assert len(faults) == 1
    assert len(faults[0]) < 200


@pytest.mark.parametrize(
    ("text", "read"), [("12", 12), ("-3", -3), ("--5", "--5"), ("x", "x"), ("9" * 5000, "9" * 5000)]
)
def test_what_is_no_number_stays_as_it_is(text, read):
    """Tests that the request tells what is wrong with it, among its other faults."""
    assert number(text) == read


def test_cap_follows_the_mode_that_the_stay_will_have():
    """Tests that the option goes before the segment, and that an unknown mode adds no fault of its own."""
    assert cap({"segment": "team-building"}, "7,5", []) == {"max_walk_km_day": 7.5}
    assert cap({"segment": "team-building", "mode": "cycle"}, "30", []) == {"max_cycle_km_day": 30.0}
    faults = []
    assert cap({"mode": "fly"}, "3", faults) == {}
    assert faults == []


@pytest.mark.parametrize("text", ["nan", "-1", "1e9", "", "far"])
def test_distance_that_is_none_is_a_fault(text):
    """Tests that a cap that is no distance is told."""
    faults = []
    assert cap({"mode": "cycle"}, text, faults) == {}
    assert len(faults) == 1


def test_formats_are_listed_once():
    """Tests that a format asked for twice is written once, and an unknown one is a fault."""
    faults = []
    assert formats_of("gpx, json,gpx", ("json", "gpx"), faults) == ("gpx", "json")
    assert faults == []
    formats_of("odt", ("json", "gpx"), faults)
    assert faults == ["formats: expected some of json, gpx, got 'odt'."]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "[]", "{"]
)
def test_file_that_is_no_request_is_refused(tmp_path, text):
    """Tests that nesting without end, lists and fragments are refused with the name of the file."""
    path = tmp_path / "request.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(DamagedFileError, match=r"request\.json"):
        read_request_file(path)


def test_byte_order_mark_is_no_fault(tmp_path):
    """Tests that a file saved by a word processor is read."""
    path = tmp_path / "request.TOML"
    path.write_text('segment = "happy-family"', encoding="utf-8-sig")
    assert read_request_file(path) == {"segment": "happy-family"}
