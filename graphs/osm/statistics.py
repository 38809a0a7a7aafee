"""What osmnx has to say of a network of streets."""

import osmnx

from graphs.osm.osmnx_graph import to_osmnx
from graphs.ways import Ways

FIGURES = (
    "n", "m", "k_avg", "edge_length_total", "edge_length_avg", "streets_per_node_avg",
    "intersection_count", "street_length_total", "street_segment_count", "street_length_avg",
    "circuity_avg", "self_loop_proportion",
)  # fmt: skip
"""Those of `osmnx.stats.basic_stats` that are one number."""


def street_statistics(ways: Ways) -> dict[str, float]:
    """
    Return figures of a network of streets, under the names that osmnx gives them.

    Parameters
    ----------
    ways
        The network.

    References
    ----------
    Boeing (2017), OSMnx, https://doi.org/10.1016/j.compenvurbsys.2017.05.004
    """
    found = osmnx.stats.basic_stats(to_osmnx(ways))
    return {name: round(float(found[name]), 3) for name in FIGURES if found.get(name) is not None}
