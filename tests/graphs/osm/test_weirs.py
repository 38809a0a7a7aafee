"""Weirs end the passage of boats."""

from pathlib import Path

import pytest

from graphs.osm.weirs import is_wall
from tests.graphs.osm.drawn import read

NODES = """
node a 0 0
node c 2 0
node d 1 1
node e 1 -1
"""


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"waterway": "weir"}, True),
        ({"waterway": "dam"}, True),
        ({"waterway": "waterfall"}, True),
        ({"waterway": "weir", "boat": "yes"}, False),
        ({"waterway": "weir", "canoe": "yes"}, True),
        ({"waterway": "lock_gate"}, False),
        ({}, False),
    ],
)
def test_walls(tags: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    """A weir stops boats, unless it says that boats pass."""
    assert is_wall(tags) is expected


@pytest.mark.parametrize(
    "weir",
    [
        "node b 1 0 waterway=weir\nway 1 a b c waterway=river",
        "node b 1 0 waterway=weir\nway 1 a b waterway=river\nway 2 b c waterway=river",
        "node b 1 0\nway 1 a b c waterway=river\nway 2 d b e waterway=weir",
    ],
)
def test_the_two_sides_are_apart(tmp_path: Path, weir: str) -> None:
    """A river with a weir is two edges that both come to it, to a node each, with one id and one place."""
    ways, _ = read(tmp_path, NODES + weir)
    assert len(ways.edges) == 2
    assert len({*ways.edges.start.tolist(), *ways.edges.end.tolist()}) == 4
    assert sorted(ways.nodes.osm_id.tolist()) == [1, 2, 2, 3]


def test_a_footbridge_on_a_weir_holds(tmp_path: Path) -> None:
    """Land ways stay joined at the node of a weir, with one another and not with the water."""
    table = (
        "node b 1 0 waterway=weir\nway 1 a b c waterway=river\nway 2 d b highway=path\nway 3 b e highway=path"
    )
    ways, _ = read(tmp_path, NODES + table)
    assert len(ways.nodes) == 7
