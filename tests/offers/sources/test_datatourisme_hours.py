"""Opening rows, texts on opening, and the dates of events."""

from datetime import date
from typing import Any

import pytest

from offers.period import EVERY_DAY, Period, Slot
from offers.sources.datatourisme_hours import Opening, opening_of
from tests.offers.sources.datatourisme_samples import PROFILE, bared, located, row, thing


def _open(value: dict[str, Any], doubts: list[str] | None = None) -> Opening:
    told = [] if doubts is None else doubts
    return opening_of(bared(value), PROFILE, lambda code, _message: told.append(code))


def _rows(*rows: dict[str, Any], doubts: list[str] | None = None) -> tuple[Period, ...]:
    return _open(thing("Museum", isLocatedAt=[located(*rows)]), doubts).periods


def test_a_row_is_a_period() -> None:
    """Dates, weekday and times of a row."""
    (period,) = _rows(
        row("Saturday", opens="14:00:00", closes="18:00:00", first="2026-04-01", last="2026-09-30")
    )
    assert (period.first, period.last) == (date(2026, 4, 1), date(2026, 9, 30))
    assert (period.weekdays, period.slots) == ((5,), (Slot(start_min=840, end_min=1080),))


def test_two_rows_of_a_day_are_a_day_with_a_break() -> None:
    """Rows with the same dates and day join, in the order of the clock."""
    afternoon, morning = (
        row("Monday", opens="14:00", closes="18:00"),
        row("Monday", opens="10:00", closes="12:00"),
    )
    (period,) = _rows(afternoon, morning)
    assert [s.start_min for s in period.slots] == [600, 840]


def test_a_row_without_times_is_a_period_with_unknown_times() -> None:
    """Validity alone says that it is open, not when."""
    (period,) = _rows(row(first="2026-03-15", last="2026-11-15"))
    assert (period.weekdays, period.slots) == (EVERY_DAY, ())


@pytest.mark.parametrize(
    ("opens", "closes", "slots", "code"),
    [
        ("18:00:00", "02:00:00", (Slot(start_min=1080, end_min=1560),), ""),
        ("10:00:00", "", (Slot(start_min=600),), ""),
        ("10:00:00", "10:00:00", (), "hours-same"),
        ("10:00:00", "09:00:00", (), "hours-backwards"),
        ("", "18:00:00", (), "hours-no-start"),
    ],
)
def test_times_that_are_odd(opens: str, closes: str, slots: tuple[Slot, ...], code: str) -> None:
    """Past midnight is a time, an end may be open, and the rest leaves the times unknown."""
    doubts: list[str] = []
    (period,) = _rows(row("Friday", opens=opens, closes=closes), doubts=doubts)
    assert (period.slots, doubts) == (slots, [code] if code else [])


def test_dates_backwards_and_unknown_days_are_left_out() -> None:
    """A row that cannot be understood is told and gives no period."""
    doubts: list[str] = []
    bad = (row("Monday", first="2026-09-01", last="2026-04-01"), row("Blursday", opens="10:00"))
    assert _rows(*bad, doubts=doubts) == ()
    assert doubts == ["dates-backwards", "day-unknown"]


def test_public_holidays_are_days() -> None:
    """A row for public holidays only has no weekday; with Sunday it has both."""
    alone, both = _rows(row("PublicHolidays", opens="10:00"), row("Sunday", "PublicHolidays", opens="10:00"))
    assert (alone.weekdays, alone.holidays) == ((), True)
    assert (both.weekdays, both.holidays) == ((6,), True)


def test_words_on_opening_are_read_in_french_only() -> None:
    """By appointment, where French says so; a translation by a machine is not read."""
    text = {"fr": ["toute l'année sur rendez-vous"], "en": ["by the way"]}
    place = {**located(), "TextOpeningHoursSpecification": text}
    found = _open(thing("Museum", isLocatedAt=[place]))
    assert (found.note, found.by_appointment) == ("toute l'année sur rendez-vous", True)
    machine = {
        "hasTranslatedProperty": [
            {"dc:contributor": ["https://api.deepl.com/v2"], "rdf:language": "fr", "rdf:predicate": ""}
        ]
    }
    assert _open(thing("Museum", isLocatedAt=[{**place, **machine}])).note == ""


def test_what_rows_add_in_words_is_kept() -> None:
    """The last admission stands in the note."""
    noted = {**row("Sunday", opens="10:00"), "additionalInformation": {"fr": ["Dernière montée 17 h 15"]}}
    assert _open(thing("Tower", isLocatedAt=[located(noted)])).note == "Dernière montée 17 h 15"


def _event(periods: Any, *rows: dict[str, Any]) -> tuple[Period, ...]:
    return _open(thing("EntertainmentAndEvent", takesPlaceAt=periods, isLocatedAt=[located(*rows)])).periods


def test_an_event_has_its_dates() -> None:
    """Without an end it lasts one day; a start time without an end stays open."""
    (period,) = _event({"startDate": "2026-12-05", "startTime": "11:00:00"})
    assert (period.first, period.last) == (date(2026, 12, 5), date(2026, 12, 5))
    assert period.slots == (Slot(start_min=660),)


def test_hundreds_of_days_are_hundreds_of_periods() -> None:
    """An exhibition told day by day loses none of its days, and repeats none."""
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    assert len(_event([{"startDate": day, "endDate": day} for day in days * 2])) == 336


def test_a_weekly_market_is_not_open_every_day() -> None:
    """Opening rows within the dates of an event say more than these dates."""
    year = {"startDate": "2026-01-01", "endDate": "2026-12-31", "startTime": "08:00", "endTime": "13:00"}
    (period,) = _event(year, row("Monday", opens="08:00", closes="13:00"))
    assert (period.weekdays, period.first, period.last) == ((0,), date(2026, 1, 1), date(2026, 12, 31))


def test_rows_of_another_day_do_not_move_an_event() -> None:
    """A row for Mondays says nothing of a concert on a Saturday."""
    (period,) = _event({"startDate": "2026-05-02", "startTime": "20:00"}, row("Monday", opens="10:00"))
    assert period.slots == (Slot(start_min=1200),)


def test_unordered_dates_of_an_event_are_no_period() -> None:
    """The lists of all starts and all ends count only if each has one."""
    one = thing(
        "EntertainmentAndEvent", **{"schema:startDate": ["2026-06-01"], "schema:endDate": ["2026-06-02"]}
    )
    two = thing("EntertainmentAndEvent", **{"schema:startDate": ["2026-06-01", "2026-07-01"]})
    assert [p.last for p in _open(one).periods] == [date(2026, 6, 2)]
    assert _open(two).periods == ()
