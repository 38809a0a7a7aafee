"""
Build `graphs/data/network.npz` from the hand-typed `network.toml`, `stations.toml` and `communes.csv`.

The same sources give the same bytes. A file to write instead may be named as the only argument.
"""

import csv
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from lanes import graph_of, joins, lanes, leads_along, thinned

from graphs.drawn import Edge, Lock, Node, ways_of
from graphs.geodesy import Point, length_m
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network, save_network
from graphs.route import Route
from graphs.source import OWN_CREDIT, Source

HERE = Path(__file__).parent
TARGET = HERE.parent / "graphs" / "data" / "network.npz"
SOURCE = Source(
    files=("network.toml", "stations.toml", "communes.csv"),
    date="2026-11",
    licence="CC BY 4.0",
    credits=(OWN_CREDIT,),
)
FREE_OF_CARS = ("greenway", "towpath")
MODES = {
    "greenway": LAND,
    "towpath": LAND,
    "lane": LAND,
    "footpath": frozenset({Mode.WALK}),
    "waterway": frozenset({Mode.BOAT}),
    "rail": frozenset({Mode.TRAIN}),
}


def toml(name: str) -> dict[str, Any]:
    """Return a hand-typed table."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def points_of(line: Iterable[Sequence[float]]) -> tuple[Point, ...]:
    """Return the waypoints of a line as points."""
    return tuple((lon, lat) for lon, lat in line)


def named_points(table: dict[str, Any]) -> dict[Point, str]:
    """Return the points that have a name, communes first: a point of two names has the first."""
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as file:
        names = {
            (float(row["lon"]), float(row["lat"])): f"commune:{row['insee']}" for row in csv.DictReader(file)
        }
    for station in toml("stations.toml")["station"]:
        names.setdefault((station["lon"], station["lat"]), f"station:{station['slug']}")
    for halt in table["halt"]:
        names.setdefault(tuple(halt["at"]), f"halt:{halt['slug']}")
    return names


class Sketch:
    """The network while it is drawn: nodes appear where edges end."""

    def __init__(self, names: dict[Point, str]) -> None:
        self.names = names
        self.nodes: dict[Point, Node] = {}
        self.edges: list[Edge] = []

    def node(self, point: Point) -> str:
        """Return the id of the node at a point."""
        lon, lat = point
        name = self.names.get(point, f"@{lon},{lat}")
        return self.nodes.setdefault(point, Node(id=name, lon=lon, lat=lat)).id

    def draw(self, name: str, line: tuple[Point, ...], kind: str, **more: Any) -> None:
        """Add an edge."""
        self.edges.append(
            Edge(
                id=name,
                start=self.node(line[0]),
                end=self.node(line[-1]),
                line=line,
                length_m=length_m(line),
                kind=kind,
                low_traffic=kind in FREE_OF_CARS,
                **{"modes": MODES[kind]} | more,
            )
        )

    def draw_way(self, way: dict[str, Any], nodes: set[Point], locks: Sequence[Lock] = ()) -> None:
        """Add a way, an edge between each two of its points that are nodes."""
        line = points_of(way["line"])
        ends = [at for at, point in enumerate(line) if at in (0, len(line) - 1) or point in nodes]
        more = {"modes": frozenset(Mode(mode) for mode in way["modes"])} if "modes" in way else {}
        for number, (low, high) in enumerate(pairwise(ends), start=1):
            piece = line[low : high + 1]
            self.draw(
                f"{way['id']}.{number}",
                piece,
                way["kind"],
                routes=tuple(way.get("routes", ())),
                locks=tuple(lock for lock in locks if (lock.lon, lock.lat) in piece[1:-1]),
                **more,
            )


def water_twin(way: dict[str, Any]) -> dict[str, Any]:
    """Return the waterway beside a towpath: it has the same line."""
    return {
        "id": f"{way['id']}.water",
        "kind": "waterway",
        "routes": way["water_routes"],
        "line": way["line"],
    }


def shared(ways: Iterable[dict[str, Any]]) -> set[Point]:
    """Return the points at which ways meet."""
    counts = Counter(point for way in ways for point in set(points_of(way["line"])))
    return {point for point, count in counts.items() if count > 1}


def draw_roads(sketch: Sketch, table: dict[str, Any]) -> None:
    """Draw the ways for bicycles and walkers, and the lanes between them, communes and stations."""
    roads = [way for way in table["way"] if way["kind"] not in ("waterway", "footpath")]
    thin = [point for way in roads for point in thinned(points_of(way["line"]))]
    for way in roads:
        sketch.draw_way(way, shared(roads) | set(thin))
    linked = [point for point, name in sketch.names.items() if "halt:" not in name]
    points = list(dict.fromkeys([*linked, *thin]))
    draw_footpaths(sketch, table, points)
    ways = graph_of(edge for edge in sketch.edges if edge.modes == LAND)
    footpaths = graph_of(edge for edge in sketch.edges if edge.kind == "footpath")
    for start, end in lanes(points, ways):
        # A walker between two villages of a footpath takes the footpath.
        modes = {Mode.CYCLE} if leads_along(footpaths, start, end) else LAND
        name = f"lane:{sketch.node(start)}~{sketch.node(end)}"
        sketch.draw(name, (start, end), "lane", modes=frozenset(modes))


def draw_footpaths(sketch: Sketch, table: dict[str, Any], points: Sequence[Point]) -> None:
    """Draw the footpaths, each joined to the points it passes by."""
    footpaths = [way for way in table["way"] if way["kind"] == "footpath"]
    for way in footpaths:
        line = points_of(way["line"])
        links = joins(line, points)
        sketch.draw_way(way, shared(footpaths) | set(points) | {waypoint for waypoint, _ in links})
        for waypoint, point in links:
            name = f"path:{sketch.node(waypoint)}~{sketch.node(point)}"
            if all(edge.id != name for edge in sketch.edges):
                sketch.draw(name, (waypoint, point), "footpath")


def draw_water(sketch: Sketch, table: dict[str, Any]) -> None:
    """Draw the waterways, among them one beside each towpath that says so."""
    water = [way for way in table["way"] if way["kind"] == "waterway"]
    water += [water_twin(way) for way in table["way"] if "water_routes" in way]
    for way in water:
        locks = [
            Lock(name=lock["name"], lon=lock["at"][0], lat=lock["at"][1])
            for lock in table["lock"]
            if lock["waterway"] in way["routes"]
        ]
        sketch.draw_way(way, shared(water), locks)


def draw_rail(sketch: Sketch, table: dict[str, Any]) -> None:
    """Draw the hops of the trains, from stop to stop."""
    at = {name.partition(":")[2]: point for point, name in sketch.names.items() if "commune:" not in name}
    for hop in table["hop"]:
        for number, (stops, minutes) in enumerate(
            zip(pairwise(hop["stops"]), hop["minutes"], strict=True), start=1
        ):
            line = (at[stops[0]], at[stops[1]])
            sketch.draw(f"{hop['id']}.{number}", line, "rail", minutes=float(minutes))


def check_locks(sketch: Sketch, table: dict[str, Any]) -> None:
    """Refuse a lock that is on no edge, or on more than one."""
    counts = Counter(lock.name for edge in sketch.edges for lock in edge.locks)
    if wrong := [lock["name"] for lock in table["lock"] if counts[lock["name"]] != 1]:
        sys.exit(f"locks must lie on an inner waypoint of one way: {', '.join(wrong)}")


def main() -> None:
    """Draw the network, write it, and read it as the package will."""
    table = toml("network.toml")
    sketch = Sketch(named_points(table))
    draw_roads(sketch, table)
    draw_water(sketch, table)
    draw_rail(sketch, table)
    check_locks(sketch, table)
    routes = tuple(
        Route(**{**route, "modes": frozenset(Mode(mode) for mode in route["modes"])})
        for route in table["route"]
    )
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    nodes, edges = tuple(sketch.nodes.values()), tuple(sketch.edges)
    network = Network(ways=ways_of(nodes, edges, routes, SOURCE))
    save_network(network, target)
    load_network(target)
    print(f"{target}: {len(nodes)} nodes, {len(edges)} edges, {len(routes)} routes")


if __name__ == "__main__":
    main()
