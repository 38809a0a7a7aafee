"""A network as a file, and back."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from graphs.columns import columns_of
from graphs.errors import DamagedNetworkError
from graphs.hierarchy.topology import Topology
from graphs.mapped_arrays import read_arrays, write_arrays
from graphs.network_text import junctions_of, names_of, routes_of, source_of, timetable_texts
from graphs.rail.timetable import Timetable
from graphs.validate import array_faults
from graphs.ways import Edges, Locks, Nodes, Ways

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

FORMAT = "fluvestre.network/2"
TABLES = {"nodes": Nodes, "edges": Edges, "locks": Locks}


def save_ways(ways: Ways, path: Path) -> None:
    """
    Write the ways of a network, whole or not at all: the same ways give the same bytes.

    Parameters
    ----------
    ways
        What to write.
    path
        Where to.
    """
    arrays = {
        f"{table}.{name}": array
        for table in TABLES
        for name, array in columns_of(getattr(ways, table)).items()
    }
    for name in ("hierarchy", "timetable"):
        if (part := getattr(ways, name)) is not None:
            arrays |= {f"{name}.{column}": array for column, array in columns_of(part).items()}
    write_arrays(path, orjson.dumps(_meta(ways)), arrays)


def load_ways(path: Path) -> Ways:
    """
    Return the ways that `save_ways` wrote: their arrays stay in the file, and are read when looked at.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DamagedNetworkError
        If it is no such file, or holds what cannot be.
    """
    text, arrays = read_arrays(path)
    try:
        meta = orjson.loads(text)
        faults = _format_faults(meta["format"])
        if not faults:
            ways = _ways(meta, arrays)
            faults = tuple(fault.message for fault in array_faults(ways))
    except (LookupError, OverflowError, TypeError, ValueError, AttributeError) as error:
        raise DamagedNetworkError(str(path), "the network", f"{type(error).__name__}: {error}") from error
    if faults:
        raise DamagedNetworkError(str(path), "the network", "; ".join(faults[:5]))
    return ways


def _format_faults(told: object) -> tuple[str, ...]:
    return () if told == FORMAT else (f"its format {told!r:.80} is not {FORMAT}; build it again",)


@lru_cache(maxsize=8)
def ways_version(ways: Ways) -> str:
    """
    Return what tells ways apart: 16 hexadecimal digits, the same for the same columns, routes and trains.

    Parameters
    ----------
    ways
        The ways.
    """
    digest = hashlib.blake2b(orjson.dumps(_meta(ways)), digest_size=8)
    for table in (*TABLES, "timetable"):
        for name, array in columns_of(getattr(ways, table)).items() if getattr(ways, table) else ():
            digest.update(f"{table}.{name}".encode())
            digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()


def _meta(ways: Ways) -> dict[str, Any]:
    """Return all that is no array."""
    return {
        "format": FORMAT,
        "source": asdict(ways.source),
        "names": ways.names,
        "routes": [{**asdict(route), "modes": sorted(route.modes)} for route in ways.routes],
        "junctions": [asdict(junction) for junction in ways.junctions],
        "timetable": ways.timetable and _texts(ways.timetable),
    }


def _texts(part: Timetable) -> dict[str, Any]:
    values = {item.name: getattr(part, item.name) for item in fields(part)}
    return {name: value for name, value in values.items() if not isinstance(value, np.ndarray)}


def _ways(meta: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> Ways:
    parts: dict[str, dict[str, Any]] = {}
    for name, array in arrays.items():
        table, _, column = name.partition(".")
        parts.setdefault(table, {})[column] = array
    timetable = meta["timetable"]
    return Ways(
        **{name: table(**parts[name]) for name, table in TABLES.items()},
        routes=routes_of(meta["routes"]),
        junctions=junctions_of(meta["junctions"]),
        names=names_of(meta["names"]),
        source=source_of(meta["source"]),
        hierarchy=Topology(**parts["hierarchy"]) if "hierarchy" in parts else None,
        timetable=None
        if timetable is None
        else Timetable(**parts["timetable"], **timetable_texts(timetable)),
    )
