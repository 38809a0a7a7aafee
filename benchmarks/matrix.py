"""
How fast travel between many places is: seconds of one processor, beside networkx, scipy and RoutingKit.

    python -m benchmarks.matrix [--sizes N ...] [--network FILE] [--places N] [--rounds N] [--json]

All engines get the same generated road graph, its nodes in Hilbert order, and work by turns in one process;
figures are medians of the rounds. networkx and scipy do 20 sources (networkx 20 legs) and are extrapolated.
The peers carry no metrics: beside `matrix-1000-with-metrics` stands their matrix without. Our legs have their
lines, those of the peers are paths only. Before anything is timed, costs are compared with scipy's, and the
sums along the unpacked legs with what the matrix carries: one difference, and the benchmark fails.
"""

import argparse
import json
import statistics
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.mapped_graph import mapped_graph
from benchmarks.resident import resident_mb
from benchmarks.road_graph import RoadGraph, road_graph
from benchmarks.travel_engines import SAMPLE, Ours, Trips
from benchmarks.travel_peers import Networkx, RoutingKit, Scipy

SIZES = (50_000, 200_000, 500_000)
LEGS = 200


def main() -> None:
    """Run the benchmark."""
    arguments = _arguments()
    graphs = [mapped_graph(arguments.network)] if arguments.network else map(road_graph, arguments.sizes)
    rows = [row for graph in graphs for row in measure(graph, arguments.places, arguments.rounds)]
    if arguments.json:
        print(json.dumps(rows))
        return
    for row in rows:
        shown = "{work} of {size:,} nodes: {ours_s} s; {peer} {peer_s} s, ratio {ratio}, spread {spread}"
        print(shown.format(**row))
    for size, memory_mb in dict.fromkeys((row["size"], row["memory_mb"]) for row in rows):
        print(
            f"a process that holds the hierarchy of {size:,} nodes and travels needs {memory_mb} MB at most"
        )
    for work, exponent in growth(rows).items():
        print(f"{work} grows with the nodes to the power of {exponent}")


def measure(graph: RoadGraph, places: int, rounds: int) -> list[dict[str, Any]]:
    """
    Return the rows of a graph: one for each work and each peer that can do it.

    Parameters
    ----------
    graph
        The graph.
    places
        How many sources, and as many targets.
    rounds
        How often everything is done.
    """
    size = len(graph.lon)
    trips = _trips(size, places)
    ours, scipy = Ours(graph, trips), Scipy(graph, trips)
    if faults := differences(graph, ours, scipy):
        sys.exit("; ".join(faults))
    peers = (Networkx(graph, trips), scipy, RoutingKit(graph, trips))
    took: dict[tuple[str, str], list[float]] = defaultdict(list)
    for _ in range(rounds):
        theirs = {peer.name: peer.works() for peer in peers}
        for work, run in ours.works().items():
            took[work, "ours"].append(run())
            for name, works in theirs.items():
                if work in works:
                    took[work, name].append(works[work]())
    memory_mb = resident_mb(
        ours.topology, cost=graph.cost_ms, carried=ours.carried, sources=trips.sources, targets=trips.targets
    )
    return [
        _row(work, size, took[work, "ours"], peer.name, took[work, peer.name]) | {"memory_mb": memory_mb}
        for work in ours.works()
        for peer in peers
        if (work, peer.name) in took
    ]


def differences(graph: RoadGraph, ours: Ours, scipy: Scipy) -> list[str]:
    """
    Return what is wrong with our answers.

    Parameters
    ----------
    graph
        What was asked about.
    ours, scipy
        Who answers, and who knows.
    """
    faults = []
    cost, carried = ours.matrix(ours.full)
    if (ours.matrix(ours.bare)[0] != cost).any():
        faults.append("costs differ with what is carried")
    if wrong := int((cost[:SAMPLE] != scipy.rows()).sum()):
        faults.append(f"{wrong} costs differ from those of scipy")
    legs, pairs = ours.legs(), ours.trips.pairs
    columns = np.stack([graph.cost_ms, graph.time_ms, graph.length_dm]).astype(np.int64)
    along = np.concatenate(
        [np.zeros((3, 1), dtype=np.int64), np.cumsum(columns[:, legs.arc], axis=1)], axis=1
    )
    sums = along[:, legs.first[1:]] - along[:, legs.first[:-1]]
    told = np.concatenate([cost[None], carried])[:, pairs[:, 0], pairs[:, 1]]
    if wrong := int((sums != told).any(axis=0).sum()):
        faults.append(f"{wrong} legs do not sum up to what the matrix carries")
    return faults


def growth(rows: list[dict[str, Any]]) -> dict[str, float]:
    """
    Return the exponent with which our time grows over sizes, by work; nothing for a single size.

    Parameters
    ----------
    rows
        As of `measure`, for one or more sizes.
    """
    times = {(row["work"], row["size"]): row["ours_s"] for row in rows}
    sizes = sorted({size for _, size in times})
    if len(sizes) < 2:
        return {}
    works = dict.fromkeys(work for work, _ in times)
    return {
        work: round(float(np.polyfit(np.log(sizes), np.log([times[work, size] for size in sizes]), 1)[0]), 2)
        for work in works
    }


def _trips(nodes: int, places: int) -> Trips:
    chance = np.random.default_rng(nodes)
    sources, targets = chance.integers(0, nodes, (2, places), dtype=np.int32)
    return Trips(sources=sources, targets=targets, legs=min(LEGS, places))


def _row(work: str, size: int, ours: list[float], peer: str, theirs: list[float]) -> dict[str, Any]:
    ratios = [other / own for own, other in zip(ours, theirs, strict=True)]
    return {
        "work": work,
        "size": size,
        "ours_s": round(statistics.median(ours), 6),
        "peer": peer,
        "peer_s": round(statistics.median(theirs), 6),
        "ratio": round(statistics.median(ratios), 2),
        "spread": [round(min(ratios), 2), round(max(ratios), 2)],
        "extrapolated_from": SAMPLE if peer in {"networkx", "scipy"} else None,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matrix", description=__doc__.split("\n\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="nodes of the generated graphs")
    parser.add_argument("--network", type=Path, help="a network that was built, instead of generated graphs")
    parser.add_argument("--places", type=int, default=1000, help="sources, and as many targets")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
