"""How the text of a setting is read: a whole number, one of some words, an address, a database URL."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HIDDEN = "***"
DATABASES = ("sqlite", "postgresql")
WHOLE = re.compile(r"[0-9]{1,9}")
PASSWORD = re.compile(r"(?<=://)([^:/?#]*):.*(?=@)")
QUERY_PASSWORD = re.compile(r"(?i)(?<=[?&]password=)[^&#]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """
    A kind of setting.

    Parameters
    ----------
    expected
        What a good value is, as a fault says it.
    read
        Reads a text; a ValueError says that it is not what was expected.
    show
        Writes a text so that anybody may see it.
    """

    expected: str
    read: Callable[[str], Any]
    show: Callable[[str], str] = str


def whole(least: int, most: int) -> Kind:
    """
    Read a whole number.

    Parameters
    ----------
    least, most
        The range it lies in, both included.
    """

    def read(text: str) -> int:
        number = int(text) if WHOLE.fullmatch(text) else -1
        if not least <= number <= most:
            raise ValueError(text)
        return number

    return Kind(expected=f"a whole number from {least} to {most}", read=read)


def one_of(*words: str) -> Kind:
    """Read one of some words, whatever its case."""

    def read(text: str) -> str:
        if text.lower() not in words:
            raise ValueError(text)
        return text.lower()

    return Kind(expected=f"one of {', '.join(words)}", read=read)


def show_url(url: str) -> str:
    """
    Write a URL without its password.

    Parameters
    ----------
    url
        A URL, or a text that was meant to be one.

    Returns
    -------
    str
        With ``***`` in place of a password; of a text that is no URL, nothing else.

    Examples
    --------
    >>> show_url("postgresql://fluvestre:secret@db/fluvestre")
    'postgresql://fluvestre:***@db/fluvestre'
    """
    if "://" not in url:
        return HIDDEN
    return QUERY_PASSWORD.sub(HIDDEN, PASSWORD.sub(rf"\1:{HIDDEN}", url))


def _database(text: str) -> str:
    scheme, found, rest = text.partition("://")
    if not found or not rest.strip("/") or scheme.partition("+")[0] not in DATABASES:
        raise ValueError(text)
    return text


def _host(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9.:_-]+", text):
        raise ValueError(text)
    return text


def _proxies(text: str) -> str:
    """Read addresses and networks, as uvicorn takes them."""
    named = [part.strip() for part in text.split(",") if part.strip()]
    for one in named:
        if one != "*":
            ip_network(one, strict=False)
    return ",".join(named)


def _site(text: str) -> str:
    """Read the address people know the service by; empty where nobody said."""
    parts = urlsplit(text)
    known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    if text and (not known or parts.query or parts.fragment or "@" in parts.netloc or re.search(r"\s", text)):
        raise ValueError(text)
    return text.rstrip("/")


def _path(text: str) -> Path | None:
    if "\0" in text:
        raise ValueError(text)
    return Path(text) if text else None


DATABASE = Kind(
    expected="a database URL, sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME",
    read=_database,
    show=show_url,
)
HOST = Kind(expected="the name or address of a host", read=_host)
PROXIES = Kind(expected="addresses or networks with commas between, or *", read=_proxies)
SITE = Kind(expected="an address like https://sejours.example.org, or nothing", read=_site)
FILE = Kind(expected="the path of a file, or nothing", read=_path)
