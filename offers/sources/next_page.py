"""Which page of a feed comes next, as the pages of DATAtourisme and of Apidae announce it."""

import json
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from offers.sources.loose import first

PAGE = "objetsTouristiques"
_PORTS = {"http": 80, "https": 443}


def next_page(answer: Any, url: str) -> str | None:
    """
    Return the address of the page that an answer announces.

    Parameters
    ----------
    answer
        JSON.
    url
        Where it came from.

    Returns
    -------
    str or None
        None behind the last page, and where the next would lie on another server.

    Raises
    ------
    ValueError
        If the announced address is none.
    """
    announced = first(answer, "meta", "next")
    if isinstance(announced, str):
        target = urljoin(url, announced)
        return target if same_origin(target, url) else None
    return _counted_on(answer, url)


def objects_of_page(answer: Any) -> list[Any] | None:
    """
    Return the objects of a page.

    Parameters
    ----------
    answer
        JSON.

    Returns
    -------
    list or None
        None if it has no list of them.
    """
    listed = (answer.get(key) for key in ("objects", PAGE)) if isinstance(answer, dict) else ()
    return next((found for found in listed if isinstance(found, list)), None)


def same_origin(target: str, url: str) -> bool:
    """
    Say whether a key that was given for one address may go to another.

    Parameters
    ----------
    target
        The other address.
    url
        The one it was given for.

    Returns
    -------
    bool
        Same scheme, host and port; from http to https where both have their usual ports.

    Raises
    ------
    ValueError
        If one is no address.
    """
    there, here = urlsplit(target), urlsplit(url)
    if there.hostname != here.hostname:
        return False
    if (there.scheme, _port(there)) == (here.scheme, _port(here)):
        return True
    return (there.scheme, _port(there), here.scheme, _port(here)) == ("https", 443, "http", 80)


def _port(parts: SplitResult) -> int | None:
    return parts.port or _PORTS.get(parts.scheme)


def _counted_on(answer: Any, url: str) -> str | None:
    """Return the page of Apidae behind one that holds fewer objects than were found."""
    found, start = first(answer, "numFound"), first(answer, "query", "first")
    count = len(objects_of_page(answer) or ())
    if not (isinstance(found, int) and isinstance(start, int) and 0 < count < found - start):
        return None
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query))
    try:
        query = json.loads(asked.get("query", ""))
    except (ValueError, RecursionError):
        return None
    if not isinstance(query, dict):
        return None
    asked["query"] = json.dumps({**query, "first": start + count})
    return urlunsplit(parts._replace(query=urlencode(asked)))
