"""Phrases in four languages."""

import re
import tomllib
from importlib.resources import files

import pytest

from itinerary.words import say

PHRASES = tomllib.loads(files("itinerary").joinpath("data/words.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", PHRASES)
def test_phrase_has_all_languages_and_the_same_blanks(key: str) -> None:
    """Each phrase is there in four languages, and each fills in the same values."""
    phrase = PHRASES[key]
    assert set(phrase) == {"fr", "en", "nl", "de"}
    assert all(text.strip() for text in phrase.values())
    french = set(re.findall(r"{(\w+)}", phrase["fr"]))
    assert all(set(re.findall(r"{(\w+)}", text)) <= french for text in phrase.values())


def test_blanks_are_filled_in() -> None:
    """A phrase is said in the language that was asked for."""
    assert say("km-cycle", "de", km=12) == "12 km mit dem Rad"


@pytest.mark.parametrize(("key", "language"), [("no-such-phrase", "fr"), ("km-cycle", "it")])
def test_phrase_that_is_not_there_is_a_fault(key: str, language: str) -> None:
    """A phrase or a language that nobody wrote is a KeyError."""
    with pytest.raises(KeyError):
        say(key, language, km=1)
