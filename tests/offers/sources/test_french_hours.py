"""Opening hours in French words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.period import EVERY_DAY, Period, Slot
from offers.sources.french_hours import MONTHS, WEEKDAYS, french_periods, times_of

MORNING = Slot(start_min=600, end_min=720)
AFTERNOON = Slot(start_min=840, end_min=1080)
ALL_DAY = Slot(start_min=600, end_min=1080)
SUMMER = {"first": date(2000, 4, 1), "last": date(2000, 10, 31), "yearly": True}


def ignore(_code: str, _message: str) -> None:
    """Hear no doubt."""


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "du mardi au dimanche de 10h à 12h et de 14h à 18h, fermé le lundi",
            (Period(weekdays=(1, 2, 3, 4, 5, 6), slots=(MORNING, AFTERNOON)),),
        ),
        ("Tous les jours 10h-18h", (Period(slots=(ALL_DAY,)),)),
        (
            "Tous les jours sauf le mardi : 10h00-18h00",
            (Period(weekdays=(0, 2, 3, 4, 5, 6), slots=(ALL_DAY,)),),
        ),
        ("Samedi et dimanche 10h-12h / 14h-18h", (Period(weekdays=(5, 6), slots=(MORNING, AFTERNOON)),)),
        ("D'avril à octobre, le week-end", (Period(weekdays=(5, 6), **SUMMER),)),
        ("Du 1er avril au 31 octobre", (Period(**SUMMER),)),
        ("Toute l’année", (Period(),)),
        ("du vendredi au lundi 14h-18h", (Period(weekdays=(0, 4, 5, 6), slots=(AFTERNOON,)),)),
        ("Fermé le lundi. Ouvert tous les jours", (Period(weekdays=(1, 2, 3, 4, 5, 6)),)),
    ],
)
def test_understood(text: str, periods: tuple[Period, ...]) -> None:
    """Seasons, weekdays and times, in the order in which offices write them."""
    assert french_periods(text, ignore) == periods


@pytest.mark.parametrize(
    "text",
    [
        "", "Ouvert", "Fermé", "sur rendez-vous", "tous les jours, groupes le matin",
        "du 31 février au 1er mars",
        "tous les jours 10h-18h sauf jours fériés", "été 10h-18h", "lundi " * 100,
    ],
)  # fmt: skip
def test_not_understood(text: str) -> None:
    """One word that is not understood, and nothing is read."""
    assert french_periods(text, ignore) is None


def test_times_of_a_day() -> None:
    """Times after midnight belong to the day they begin on."""
    assert times_of("18h - 2h", ignore) == (Slot(start_min=1080, end_min=1560),)
    assert times_of("14h à minuit", ignore) == (Slot(start_min=840, end_min=1440),)
    assert times_of("le matin", ignore) is None


OTHERS = ["du", "au", "et", "à", "-", "10h", "12h30", "25h", "31", "1er", "fermé", "sauf", "tous les jours"]
WORDS = st.sampled_from([*WEEKDAYS, *MONTHS, *OTHERS, ","])


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_words(text: str) -> None:
    """Whatever they are, there is no error and no period without days."""
    assert all(set(p.weekdays) <= set(EVERY_DAY) and p.weekdays for p in french_periods(text, ignore) or ())
