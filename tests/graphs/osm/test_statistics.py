"""The figures of osmnx."""

import pytest

from graphs.drawn import Edge, Node, ways_of
from graphs.mode import LAND
from graphs.osm.statistics import street_statistics


def test_figures_of_a_crossing() -> None:
    """Four streets of 1 km from one crossing: one intersection, 4 km of streets, nothing bent."""
    at = {"c": (2.6, 50.6), "n": (2.6, 50.609), "s": (2.6, 50.591), "e": (2.6141, 50.6), "w": (2.5859, 50.6)}
    nodes = [Node(id=name, lon=lon, lat=lat) for name, (lon, lat) in at.items()]
    edges = [
        Edge(id=end, start="c", end=end, line=(at["c"], at[end]), length_m=1000, kind="lane", modes=LAND)
        for end in "nsew"
    ]
    found = street_statistics(ways_of(nodes, edges))
    assert (found["n"], found["intersection_count"], found["street_segment_count"]) == (5, 1, 4)
    assert found["street_length_total"] == pytest.approx(4000)
    assert found["circuity_avg"] == pytest.approx(1, abs=0.01)
