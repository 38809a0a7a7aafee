"""The points of ways in a row, read from small extracts."""

from pathlib import Path

from tests.graphs.osm.drawn import codes, pieces, read

NODES = """
node a 0 0
node b 1 0
node c 2 0
node d 3 0
node e 4 0
"""


def test_holes_cut_a_way(tmp_path: Path) -> None:
    """A way is kept where two nodes in a row are there, and told once to be cut."""
    ways, findings = read(tmp_path, f"{NODES}\nway 1 a b y c d e highway=path\nway 2 z e y highway=path")
    assert pieces(ways) == ["ab", "ce"]
    assert codes(findings) == ["way-cut"]
    assert "2 ways are cut" in findings[0].message
    assert findings[0].record == "way/1"


def test_a_node_off_the_world_is_a_hole(tmp_path: Path) -> None:
    """Coordinates that are none count as missing."""
    ways, findings = read(tmp_path, f"{NODES}\nnode x 0 90000\nway 1 a b x c d highway=path")
    assert pieces(ways) == ["ab", "cd"]
    assert codes(findings) == ["way-cut"]


def test_repeated_nodes_are_one(tmp_path: Path) -> None:
    """A node twice in a row makes no edge without length."""
    ways, _ = read(tmp_path, f"{NODES}\nway 1 a a b b b c highway=path\nway 2 d d highway=path")
    assert pieces(ways) == ["ac"]


def test_nodes_at_one_place_are_fused(tmp_path: Path) -> None:
    """Two nodes at one place that follow one another are one: the ways that meet there stay joined."""
    table = f"{NODES}\nnode f 1 0\nway 1 a b f c highway=path\nway 2 f d highway=path\nway 3 b e highway=path"
    ways, _ = read(tmp_path, table)
    assert len(ways.nodes) == 5
    assert len(ways.edges) == 4
    assert (ways.edges.length_dm > 500).all()
    assert len({*ways.edges.start.tolist(), *ways.edges.end.tolist()}) == 5
