"""The objects of an Apidae feed: pages of the API, a list, or the ZIP of an export."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from offers.sources.apidae_value import Library, french
from offers.sources.archive import Archive, open_archive
from offers.sources.json_stream import json_items, json_items_from, json_items_in
from offers.sources.loose import items, text
from offers.sources.reading import Lost, Raw

PAGE = "objetsTouristiques"
REFERENCE = "elements_reference.json"
COMMUNES = "communes.json"
CHANGED = "objets_modifies"
DELETED = "objets_supprimes"

HELD_BYTES = 16 * 1024 * 1024
"""A larger file of an export is read item by item; it has to be a list."""

REFERENCE_BYTES = 64 * 1024 * 1024
"""What the references of an export may take together: all of Apidae's are half of it."""


@dataclass(frozen=True, slots=True)
class Joined:
    """
    An object with what its ids refer to.

    Parameters
    ----------
    value
        The object.
    library
        Of its export; empty for the API, where labels stand in the object.
    """

    value: object
    library: Library


def objects_of(path: Path, references: Mapping[str, str]) -> Iterator[Raw | Lost]:
    """
    Yield the objects of a feed.

    Parameters
    ----------
    path
        JSON of the API, plain or gzip, or an export as ZIP or unpacked in a folder.
    references
        French labels of elements by id, where the feed has none.

    Yields
    ------
    Raw or Lost
        The value of each `Raw` is a `Joined`; a deleted object is lost.

    Raises
    ------
    DamagedFileError
        If the file cannot be opened, or is no UTF-8, or no sound ZIP.
    """
    if path.is_dir() or _looks_zipped(path):
        with open_archive(path) as archive:
            yield from _exported(archive, references)
    else:
        library = Library(labels=references)
        for item in json_items(path, f"{PAGE}.item", "item"):
            yield from _joined(item, library)


def _looks_zipped(path: Path) -> bool:
    """Tell a ZIP, also one that is cut off, from JSON."""
    try:
        with path.open("rb") as stream:
            return stream.read(2) == b"PK"
    except (OSError, ValueError):
        return False


def _exported(archive: Archive, references: Mapping[str, str]) -> Iterator[Raw | Lost]:
    for name in archive.unsafe:
        yield Lost(where=name, code="unsafe-name", message="an entry outside the archive is not read")
    names = [name for name in archive.names if name.endswith(".json") and not name.startswith("__MACOSX")]
    known = [name for name in names if PurePosixPath(name).name in (REFERENCE, COMMUNES)]
    if sum(archive.sizes[name] for name in known) > REFERENCE_BYTES:
        message = f"references of more than {REFERENCE_BYTES // 1024 // 1024} MB are not read"
        yield Lost(where=", ".join(known)[:200], code="entry-unreadable", message=message)
        known = []
    library = Library(
        labels={**references, **_labels(archive, known)},
        communes=dict(_by_id(archive, known, COMMUNES)),
    )
    for name in names:
        folder, file = PurePosixPath(name).parent.name, PurePosixPath(name).name
        if folder == CHANGED or file.startswith(CHANGED):
            for item in _read(archive, name):
                yield from _joined(item, library)
        elif file.startswith(DELETED):
            yield from (_deleted(item) for item in _read(archive, name))


def _read(archive: Archive, name: str) -> Iterator[Raw | Lost]:
    try:
        if archive.sizes[name] > HELD_BYTES:
            with archive.stream(name) as stream:
                yield from json_items_from(stream, name, f"{PAGE}.item", "item")
        else:
            yield from json_items_in(archive.read(name), name)
    except ValueError as error:
        yield Lost(where=name, code="entry-unreadable", message=str(error))


def _labels(archive: Archive, names: list[str]) -> dict[str, str]:
    labels = {key: french(one) for key, one in _by_id(archive, names, REFERENCE)}
    return {key: label for key, label in labels.items() if label}


def _by_id(archive: Archive, names: list[str], wanted: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in names:
        if PurePosixPath(name).name == wanted:
            for item in _read(archive, name):
                if isinstance(item, Raw) and isinstance(item.value, dict):
                    yield text(item.value, "id"), item.value


def _deleted(item: Raw | Lost) -> Lost:
    if isinstance(item, Lost):
        return item
    value = item.value
    where = text(value, "id") if isinstance(value, dict) else str(value)[:40]
    return Lost(where=where or item.where, code="deleted", message="deleted since the last export")


def _joined(item: Raw | Lost, library: Library) -> Iterator[Raw | Lost]:
    """Yield an object with its id as name, or all objects of a page."""
    if isinstance(item, Lost):
        yield item
    elif isinstance(item.value, dict) and PAGE in item.value:
        for number, value in enumerate(items(item.value[PAGE]), 1):
            yield from _joined(Raw(where=f"{item.where}, item {number}", value=value), library)
    else:
        name = text(item.value, "id") if isinstance(item.value, dict) else ""
        yield Raw(where=name or item.where, value=Joined(item.value, library))
