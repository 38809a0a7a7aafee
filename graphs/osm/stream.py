"""Elements of an extract of OpenStreetMap one after another, and one clear error if it breaks off."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import osmium

from graphs.errors import DamagedNetworkError

_DATES = ("osmosis_replication_timestamp", "timestamp")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """
    Turn what osmium raises into the error of a damaged file.

    Parameters
    ----------
    path
        The file that is read inside.

    Raises
    ------
    DamagedNetworkError
        If reading fails.
    """
    try:
        yield
    except (RuntimeError, ValueError, OSError, osmium.InvalidLocationError) as error:
        why = " ".join(str(error).split()) or "it cannot be read"
        raise DamagedNetworkError(path, "the file", f"breaks off: {why}") from error


def stream(file: osmium.io.File, entities: osmium.osm.osm_entity_bits, *handlers: Any) -> Iterator[Any]:
    """
    Yield the elements of an extract that pass filters, in the order of the file, without the deleted ones.

    Parameters
    ----------
    file
        The extract.
    entities
        Kinds of elements to read.
    handlers
        Filters and location handlers of osmium. This generator keeps them alive; osmium itself does not.

    Yields
    ------
    osmium.osm.OSMObject
        Good until the next one is asked for.
    """
    with osmium.io.Reader(file, entities) as reader:
        for element in osmium.OsmFileIterator(reader, *handlers):
            if not isinstance(element, osmium.osm.Changeset) and element.visible:
                yield element


def header_date(file: osmium.io.File) -> str:
    """Return the ISO date that the header of an extract gives its data, empty for none."""
    with osmium.io.Reader(file, osmium.osm.NOTHING) as reader:
        header = reader.header()
    return next((text[:10] for key in _DATES if (text := header.get(key))), "")
