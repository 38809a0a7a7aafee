"""A text file of any length seen through a window: plain or gzip, never held whole."""

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from offers.errors import DamagedFileError

CHUNK = 1 << 18
LONGEST = 16 * 1024 * 1024
"""The most characters held at once: no object of a feed is that long."""

MOST_INFLATED = 1 << 26
MOST_RATIO = 250
"""Gzip of JSON inflates ten- to fiftyfold; what exceeds both limits is made to fill the memory."""

_GZIP = b"\x1f\x8b"


class BrokenTextError(Exception):
    """
    The text cannot be read on from here.

    Parameters
    ----------
    code
        Of the finding that will tell it.
    why
        What is wrong.
    """

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code


class Window:
    """
    What is held of a text, and how far one has read in it.

    Parameters
    ----------
    path
        Its name, for what is wrong in it.
    stream
        Its bytes.
    most
        The most bytes to read.

    Attributes
    ----------
    text
        What is held.
    at
        Index in it of what comes next.
    """

    def __init__(self, path: Path, stream: IO[bytes], most: int) -> None:
        self.text = ""
        self.at = 0
        self._path = path
        self._stream = stream
        self._left = most
        self._read = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def byte(self) -> int:
        """Return the place in the file, in bytes after decompression, of what comes next."""
        pending = len(self._decoder.getstate()[0])
        return self._read - pending - len(self.text[self.at :].encode())

    def more(self) -> bool:
        """
        Let go of what was read, and take in at least as much as is left.

        Returns
        -------
        bool
            Whether there was more.

        Raises
        ------
        BrokenTextError
            If the compressed file is cut off or damaged, or too much would be held.
        DamagedFileError
            If this is no UTF-8.
        """
        kept = self.text[self.at :]
        if len(kept) > LONGEST:
            raise BrokenTextError("json-too-long", f"longer than {LONGEST} characters without an end")
        self.text, self.at = kept, 0
        raw = self._bytes(max(CHUNK, len(kept)))
        try:
            fresh = self._decoder.decode(raw, final=not raw)
        except UnicodeDecodeError as error:
            where = f"byte {self._read - len(error.object) + error.start}"
            raise DamagedFileError(self._path, where, "not UTF-8 text") from error
        if self._read == len(raw):
            fresh = fresh.removeprefix("\ufeff")
        self.text = kept + fresh
        return bool(raw)

    def _bytes(self, many: int) -> bytes:
        try:
            raw = self._stream.read(many)
        except (EOFError, OSError, ValueError, zlib.error) as error:
            raise BrokenTextError("json-truncated", str(error)) from error
        self._read += len(raw)
        if self._read > self._left:
            raise BrokenTextError("json-too-long", f"inflates to more than {self._left} bytes")
        return raw


@contextmanager
def opened(path: Path) -> Iterator[Window]:
    """
    Open a text file, compressed or not.

    Parameters
    ----------
    path
        UTF-8, with or without a byte order mark, plain or gzip.

    Yields
    ------
    Window
        At its beginning, with nothing held yet.

    Raises
    ------
    DamagedFileError
        If it cannot be opened, or holds a ZIP.
    """
    try:
        size = path.stat().st_size
        raw = path.open("rb")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "cannot be read"
        raise DamagedFileError(path, "the file", why) from error
    with raw:
        try:
            packed = raw.read(2) == _GZIP
        except OSError as error:
            raise DamagedFileError(path, "the file", error.strerror or "cannot be read") from error
        raw.seek(0)
        most = max(MOST_INFLATED, size * MOST_RATIO) if packed else size + CHUNK
        yield Window(path, _unpacked(raw, path) if packed else raw, most)


def _unpacked(raw: IO[bytes], path: Path) -> IO[bytes]:
    """Unpack gzip; a ZIP in it is refused: its end has to be read first, and gzip has no end to jump to."""
    stream = io.BufferedReader(gzip.GzipFile(fileobj=raw))
    try:
        begins = stream.peek(2)[:2]
    except (OSError, EOFError, zlib.error) as error:
        raise DamagedFileError(path, "the file", f"damaged gzip: {error}") from error
    if begins == b"PK":
        raise DamagedFileError(path, "the file", "a ZIP within gzip: unpack it with gunzip before reading it")
    return stream
