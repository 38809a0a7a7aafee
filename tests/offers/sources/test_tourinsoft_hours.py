"""Tests of opening periods of Tourinsoft."""

from datetime import date

import pytest

from offers.period import Closing, Period, Slot
from offers.sources.profile import load_profile
from offers.sources.tourinsoft_hours import opening_of

PROFILE = load_profile("tourinsoft")
YEAR = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
NOON = Slot(start_min=720, end_min=840)
EVENING = Slot(start_min=1140, end_min=1320)


def read(*values):
    """Return the periods of some values, and the codes of what is in doubt."""
    doubts = []
    return opening_of(values, PROFILE, lambda code, _message: doubts.append(code)), doubts


def test_flat_half_days_restrict_slots():
    """Lunch on Mondays, dinner on Tuesdays, both on Wednesdays, closed on Sundays."""
    flat = "01/01/2026|31/12/2026|12:00|14:00|19:00|22:00|Lundi midi$Mardi soir$Mercredi|Dimanche"
    opening, doubts = read(flat)
    assert set(opening.periods) == {
        Period(**YEAR, weekdays=(0,), slots=(NOON,)),
        Period(**YEAR, weekdays=(1,), slots=(EVENING,)),
        Period(**YEAR, weekdays=(2,), slots=(NOON, EVENING)),
    }
    assert not doubts


def test_closed_days_alone_leave_the_others():
    """Without open days all are, but for the closed ones and their halves."""
    opening, _ = read("01/01/2026|31/12/2026|12:00|14:00|19:00|22:00||Lundi$Mardi soir")
    assert set(opening.periods) == {
        Period(**YEAR, weekdays=(1,), slots=(NOON,)),
        Period(**YEAR, weekdays=(2, 3, 4, 5, 6), slots=(NOON, EVENING)),
    }


def test_public_holidays_open_and_closed():
    """Named open they belong to the period; named closed they are a closing."""
    opened, _ = read("01/01/2026|31/12/2026|12:00|14:00|||Samedi$Jours fériés|")
    assert opened.periods == (Period(**YEAR, weekdays=(5,), slots=(NOON,), holidays=True),)
    closed, _ = read("01/01/2026|31/12/2026|12:00|14:00||||Jours fériés")
    assert closed.closings == (Closing(feast="PH"),)
    assert closed.periods == (Period(**YEAR, slots=(NOON,)),)


def test_dates_alone_are_a_period_without_times():
    """The event of a weekend whose hours nobody wrote."""
    opening, doubts = read("01/06/2026|02/06/2026||||||")
    assert opening.periods == (Period(first=date(2026, 6, 1), last=date(2026, 6, 2)),)
    assert not doubts


def test_first_start_and_last_end_are_a_continuous_day():
    """The flat and the typed writing alike."""
    day = Slot(start_min=600, end_min=1080)
    flat, _ = read("01/01/2026|31/12/2026|10:00|||18:00||")
    typed, _ = read(
        {
            "Datedebut": "2026-01-01T00:00:00",
            "Datefin": "2026-12-31T00:00:00",
            "samediheuredebut1": "10:00:00",
            "samediheurefin2": "PT18H",
        }
    )
    assert flat.periods == (Period(**YEAR, slots=(day,)),)
    assert typed.periods == (Period(**YEAR, weekdays=(5,), slots=(day,)),)


def test_the_other_typed_profile():
    """Times for all days, and a list of closed ones."""
    row = {
        "Datededebut": "2026-01-01T00:00:00",
        "Datedefin": "2026-12-31T00:00:00",
        "Heuredouverture1": "12:00:00",
        "Heuredefermeture1": "14:00:00",
        "Joursdefermeture": [{"ThesLibelle": "Lundi"}, {"ThesLibelle": "Dimanche"}],
    }
    opening, _ = read(row)
    assert opening.periods == (Period(**YEAR, weekdays=(1, 2, 3, 4, 5), slots=(NOON,)),)


def test_words_alone_are_no_period():
    """A note does not open anything."""
    opening, _ = read({"Datedebut": None, "Precisionssurlesouvertures": "Sur rendez-vous"})
    assert opening.periods == ()
    assert opening.note == "Sur rendez-vous"


@pytest.mark.parametrize(
    ("flat", "code"),
    [
        ("31/12/2026|01/01/2026||||||", "dates-backwards"),
        ("01/01/2026|31/12/2026|25:00|26:00||||", "time-unreadable"),
        ("32/01/2026|31/12/2026||||||", "date-unreadable"),
        ("01/01/2026|31/12/2026|||||Demain|", "day-unknown"),
        ("01/01/2026|31/12/2026|10:00|18:00|||Mardi soir|", "half-day"),
        ("01/01/2026|31/12/2026||18:00||||", "hours-no-start"),
    ],
)
def test_says_what_it_left_out(flat, code):
    """Each fault has its code."""
    assert code in read(flat)[1]
