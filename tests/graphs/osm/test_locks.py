"""Locks on waterways."""

from pathlib import Path

import pytest

from graphs.facts import Kind
from tests.graphs.osm.drawn import ends, read

NODES = """
node a 0 0
node f 9 0
node p 3 1
"""


def locks(folder: Path, table: str) -> list[tuple[str, float, str]]:
    """Return the locks of an extract: the ends of the edge, how far along, the name."""
    ways, _ = read(folder, NODES + table)
    rows = zip(ways.locks.edge.tolist(), ways.locks.share.tolist(), ways.locks.name.tolist(), strict=True)
    return [(ends(ways, edge), round(share, 2), ways.names[name]) for edge, share, name in rows]


def test_a_chamber_with_its_gates(tmp_path: Path) -> None:
    """A lock way between two gates is one lock, in its middle, by its own name."""
    table = """
    node b 2 0 waterway=lock_gate
    node c 3 0 waterway=lock_gate
    way 1 a b waterway=canal name="Canal du Test"
    way 2 b c waterway=canal lock=yes name="Canal du Test" lock_name="Petite écluse"
    way 3 c f waterway=canal name="Canal du Test"
    """
    assert locks(tmp_path, table) == [("bc", 0.5, "Petite écluse")]


def test_a_chamber_under_a_bridge(tmp_path: Path) -> None:
    """A chamber in two ways, or cut by a path that meets it, is one lock."""
    table = """
    node b 2 0 waterway=lock_gate
    node c 3 0
    node d 5 0 waterway=lock_gate
    way 1 a b waterway=canal
    way 2 b c waterway=canal lock=yes
    way 3 c d waterway=canal lock=yes name=Grande
    way 4 d f waterway=canal
    way 5 c p highway=path
    """
    assert locks(tmp_path, table) == [("cd", 0.5, "Grande")]


def test_a_staircase(tmp_path: Path) -> None:
    """Two chambers that meet at a gate are two locks."""
    table = """
    node b 2 0 waterway=lock_gate
    node c 3 0 waterway=lock_gate
    node d 4 0 waterway=lock_gate
    way 2 b c waterway=canal lock=yes
    way 3 c d waterway=canal lock=yes
    way 4 a b waterway=canal
    """
    assert sorted(edge for edge, _, _ in locks(tmp_path, table)) == ["bc", "cd"]


def test_a_pair_of_gates(tmp_path: Path) -> None:
    """Two gates close together on one way are one lock; one further on is another."""
    table = """
    node b 2 0 waterway=lock_gate
    node c 3 0 waterway=lock_gate lock_name=Nord
    node d 8 0 waterway=lock_gate
    way 1 a b c d f waterway=canal
    """
    found = locks(tmp_path, table)
    assert found == [
        ("af", pytest.approx(2 / 9, abs=0.01), "Nord"),
        ("af", pytest.approx(8 / 9, abs=0.01), ""),
    ]


def test_gates_on_two_canals(tmp_path: Path) -> None:
    """Gates that share no way are two locks, however close."""
    table = """
    node b 2 0 waterway=lock_gate
    node c 2 1 waterway=lock_gate
    node d 5 1
    way 1 a b f waterway=canal
    way 2 p c d waterway=canal
    """
    assert len(locks(tmp_path, table)) == 2


def test_gates_elsewhere(tmp_path: Path) -> None:
    """A gate on a path, or on no way at all, is no lock."""
    assert (
        locks(tmp_path, "node b 2 0 waterway=lock_gate\nnode c 3 0 lock=yes\nway 1 a b f highway=path") == []
    )


def test_the_kind_of_a_chamber(tmp_path: Path) -> None:
    """A chamber is a kind of its own among waterways."""
    ways, _ = read(tmp_path, f"{NODES}\nway 1 a p waterway=canal\nway 2 p f waterway=canal lock=yes")
    assert sorted(ways.edges.kind.tolist()) == [Kind.WATERWAY, Kind.LOCK]
