"""Looking into values of which a feed promises nothing: a scalar, a list of it, or nothing at all."""

from collections.abc import Iterator
from typing import Any


def items(value: Any) -> tuple[Any, ...]:
    """
    Return a value as a list, whatever it is.

    Parameters
    ----------
    value
        A list, one item of it, or None.

    Returns
    -------
    tuple
        Its items, without those that are None or an empty text.
    """
    if isinstance(value, (list, tuple)):
        return tuple([item for item in value if item is not None and item != ""])
    return () if value is None or value == "" else (value,)


def at(value: Any, *path: str) -> tuple[Any, ...]:
    """
    Return all that stands at a path, through lists and mappings.

    Parameters
    ----------
    value
        Anything.
    *path
        Keys of mappings.

    Returns
    -------
    tuple
        What was found, in order; empty when the path leads nowhere.

    Examples
    --------
    >>> at({"a": [{"b": 1}, {"b": [2, 3]}, "x"]}, "a", "b")
    (1, 2, 3)
    """
    # Called a thousand times an object: plain loops over plain dicts are what makes a feed fast.
    found: tuple[Any, ...] = (value,) if isinstance(value, dict) else items(value)
    for key in path:
        if len(found) == 1:
            found = items(found[0].get(key)) if isinstance(found[0], dict) else ()
        else:
            found = tuple([i for item in found if isinstance(item, dict) for i in items(item.get(key))])
    return found


def first(value: Any, *path: str) -> Any:
    """
    Return the first that stands at a path.

    Parameters
    ----------
    value, *path
        As in `at`.

    Returns
    -------
    object
        None when the path leads nowhere.
    """
    found = at(value, *path)
    return found[0] if found else None


def texts(value: Any, *path: str) -> Iterator[str]:
    """
    Yield the texts that stand at a path; numbers are written as texts.

    Parameters
    ----------
    value, *path
        As in `at`.
    """
    for found in at(value, *path):
        if isinstance(found, str) and found.strip():
            yield found.strip()
        elif isinstance(found, (int, float)) and not isinstance(found, bool):
            yield str(found)


def text(value: Any, *path: str) -> str:
    """
    Return the first text that stands at a path.

    Parameters
    ----------
    value, *path
        As in `at`.

    Returns
    -------
    str
        Empty when there is none.
    """
    return next(texts(value, *path), "")


def flag(value: Any, *path: str) -> bool | None:
    """
    Return the first truth value that stands at a path.

    Parameters
    ----------
    value, *path
        As in `at`.

    Returns
    -------
    bool or None
        None when nothing there is one; the words of feeds count (``oui``, ``non``, ``true``, ``0``).
    """
    for found in at(value, *path):
        if isinstance(found, bool):
            return found
        word = str(found).strip().casefold()
        if word in {"oui", "yes", "true", "vrai", "1", "o", "y"}:
            return True
        if word in {"non", "no", "false", "faux", "0", "n"}:
            return False
    return None
