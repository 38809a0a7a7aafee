"""The files within a ZIP, or within a folder laid out like one; nothing is ever written to the disk."""

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from struct import error as StructError  # noqa: N812
from typing import IO, TYPE_CHECKING

from offers.errors import DamagedFileError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ENTRY_BYTES = 256 * 1024 * 1024
"""An entry larger than this when inflated is not read at once."""

CHUNK = 1 << 18

INFLATED_BYTES = 1024 * 1024 * 1024
INFLATED_RATIO = 100
"""A ZIP may inflate to a gibibyte, or to this many times its size: feeds of JSON reach 15."""

_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, LZMAError, StructError, EOFError, OSError, NotImplementedError,
    RuntimeError, KeyError, OverflowError, UnicodeError,
)  # fmt: skip
"""What reading a damaged, encrypted or oddly packed entry raises; the last are of damaged headers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """
    The files of a ZIP or of a folder.

    Parameters
    ----------
    names
        Of its files, in order, with ``/`` between folders.
    unsafe
        Names that are refused: ``..``, absolute, with drive letters or backslashes, symbolic links.
    sizes
        Bytes of each when inflated. An entry that lies about it gives no more, and is damaged.
    start
        Opens the file of a name.
    """

    names: tuple[str, ...]
    unsafe: tuple[str, ...]
    sizes: Mapping[str, int]
    start: Callable[[str], IO[bytes]]

    def read(self, name: str, most: int | None = None) -> bytes:
        """
        Return what a file holds.

        Parameters
        ----------
        name
            One of the names.
        most
            Bytes; `ENTRY_BYTES` if None.

        Raises
        ------
        ValueError
            If it is larger than that when inflated, damaged or encrypted.
        """
        limit = ENTRY_BYTES if most is None else most
        try:
            with self.start(name) as stream:
                data = stream.read(limit + 1)
        except _DAMAGE as error:
            raise ValueError(_told(name, error)) from error
        if len(data) > limit:
            raise ValueError(f"{name} is larger than {limit // 1024 // 1024} MB")
        return data

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """
        Open a file to be read piece by piece, however large it is.

        Parameters
        ----------
        name
            One of the names.

        Yields
        ------
        file
            Reading it raises ValueError where it is damaged.

        Raises
        ------
        ValueError
            If it is damaged or encrypted.
        """
        try:
            raw = self.start(name)
        except _DAMAGE as error:
            raise ValueError(_told(name, error)) from error
        with raw:
            yield io.BufferedReader(_Entry(raw, name), CHUNK)


class _Entry(io.RawIOBase):
    """An entry whose damage is told as a ValueError."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        super().__init__()
        self._stream = stream
        self._name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        room = memoryview(buffer)
        try:
            data = self._stream.read(len(room))
        except _DAMAGE as error:
            raise ValueError(_told(self._name, error)) from error
        room[: len(data)] = data
        return len(data)


def _told(name: str, error: Exception) -> str:
    return f"{name} cannot be read: {error or type(error).__name__}"


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """
    Open a ZIP or a folder.

    Parameters
    ----------
    path
        A ZIP file, or a folder that holds the same files.

    Yields
    ------
    Archive
        To be used before the context ends.

    Raises
    ------
    DamagedFileError
        If it is neither, is truncated, or would inflate to far more than its size.
    """
    if path.is_dir():
        yield _folder(path)
        return
    if path.exists() and not path.is_file():
        raise DamagedFileError(path, "the file", "is neither a file nor a folder")
    try:
        zipped = zipfile.ZipFile(path)
    except _DAMAGE as error:
        why = getattr(error, "strerror", None) or f"no ZIP, or a truncated one ({error})"
        raise DamagedFileError(path, "the file", why) from error
    with zipped:
        yield _zip(zipped, path)


def _zip(zipped: zipfile.ZipFile, path: Path) -> Archive:
    entries = [info for info in zipped.infolist() if not info.is_dir()]
    inflated = sum(info.file_size for info in entries)
    # Never against the sum of the packed sizes: entries of a bomb overlap. zipfile inflates no entry
    # beyond the size its header tells, so that this sum is a bound for all that will be read.
    if inflated > max(INFLATED_BYTES, INFLATED_RATIO * path.stat().st_size):
        raise DamagedFileError(path, "the file", f"would inflate to {inflated // 1024 // 1024} MB")

    safe = {info.orig_filename: _is_safe(info) for info in entries}
    return Archive(
        names=tuple(name for name, good in safe.items() if good),
        unsafe=tuple(name for name, good in safe.items() if not good),
        sizes={info.orig_filename: info.file_size for info in entries},
        start=zipped.open,
    )


def _is_safe(info: zipfile.ZipInfo) -> bool:
    name = info.orig_filename
    odd = "\\" in name or "\0" in name or name.startswith("/") or _DRIVE.match(name)
    return not (odd or ".." in name.split("/") or stat.S_ISLNK(info.external_attr >> 16))


def _folder(path: Path) -> Archive:
    safe: dict[str, bool] = {}
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder, name)
            safe[file.relative_to(path).as_posix()] = file.is_file() and not file.is_symlink()

    found = tuple(sorted(name for name, good in safe.items() if good))
    return Archive(
        names=found,
        unsafe=tuple(sorted(name for name, good in safe.items() if not good)),
        sizes={name: (path / name).stat().st_size for name in found},
        start=lambda name: (path / name).open("rb"),
    )
