"""The files within a ZIP, or within a folder laid out like one; nothing is ever written to the disk."""

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from struct import error as StructError  # noqa: N812

from offers.errors import DamagedFileError

ENTRY_BYTES = 256 * 1024 * 1024
"""An entry larger than this when inflated is not read."""

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
    load
        Reads one more byte than the limit of the file of a name.
    """

    names: tuple[str, ...]
    unsafe: tuple[str, ...]
    load: Callable[[str], bytes]

    def read(self, name: str) -> bytes:
        """
        Return what a file holds.

        Parameters
        ----------
        name
            One of the names.

        Raises
        ------
        ValueError
            If it is larger than the limit when inflated, damaged or encrypted.
        """
        try:
            data = self.load(name)
        except _DAMAGE as error:
            why = f"{error}" or type(error).__name__
            raise ValueError(f"{name} cannot be read: {why}") from error
        if len(data) > ENTRY_BYTES:
            raise ValueError(f"{name} is larger than {ENTRY_BYTES // 1024 // 1024} MB")
        return data


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

    def load(name: str) -> bytes:
        with zipped.open(name) as stream:
            return stream.read(ENTRY_BYTES + 1)

    safe = {info.orig_filename: _is_safe(info) for info in entries}
    return Archive(
        names=tuple(name for name, good in safe.items() if good),
        unsafe=tuple(name for name, good in safe.items() if not good),
        load=load,
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

    def load(name: str) -> bytes:
        with (path / name).open("rb") as stream:
            return stream.read(ENTRY_BYTES + 1)

    return Archive(
        names=tuple(sorted(name for name, good in safe.items() if good)),
        unsafe=tuple(sorted(name for name, good in safe.items() if not good)),
        load=load,
    )
