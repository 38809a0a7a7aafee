"""Tests of maps.local_time."""

from datetime import datetime

import pytest

from maps.local_time import zoned


@pytest.mark.parametrize(
    ("local", "written"),
    [
        ("2027-05-15T10:10", "2027-05-15T10:10:00+02:00"),
        ("2027-12-15T10:10", "2027-12-15T10:10:00+01:00"),
        ("2027-03-28T03:30", "2027-03-28T03:30:00+02:00"),
        ("2027-10-31T03:30", "2027-10-31T03:30:00+01:00"),
    ],
)
def test_offset_follows_the_season(local: str, written: str) -> None:
    """Tests summer, winter, and the mornings on which the clocks have changed."""
    assert zoned(datetime.fromisoformat(local)).isoformat() == written
