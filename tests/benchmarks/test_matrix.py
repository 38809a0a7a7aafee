"""The benchmark of matrices runs, measures what it says, and fails where answers are wrong."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")
pytest.importorskip("pyroutingkit", reason="a peer of the benchmark is absent")

from benchmarks.matrix import _row, differences, growth
from benchmarks.road_graph import road_graph
from benchmarks.travel_engines import Ours, Trips
from benchmarks.travel_peers import Scipy

ROOT = Path(__file__).parents[2]


def test_rows_of_all_works_and_peers() -> None:
    """A tiny run prints a row of each work beside each peer that can do it, and says what it extrapolates."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.matrix",
        "--sizes",
        "300",
        "--places",
        "40",
        "--rounds",
        "1",
        "--json",
    ]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    rows = json.loads(shown.stdout)
    peers = {
        "matrix-1000": {"networkx", "scipy", "routingkit"},
        "matrix-1000-with-metrics": {"networkx", "scipy", "routingkit"},
        "row-1000": {"networkx", "scipy", "routingkit"},
        "legs-200": {"networkx", "routingkit"},
        "reweigh": {"routingkit"},
        "prepare": {"routingkit"},
    }
    assert {(row["work"], row["peer"]) for row in rows} == {
        (work, peer) for work in peers for peer in peers[work]
    }
    for row in rows:
        assert row["size"] == 300
        assert row["spread"] == [row["ratio"]] * 2
        assert row["extrapolated_from"] == (None if row["peer"] == "routingkit" else 20)
        assert row["memory_mb"] > 30


def test_ratio_is_that_of_the_rounds() -> None:
    """It is the median of peer divided by ours, round by round, with the least and the most."""
    row = _row("prepare", 300, [1.0, 2.0, 4.0], "routingkit", [3.0, 4.0, 20.0])
    assert (row["ratio"], row["spread"]) == (3.0, [2.0, 5.0])
    assert (row["ours_s"], row["peer_s"]) == (2.0, 4.0)


def test_wrong_answers_are_found() -> None:
    """Right ones give no fault; one cost changed behind our back, or one length, is told."""
    graph = road_graph(200)
    chance = np.random.default_rng(1)
    sources, targets = chance.integers(0, 200, (2, 30), dtype=np.int32)
    trips = Trips(sources=sources, targets=targets, legs=30)
    ours = Ours(graph, trips)
    assert differences(graph, ours, Scipy(graph, trips)) == []
    dearer = replace(graph, cost_ms=graph.cost_ms + 1)
    assert "differ from those of scipy" in differences(graph, ours, Scipy(dearer, trips))[0]
    longer = replace(graph, length_dm=graph.length_dm + 1)
    assert "do not sum up" in differences(longer, ours, Scipy(graph, trips))[0]


def test_growth_is_the_slope_over_sizes() -> None:
    """Twice the nodes in four times the seconds is an exponent of 2; of one size there is none."""
    rows = [{"work": "prepare", "size": size, "ours_s": size**2 / 1e6} for size in (100, 200, 400)]
    assert growth(rows) == {"prepare": 2.0}
    assert growth(rows[:1]) == {}
