"""Finding what a text of a feed means by the words in it, with tables of a profile."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from offers.catalogue import slug

READ_LENGTH = 300


def told(table: Mapping[str, Any], text: str) -> Any:
    """
    Look up the first entry of a table whose words stand in a text.

    Parameters
    ----------
    table
        Words, without regard to accents, case and punctuation, and what they mean.
    text
        What a feed says.

    Returns
    -------
    object
        None if no entry fits.

    Examples
    --------
    >>> told({"plein tarif": "full", "tarif": "unknown"}, "Tarif adulte (plein tarif)")
    'full'
    """
    said = f"-{_slug(text[:READ_LENGTH])}-"
    return next((meant for words, meant in table.items() if f"-{_slug(words)}-" in said), None)


def chosen(table: Mapping[str, Any], words: Iterable[str]) -> Any:
    """
    Look up which of some words stands first in a table.

    Parameters
    ----------
    table
        Words and what they mean, the most telling first.
    words
        What a feed calls something.

    Returns
    -------
    object
        None if no word stands in the table as a whole.
    """
    said = {_slug(word[:READ_LENGTH]) for word in words}
    return next((meant for word, meant in table.items() if _slug(word) in said), None)


@lru_cache(maxsize=4096)
def _slug(text: str) -> str:
    return slug(text)
