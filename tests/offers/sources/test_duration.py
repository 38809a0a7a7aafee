"""Tests of durations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.duration import duration_min, visit_of


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("02:30:00", 150),
        ("2h30", 150),
        ("2 h", 120),
        ("90 min", 90),
        ("PT1H5M", 65),
        ("P1DT2H", 1560),
        (75, 75),
        ("26:00:00", 1560),
        ("0", None),
        (0, None),
        ("bientôt", None),
        (None, None),
    ],
)
def test_reads_what_feeds_write(written, minutes):
    """Clocks, hours, minutes and ISO spans."""
    assert duration_min(written) == minutes


@given(st.none() | st.booleans() | st.text() | st.floats() | st.integers() | st.lists(st.text()))
def test_no_value_does_harm(value):
    """Whatever is no duration is None."""
    found = duration_min(value)
    assert found is None or found >= 1


def test_a_visit_of_one_duration():
    """It is known, and its bounds are that duration."""
    assert visit_of(None) is None
    visit = visit_of(90)
    assert (visit.min, visit.typical, visit.max, visit.known) == (90, 90, 90, True)
