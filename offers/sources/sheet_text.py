"""The rows of a sheet saved as text: CSV of any spreadsheet, in any of the usual encodings."""

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from offers.errors import DamagedFileError
from offers.sources.reading import Lost

DELIMITERS = (";", ",", "\t", "|")
LONGEST_ROW = 200
"""Lines: a row with more has a quotation mark that is never closed."""

MOST_BYTES = 64 * 1024 * 1024
MOST_LINES = 2_000_000
"""No spreadsheet has more than a million rows, and a line of text takes far more memory than its bytes."""

MOST_ZEROS = 0.01
"""Share of bytes that are zero: a stray one is a slip of some export, more are no text."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|\?xml|table|head|body|svg)", re.IGNORECASE)


def text_lines(path: Path) -> list[str]:
    """
    Return the lines of a text file, with their ends.

    Parameters
    ----------
    path
        UTF-8, UTF-16 with its mark, or Windows-1252; where lines were pasted together from both, each
        is read as what it is.

    Raises
    ------
    DamagedFileError
        If it cannot be read, is larger than any sheet, or is no text of one.
    """
    raw = _read(path)
    if raw[:2] in _UTF16:
        return _split(raw.decode("utf-16", errors="replace"))
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if not raw.strip():
        raise DamagedFileError(path, "the file", "is empty")
    if _MARKUP.match(raw):
        raise DamagedFileError(path, "the file", "is a page of HTML or XML, not a sheet")
    if raw.count(0) > len(raw) * MOST_ZEROS:
        raise DamagedFileError(path, f"byte {raw.index(0)}", "is no text: expected CSV, XLSX or ODS")
    try:
        return _split(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _split("".join(_decoded(piece) for piece in raw.splitlines(keepends=True)))


def text_rows(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | Lost]]:
    """
    Yield the rows of a sheet with the numbers that a spreadsheet shows.

    Parameters
    ----------
    lines
        What `text_lines` returned.
    delimiter
        Between cells.

    Yields
    ------
    tuple
        Number and cells. Where a quotation mark is never closed, its line is read as if it were a
        letter, so that it does not swallow what follows.
    """
    start = row = 0
    while start < len(lines):
        row += 1
        try:
            used, cells = _row(lines, start, delimiter)
        except csv.Error as error:
            yield row, Lost(where=f"row {row}", code="unreadable-row", message=str(error))
            start += 1
            continue
        yield row, cells
        start += used


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or f"{error}"
        raise DamagedFileError(path, "the file", why) from error
    if len(raw) > MOST_BYTES:
        raise DamagedFileError(path, "the file", f"is larger than {MOST_BYTES // 1024 // 1024} MB of text")
    if raw.count(b"\n") + raw.count(b"\r") > MOST_LINES:
        raise DamagedFileError(path, "the file", f"has more than {MOST_LINES} lines")
    return raw


def _row(lines: list[str], start: int, delimiter: str) -> tuple[int, list[str]]:
    reader = csv.reader(islice(lines, start, start + LONGEST_ROW), delimiter=delimiter)
    cells = next(reader, [])
    used = reader.line_num
    closed = lines[start + used - 1].rstrip("\r\n").endswith('"')
    if used > 1 and cells and "\n" in cells[-1] and not closed:
        return 1, next(csv.reader([lines[start]], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
    return max(used, 1), cells


def _split(text: str) -> list[str]:
    return re.split(r"(?<=\n)", text.replace("\r\n", "\n").replace("\r", "\n"))


def _decoded(piece: bytes) -> str:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece.decode("cp1252", errors="replace")
