"""Feeds behind a URL, fetched into files: only what was asked for, page by page where they have pages."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import requests

from offers.errors import DamagedFileError
from offers.sources.loose import first

KEY_VARIABLE = "FLUVESTRE_DATATOURISME_KEY"
KEY_HOST = "datatourisme.fr"
MOST_BYTES = 4 * 1024**3
MOST_PAGES = 5_000
PAGE_BYTES = 64 * 1024**2
"""A larger answer is a whole feed, and has no next page."""

TRIES = 5
WAIT_S = 60
BUSY = (429, 502, 503, 504)
REDIRECTS = 3
TIMEOUT_S = (10, 300)
CHUNK = 1 << 20

MEANINGS = {
    401: "refuses the key, or asks for a full import (Tourinsoft)",
    403: "refuses the key",
    404: "has nothing there, or nothing new (Tourinsoft)",
}


def is_url(name: str) -> bool:
    """
    Say whether the name of a feed is a URL.

    Parameters
    ----------
    name
        As typed.
    """
    return name.casefold().startswith(("http://", "https://"))


def fetch(url: str, folder: Path) -> tuple[Path, ...]:
    """
    Fetch a feed.

    Parameters
    ----------
    url
        Of a file, or of the first page of an API: the pages that DATAtourisme and Apidae announce are
        fetched too, from the same host only. The key of DATAtourisme is read from the environment
        variable ``FLUVESTRE_DATATOURISME_KEY``, or from ``api_key`` of the URL, and sent as a header.
    folder
        Where the pages are put; made here.

    Returns
    -------
    tuple of Path
        The pages in order.

    Raises
    ------
    DamagedFileError
        If the server cannot be reached, refuses, sends us elsewhere or sends too much. The message names
        no key.
    """
    folder.mkdir(parents=True)
    try:
        with requests.Session() as session:
            session.headers["User-Agent"] = "fluvestre"
            return tuple(_pages(session, url, folder))
    except DamagedFileError:
        raise
    except ValueError as error:
        # Of the addresses, ours or those that the server names.
        raise DamagedFileError("the feed", "its address", f"is no URL ({error})"[:200]) from error


def _pages(session: requests.Session, url: str, folder: Path) -> Iterator[Path]:
    seen: set[str] = set()
    following: str | None = url
    while following:
        address, key = _without_key(following)
        if address in seen or len(seen) >= MOST_PAGES:
            return
        seen.add(address)
        if key:
            session.headers["X-API-Key"] = key
        page = folder / f"page-{len(seen)}"
        _download(session, address, page)
        yield page
        following = _next(page, address)


def _without_key(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    keys = [value for name, value in query if name == "api_key"]
    own = parts.hostname == KEY_HOST or str(parts.hostname).endswith(f".{KEY_HOST}")
    key = keys[0] if keys else os.environ.get(KEY_VARIABLE, "") if own else ""
    rest = urlencode([pair for pair in query if pair[0] != "api_key"]) if keys else parts.query
    return urlunsplit(parts._replace(query=rest)), key


def _download(session: requests.Session, url: str, page: Path) -> None:
    try:
        with _answer(session, url) as answer:
            size = 0
            with page.open("wb") as file:
                for chunk in answer.iter_content(CHUNK):
                    size += len(chunk)
                    if size > MOST_BYTES:
                        raise _refused(url, f"sends more than {MOST_BYTES // 1024**3} GB")
                    file.write(chunk)
    except (requests.RequestException, OSError) as error:
        raise _refused(url, f"cannot be read ({type(error).__name__})") from error


def _answer(session: requests.Session, url: str) -> requests.Response:
    """Return the good answer, after waiting where the server asks for it and following it on its host."""
    address, redirects = url, 0
    for attempt in range(TRIES):
        answer = _get(session, address)
        while answer.is_redirect and redirects < REDIRECTS:
            answer.close()
            redirects += 1
            address = _followed(url, answer.headers["Location"], address)
            answer = _get(session, address)
        if answer.status_code not in BUSY or attempt == TRIES - 1:
            break
        answer.close()
        time.sleep(_wait_s(answer, attempt))
    if answer.status_code != requests.codes.ok:
        answer.close()
        meaning = MEANINGS.get(answer.status_code, "answers with an error")
        raise _refused(url, f"{meaning} ({answer.status_code})")
    return answer


def _get(session: requests.Session, url: str) -> requests.Response:
    return session.get(url, stream=True, timeout=TIMEOUT_S, allow_redirects=False)


def _followed(url: str, location: str, base: str) -> str:
    target = urljoin(base, location)
    if not _same_host(target, url):
        raise _refused(url, f"sends us to another host, {urlsplit(target).hostname}")
    return target


def _same_host(target: str, url: str) -> bool:
    """Say whether a key may go there too: the same host, and not from a secret channel to an open one."""
    there, here = urlsplit(target), urlsplit(url)
    return there.hostname == here.hostname and there.scheme in ("https", here.scheme)


def _wait_s(answer: requests.Response, attempt: int) -> int:
    asked = answer.headers.get("Retry-After", "")
    return min(WAIT_S, int(asked) if asked.isdecimal() else 2**attempt)


def _next(page: Path, url: str) -> str | None:
    """Return the page that an answer announces, None behind the last."""
    if page.stat().st_size > PAGE_BYTES:
        return None
    try:
        answer = json.loads(page.read_bytes())
    except (ValueError, RecursionError):
        return None
    announced = first(answer, "meta", "next")
    if isinstance(announced, str):
        target = urljoin(url, announced)
        return target if _same_host(target, url) else None
    return _next_apidae(answer, url)


def _next_apidae(answer: object, url: str) -> str | None:
    found, objects = first(answer, "numFound"), first(answer, "query", "first")
    count = len(answer.get("objetsTouristiques") or ()) if isinstance(answer, dict) else 0
    if not (isinstance(found, int) and isinstance(objects, int) and 0 < count < found - objects):
        return None
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query))
    try:
        query = json.loads(asked.get("query", ""))
    except ValueError:
        return None
    asked["query"] = json.dumps({**query, "first": objects + count})
    return urlunsplit(parts._replace(query=urlencode(asked)))


def _refused(url: str, why: str) -> DamagedFileError:
    parts = urlsplit(url)
    shown = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="")
    return DamagedFileError(urlunsplit(shown), "the feed", why)
