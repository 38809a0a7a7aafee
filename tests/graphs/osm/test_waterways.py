"""Waterways with a name are routes too."""

import numpy as np

from graphs.access import Access
from graphs.facts import Kind
from graphs.osm.waterways import waterway_routes

AFLOAT = int(Access.BOAT)


def test_rows() -> None:
    """Edges of one name are of one route, in the directions that boats may take; land is none."""
    routes, edge, route, directions = waterway_routes(
        kind=np.array([Kind.WATERWAY, Kind.LANE, Kind.WATERWAY, Kind.WATERWAY, Kind.LOCK]),
        name=np.array([2, 1, 1, 0, 2]),
        names=("", "Aa", "Lys"),
        forward=np.array([AFLOAT, 3, 0, AFLOAT, AFLOAT]),
        backward=np.array([AFLOAT, 3, AFLOAT, AFLOAT, 0]),
    )
    assert [item.id for item in routes] == ["waterway/Aa", "waterway/Lys"]
    assert edge.tolist() == [0, 2, 4]
    assert route.tolist() == [1, 0, 1]
    assert directions.tolist() == [3, 2, 1]
