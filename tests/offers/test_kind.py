"""The table of estimates by kind."""

from datetime import date, timedelta
from typing import get_args

import pytest

from offers.kind import kind_defaults
from offers.offer import Kind, Price, VisitTime
from offers.opening import Hours

JUNE = tuple(date(2027, 6, 1) + timedelta(days=n) for n in range(30))

each_kind = pytest.mark.parametrize("kind", get_args(Kind))


@each_kind
def test_estimates_can_be_lived_with(kind: str) -> None:
    """Every kind has a row: minutes in order, cents of at least zero, hours that open in June."""
    row = kind_defaults(kind)
    assert row.comment
    assert Price(adult_ct=row.adult_ct or 0, child_ct=row.child_ct or 0, unit=row.unit, status="estimated")
    if row.visit_min:
        least, typical, most = row.visit_min
        assert VisitTime(min=least, typical=typical, max=most, known=False)
    if row.opening_hours:
        hours = Hours(spec=row.opening_hours, status="estimated")
        assert any(hours.intervals(day) for day in JUNE)


@each_kind
def test_what_takes_time_says_how_long(kind: str) -> None:
    """A visit or a meal has a length; a night has none, and an opening season."""
    row = kind_defaults(kind)
    assert (row.visit_min is None) == (row.role == "night")
    if row.role == "night":
        assert row.opening_hours
        assert row.persons
        assert row.taxe_de_sejour_ct > 0


def test_museum_closes_on_monday() -> None:
    """A row is read whole: the museum is a visit of 75 minutes, indoors, at 6 euros, closed on Monday."""
    row = kind_defaults("museum")
    assert (row.role, row.visit_min, row.indoor, row.adult_ct) == ("visit", (45, 75, 120), True, 600)
    assert Hours(spec=row.opening_hours, status="estimated").intervals(date(2027, 6, 7)) == ()


def test_market_has_no_default_hours() -> None:
    """Where no default makes sense there is none, rather than an empty text."""
    assert kind_defaults("market").opening_hours is None


def test_unknown_kind_is_no_row() -> None:
    """A kind that the table lacks is a KeyError."""
    with pytest.raises(KeyError, match="casino"):
        kind_defaults("casino")
