"""Which kind of feed a file is: by what it holds, never by its name."""

import bz2
import gzip
import re
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO, Literal, get_args

from offers.errors import DamagedFileError, UnknownNameError
from offers.sources.archive import open_archive

FeedKind = Literal["datatourisme", "tourinsoft", "apidae", "osm", "gtfs", "sheet", "randonnee"]
LOOKED_AT = 1 << 18

INSIDE: tuple[tuple[str, FeedKind], ...] = (
    (r"(?:.*/)?stops\.txt", "gtfs"),
    (r"(?:.*/)?objets_(?:modifies|lies)/.*\.json|(?:.*/)?elements_reference\.json", "apidae"),
    (r"(?:.*/)?objects/.*\.json|(?:.*/)?index\.json|(?:.*/)?context\.jsonld", "datatourisme"),
    (r"xl/workbook\.(?:xml|bin)|content\.xml", "sheet"),
)
"""Names of files in an archive that only one kind of feed has."""

KEYS: tuple[tuple[str, FeedKind], ...] = (
    (r'"objetsTouristiques"\s*:|"elementReferenceType"|"nom"\s*:\s*\{\s*"libelleFr"', "apidae"),
    (r'"osm3s"\s*:|"elements"\s*:\s*\[|"type"\s*:\s*"(?:node|way|relation)"', "osm"),
    (
        r'"SyndicObjectID"|"SyndicObjectName"|"NOMOFFRE"|"tisTrackingUA"|"d"\s*:\s*\{\s*"results"',
        "tourinsoft",
    ),
    (r'"id_local"|"nom_itineraire"', "randonnee"),
    (r'"isLocatedAt"|"rdfs:label"|"bindings"\s*:|datatourisme|"objects"\s*:\s*\[', "datatourisme"),
    (r'"value"\s*:\s*\[', "tourinsoft"),
)
"""Keys of JSON that only one kind of feed has; the first found counts."""

OSM_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<osm\b", re.DOTALL)
PACKED: tuple[tuple[bytes, Callable[[Path], IO[bytes]]], ...] = (
    (b"\x1f\x8b", gzip.open),  # type: ignore[assignment]  # reads bytes unless told otherwise
    (b"BZh", bz2.open),
)
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def recognise(path: Path) -> FeedKind:
    """
    Say which kind of feed a file or folder is.

    Parameters
    ----------
    path
        A file, or a folder laid out as an archive.

    Returns
    -------
    FeedKind
        The kind whose reader can read it.

    Raises
    ------
    DamagedFileError
        If it cannot be read, or is none of them.
    """
    check_readable(path)
    if path.is_dir() or _is_zip(path):
        return _of_archive(path)
    head = _head(path)
    if b"OSMHeader" in head[:64] or OSM_XML.match(head):
        return "osm"
    if head.startswith(OLD_EXCEL):
        return "sheet"
    text = head.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")):
        for keys, kind in KEYS:
            if re.search(keys, text):
                return kind
    elif "\0" not in text and not text.startswith("<") and re.search("[;,\t]", text):
        return "sheet"
    raise _unknown(path)


def check_readable(path: Path) -> None:
    """
    Refuse what is neither a file nor a folder: a pipe or a device may never end.

    Parameters
    ----------
    path
        Of a feed.

    Raises
    ------
    DamagedFileError
        If it is something else, or is not there.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise DamagedFileError(path, "the file", getattr(error, "strerror", None) or str(error)) from error
    if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
        raise DamagedFileError(path, "the file", "is neither a file nor a folder")


def kind_named(name: str) -> FeedKind:
    """
    Return the kind of feed that somebody named.

    Parameters
    ----------
    name
        As typed.

    Raises
    ------
    UnknownNameError
        If there is no such kind.
    """
    for kind in get_args(FeedKind):
        if kind == name.casefold():
            return kind  # type: ignore[no-any-return]  # get_args does not know what it returns
    raise UnknownNameError("kind of feed", name, get_args(FeedKind))


def _of_archive(path: Path) -> FeedKind:
    with open_archive(path) as archive:
        for pattern, kind in INSIDE:
            if any(re.fullmatch(pattern, name) for name in archive.names):
                return kind
    raise _unknown(path)


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06") or zipfile.is_zipfile(path)
    except (OSError, ValueError) as error:
        raise DamagedFileError(path, "the file", getattr(error, "strerror", None) or str(error)) from error


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            head = stream.read(LOOKED_AT)
        for sign, opener in PACKED:
            if head.startswith(sign):
                with opener(path) as unpacked:
                    head = unpacked.read(LOOKED_AT)
    except (OSError, EOFError, zlib.error) as error:
        raise DamagedFileError(path, "the file", getattr(error, "strerror", None) or str(error)) from error
    return head


def _unknown(path: Path) -> DamagedFileError:
    kinds = ", ".join(get_args(FeedKind))
    return DamagedFileError(path, "the file", f"is no feed known here ({kinds}); --as says which it is")
