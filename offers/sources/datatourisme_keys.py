"""The keys and codes of DATAtourisme, written alike whichever way they were delivered."""

import re
from functools import lru_cache
from typing import Any

from offers.sources.loose import items, texts

CODE_LENGTH = 300

_PREFIX = re.compile(
    r"^(?:@|(?:schema|rdfs?|dc|ebucore|foaf|kb|meta|olo|owl):|https?://[^#]*(?:#|/(?=[^/#]*$)))"
)
_CODE_KEYS = ("key", "id", "uri", "value")


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """
    Strip a key or a code of its prefix.

    Parameters
    ----------
    word
        ``schema:geo``, ``@id``, ``kb:Free``, or an address that ends with the word.

    Returns
    -------
    str
        The word alone.

    Examples
    --------
    >>> bare("https://www.datatourisme.gouv.fr/ontology/core#Museum")
    'Museum'
    """
    return _PREFIX.sub("", word, count=1)


def bare_keys(value: Any) -> Any:
    """
    Rewrite an object with bare keys, at every depth.

    Parameters
    ----------
    value
        An object as JSON; its values are not touched.

    Returns
    -------
    object
        The same; where two keys become one, it holds what stood at both.

    Raises
    ------
    RecursionError
        If it is nested more deeply than any object of the feed.
    """
    if isinstance(value, list):
        return [bare_keys(item) if isinstance(item, (dict, list)) else item for item in value]
    if not isinstance(value, dict):
        return value
    plain: dict[str, Any] = {}
    for key, inner in value.items():
        name = bare(key)
        found = bare_keys(inner) if isinstance(inner, (dict, list)) else inner
        plain[name] = [*items(plain[name]), *items(found)] if name in plain else found
    return plain


def codes(*values: Any) -> tuple[str, ...]:
    """
    Return the bare codes of individuals of the thesaurus.

    Parameters
    ----------
    *values
        Objects with bare keys, or the codes themselves.

    Returns
    -------
    tuple of str
        One for each that has a code, in order, without repetition.
    """
    found = (code(value) for value in values)
    return tuple(dict.fromkeys(word for word in found if word))


def code(value: Any) -> str:
    """
    Return the bare code of an individual of the thesaurus.

    Parameters
    ----------
    value
        As in `codes`.

    Returns
    -------
    str
        Empty if it has none.
    """
    if isinstance(value, dict):
        word = next((word for key in _CODE_KEYS if key in value for word in texts(value[key])), "")
    else:
        word = next(texts(value), "")
    return bare(word[:CODE_LENGTH])
