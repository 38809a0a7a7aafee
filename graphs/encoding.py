"""A network as JSON, and back: what is as usual is left out, and faults are told with their place."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graphs.errors import DamagedNetworkError
from graphs.mode import Mode
from graphs.way import Edge, Lock, Node, Route
from offers.json_file import schema_faults, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def encode(
    nodes: Iterable[Node], edges: Iterable[Edge], routes: Iterable[Route], places: Mapping[str, str]
) -> dict[str, list[Any]]:
    """Return the parts of a network as lists of JSON rows, in their order."""
    return {
        "nodes": [[node.id, node.lon, node.lat] for node in nodes],
        "routes": [
            {"id": route.id, "ref": route.ref, "name": route.name, "modes": sorted(route.modes)}
            for route in routes
        ],
        "edges": [_edge_row(edge) for edge in edges],
        "places": [[place, node] for place, node in places.items()],
    }


def decode(document: Any, file: str, *, trusted: bool = False) -> dict[str, Any]:
    """
    Return the parts of a network, by the name of the field of `Network`.

    Parameters
    ----------
    document
        What the JSON file holds.
    file
        Its name, for what is wrong in it.
    trusted
        Whether it is known to be what the schema of a network asks for, as the embedded one is.

    Raises
    ------
    DamagedNetworkError
        If a part is missing or rows of it are not what they should be: all of them are told at once.
    """
    if not trusted and (faults := [*_faults(document)]):
        raise DamagedNetworkError(*told(file, faults))
    return {
        "nodes": tuple(_node(*row) for row in document["nodes"]),
        "routes": tuple(_route(row) for row in document["routes"]),
        "edges": tuple(_edge(row) for row in document["edges"]),
        "places": dict(document["places"]),
    }


def _faults(document: Any) -> Iterator[tuple[str, str]]:
    schema = files("graphs").joinpath("data", "network-1.schema.json")
    sound = True
    for path, why in schema_faults(document, schema):
        sound = False
        yield _where(path), why
    seen: set[str] = set()
    for index, (place, _) in enumerate(document["places"] if sound else ()):
        if place in seen:
            yield f"places[{index}]", f"{place!r:.80} stands there twice"
        seen.add(place)


def _where(path: Iterable[str | int]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".") or "the file"


def _node(name: str, lon: float, lat: float) -> Node:
    return Node(id=name, lon=float(lon), lat=float(lat))


def _route(row: dict[str, Any]) -> Route:
    modes = frozenset(Mode(mode) for mode in row["modes"])
    return Route(id=row["id"], ref=row["ref"], name=row["name"], modes=modes)


def _edge(row: dict[str, Any]) -> Edge:
    minutes = row.get("minutes")
    return Edge(
        id=row["id"],
        start=row["start"],
        end=row["end"],
        line=tuple((float(lon), float(lat)) for lon, lat in row["line"]),
        length_m=float(row["length_m"]),
        kind=row["kind"],
        modes=frozenset(Mode(mode) for mode in row["modes"]),
        routes=tuple(row.get("routes", ())),
        low_traffic=row.get("low_traffic", False),
        locks=tuple(Lock(name=name, lon=lon, lat=lat) for name, lon, lat in row.get("locks", ())),
        minutes=None if minutes is None else float(minutes),
        sketched=row.get("sketched", False),
        wheelchair=row.get("wheelchair", "unknown"),
    )


def _edge_row(edge: Edge) -> dict[str, Any]:
    row = {
        "id": edge.id,
        "start": edge.start,
        "end": edge.end,
        "kind": edge.kind,
        "modes": sorted(edge.modes),
        "length_m": edge.length_m,
        "line": [list(point) for point in edge.line],
    }
    usual = {
        "routes": list(edge.routes),
        "low_traffic": edge.low_traffic,
        "locks": [[lock.name, lock.lon, lock.lat] for lock in edge.locks],
        "minutes": edge.minutes,
        "sketched": edge.sketched,
    }
    known = {} if edge.wheelchair == "unknown" else {"wheelchair": edge.wheelchair}
    return row | {name: value for name, value in usual.items() if value} | known
