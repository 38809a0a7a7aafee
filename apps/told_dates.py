"""Days in sentences of the engine, as people say them."""

import re
from datetime import date

from apps.texts import Texts

DAY = re.compile(r"(?:\b(\w+),? )?\b(\d{4}-\d{2}-\d{2})\b")
"""A day as ISO 8601 writes it, with the word before it: the name of its weekday, perhaps."""


def tell_dates(sentence: str, texts: Texts) -> str:
    """
    Write the days of a sentence in words.

    Parameters
    ----------
    sentence
        In the language of the texts.
    texts
        The language.

    Returns
    -------
    str
        The sentence; the name of a weekday is not said twice.
    """

    def told(found: re.Match[str]) -> str:
        before, day = found[1], date.fromisoformat(found[2])
        named = before is not None and before.casefold() == texts.words.weekday(day.weekday()).casefold()
        return ("" if named else found[0].removesuffix(found[2])) + texts.words.day(day)

    return DAY.sub(told, sentence)
