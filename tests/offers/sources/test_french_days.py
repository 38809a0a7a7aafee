"""Weekdays and seasons in French."""

from datetime import date

import pytest

from offers.sources.french_days import Days, days_of, seasons_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("du vendredi au dimanche et le mardi", Days(weekdays=(1, 4, 5, 6))),
        ("sam-lun", Days(weekdays=(0, 5, 6))),
        ("les week-ends et jours feries", Days(weekdays=(5, 6), holidays=True)),
        ("jours feries", Days(weekdays=(), holidays=True)),
        ("7j/7", Days()),
    ],
)
def test_days(text: str, days: Days) -> None:
    """Runs of days may cross Sunday; feasts are no weekdays."""
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "first", "last", "yearly"),
    [
        ("fevrier", date(2000, 2, 1), date(2000, 2, 29), True),
        ("fevrier 2027", date(2027, 2, 1), date(2027, 2, 28), False),
        ("du 15 au 30 juin", date(2000, 6, 15), date(2000, 6, 30), True),
        ("du 1er novembre au 31 mars 2027", date(2026, 11, 1), date(2027, 3, 31), False),
        ("01/05/27 - 31/10/27", date(2027, 5, 1), date(2027, 10, 31), False),
    ],
)
def test_seasons(text: str, first: date, last: date, *, yearly: bool) -> None:
    """Without a year they come every year; a year at the end counts for both ends."""
    assert seasons_of(text) == ((first, last, yearly),)


@pytest.mark.parametrize(
    "text", ["du 01/13 au 30/14", "31/10/2027 - 01/05/2027", "du 1er mai 2027 au 31 mai"]
)
def test_no_seasons(text: str) -> None:
    """Dates that do not exist, are not in order or whose year is half said are refused."""
    with pytest.raises(ValueError, match=r"."):
        seasons_of(text)
