"""What stands in the way at nodes."""

from pathlib import Path

import pytest

from graphs.facts import Barrier
from graphs.osm.obstacles import barriers_of, gap_dm
from tests.graphs.osm.drawn import edge_of, ends, read

NODES = """
node a 0 0
node c 2 0
node d 1 1
node e 1 -1
"""


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("barrier=bollard", Barrier.BOLLARD),
        ("barrier=gate", Barrier.GATE),
        ("barrier=gate access=private", Barrier.GATE | Barrier.LOCKED),
        ("barrier=gate access=private foot=yes", Barrier.GATE),
        ("barrier=gate locked=yes", Barrier.GATE | Barrier.LOCKED),
        ("barrier=lift_gate motor_vehicle=no", Barrier.GATE),
        ("barrier=stile;gate", Barrier.STILE | Barrier.GATE),
        ("barrier=kissing_gate", Barrier.KISSING_GATE),
        ("barrier=cycle_barrier", Barrier.CYCLE_BARRIER),
        ("barrier=kerb", Barrier.KERB),
        ("barrier=kerb kerb=lowered", Barrier(0)),
        ("kerb=raised", Barrier.KERB),
        ("barrier=block", Barrier.BLOCK),
        ("barrier=entrance", Barrier(0)),
        ("ford=yes", Barrier.FORD),
        ("ford=no", Barrier(0)),
        ("railway=level_crossing", Barrier.LEVEL_CROSSING),
        ("railway=signal", Barrier(0)),
    ],
)
def test_barriers(tags: str, expected: Barrier) -> None:
    """A node tells what stands there; a gate is locked only for those it does not name."""
    assert barriers_of(dict(tag.split("=") for tag in tags.split())) == expected


def test_gaps() -> None:
    """The opening of a barrier is the physical one before the one on the sign."""
    assert gap_dm({"maxwidth:physical": "1.2", "maxwidth": "1"}) == 12
    assert gap_dm({"maxwidth": "90 cm"}) == 9
    assert gap_dm({}) == 0


def test_on_a_way(tmp_path: Path) -> None:
    """A bollard stands on its edge; where one may be stopped the way is cut, and the shorter part is shut."""
    table = """
    node b 1 0 barrier=bollard maxwidth:physical=1.5
    node f 1.5 0 barrier=cycle_barrier maxwidth:physical=1.1
    way 1 a b f c highway=path
    """
    ways, _ = read(tmp_path, NODES + table)
    found = {
        ends(ways, edge): (ways.edges.barriers[edge], ways.edges.gap_dm[edge])
        for edge in range(len(ways.edges))
    }
    assert found == {"af": (Barrier.BOLLARD, 15), "fc": (Barrier.CYCLE_BARRIER, 11)}


@pytest.mark.parametrize(
    ("drawn", "barred"),
    [
        ("way 1 a b c highway=residential\nway 2 b d highway=path", ["bd"]),
        ("way 1 a b c highway=residential\nway 2 d b e highway=path", ["be", "db"]),
        ("way 1 a b c highway=path\nway 2 b d highway=path", ["bd"]),
        ("way 1 a b highway=path\nway 2 b c highway=path", ["ab"]),
        ("way 1 a b highway=track\nway 2 b c highway=residential", ["ab"]),
    ],
)
def test_where_ways_meet(tmp_path: Path, drawn: str, barred: list[str]) -> None:
    """It stands on the least important way, not on the road that passes, and once between two equals."""
    ways, _ = read(tmp_path, f"{NODES}\nnode b 1 0 barrier=gate\n{drawn}")
    found = [ends(ways, edge) for edge in range(len(ways.edges)) if ways.edges.barriers[edge]]
    assert len(found) == 1 if barred == ["ab"] else sorted(found) == barred


def test_a_level_crossing_on_a_road(tmp_path: Path) -> None:
    """A road that crosses a railway has the crossing; the railway is not read."""
    table = "node b 1 0 railway=level_crossing\nway 1 a b c highway=tertiary\nway 2 d b e railway=rail"
    ways, _ = read(tmp_path, NODES + table)
    assert ways.edges.barriers[edge_of(ways, "ac")] == Barrier.LEVEL_CROSSING
    assert len(ways.edges) == 1


def test_a_ford_along_a_way(tmp_path: Path) -> None:
    """A way that is a ford has one all along."""
    edges = read(tmp_path, f"{NODES}\nway 1 a c highway=track ford=yes")[0].edges
    assert edges.barriers.tolist() == [Barrier.FORD]
