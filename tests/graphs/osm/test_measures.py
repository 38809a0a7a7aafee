"""Widths, slopes, speeds and durations as mappers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.osm.measures import duration_s, incline_pm, speed_kmh, width_dm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2", 20),
        ("2.5 m", 25),
        ("2,5", 25),
        ("2.5m", 25),
        ("8'", 24),
        ("6'6\"", 20),
        ("150 cm", 15),
        ("3;2", 20),
        ("2-3", 20),
        ("~2", 20),
        ("narrow", 0),
        ("", 0),
        ("0", 0),
        ("99999 m", 0),
    ],
)
def test_widths(text: str, expected: int) -> None:
    """A width is in decimetres, the narrowest of several, and 0 where it makes no sense."""
    assert width_dm(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5%", 50),
        ("-3 %", -30),
        ("+4,5%", 45),
        ("45°", 1000),
        ("12‰", 12),
        ("up", None),
        ("down", None),
        ("0%", 0),
        ("900%", None),
        ("5", None),
    ],
)
def test_slopes(text: str, expected: int | None) -> None:
    """A slope is in thousandths; a direction without a number is unknown."""
    assert incline_pm(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50", 50),
        ("30 mph", 48.28),
        ("FR:urban", 50),
        ("BE:zone:30", 30),
        ("walk", 7),
        ("fast", None),
        ("", None),
    ],
)
def test_speeds(text: str, expected: float | None) -> None:
    """A limit is in km/h, whatever country's words it is in."""
    found = speed_kmh(text)
    assert found == expected or found == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:20", 1200),
        ("1:05", 3900),
        ("01:00:30", 3630),
        ("15", 900),
        ("PT20M", 1200),
        ("PT1H30M", 5400),
        ("P1DT1H", 90000),
        ("P", -1),
        ("soon", -1),
        ("", -1),
    ],
)
def test_durations(text: str, expected: int) -> None:
    """A duration is in seconds: hours and minutes, minutes alone, or ISO 8601."""
    assert duration_s(text) == expected


@given(st.text(alphabet="0123456789.,'\"m cft°%‰+-:PTHMSD;x²٣", max_size=12))
def test_nothing_written_by_hand_is_too_much(text: str) -> None:
    """Whatever stands there, a measure is one that the columns can hold, or unknown."""
    assert 0 <= width_dm(text) <= 10_000
    assert incline_pm(text) is None or abs(incline_pm(text) or 0) <= 1000
    assert -1 <= duration_s(text) < 2**31
    assert speed_kmh(text) is None or (speed_kmh(text) or 0) >= 0
