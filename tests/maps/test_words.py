"""Tests of maps.words."""

import re
from datetime import date, datetime
from importlib.resources import files
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.mode import Mode
from itinerary.stay import Meal, StopKind
from maps.words import LOCALES, load_words

LANGUAGES = tuple(LOCALES)
SPACES = str.maketrans("\u202f\u00a0", "  ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_a_stay_has_a_name(language: str) -> None:
    """Tests that each kind of stop, meal and mode is named."""
    words = load_words(language)
    named = (("stops", get_args(StopKind)), ("meals", get_args(Meal)), ("modes", tuple(Mode)))
    assert all(words.knows(group, code) for group, codes in named for code in codes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_a_value_has_a_name(language: str) -> None:
    """Tests that whatever brings or costs points is named, and that nothing else is."""
    sources = (
        files("itinerary").joinpath(name).read_text(encoding="utf-8") for name in ("score.py", "evaluate.py")
    )
    terms = {term for source in sources for term in re.findall(r'Points\(\s*term=f?"([a-z-]+)', source)}
    assert {"theme", "time-there", "no-shelter", "no-landmark"} <= terms
    assert set(load_words(language).groups["terms"]) == terms


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "samedi 1er mai 2027"),
        ("en", "Saturday 1 May 2027"),
        ("nl", "zaterdag 1 mei 2027"),
        ("de", "Samstag, 1. Mai 2027"),
        ("pt", "sábado, 1.º de maio de 2027"),
    ],
)
def test_date_in_each_language(language: str, text: str) -> None:
    """Tests that a date is said as its readers say it."""
    assert load_words(language).day(date(2027, 5, 1)) == text


def test_one_day_is_no_range() -> None:
    """Tests that a stay of a day has one date, a longer one two."""
    words = load_words("en")
    assert words.days(date(2027, 5, 2), date(2027, 5, 2)) == "Sunday 2 May 2027"
    assert words.days(date(2027, 5, 2), date(2027, 5, 3)) == "Sunday 2 May 2027 to Monday 3 May 2027"


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "9h05"), ("en", "09:05"), ("nl", "9:05"), ("de", "9:05"), ("pt", "9h05")],
)
def test_clock_in_each_language(language: str, text: str) -> None:
    """Tests that an hour is said as its readers say it."""
    assert load_words(language).clock(datetime.fromisoformat("2027-05-01T09:05")) == text


@pytest.mark.parametrize(
    ("amount_ct", "language", "text"),
    [
        (123450, "fr", "1 234,50 €"),
        (123450, "en", "€1,234.50"),
        (123450, "nl", "€ 1.234,50"),
        (123450, "de", "1.234,50 €"),
        (123450, "pt", "1 234,50 €"),
        (9500, "fr", "95 €"),
        (-250, "fr", "−2,50 €"),
    ],
)
def test_money_in_each_language(amount_ct: int, language: str, text: str) -> None:
    """Tests that an amount is said as its readers say it, without needless cents."""
    assert load_words(language).money(amount_ct).translate(SPACES) == text


@given(st.integers(-(10**9), 10**9))
def test_money_loses_no_cent(amount_ct: int) -> None:
    """Tests that the cents can be read back from the text."""
    text = load_words("en").money(amount_ct)
    digits = re.sub(r"[^0-9.]", "", text)
    assert round(float(digits) * 100) == abs(amount_ct)
    assert text.startswith("−") == (amount_ct < 0)


@pytest.mark.parametrize(
    ("distance_m", "text"), [(0, "0 m"), (132, "130 m"), (994, "990 m"), (996, "1,0 km"), (12_449, "12,4 km")]
)
def test_distance_is_rounded_as_people_say_it(distance_m: int, text: str) -> None:
    """Tests that a length is in metres below one kilometre and in kilometres above."""
    assert load_words("fr").distance(distance_m) == text


@pytest.mark.parametrize(("seconds_s", "text"), [(110, "2 min"), (3600, "1 h 00"), (3899, "1 h 05")])
def test_duration_is_said_to_the_minute(seconds_s: int, text: str) -> None:
    """Tests that a duration has hours only from one hour on."""
    assert load_words("fr").duration(seconds_s) == text


def test_unknown_code_is_shown_as_it_is() -> None:
    """Tests that what has no name yet is not hidden from the reader."""
    assert load_words("fr").codes("confirm", ("hours", "parking")) == "horaires, parking"


def test_names_are_listed_with_an_and() -> None:
    """Tests that names follow each other as in a sentence."""
    assert load_words("nl").listed(["Béthune", "Lillers", "Merville"]) == "Béthune, Lillers en Merville"
    assert load_words("fr").listed(["Béthune"]) == "Béthune"


def test_count_chooses_the_plural_form() -> None:
    """Tests that nought is plural in English and singular in French."""
    french, english = load_words("fr"), load_words("en")
    assert [french.text("prose_days", count=count) for count in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]
    assert [english.text("prose_days", count=count) for count in (0, 1)] == ["0 days", "1 day"]


def test_calendar_is_named_in_the_language() -> None:
    """Tests that weekdays count from Monday and months from one."""
    german = load_words("de")
    assert (german.weekday(0), german.weekday(6)) == ("Montag", "Sonntag")
    assert (german.month(12), load_words("fr").short_month(2)) == ("Dezember", "févr.")


def test_texts_of_a_language_are_read_once() -> None:
    """Tests that a second call gives what the first has read."""
    assert load_words("nl") is load_words("nl")


def test_unknown_language_is_refused() -> None:
    """Tests that a language without texts is named, with those that there are."""
    with pytest.raises(ValueError, match="one of fr, en, nl, de, pt, got 'it'"):
        load_words("it")


def test_language_of_the_carnets_is_not_whole() -> None:
    """Tests that a page for the office does not open in a language that has texts for guests only."""
    assert load_words("pt").text("legend") == "Legenda"
    with pytest.raises(ValueError, match="one of fr, en, nl, de, got 'pt'"):
        load_words("pt", whole=True)
