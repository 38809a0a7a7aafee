"""The way behind a number of the travel matrix."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.errors import NoWayError, UnknownPlaceError
from graphs.journey import Journey, find_journey
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.places import TRAVELLERS, Attachment
from graphs.profile import Profile, load_profile, profile_names
from graphs.ways import Ways
from graphs.weights import weigh
from tests.graphs.small import changed, crossing, networks, placed, spots, town
from tests.graphs.test_matrix import ENGINES, Engine


def node_at(ways: Ways, edge: int, share: float) -> int | None:
    """Return the node at an end of an edge."""
    ends = {0.0: int(ways.edges.start[edge]), 1.0: int(ways.edges.end[edge])}
    return ends.get(share)


def check(network: Network, row: int, column: int, profile: Profile) -> Journey:
    """Check that a way leads from foot to foot unbroken, only where one may, and adds up; return it."""
    ways, places = network.ways, network.places
    ids = [item.id for item in places.attachments]
    found = find_journey(network, ids[row], ids[column], profile)
    weights, traveller = weigh(ways, profile), TRAVELLERS.index(profile.access)
    spans = list(found.spans)
    for one, other in pairwise(spans):
        same = (one.edge, one.high) == (other.edge, other.low)
        assert same or node_at(ways, one.edge, one.high) == node_at(ways, other.edge, other.low) is not None
    for span in spans:
        assert span.low != span.high
        assert weights.cost[span.edge + (span.low > span.high) * len(ways.edges)] < UNREACHABLE
    if spans:
        for place, edge, share in (
            (row, spans[0].edge, spans[0].low),
            (column, spans[-1].edge, spans[-1].high),
        ):
            foot = int(places.edge[place, traveller]), float(places.share[place, traveller])
            assert foot == (edge, share) or node_at(ways, *foot) == node_at(ways, edge, share) is not None
    length_m = found.spans.lengths_m(ways.edges).sum() + sum(found.away_m)
    assert found.metres == pytest.approx(length_m, abs=0.7)
    return found


def check_all(network: Network, profile: Profile) -> int:
    """Compare all ways to the matrix; return how many there are."""
    ids = [item.id for item in network.places.attachments]
    matrix = travel_matrix(network, ids, profile)
    pairs = [(row, column) for row, column in np.ndindex(len(ids), len(ids)) if row != column]
    reached = 0
    for row, column in pairs:
        if matrix.seconds[row, column] == UNREACHABLE:
            with pytest.raises(NoWayError):
                find_journey(network, ids[row], ids[column], profile)
            continue
        found, reached = check(network, row, column, profile), reached + 1
        assert (found.seconds, found.metres) == (matrix.seconds[row, column], matrix.metres[row, column])
    return reached


@ENGINES
@pytest.mark.parametrize("name", profile_names())
def test_journey_is_what_the_matrix_says_in_town(engine: Engine, name: str) -> None:
    """For all pairs: seconds and metres are those of the matrix, and a way of that length is there."""
    places = placed(*((number, share, number) for number in range(17) for share in (0.3, 1.0)))
    assert check_all(Network(ways=engine(town()), places=places), load_profile(name)) > 20


@ENGINES
@settings(max_examples=40, deadline=None)
@given(data=st.data(), name=st.sampled_from(["leisure", "family", "wheelchair", "walker"]))
def test_journey_is_what_the_matrix_says_in_any_network(
    engine: Engine, data: st.DataObject, name: str
) -> None:
    """Whatever is drawn by lot, wherever the places join it."""
    ways = engine(data.draw(networks()))
    check_all(Network(ways=ways, places=placed(*data.draw(spots(ways)))), load_profile(name))


@ENGINES
def test_journey_among_many_ways_of_one_cost(engine: Engine) -> None:
    """On streets that take equally long, matrix and journey choose the same of many ways."""
    ways = town()
    for number in range(10):
        ways = changed(ways, number, fixed_s=60, sketched=0, surface=0, traffic=0, barriers=0, gap_dm=0)
    places = placed(*((number, share, 0) for number in range(10) for share in (0.0, 0.5)))
    assert check_all(Network(ways=engine(ways), places=places), load_profile("walker")) > 300


def test_journey_along_the_edge_that_both_join() -> None:
    """It is one stretch, forwards or backwards."""
    network = Network(ways=crossing(), places=placed((0, 0.25, 10), (0, 0.75, 20)))
    there = find_journey(network, "p0", "p1", load_profile("leisure"))
    assert [(span.low, span.high) for span in there.spans] == [(0.25, 0.75)]
    assert (there.feet, there.away_m) == ((0, 0.25), (1.0, 2.0))
    back = find_journey(network, "p1", "p0", load_profile("leisure"))
    assert [(span.low, span.high) for span in back.spans] == [(0.75, 0.25)]


def test_journey_between_places_at_one_spot_is_nothing(crossroads: Network) -> None:
    """No stretch, no time, not even that of a train that one waits for."""
    here = [Attachment(id=name, lon=2.6001, lat=50.6, modes=LAND | {Mode.TRAIN}) for name in ("inn", "bar")]
    network, _ = crossroads.attach(here)
    found = find_journey(network, "inn", "bar", load_profile("train"))
    assert (list(found.spans), found.feet, found.away_m) == ([], None, (0.0, 0.0))
    assert (found.seconds, found.metres) == (0, 0)


def test_no_way_is_told_with_its_ends(crossroads: Network) -> None:
    """Who asks for a boat to the market square is told between which places there is none."""
    dock = Attachment(id="dock", lon=2.6, lat=50.595, modes=LAND | {Mode.BOAT})
    network, _ = crossroads.attach([dock, Attachment(id="home", lon=2.6, lat=50.6)])
    with pytest.raises(NoWayError, match="no way from dock to home by boat"):
        find_journey(network, "dock", "home", load_profile(Mode.BOAT))


def test_unknown_place_is_told(crossroads: Network) -> None:
    """A place that is not attached is told by its id."""
    with pytest.raises(UnknownPlaceError, match="atlantis"):
        find_journey(crossroads, "atlantis", "home", load_profile(Mode.WALK))
