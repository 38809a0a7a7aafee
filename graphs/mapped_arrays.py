"""
Arrays in a file that loads in a blink: an uncompressed ``.npz`` whose arrays are used where they lie.

Any numpy reads such a file. Each array starts at a multiple of 64 bytes, so that the file is mapped into
memory as it is: what is not looked at is not read, and processes that use the same network share one copy of
it.
"""

from __future__ import annotations

import errno
import io
import mmap
import struct
import tokenize
import zipfile
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from graphs.errors import DamagedNetworkError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

ALIGNMENT = 64
LOCAL_HEADER = struct.Struct("<4s5H3I2H")
"""Before each member of an archive: APPNOTE 6.3, section 4.3.7, of PKWARE."""
PADDING_ID = 0xD935
"""The extra field that others align members with, too."""
DAMAGE = (
    zipfile.BadZipFile, tokenize.TokenError, struct.error, zlib.error, EOFError, LookupError, MemoryError,
    OverflowError, RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip
"""What zipfile and numpy make of files that are none of theirs."""


HEADER_BYTES = 4096
PIECE_BYTES = 1 << 20


def write_arrays(path: Path, text: bytes, arrays: Mapping[str, NDArray[Any]]) -> None:
    """
    Write arrays, whole or not at all: the same arrays give the same bytes.

    Parameters
    ----------
    path
        Where to.
    text
        What else is to be said; read again first.
    arrays
        By name.

    Raises
    ------
    DamagedNetworkError
        If it cannot be written: what stood there stands there still.
    """
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".part-") as folder:
            draft = Path(folder, "network.npz")
            with zipfile.ZipFile(draft, "w") as archive:
                _write(archive, "meta.json", text)
                for name, array in arrays.items():
                    content = io.BytesIO()
                    np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
                    _write(archive, f"{name}.npy", content.getvalue())
            draft.replace(path)
    except OSError as error:
        raise DamagedNetworkError(str(path), "the file", f"cannot be written: {error.strerror}") from error


def read_arrays(path: Path) -> tuple[bytes, dict[str, NDArray[Any]]]:
    """
    Return what `write_arrays` wrote: the text, and arrays that can only be read.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DamagedNetworkError
        If it is no such file, or is cut off.
    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            text = archive.read("meta.json")
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            members = [info for info in archive.infolist() if info.filename.endswith(".npy")]
            return text, {info.filename[:-4]: _array(file, content, info) for info in members}
    except (OSError, *DAMAGE) as error:
        # A damaged directory of the archive may point to before the file, which the system calls invalid.
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise DamagedNetworkError(str(path), "the file", error.strerror or "cannot be read") from error
        why = "it is no network written by fluvestre network build, or it is damaged"
        raise DamagedNetworkError(str(path), "the file", why) from error


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name)
    start = archive.start_dir + LOCAL_HEADER.size + len(name) + 4
    padding = -start % ALIGNMENT
    info.extra = struct.pack("<2H", PADDING_ID, padding) + bytes(padding)
    archive.writestr(info, content)


def _array(file: BinaryIO, content: mmap.mmap, info: zipfile.ZipInfo) -> NDArray[Any]:
    """Return an array of the archive where it lies, once it has been read to be whole."""
    file.seek(info.header_offset)
    head = LOCAL_HEADER.unpack(file.read(LOCAL_HEADER.size))
    start = info.header_offset + LOCAL_HEADER.size + head[-2] + head[-1]
    if info.compress_type != zipfile.ZIP_STORED or _checksum(file, start, info.file_size) != info.CRC:
        raise ValueError(info.filename)
    file.seek(start)
    header = io.BytesIO(file.read(min(info.file_size, HEADER_BYTES)))
    if np.lib.format.read_magic(header) != (1, 0):
        raise ValueError(info.filename)
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(header)
    count = int(np.prod(shape, dtype=np.int64))
    if fortran or dtype.hasobject or header.tell() + count * dtype.itemsize != info.file_size:
        raise ValueError(info.filename)
    return np.frombuffer(content, dtype, count, start + header.tell()).reshape(shape)


def _checksum(file: BinaryIO, start: int, size: int) -> int:
    """Return the checksum of a member; what is read here does not stay in memory, as mapped pages would."""
    file.seek(start)
    checksum, left = 0, size
    while left and (piece := file.read(min(left, PIECE_BYTES))):
        checksum, left = zlib.crc32(piece, checksum), left - len(piece)
    return checksum
