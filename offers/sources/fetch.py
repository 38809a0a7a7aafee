"""Feeds behind a URL, fetched into files: only what was asked for, page by page where they have pages."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import requests
from urllib3.exceptions import HTTPError

from offers.errors import DamagedFileError
from offers.sources.next_page import next_page, objects_of_page, same_origin

KEY_VARIABLE = "FLUVESTRE_DATATOURISME_KEY"
KEY_HOST = "datatourisme.fr"
MOST_BYTES = 4 * 1024**3
"""Of all pages together."""

MOST_PAGES = 2_000
MOST_S = 30 * 60
"""A feed that takes longer is one that never ends: a national one takes minutes."""

PAGE_BYTES = 64 * 1024**2
"""A larger answer is a whole feed, and has no next page."""

TRIES = 5
WAIT_S = 60
WAIT_DIGITS = 5
"""With more, a server asks for a wait beyond all measure."""

BUSY = (429, 502, 503, 504)
REDIRECTS = 3
TIMEOUT_S = (10, 300)
CHUNK = 1 << 20

MEANINGS = {
    401: "refuses the key, or asks for a full import (Tourinsoft)",
    403: "refuses the key",
    404: "has nothing there, or nothing new (Tourinsoft)",
}


@dataclass(slots=True)
class _Budget:
    """What all pages of a feed may still take."""

    bytes: int = field(default_factory=lambda: MOST_BYTES)
    until_s: float = field(default_factory=lambda: time.monotonic() + MOST_S)

    def spend(self, many: int, url: str) -> None:
        self.bytes -= many
        if self.bytes < 0:
            raise _refused(url, f"sends more than {MOST_BYTES / 1024**3:g} GB")
        if time.monotonic() > self.until_s:
            raise _refused(url, f"takes longer than {MOST_S / 60:g} minutes")


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
        fetched too, from the same server only. The key of DATAtourisme is read from the environment
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
        If the server cannot be reached, refuses, sends us elsewhere, sends too much or takes too long. The
        message names no key.
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
    budget = _Budget()
    seen: set[str] = set()
    following: str | None = url
    before = b""
    while following:
        address, key = _without_key(following)
        if address in seen:
            return
        if len(seen) >= MOST_PAGES:
            raise _refused(address, f"announces more than {MOST_PAGES} pages")
        seen.add(address)
        if key:
            session.headers["X-API-Key"] = key
        page = folder / f"page-{len(seen)}"
        _download(session, address, page, budget)
        answer = _parsed(page)
        if (brought := _digest(page, answer)) == before:
            page.unlink()
            return
        yield page
        before, following = brought, next_page(answer, address)


def _parsed(page: Path) -> Any:
    if page.stat().st_size > PAGE_BYTES:
        return None
    try:
        return json.loads(page.read_bytes())
    except (ValueError, RecursionError):
        return None


def _digest(page: Path, answer: Any) -> bytes:
    """Tell pages apart by their objects: a server may number the same ones for ever."""
    objects = objects_of_page(answer)
    if objects is not None:
        with suppress(RecursionError):
            return sha256(json.dumps(objects).encode()).digest()
    with page.open("rb") as file:
        return file_digest(file, "sha256").digest()


def _without_key(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    keys = [value for name, value in query if name == "api_key"]
    own = parts.hostname == KEY_HOST or str(parts.hostname).endswith(f".{KEY_HOST}")
    key = keys[0] if keys else os.environ.get(KEY_VARIABLE, "") if own else ""
    rest = urlencode([pair for pair in query if pair[0] != "api_key"]) if keys else parts.query
    return urlunsplit(parts._replace(query=rest)), key


def _download(session: requests.Session, url: str, page: Path, budget: _Budget) -> None:
    try:
        with _answer(session, url, budget) as answer, page.open("wb") as file:
            # Whatever has come, not a full chunk: a server that drips must not escape its budget.
            while chunk := answer.raw.read1(CHUNK, decode_content=True):
                budget.spend(len(chunk), url)
                file.write(chunk)
    except (requests.RequestException, HTTPError, OSError) as error:
        raise _refused(url, f"cannot be read ({type(error).__name__})") from error


def _answer(session: requests.Session, url: str, budget: _Budget) -> requests.Response:
    """Return the good answer, after waiting where the server asks for it and following it on its host."""
    address, redirects = url, 0
    for attempt in range(TRIES):
        budget.spend(0, url)
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
    if not same_origin(target, url):
        there = urlsplit(target).netloc.rpartition("@")[2]
        raise _refused(url, f"sends us to another host or port, {there[:100]}")
    return target


def _wait_s(answer: requests.Response, attempt: int) -> int:
    asked = answer.headers.get("Retry-After", "")
    if not asked.isdecimal():
        return min(WAIT_S, 1 << attempt)
    return min(WAIT_S, int(asked)) if len(asked) <= WAIT_DIGITS else WAIT_S


def _refused(url: str, why: str) -> DamagedFileError:
    parts = urlsplit(url)
    shown = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="")
    return DamagedFileError(urlunsplit(shown), "the feed", why)
