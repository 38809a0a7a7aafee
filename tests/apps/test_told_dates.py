"""Days in sentences, as people say them."""

import pytest

from apps.texts import load_texts
from apps.told_dates import tell_dates


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("fr", "« Marché » le 2027-05-15 à 10:00", "« Marché » le samedi 15 mai 2027 à 10:00"),
        ("fr", "2027-05-15 : aucun restaurant", "samedi 15 mai 2027 : aucun restaurant"),
        ("en", "no day here", "no day here"),
    ],
)
def test_a_day_is_written_in_words(language: str, sentence: str, told: str) -> None:
    """Whatever stands before it stays."""
    assert tell_dates(sentence, load_texts(language)) == told


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("fr", "venir le samedi 2027-05-15", "venir le samedi 15 mai 2027"),
        ("en", "coming on Saturday 2027-05-15", "coming on Saturday 15 May 2027"),
        ("nl", "komen op zaterdag 2027-05-15", "komen op zaterdag 15 mei 2027"),
        ("de", "am Samstag, 2027-05-15, zu kommen", "am Samstag, 15. Mai 2027, zu kommen"),
    ],
)
def test_a_weekday_is_said_once(language: str, sentence: str, told: str) -> None:
    """The engine names the weekday before the day; in words it is part of the day."""
    assert tell_dates(sentence, load_texts(language)) == told
