"""A network as JSON, and back: what is as usual is left out, and faults are told with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from graphs.errors import DamagedNetworkError
from graphs.mode import Mode
from graphs.way import Edge, Kind, Lock, Node, Route, Wheelchair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Part = TypeVar("Part")


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


def decode(document: object, file: str) -> dict[str, Any]:
    """
    Return the parts of a network, by the name of the field of `Network`.

    Parameters
    ----------
    document
        What the JSON file holds.
    file
        Its name, for what is wrong in it.

    Raises
    ------
    DamagedNetworkError
        If a part is missing or a row of it is not what it should be.
    """
    if not isinstance(document, dict):
        raise DamagedNetworkError(file, "the file", "not an object")
    return {
        "nodes": _decoded(document, "nodes", _node, file),
        "routes": _decoded(document, "routes", _route, file),
        "edges": _decoded(document, "edges", _edge, file),
        "places": dict(_decoded(document, "places", _place, file)),
    }


def _decoded(document: dict[str, Any], name: str, make: Callable[[Any], Part], file: str) -> tuple[Part, ...]:
    rows = document.get(name)
    if not isinstance(rows, list):
        raise DamagedNetworkError(file, name, "expected a list")
    parts = []
    for index, row in enumerate(rows):
        try:
            parts.append(make(row))
        except KeyError as error:
            raise DamagedNetworkError(file, f"{name}[{index}]", f"{error} is missing") from error
        except (TypeError, ValueError, AttributeError) as error:
            raise DamagedNetworkError(file, f"{name}[{index}]", str(error)) from error
    return tuple(parts)


def _node(row: list[Any]) -> Node:
    name, lon, lat = row
    return Node(id=str(name), lon=float(lon), lat=float(lat))


def _place(row: list[Any]) -> tuple[str, str]:
    place, node = row
    return str(place), str(node)


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
        kind=_one_of(Kind, row["kind"]),
        modes=frozenset(Mode(mode) for mode in row["modes"]),
        routes=tuple(row.get("routes", ())),
        low_traffic=row.get("low_traffic", False) is True,
        locks=tuple(Lock(name=name, lon=lon, lat=lat) for name, lon, lat in row.get("locks", ())),
        minutes=None if minutes is None else float(minutes),
        sketched=row.get("sketched", False) is True,
        wheelchair=_one_of(Wheelchair, row.get("wheelchair", "unknown")),
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


def _one_of(words: Any, value: object) -> Any:
    if value not in get_args(words):
        raise ValueError(f"{value!r} is none of {', '.join(get_args(words))}")
    return value
