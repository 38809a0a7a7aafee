"""Coordinates: texts, decimal commas, swapped pairs, and (0, 0)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.point import point

BETHUNE = (2.64003, 50.52965)
odd = st.none() | st.booleans() | st.floats() | st.text(max_size=10) | st.lists(st.integers(), max_size=2)


def told(lon: Any, lat: Any) -> tuple[tuple[float, float] | None, list[str]]:
    doubts: list[str] = []
    return point(lon, lat, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    ("lon", "lat"), [BETHUNE, ("2.64003", "50.52965"), ("2,64003", " 50,52965 "), ("2.640030", 50.52965)]
)
def test_point_is_read(lon: Any, lat: Any) -> None:
    """Numbers, texts, and decimal commas."""
    assert told(lon, lat) == (BETHUNE, [])


def test_swapped_pair_is_put_right_and_told() -> None:
    """Latitude and longitude of the mainland cannot be mistaken for each other."""
    assert told(*BETHUNE[::-1]) == (BETHUNE, ["coordinates-swapped"])


@pytest.mark.parametrize(
    ("lon", "lat", "doubts"),
    [
        (None, None, []),
        ("", "", []),
        (0, 0, ["coordinates-zero"]),
        ("0.0", "0,00", ["coordinates-zero"]),
        ("2.64003", None, ["coordinates-unreadable"]),
        ("est", "nord", ["coordinates-unreadable"]),
        (264003, 5052965, ["coordinates-unreadable"]),
        (20.0, 95.0, ["coordinates-unreadable"]),
        ([2.6], [50.5], ["coordinates-unreadable"]),
    ],
)
def test_pair_that_is_no_place_is_none(lon: Any, lat: Any, doubts: list[str]) -> None:
    """Silence is silence; nonsense, half a pair and the Gulf of Guinea are told."""
    assert told(lon, lat) == (None, doubts)


def test_place_far_away_is_a_place() -> None:
    """Somebody may import Réunion or Berlin: no pair of it is taken for a mistake."""
    assert told(55.45, -20.88) == ((55.45, -20.88), [])
    assert told(13.4, 52.5) == ((13.4, 52.5), [])


@given(lon=odd, lat=odd)
def test_nothing_escapes(lon: Any, lat: Any) -> None:
    """Whatever it is, it is degrees or none."""
    found, _ = told(lon, lat)
    assert found is None or (abs(found[0]) <= 180 and abs(found[1]) <= 90)
