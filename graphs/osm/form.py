"""What a file that should be an extract of OpenStreetMap is really written in."""

import bz2
import gzip
import re
import zlib
from pathlib import Path

from graphs.errors import DamagedNetworkError

_HEAD_BYTES = 4096
_PACKED: tuple[tuple[bytes, str, type[gzip.GzipFile] | type[bz2.BZ2File]], ...] = (
    (b"\x1f\x8b", "osm.gz", gzip.GzipFile),
    (b"BZh", "osm.bz2", bz2.BZ2File),
)
_OVERPASS_DATE = re.compile(rb"osm_base=[\"'](\d{4}-\d\d-\d\d)")


def form_of(path: Path) -> tuple[str, str]:
    """
    Return the format of a file, as osmium calls it, and the date of the data where Overpass wrote it.

    The name of the file is not looked at: people rename files.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DamagedNetworkError
        If it cannot be read, or is neither OSM XML nor PBF.
    """
    try:
        form, head = _head(path)
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise DamagedNetworkError(path, "the file", f"cannot be read: {why}") from error
    if not head:
        raise DamagedNetworkError(path, "the file", "is empty")
    if form != "pbf" and b"<osm" not in head:
        raise DamagedNetworkError(
            path, "the file", "is not an extract of OpenStreetMap: expected OSM XML or PBF"
        )
    date = _OVERPASS_DATE.search(head)
    return form, date[1].decode() if date else ""


def _head(path: Path) -> tuple[str, bytes]:
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    for magic, form, opened in _PACKED:
        if head.startswith(magic):
            with opened(path) as unpacked:
                return form, unpacked.read(_HEAD_BYTES)
    return ("pbf" if b"OSMHeader" in head[:40] else "osm"), head
