"""School holidays written as dates."""

from datetime import date, timedelta

import pytest

from offers.opening import Hours
from offers.school_holidays import FAMILY_ZONES, expand_school_holidays, osm_dates, osm_day, school_holidays

YEARS = (2025, 2026)
WINTER = (date(2026, 2, 14), date(2026, 3, 1))
"""Zone B, as the ministry published it."""


def test_winter_holidays_are_those_of_the_ministry() -> None:
    """The académie de Lille is zone B: from Saturday 14 February to Sunday 1 March 2026."""
    assert WINTER in school_holidays("B", YEARS)


def test_zones_differ_in_winter_and_not_at_christmas() -> None:
    """The three zones leave for winter in turn, and for Christmas together."""
    found = {zone: school_holidays(zone, YEARS) for zone in FAMILY_ZONES}
    winters = {next(s for s in spans if s[0].month == 2 and s[0].year == 2026) for spans in found.values()}
    christmas = {next(s for s in spans if s[0].month == 12 and s[0].year == 2025) for spans in found.values()}
    assert (len(winters), len(christmas)) == (3, 1)


def test_christmas_is_one_stretch_over_new_year() -> None:
    """Two years asked for, two weeks in one piece."""
    first, last = next(s for s in school_holidays("B", YEARS) if s[0].month == 12 and s[0].year == 2025)
    assert (last.year, last - first >= timedelta(days=14)) == (2026, True)


def test_years_not_yet_published_have_none() -> None:
    """The year 2099 is nobody's yet."""
    assert school_holidays("B", (2099,)) == ()


@pytest.mark.parametrize(
    ("spec", "in_holidays", "on_schooldays"),
    [
        ("SH 10:00-18:00", (600, 1080), None),
        ("Sa 14:00-18:00; SH 10:00-18:00", (600, 1080), None),
        ("Mo-Su 14:00-18:00; SH 10:00-18:00", (600, 1080), (840, 1080)),
        ("Mo-Su 14:00-18:00; SH off", None, (840, 1080)),
        ("Mo-Su 14:00-18:00", (840, 1080), (840, 1080)),
    ],
)
def test_rule_on_school_holidays_holds_on_their_dates(
    spec: str, in_holidays: tuple[int, int] | None, on_schooldays: tuple[int, int] | None
) -> None:
    """Monday 16 February 2026 is one; Monday 9 March is a day at school."""
    found = Hours(spec=expand_school_holidays(spec, YEARS), status="known")
    for day, expected in ((date(2026, 2, 16), in_holidays), (date(2026, 3, 9), on_schooldays)):
        assert found.intervals(day) == (() if expected is None else (expected,))


@pytest.mark.parametrize("days", ["PH,SH", "SH,PH"])
def test_public_holidays_beside_school_holidays_keep_their_rule(days: str) -> None:
    """14 July 2026 falls in both, 11 November in one, 12 November in none."""
    found = Hours(spec=expand_school_holidays(f"{days} 10:00-18:00", YEARS), status="known")
    shown = [bool(found.intervals(date(2026, *day))) for day in ((7, 14), (11, 11), (2, 16), (11, 12))]
    assert shown == [True, True, True, False]


def test_school_holidays_in_a_season_are_refused() -> None:
    """Nobody can write the dates of ``Apr-Oct SH`` in place of the word."""
    with pytest.raises(ValueError, match="SH at the head"):
        expand_school_holidays("Apr-Oct SH 10:00-18:00", YEARS)


def test_dates_are_written_as_rules_write_them() -> None:
    """A single day has no dash."""
    assert osm_day(date(2026, 7, 4)) == "2026 Jul 04"
    spans = ((date(2026, 7, 4), date(2026, 7, 4)), WINTER)
    assert osm_dates(spans) == "2026 Jul 04,2026 Feb 14-2026 Mar 01"
