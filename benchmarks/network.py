"""
How fast a network is built from an extract and opened again, beside osmnx.

    python -m benchmarks.network [--extract FILE.osm.pbf] [--sizes N ...] [--rounds N] [--json]

``build`` reads the extract to a network that is ready to travel on, hierarchy included; the peer is osmnx's
reading of the same highways and its simplification. osmnx reads no PBF, and every way of a file: it is given
OSM XML that holds the highways alone, and the making of that is not counted. ``load`` opens a saved network,
as a command does; the peer opens the same graph from the GraphML that osmnx writes. Each round runs in a
process of its own, ours and the peer's by turns; the memory of ``load`` is that of our process once it has
also weighed the network and travelled.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

EXTRACT = Path(__file__).parents[2] / "shared/data/osm/de_rhein-neckar_ors_test.osm.pbf"
TRAVELLED = 1000


def main() -> None:
    """Run the benchmark, or one round of it."""
    arguments = _arguments()
    if arguments.one:
        print(json.dumps(ROUNDS[arguments.one](Path(arguments.file))))
        return
    with TemporaryDirectory() as folder:
        rows = [_load_row(size, arguments.rounds, Path(folder)) for size in arguments.sizes]
        if arguments.extract.exists():
            rows.insert(0, _build_row(arguments.extract, arguments.rounds, Path(folder)))
        else:
            print(f"{arguments.extract}: no such extract, nothing is built", file=sys.stderr)
    if arguments.json:
        print(json.dumps(rows))
        return
    for row in rows:
        spread = " to ".join(map(str, row["spread"]))
        print(f"{row['work']} {row['size']}: {row['ours_s']} s, {row['memory_mb']} MB at most;")
        print(f"    {row['peer']} {row['peer_s']} s, ratio {row['ratio']} ({spread})")


def _build_row(extract: Path, rounds: int, folder: Path) -> dict[str, Any]:
    highways = folder / "highways.osm"
    _write_highways(extract, highways)
    pairs = [(_run("build", extract), _run("osmnx-build", highways)) for _ in range(rounds)]
    return _row("build", pairs[0][0]["nodes"], "osmnx graph_from_xml and simplify_graph", pairs)


def _load_row(size: int, rounds: int, folder: Path) -> dict[str, Any]:
    ours, theirs = folder / f"{size}.npz", folder / f"{size}.graphml"
    _write_network(size, ours, theirs)
    pairs = [(_run("load", ours), _run("osmnx-load", theirs)) for _ in range(rounds)]
    memory_mb = _run("travel", ours)["mb"]
    return {**_row("load", size, "osmnx load_graphml", pairs), "memory_mb": memory_mb}


def _row(
    work: str, size: int, peer: str, pairs: list[tuple[dict[str, Any], dict[str, Any]]]
) -> dict[str, Any]:
    ratios = [theirs["s"] / ours["s"] for ours, theirs in pairs]
    return {
        "work": work,
        "size": size,
        "ours_s": round(statistics.median(ours["s"] for ours, _ in pairs), 4),
        "peer": peer,
        "peer_s": round(statistics.median(theirs["s"] for _, theirs in pairs), 3),
        "ratio": round(statistics.median(ratios), 1),
        "spread": [round(min(ratios), 1), round(max(ratios), 1)],
        "memory_mb": max(ours["mb"] for ours, _ in pairs),
    }


def _run(work: str, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.network", "--one", work, "--file", str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _timed(work: Callable[[], Any]) -> dict[str, Any]:
    start = time.process_time()
    done = work()
    took_s = time.process_time() - start
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return {"s": took_s, "mb": int(status.split("VmHWM:")[1].split()[0]) // 1024, "nodes": _nodes(done)}


def _nodes(done: Any) -> int:
    return len(done.network.ways.nodes) if hasattr(done, "network") else 0


def _build(file: Path) -> dict[str, Any]:
    from graphs import build, hierarchy

    hierarchy.build_topology  # noqa: B018 - importing what is compiled is no part of building
    return _timed(lambda: build.build_network(file))


def _osmnx_build(file: Path) -> dict[str, Any]:
    import osmnx

    return _timed(lambda: osmnx.simplify_graph(osmnx.graph_from_xml(file, simplify=False, retain_all=True)))


def _load(file: Path) -> dict[str, Any]:
    from graphs.network import load_network

    return _timed(lambda: load_network(file))


def _osmnx_load(file: Path) -> dict[str, Any]:
    import osmnx

    return _timed(lambda: osmnx.load_graphml(file))


def _travel(file: Path) -> dict[str, Any]:
    import numpy as np

    from graphs.hierarchy import Terminals
    from graphs.network import load_network
    from graphs.profile import load_profile
    from graphs.router import make_router

    def travel() -> None:
        ways = load_network(file).ways
        router = make_router(ways, load_profile("cycle"))
        nodes = np.linspace(0, len(ways.nodes) - 1, TRAVELLED).astype(np.int32)
        router.engine.travel(Terminals.at(nodes, 2), Terminals.at(nodes, 2))

    return _timed(travel)


ROUNDS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "build": _build,
    "osmnx-build": _osmnx_build,
    "load": _load,
    "osmnx-load": _osmnx_load,
    "travel": _travel,
}


def _write_highways(extract: Path, target: Path) -> None:
    """Write the highways of an extract, and their nodes, as OSM XML."""
    import osmium

    ways = osmium.FileProcessor(extract, osmium.osm.WAY).with_filter(osmium.filter.KeyFilter("highway"))
    with osmium.BackReferenceWriter(str(target), ref_src=str(extract), overwrite=True) as writer:
        for way in ways:
            writer.add(way)


def _write_network(size: int, ours: Path, theirs: Path) -> None:
    """Write a generated road graph as a network of ours with its hierarchy, and as GraphML."""
    import osmnx

    from benchmarks.road_graph import road_graph
    from benchmarks.road_ways import road_ways
    from graphs.build import prepare
    from graphs.network import Network, save_network
    from graphs.osm.osmnx_graph import to_osmnx

    ways = prepare(road_ways(road_graph(size)))
    save_network(Network(ways=ways), ours)
    osmnx.save_graphml(to_osmnx(ways), theirs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().splitlines()[0])
    parser.add_argument("--extract", type=Path, default=EXTRACT)
    parser.add_argument("--sizes", type=int, nargs="+", default=[200_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", choices=("build", "osmnx-build", "load", "osmnx-load", "travel"))
    parser.add_argument("--file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
