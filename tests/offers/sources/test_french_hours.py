"""Opening hours in French words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.period import EVERY_DAY, Closing, Period, Slot
from offers.sources.french_days import MONTHS, WEEKDAYS
from offers.sources.french_hours import Told, french_hours
from offers.sources.french_words import times_of

MORNING = Slot(start_min=600, end_min=720)
AFTERNOON = Slot(start_min=840, end_min=1080)
ALL_DAY = Slot(start_min=600, end_min=1080)
TO_SUNDAY = (1, 2, 3, 4, 5, 6)
HALVES = (MORNING, AFTERNOON)
YEAR_2027 = {"first": date(2027, 5, 1), "last": date(2027, 10, 31)}
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
        ("mardi à dimanche, 10h à 12h et 14h à 18h", (Period(weekdays=TO_SUNDAY, slots=HALVES),)),
        ("lun-ven 10h-18h", (Period(weekdays=(0, 1, 2, 3, 4), slots=(ALL_DAY,)),)),
        ("lundi matin 10 h – 12 h", (Period(weekdays=(0,), slots=(MORNING,)),)),
        ("10-18h du mardi au dimanche", (Period(weekdays=TO_SUNDAY, slots=(ALL_DAY,)),)),
        ("tous les jours sauf le lundi 10h-18h", (Period(weekdays=TO_SUNDAY, slots=(ALL_DAY,)),)),
        ("Tous les jours 10h-18h sauf le lundi", (Period(weekdays=TO_SUNDAY, slots=(ALL_DAY,)),)),
        ("du 01/04 au 31/10 : 10h-18h", (Period(**SUMMER, slots=(ALL_DAY,)),)),
        ("du 1er mai au 31 octobre 2027 : 10h-18h", (Period(**YEAR_2027, slots=(ALL_DAY,)),)),
        (
            "01/05/2027 - 31/10/2027 du mardi au dimanche 10h-18h",
            (Period(**YEAR_2027, weekdays=TO_SUNDAY, slots=(ALL_DAY,)),),
        ),
        ("week-end et jours fériés 10h-18h", (Period(weekdays=(5, 6), holidays=True, slots=(ALL_DAY,)),)),
        (
            "Mar. 10h-12h / sam. : 14h-18h",
            (Period(weekdays=(1,), slots=(MORNING,)), Period(weekdays=(5,), slots=(AFTERNOON,))),
        ),
        (
            "lundi : 10h-12h ; 14h-18h",
            (Period(weekdays=(0,), slots=(MORNING,)), Period(weekdays=(0,), slots=(AFTERNOON,))),
        ),
        (
            "Avril à octobre\nmardi 10h-12h\nsamedi 14h-18h",
            (
                Period(**SUMMER, weekdays=(1,), slots=(MORNING,)),
                Period(**SUMMER, weekdays=(5,), slots=(AFTERNOON,)),
            ),
        ),
        ("Du mardi au dimanche\n10h-12h et 14h-18h", (Period(weekdays=TO_SUNDAY, slots=HALVES),)),
        ("du vendredi au lundi 14h-18h", (Period(weekdays=(0, 4, 5, 6), slots=(AFTERNOON,)),)),
        ("Fermé le lundi. Ouvert tous les jours", (Period(weekdays=(1, 2, 3, 4, 5, 6)),)),
    ],
)
def test_understood(text: str, periods: tuple[Period, ...]) -> None:
    """Seasons, weekdays and times, in the order in which offices write them."""
    assert french_hours(text, ignore) == Told(periods=periods)


@pytest.mark.parametrize(
    "text",
    [
        "", "Ouvert", "Fermé", "fermé le lundi", "tous les jours, groupes le matin", "lundi matin",
        "vacances scolaires 10h-18h", "d'avril à octobre : mardi 10h-12h. dimanche 14h-18h",
        "du lundi au vendredi; samedi 9h-12h", "lundi 10h-12h, fermé le lundi", "lundi de 25h à 26h",
        "01/10/2027 - 01/05/2027 10h-18h", "du 01/13 au 30/14 10h-18h", "10h-18h, lundi 10h-12h",
        "10h-18h; de 9h à 11h", "tous les jours 10h-12h et 25h-26h",
        "du 31 février au 1er mars",
        "été 10h-18h", "lundi " * 100,
    ],
)  # fmt: skip
def test_not_understood(text: str) -> None:
    """One word that is not understood, and nothing is read."""
    assert french_hours(text, ignore) is None


@pytest.mark.parametrize(
    ("text", "closings"),
    [
        ("Mercredi 10h-18h, fermé les jours fériés", (Closing(feast="PH"),)),
        ("Mercredi 10h-18h sauf jours fériés", (Closing(feast="PH"),)),
        (
            "Mercredi 10h-18h. Fermé le 25 décembre et en janvier",
            (
                Closing(first=date(2000, 12, 25), last=date(2000, 12, 25), yearly=True),
                Closing(first=date(2000, 1, 1), last=date(2000, 1, 31), yearly=True),
            ),
        ),
    ],
)
def test_closed(text: str, closings: tuple[Closing, ...]) -> None:
    """Feasts and dates on which it is closed are taken away from when it is open."""
    wednesday = Period(weekdays=(2,), slots=(ALL_DAY,))
    assert french_hours(text, ignore) == Told(periods=(wednesday,), closings=closings)


def test_closed_in_one_of_two_seasons() -> None:
    """A weekday is closed in its own season only; with a feast that cannot be said, and nothing is read."""
    summer, winter = "d'avril à octobre 10h-18h", "de novembre à mars 10h-18h"
    told = french_hours(f"{summer}, fermé le lundi ; {winter}", ignore)
    assert told
    assert [p.weekdays for p in told.periods] == [TO_SUNDAY, EVERY_DAY]
    assert french_hours(f"{summer}, fermé les jours fériés ; {winter}", ignore) is None


def test_by_appointment() -> None:
    """The rest is read; days on which one has to call are no opening days."""
    wednesday = (Period(weekdays=(2,), slots=(ALL_DAY,)),)
    for text in ("sur rendez-vous", "le samedi sur RDV"):
        assert french_hours(text, ignore) == Told(by_appointment=True)
    for rest in (". Sur RDV le reste de l'année.", ", sur rendez-vous de novembre à mars"):
        told = french_hours(f"Mercredi 10h-18h{rest}", ignore)
        assert told == Told(periods=wednesday, by_appointment=True)


def test_times_of_a_day() -> None:
    """Times after midnight belong to the day they begin on."""
    assert times_of("18h - 2h", ignore) == (Slot(start_min=1080, end_min=1560),)
    assert times_of("14h à minuit", ignore) == (Slot(start_min=840, end_min=1440),)
    assert times_of("le matin", ignore) is None


OTHERS = ["du", "au", "et", "à", "-", "10h", "12h30", "25h", "31", "1er", "fermé", "sauf", "tous les jours"]
OTHERS += ["01/04", "31/12/2027", "jours fériés", "sur rdv", ";", "/"]
WORDS = st.sampled_from([*WEEKDAYS, *MONTHS, *OTHERS, ","])


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_words(text: str) -> None:
    """Whatever they are, there is no error and no period without days."""
    told = french_hours(text, ignore) or Told()
    assert all(set(p.weekdays) <= set(EVERY_DAY) and (p.weekdays or p.holidays) for p in told.periods)
