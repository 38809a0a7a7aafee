"""How certain written opening hours are: seasons over, seasons repeated, events, and times nobody states."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.period import EVERY_DAY, Closing, Period, Slot
from offers.write_hours import write_hours
from tests.offers.hours_samples import AFTERNOON, DAY, MORNING, SUMMER, TODAY, hours, on, period, sure

USUAL = "Tu-Su 10:00-12:00,14:00-18:00; Jan 01,May 01,Dec 25 off"

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
some_slots = st.builds(
    lambda start, length: Slot(start_min=start, end_min=None if length is None else start + length),
    st.integers(0, 1439),
    st.none() | st.integers(1, 1440),
)
closings = st.builds(
    Closing,
    first=st.none() | days,
    yearly=st.booleans(),
    feast=st.sampled_from(["", "PH", "easter +1 day", "May 01"]),
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period with at least one day in its week."""
    ends = sorted(draw(st.tuples(days, days)))
    first, last = (draw(st.sampled_from([day, None])) for day in ends)
    return Period(
        first=first,
        last=last,
        yearly=draw(st.booleans()),
        weekdays=tuple(sorted(draw(st.sets(st.sampled_from(EVERY_DAY), min_size=1)))),
        nth=tuple(sorted(draw(st.sets(st.sampled_from([1, 2, 3, 4, 5, -1]), max_size=2)))),
        holidays=draw(st.booleans()),
        slots=tuple(sorted(draw(st.sets(some_slots, max_size=2)), key=lambda s: s.start_min)),
    )


def test_season_that_is_over_is_stale() -> None:
    """What ended last year is written, and marked as old."""
    found = hours(period(first=date(2025, 4, 1), last=date(2025, 10, 31)))
    assert (found.status, sure(found, 6, 1)) == ("stale", False)
    assert on(found, 6, 1, 2025) == (DAY,)


@pytest.mark.parametrize(("last", "status"), [(TODAY, "known"), (TODAY - timedelta(days=1), "stale")])
def test_season_is_over_the_day_after_its_last(last: date, status: str) -> None:
    """The last day still counts."""
    assert hours(period(first=date(2026, 4, 1), last=last)).status == status


def test_last_season_is_repeated_with_a_doubt() -> None:
    """The year after what is stated, the season comes again, and nobody may rely on it."""
    found = hours(period(first=date(2026, 4, 1), last=date(2026, 9, 30)))
    assert (on(found, 6, 1), sure(found, 6, 1)) == ((DAY,), True)
    for year in (2027, 2030):
        assert (on(found, 6, 1, year), sure(found, 6, 1, year)) == ((DAY,), False)
        assert on(found, 10, 1, year) == ()


def test_only_the_last_of_two_seasons_is_repeated() -> None:
    """Of two years stated, the newer one is what comes again."""
    found = hours(
        period(DAY, first=date(2025, 4, 1), last=date(2025, 9, 30)),
        period(MORNING, first=date(2026, 4, 1), last=date(2026, 9, 30)),
    )
    assert [on(found, 6, 1, year) for year in (2025, 2026, 2027)] == [(DAY,), (MORNING,), (MORNING,)]


def test_season_across_two_years_is_repeated_across_two_years() -> None:
    """A winter from November to February comes again as a whole."""
    found = hours(period(first=date(2026, 11, 15), last=date(2027, 2, 15)))
    assert sure(found, 2, 15, 2027)
    assert [on(found, *d) for d in ((12, 1, 2027), (1, 31, 2028), (2, 16, 2028))] == [(DAY,), (DAY,), ()]
    assert not sure(found, 12, 1, 2027)


def test_high_season_is_repeated_within_the_season() -> None:
    """What was replaced in the stated year is replaced in those after."""
    found = hours(period(DAY, **SUMMER), period(MORNING, first=date(2026, 7, 1), last=date(2026, 8, 31)))
    assert (on(found, 6, 30, 2028), on(found, 7, 1, 2028)) == ((DAY,), (MORNING,))


def test_three_days_are_a_date_and_no_season() -> None:
    """An open weekend says nothing of next year; four days do."""
    first = date(2026, 6, 4)
    assert on(hours(period(first=first, last=date(2026, 6, 6))), 6, 5, 2027) == ()
    assert on(hours(period(first=first, last=date(2026, 6, 7))), 6, 5, 2027) == (DAY,)


def test_event_is_never_repeated() -> None:
    """A festival of June 2026 is not expected in 2027."""
    found = hours(period(first=date(2026, 6, 1), last=date(2026, 6, 10)), once=True)
    assert (on(found, 6, 5), on(found, 6, 5, 2027)) == ((DAY,), ())
    assert sure(found, 6, 5)


