"""The fastest way between two places."""

import pytest

from graphs.errors import NoWayError, UnknownPlaceError
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.profile import load_profile
from graphs.router import find_way
from graphs.snap import Attachment


@pytest.fixture
def attached(crossroads: Network) -> Network:
    """Return the crossroads with a place at each end."""
    places = [
        Attachment(id="home", lon=2.6, lat=50.6),
        Attachment(id="quay", lon=2.61, lat=50.59),
        Attachment(id="dock", lon=2.6, lat=50.595, modes=LAND | {Mode.BOAT}),
    ]
    return crossroads.attach(places)[0]


def test_way_goes_node_by_node(attached: Network) -> None:
    """The nodes are in the order of travel, an edge between each two."""
    way = find_way(attached, "quay", "home", load_profile(Mode.WALK))
    names = [node.id for node in way.nodes]
    assert (names[0], names[-1]) == ("south", "west")
    assert len(way.edges) == len(way.nodes) - 1
    for edge, start, end in zip(way.edges, names, names[1:], strict=False):
        assert {edge.start, edge.end} == {start, end}


def test_way_to_oneself_is_a_single_node(attached: Network) -> None:
    """Nothing is travelled and nothing waited for."""
    way = find_way(attached, "home", "home", load_profile(Mode.TRAIN))
    assert (len(way.nodes), way.edges, way.seconds, way.metres) == (1, (), 0, 0)


def test_no_way_is_told_with_its_ends(attached: Network) -> None:
    """Who asks for a boat to the market square is told between which places there is none."""
    with pytest.raises(NoWayError, match="no way from dock to home by boat"):
        find_way(attached, "dock", "home", load_profile(Mode.BOAT))


def test_unknown_place_is_told(attached: Network) -> None:
    """A place that is not attached is told by its id."""
    with pytest.raises(UnknownPlaceError, match="atlantis"):
        find_way(attached, "home", "atlantis", load_profile(Mode.WALK))
