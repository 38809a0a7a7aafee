"""Where a place would join the network."""

from dataclasses import replace

import pytest

from graphs.mode import LAND, Mode
from graphs.nearest import MEDIA, nearest_joins
from graphs.network import Network
from graphs.snap import Attachment

LAND_MEDIUM = MEDIA[0]


def test_join_is_at_the_nearest_point(crossroads: Network) -> None:
    """The foot of the perpendicular, how far along the edge, and how far away."""
    (join,) = nearest_joins(crossroads.edges, LAND_MEDIUM, [Attachment(id="inn", lon=2.605, lat=50.601)])
    assert join.edge.id == "west-cross"
    assert join.point == pytest.approx((2.605, 50.6), abs=5e-5)
    assert join.at_m == pytest.approx(354, abs=3)
    assert join.distance_m == pytest.approx(111, abs=1)


def test_join_close_to_an_end_is_the_end(crossroads: Network) -> None:
    """Within a metre of a node, it is the node that is joined: no splinters."""
    (join,) = nearest_joins(crossroads.edges, LAND_MEDIUM, [Attachment(id="inn", lon=2.600005, lat=50.603)])
    assert join.point == (2.6, 50.6)


def test_bike_does_not_join_what_only_walkers_use(crossroads: Network) -> None:
    """An edge must serve all the modes a place wants of the medium."""
    footpath = [edge for edge in crossroads.edges if edge.id == "cross-south"]
    walking = frozenset({Mode.WALK})
    only_walkers = [replace(edge, modes=walking) for edge in footpath]
    rider = Attachment(id="rider", lon=2.611, lat=50.595, modes=LAND)
    walker = Attachment(id="walker", lon=2.611, lat=50.595, modes=walking)
    joins = list(nearest_joins(only_walkers, LAND_MEDIUM, [rider, walker]))
    assert [join.place.id for join in joins] == ["walker"]