def test_period_without_end_is_not_repeated() -> None:
    """What began and does not end goes on, for certain."""
    found = hours(period(first=date(2026, 4, 1)))
    assert (on(found, 3, 31), on(found, 6, 1, 2031)) == ((), (DAY,))
    assert sure(found, 6, 1, 2031)


def test_days_without_times_have_the_usual_times_of_the_kind() -> None:
    """Open from April to September except Tuesdays: the usual hours of a museum on those days, to confirm."""
    found = hours(Period(weekdays=(0, 2, 3, 4, 5, 6), **SUMMER), usual=USUAL)
    assert found.status == "period_only"
    assert on(found, 6, 3) == ((600, 720), AFTERNOON)
    assert on(found, 6, 2) == on(found, 6, 1) == on(found, 5, 1) == on(found, 10, 7) == ()
    assert not sure(found, 6, 3)


def test_winter_without_times_keeps_the_usual_times_on_both_sides_of_new_year() -> None:
    """A yearly winter takes the usual hours out of the summer alone."""
    found = hours(Period(first=date(2020, 11, 1), last=date(2020, 2, 29), yearly=True), usual="10:00-18:00")
    assert [on(found, *d) for d in ((12, 5, 2026), (1, 5, 2027), (2, 28, 2027))] == [(DAY,)] * 3
    assert on(found, 3, 1, 2027) == on(found, 7, 1) == ()


def test_event_without_times_does_not_borrow_those_of_its_kind() -> None:
    """On its days it takes place at some time; on others it does not."""
    found = hours(Period(first=date(2026, 6, 6), last=date(2026, 6, 7)), usual="10:00-18:00", once=True)
    assert (found.status, on(found, 6, 6), on(found, 6, 8)) == ("period_only", ((0, 1440),), ())


def test_days_without_times_and_without_usual_times_are_whole() -> None:
    """Where not even the kind has times, the season is all that is said."""
    found = hours(Period(**SUMMER))
    assert (found.status, on(found, 6, 2), on(found, 10, 7)) == ("period_only", ((0, 1440),), ())


def test_period_that_says_nothing_is_no_certainty() -> None:
    """Always, at times that nobody states."""
    found = hours(Period())
    assert (found.status, on(found, 6, 2)) == ("period_only", ((0, 1440),))


def test_opening_without_an_end_is_to_be_confirmed() -> None:
    """From six o'clock on: open then, until who knows when."""
    found = hours(period((1080, None)))
    assert found.status == "period_only"
    assert on(found, 6, 2)[0][0] == 1080


def test_season_without_times_that_is_over_is_stale() -> None:
    """Old is worse than vague."""
    assert hours(Period(first=date(2025, 4, 1), last=date(2025, 9, 30)), usual=USUAL).status == "stale"


@given(
    found=st.lists(periods(), max_size=6), shut=st.lists(closings, max_size=3), once=st.booleans(), today=days
)
def test_whatever_is_stated_is_written(
    *,
    found: list[Period],
    shut: list[Closing],
    once: bool,
    today: date,
) -> None:
    """No mix of periods gives anything but opening hours, as certain in any order."""
    told = {"today": today, "usual": USUAL, "once": once}
    written = write_hours(found, shut, **told)
    assert (written.spec is None) == (not found)
    assert written.status == write_hours(found[::-1], shut, **told).status
    if written.spec:
        assert all(0 <= a < b <= 1440 for a, b in written.intervals(today))


@given(
    first=days,
    length=st.integers(0, 500),
    start=st.integers(0, 1380),
    minutes=st.integers(1, 60),
    weekdays=st.sets(st.sampled_from(EVERY_DAY), min_size=1),
    once=st.booleans(),
)
def test_single_period_is_open_as_stated(
    *,
    first: date,
    length: int,
    start: int,
    minutes: int,
    weekdays: set[int],
    once: bool,
) -> None:
    """Between its dates, on its weekdays, the slot and nothing else; around them, nothing that is certain."""
    last = first + timedelta(days=length)
    slot = Slot(start_min=start, end_min=start + minutes)
    stated = Period(first=first, last=last, weekdays=tuple(sorted(weekdays)), slots=(slot,))
    found = write_hours([stated], today=first, once=once)
    for number in {0, 1, length // 2, length}:
        day = first + timedelta(days=min(number, length))
        expected = ((start, start + minutes),) if day.weekday() in weekdays else ()
        assert found.intervals(day) == expected
        assert found.certain_on(day)
    assert found.intervals(first - timedelta(days=1)) == ()
    after = last + timedelta(days=1)
    assert not (found.intervals(after) and found.certain_on(after))
