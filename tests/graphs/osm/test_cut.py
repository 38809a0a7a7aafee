"""Ways cut where they meet."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.geodesy import WGS84
from tests.graphs.osm.drawn import edge_of, pieces, read

NODES = "\n".join(f"node {name} {x} {y}" for name, x, y in [
    ("a", 0, 0), ("b", 1, 0), ("c", 2, 0), ("d", 3, 0), ("e", 1, 1), ("f", 2, 1),
])  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("way 1 a b c d highway=path", ["ad"]),
        ("way 1 a b c d highway=path\nway 2 b e highway=path", ["ab", "bd", "be"]),
        ("way 1 a b c highway=path\nway 2 c d highway=path", ["ac", "cd"]),
        ("way 1 a b e f c b highway=path", ["ab", "bb"]),
        ("way 1 b e f c b highway=path", ["bb"]),
        ("way 1 b e f c b highway=path\nway 2 a f highway=path", ["af", "bf", "fb"]),
        ("way 1 a b a highway=path", ["aa"]),
        ("way 1 a b c highway=path\nway 2 a b c waterway=canal", ["ab", "ab", "bc", "bc"]),
        ("way 1 a b c d highway=path\nway 2 b e building=yes", ["ad"]),
    ],
)
def test_pieces(tmp_path: Path, drawn: str, expected: list[str]) -> None:
    """Ways are cut at ends, where they meet, and where they meet themselves; buildings cut nothing."""
    ways, _ = read(tmp_path, f"{NODES}\n{drawn}")
    assert pieces(ways) == expected


def test_a_numbered_junction_cuts(tmp_path: Path) -> None:
    """A way is cut at a numbered junction that nothing else meets."""
    ways, _ = read(tmp_path, f"{NODES}\nnode g 5 0 rcn_ref=5\nnode h 6 0\nway 1 d g h highway=path")
    assert pieces(ways) == ["dg", "gh"]
    assert [(j.ref, j.network, j.osm_id) for j in ways.junctions] == [("5", "rcn", 7)]
    assert ways.nodes.osm_id[ways.junctions[0].node] == 7


def test_lines_and_lengths(tmp_path: Path) -> None:
    """An edge has the points of its way as they are in the extract, and its length on the ellipsoid."""
    ways, _ = read(tmp_path, f"{NODES}\nway 1 a b e f highway=path\nway 2 b c highway=path")
    edges = ways.edges
    edge = edge_of(ways, "bf")
    inside = slice(edges.line_first[edge], edges.line_first[edge + 1])
    assert edges.lon_e7[inside].tolist() == [26_010_000, 26_010_000, 26_020_000]
    assert edges.lat_e7[inside].tolist() == [506_000_000, 506_010_000, 506_010_000]
    length_m = WGS84.line_length([2.601, 2.601, 2.602], [50.6, 50.601, 50.601])
    assert edges.length_dm[edge] == round(10 * length_m)


def test_order(tmp_path: Path) -> None:
    """Edges stand by the node they start at, and every line joins its nodes."""
    ways, _ = read(
        tmp_path, f"{NODES}\nway 1 d c b a highway=path\nway 2 f e b highway=path\nway 3 f c highway=path"
    )
    edges, nodes = ways.edges, ways.nodes
    assert (np.diff(edges.start) >= 0).all()
    assert (edges.lon_e7[edges.line_first[:-1]] == nodes.lon_e7[edges.start]).all()
    assert (edges.lat_e7[edges.line_first[1:] - 1] == nodes.lat_e7[edges.end]).all()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=7), min_size=1, max_size=5))
def test_nothing_is_lost(tmp_path_factory: pytest.TempPathFactory, drawn: list[list[str]]) -> None:
    """However ways wind, their pieces have their steps, each once, and meet only at ends."""
    table = "\n".join(f"way {way} {' '.join(nodes)} highway=path" for way, nodes in enumerate(drawn, 1))
    steps = sorted(pair for nodes in drawn for pair in pairwise(nodes) if pair[0] != pair[1])
    table += "\nway 99 a b highway=path"
    ways, _ = read(tmp_path_factory.mktemp("drawn"), f"{NODES}\n{table}")
    edges = ways.edges
    names = {(round((2.6 + x / 1000) * 1e7), round((50.6 + y / 1000) * 1e7)): n for n, x, y in (
        line.split()[1:] for line in NODES.splitlines()) for x, y in [(float(x), float(y))]}  # fmt: skip
    found, inner, outer = [], set(), set()
    for edge in range(len(edges)):
        line = slice(edges.line_first[edge], edges.line_first[edge + 1])
        points = [
            names[place]
            for place in zip(edges.lon_e7[line].tolist(), edges.lat_e7[line].tolist(), strict=True)
        ]
        found += list(pairwise(points))
        assert not inner & {*points}
        inner |= {*points[1:-1]}
        outer |= {points[0], points[-1]}
    assert sorted(found) == sorted([*steps, ("a", "b")])
    assert not inner & outer
