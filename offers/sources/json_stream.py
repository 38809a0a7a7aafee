"""The items of a list in a JSON file of any length, one by one; a bad item does not cost the others."""

import codecs
import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from offers.errors import DamagedFileError
from offers.json_file import ESCAPE
from offers.sources.reading import Lost, Raw
from offers.sources.window import BrokenTextError, Window, opened

_SPACE = re.compile(r"\s*")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKET = re.compile(r'(?:[^"{}\[\]]++|"(?:[^"\\]|\\.)*+")*+[{}\[\]]', re.DOTALL)
_WORD = re.compile(r"[^\s,\]}]++(?=[\s,\]}])")
_HALVES = ("\\ud", "\\uD")
_DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _word: None)


class _NoValueError(Exception):
    """A value has an end, but is no JSON."""


def json_items(path: Path, *prefixes: str) -> Iterator[Raw | Lost]:
    """
    Yield the items of the first of some lists that stands in a file.

    Parameters
    ----------
    path
        JSON in UTF-8, plain or gzip.
    *prefixes
        Where the lists may stand, as in ijson: ``value.item``, ``d.results.item``; ``item`` when
        the file is a list.

    Yields
    ------
    Raw or Lost
        One for each item: an item that is no JSON is lost alone. When the file breaks off or goes on
        as no JSON, or has none of the lists, a last `Lost` says so.

    Raises
    ------
    DamagedFileError
        If the file cannot be opened, or is no UTF-8.
    """
    with opened(path) as window:
        yield from _listed(window, prefixes)


def json_items_from(stream: IO[bytes], name: str, *prefixes: str) -> Iterator[Raw | Lost]:
    """
    Yield the items of the first of some lists that stands in what is already open.

    Parameters
    ----------
    stream
        JSON in UTF-8; that it ends is for who opened it to see to.
    name
        Of the file it comes from, for what is wrong in it.
    *prefixes
        As in `json_items`.

    Yields
    ------
    Raw or Lost
        As in `json_items`, with the name of the file before the place in it.
    """
    try:
        for item in _listed(Window(Path(name), stream, sys.maxsize), prefixes):
            yield replace(item, where=f"{name}, {item.where}")
    except DamagedFileError as error:
        yield Lost(where=name, code="json-damaged", message=str(error))


def json_items_in(raw: bytes, name: str) -> Iterator[Raw | Lost]:
    """
    Yield the items of a list that is held already, or the one object that stands there instead.

    Parameters
    ----------
    raw
        JSON in UTF-8.
    name
        Of the file it comes from, for what is wrong in it.

    Yields
    ------
    Raw or Lost
        As in `json_items_from`.
    """
    bare = raw.removeprefix(codecs.BOM_UTF8).strip()
    whole = b"[" + bare + b"]" if bare.startswith(b"{") else bare
    yield from json_items_from(io.BytesIO(whole), name, "item")


def _listed(window: Window, prefixes: Sequence[str]) -> Iterator[Raw | Lost]:
    wanted = [tuple(prefix.split(".")[:-1]) for prefix in prefixes]
    try:
        if (sign := _next(window)) not in "{[":
            raise BrokenTextError("json-damaged", f"expected {{ or [, got {sign!r}")  # noqa: TRY301
        if _found(window, wanted, ()):
            yield from _items(window)
        else:
            message = f"the file has no list at {' or '.join(prefixes)}"
            yield Lost(where="the file", code="json-no-list", message=message)
    except BrokenTextError as error:
        yield Lost(where=f"byte {window.byte()}", code=error.code, message=str(error))


def _found(window: Window, wanted: Sequence[tuple[str, ...]], here: tuple[str, ...]) -> bool:
    """Read up to the first item of the first wanted list in the value that comes next."""
    sign = _next(window)
    if sign == "[" and here in wanted:
        window.at += 1
        return True
    if sign != "{" or not any(path[: len(here)] == here != path for path in wanted):
        window.at = _end(window)
        return False
    window.at += 1
    while _next(window) != "}":
        key = _key(window)
        _pass(window, ":")
        if _found(window, wanted, (*here, key)):
            return True
        if _next(window) != "}":
            _pass(window, ",")
    window.at += 1
    return False


def _items(window: Window) -> Iterator[Raw | Lost]:
    seen = 0
    while _next(window) != "]":
        seen += 1
        try:
            yield Raw(where=f"item {seen}", value=_value(window))
        except _NoValueError as error:
            yield Lost(where=f"item {seen}", code="json-damaged", message=str(error))
        if _next(window) != "]":
            _pass(window, ",")


def _next(window: Window) -> str:
    """Skip white space and return the sign that comes next."""
    while True:
        window.at = _SPACE.match(window.text, window.at).end()  # type: ignore[union-attr]  # it matches always
        if window.at < len(window.text):
            return window.text[window.at]
        if not window.more():
            raise BrokenTextError("json-truncated", "the file ends in the middle")


def _pass(window: Window, sign: str) -> None:
    if (got := _next(window)) != sign:
        raise BrokenTextError("json-damaged", f"expected {sign!r}, got {got!r}")
    window.at += 1


def _key(window: Window) -> str:
    try:
        return str(_value(window))
    except _NoValueError as error:
        raise BrokenTextError("json-damaged", str(error)) from error


def _value(window: Window) -> object:
    """Read the value that comes next, and step behind it even if it is faulty."""
    start, end = window.at, 0
    try:
        value, end = _DECODER.raw_decode(window.text, start)
    except (ValueError, RecursionError):
        end = len(window.text)
    if end < len(window.text) and not any(window.text.find(half, start, end) >= 0 for half in _HALVES):
        window.at = end
        return value
    end = _end(window)
    piece = ESCAPE.sub(lambda found: "\\ufffd" if found["lone"] else found[0], window.text[window.at : end])
    window.at = end
    try:
        return _DECODER.decode(piece)
    except (ValueError, RecursionError) as error:
        raise _NoValueError(str(error)) from error


def _end(window: Window) -> int:
    """Find where the value that comes next ends, without asking whether it is well made."""
    sign = window.text[window.at]
    if sign not in "{[":
        pattern = _TEXT if sign == '"' else _WORD
        while not (found := pattern.match(window.text, window.at)):
            _grow(window)
        return found.end()
    depth = done = 0
    while True:
        if not (found := _BRACKET.match(window.text, window.at + done)):
            _grow(window)
            continue
        done = found.end() - window.at
        depth += 1 if window.text[found.end() - 1] in "{[" else -1
        if depth == 0:
            return found.end()


def _grow(window: Window) -> None:
    if not window.more():
        raise BrokenTextError("json-truncated", "the file ends in the middle of a value")
