"""The objects of a feed of DATAtourisme in any of its forms, one by one."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from offers.area import Area
from offers.errors import DamagedFileError
from offers.sources.archive import Archive, open_archive
from offers.sources.datatourisme_bindings import Bindings, is_binding
from offers.sources.datatourisme_elsewhere import commune_elsewhere, commune_in_bytes
from offers.sources.json_stream import json_items, json_items_from
from offers.sources.loose import at, text
from offers.sources.profile import Profile
from offers.sources.reading import Lost, Raw

LISTS = ("results.bindings.item", "objects.item", "@graph.item", "item")
"""Where the objects of a JSON file stand: a SPARQL answer, a page of the API, JSON-LD, a bare list."""

OBJECT_BYTES = 16 * 1024 * 1024
"""A file without such a list is one object, and no object is larger. A larger file is read item by item."""

INDEX = "index.json"
_MARK = b"\xef\xbb\xbf"
_GZIP = b"\x1f\x8b"


def feed_objects(path: Path, profile: Profile, area: Area | None) -> Iterator[Raw | Lost]:
    """
    Yield the objects of a feed.

    Parameters
    ----------
    path
        A ZIP or a folder with a file an object, or a JSON file: a SPARQL answer, a page of the API,
        a list, or one object; plain or gzip.
    profile
        As in `Bindings`.
    area
        What certainly lies elsewhere is not parsed; None for all.

    Yields
    ------
    Raw or Lost
        One for each object, and one for each that the index of an archive promises in vain.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, or is of none of these forms.
    """
    if path.is_dir() or _begins(path).startswith(b"PK"):
        with open_archive(path) as archive:
            yield from _of_archive(archive, path, area)
    else:
        yield from _of_json(path, profile, area)


def _begins(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4)
    except OSError as error:
        raise DamagedFileError(path, "the file", error.strerror or "cannot be read") from error


def _of_archive(archive: Archive, path: Path, area: Area | None) -> Iterator[Raw | Lost]:
    files = [name for name in archive.names if name.endswith(".json") and not _is_litter(name)]
    index = min((n for n in files if PurePosixPath(n).name == INDEX), key=lambda n: n.count("/"), default="")
    if not files:
        raise DamagedFileError(path, "the file", "holds no JSON: not a feed of DATAtourisme")
    for name in archive.unsafe:
        yield Lost(where=name[:200], code="unsafe-name", message="a name that leads out of the archive")
    if index:
        yield from _promised(archive, index)
    for name in files:
        if name != index:
            yield from _of_entry(archive, name, area)


def _is_litter(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name.startswith(".")


def _promised(archive: Archive, index: str) -> Iterator[Lost]:
    """Yield the objects of the index whose file is not there."""
    folder = index.removesuffix(INDEX)
    names = {*archive.names, *archive.unsafe}
    try:
        with archive.stream(index) as stream:
            for item in json_items_from(stream, index, "item"):
                if isinstance(item, Lost):
                    message = f"the index cannot be read: {item.message}"[:200]
                    yield Lost(where=index, code="index-damaged", message=message)
                    continue
                file = text(item.value, "file")
                if file and names.isdisjoint((f"{folder}objects/{file}", f"{folder}{file}")):
                    yield Lost(where=file[:200], code="file-missing", message="in the index, without a file")
    except ValueError as error:
        yield Lost(where=index, code="index-damaged", message=f"the index cannot be read: {error}"[:200])


def _of_entry(archive: Archive, name: str, area: Area | None) -> Iterator[Raw | Lost]:
    if archive.sizes[name] > OBJECT_BYTES:
        yield from _of_long_entry(archive, name, area)
        return
    try:
        data = archive.read(name)
    except ValueError as error:
        yield Lost(where=name, code="entry-damaged", message=str(error)[:200])
        return
    if area and (insee := commune_in_bytes(data, area)):
        yield _elsewhere(name, insee)
        return
    try:
        value = orjson.loads(data.removeprefix(_MARK))
    except orjson.JSONDecodeError as error:
        yield Lost(where=name, code="json-damaged", message=str(error)[:200])
        return
    pages = at(value, "objects") or at(value, "@graph")
    for number, item in enumerate(pages, 1):
        yield _checked(f"{name} item {number}", item, area)
    if not pages:
        yield _checked(name, value, area)


def _of_long_entry(archive: Archive, name: str, area: Area | None) -> Iterator[Raw | Lost]:
    """Yield the items of a list that is too large to be held."""
    try:
        with archive.stream(name) as stream:
            for item in json_items_from(stream, name, *LISTS[1:]):
                if isinstance(item, Lost) and item.code == "json-no-list":
                    message = f"one object of more than {OBJECT_BYTES // 1024 // 1024} MB"
                    yield Lost(where=name, code="entry-damaged", message=message)
                else:
                    yield item if isinstance(item, Lost) else _checked(_named(item), item.value, area)
    except ValueError as error:
        yield Lost(where=name, code="entry-damaged", message=str(error)[:200])


def _of_json(path: Path, profile: Profile, area: Area | None) -> Iterator[Raw | Lost]:
    rows = Bindings(profile, area)
    for item in json_items(path, *LISTS):
        if isinstance(item, Lost):
            yield _single(path, area) if item.code == "json-no-list" else item
        elif is_binding(item.value):
            rows.add(item.value)  # type: ignore[arg-type]  # it is a mapping
        else:
            yield _checked(_named(item), item.value, area)
    for name, found in rows.objects():
        yield _elsewhere(name, found) if isinstance(found, str) else Raw(where=name, value=found)


def _single(path: Path, area: Area | None) -> Raw | Lost:
    try:
        with gzip.open(path) if _begins(path).startswith(_GZIP) else path.open("rb") as stream:
            value = orjson.loads(stream.read(OBJECT_BYTES + 1).removeprefix(_MARK))
    except (orjson.JSONDecodeError, OSError, EOFError, zlib.error) as error:
        raise DamagedFileError(
            path, "the file", f"neither objects of DATAtourisme nor one: {error}"
        ) from error
    if not at(value, "@type") and not at(value, "type"):
        raise DamagedFileError(path, "the file", "holds no object of DATAtourisme")
    return _checked(path.name, value, area)


def _named(item: Raw) -> str:
    return (text(item.value, "@id") or text(item.value, "uri"))[:200].rpartition("/")[2] or item.where


def _checked(where: str, value: Any, area: Area | None) -> Raw | Lost:
    insee = commune_elsewhere(value, area) if area else ""
    return _elsewhere(where, insee) if insee else Raw(where=where, value=value)


def _elsewhere(where: str, insee: str) -> Lost:
    return Lost(where=where, code="outside-destination", message=f"lies in the commune {insee}")
