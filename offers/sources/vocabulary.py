"""The words of the feeds and what they mean here: one table, `offers/data/vocabulary.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from offers.catalogue import slug

WordList = Literal["label", "language", "feature"]


def meaning(words: WordList, text: str) -> str | None:
    """
    Look up what a word of a feed means.

    Parameters
    ----------
    words
        Which list.
    text
        A code, or the last part of a URI, or a name in French.

    Returns
    -------
    str or None
        A key of the list; None if the word stands nowhere in it.

    Examples
    --------
    >>> meaning("language", "Anglais")
    'en'
    """
    return _keys(words).get(slug(text[:200]))


def access_of_label(key: str) -> str | None:
    """
    Say for which disability a label vouches.

    Parameters
    ----------
    key
        Of the list of labels.

    Returns
    -------
    str or None
        ``motor``, ``visual``, ``hearing`` or ``mental``; None for other labels.
    """
    found: str | None = _table()["label"].get(key, {}).get("access")
    return found


def themes_of_kind(kind: str) -> tuple[str, ...]:
    """
    Return the themes that everything of a kind has.

    Parameters
    ----------
    kind
        A kind of the catalogue.
    """
    return tuple(_table()["kind-themes"].get(kind, ()))


@cache
def _keys(words: str) -> dict[str, str]:
    return {slug(word): key for key, entry in _table()[words].items() for word in (key, *entry["words"])}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("offers").joinpath("data/vocabulary.toml").read_text(encoding="utf-8"))
