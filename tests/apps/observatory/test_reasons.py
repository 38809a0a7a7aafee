"""Which of our sentences a reason is."""

import pytest

from apps.observatory.reasons import reason_code
from itinerary.words import say


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_a_sentence_is_known_in_every_language(language: str) -> None:
    """Whatever is filled in."""
    assert reason_code(say("why-dark", language, date="2027-01-08", sunset="17:02")) == "why-dark"
    assert reason_code(say("why-party", language, persons=20, largest=12)) == "why-party"


def test_another_sentence_has_no_code() -> None:
    """It is told as it is."""
    assert reason_code("the process that composed it died") == ""
