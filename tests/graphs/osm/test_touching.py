"""Which pieces of way touch a node."""

import numpy as np

from graphs.osm.cut import cut
from graphs.osm.points import Points
from graphs.osm.touching import edges_at


def test_ends_and_middles() -> None:
    """A node in the middle touches one piece, one where ways meet all of them, an unknown one none."""
    node = np.array([0, 1, 2, 3, 2, 4])
    points = Points(
        way=np.array([0, 0, 0, 0, 1, 1]),
        run=np.array([0, 0, 0, 0, 1, 1]),
        node=node,
        lon_e7=26_000_000 + 10_000 * node,
        lat_e7=np.full(6, 506_000_000),
        osm_id=np.array([100, 101, 102, 103, 104]),
    )
    pieces = cut(points, np.zeros(0, dtype=np.int64))
    found = edges_at(points, pieces, {101, 102, 104, 999})
    assert {node: len(edges) for node, edges in found.items()} == {101: 1, 102: 3, 104: 1}
    assert set(found[101]) < set(found[102])
