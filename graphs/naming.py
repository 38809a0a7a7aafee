"""The communes of numbered junctions: numbers repeat, and a rider asks which 17."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphs.ways import E7
from offers.area import destination

if TYPE_CHECKING:
    from graphs.route import Junction
    from graphs.ways import Ways


def name_junctions(ways: Ways) -> tuple[Junction, ...]:
    """
    Return the junctions of a network with the commune that each is in or near, where one is known.

    Parameters
    ----------
    ways
        The network.
    """
    area, named = destination(), []
    for junction in ways.junctions:
        point = ways.nodes.lon_e7[junction.node] / E7, ways.nodes.lat_e7[junction.node] / E7
        commune = area.nearest(point)
        named.append(replace(junction, commune=commune.name if commune else ""))
    return tuple(named)
