"""Travel times between places."""

import random
import time

import networkx as nx
import numpy as np
import pytest

from graphs.errors import UnknownPlaceError
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.profile import load_profile
from graphs.snap import Attachment
from offers.stations import load_moorings


@pytest.fixture(scope="module")
def region() -> tuple[Network, list[str]]:
    """Return the embedded network with 300 places here and there."""
    chance = random.Random(7)  # noqa: S311 - repeatable, not secret
    places = [
        Attachment(id=f"p{number}", lon=chance.uniform(2.4, 2.8), lat=chance.uniform(50.45, 50.65))
        for number in range(300)
    ]
    network, _ = load_network().attach(places)
    return network, [place.id for place in places]


def test_matrix_of_the_crossroads(crossroads: Network) -> None:
    """
    From west over the crossing to the south, lane then towpath, at the speed of each.

    ::

        west ── 708 m lane ── cross ── 1112 m towpath ── south
    """
    places = [Attachment(id="home", lon=2.6, lat=50.6), Attachment(id="quay", lon=2.61, lat=50.59)]
    network, _ = crossroads.attach(places)
    matrix = travel_matrix(network, ["home", "quay"], load_profile(Mode.CYCLE))
    assert matrix.ids == ("home", "quay")
    assert matrix.metres.tolist() == [[0, 1820], [1820, 0]]
    assert matrix.seconds[0, 1] == pytest.approx((708.1 / 15 * 1.3 + 1112.5 / 14 * 1.1) * 3.6, abs=1)
    assert (matrix.seconds.dtype, matrix.metres.dtype) == (np.int32, np.int32)


def test_places_without_a_way_are_unreachable(crossroads: Network) -> None:
    """No boat reaches the crossing: both numbers say so, and the way to oneself is still nothing."""
    places = [
        Attachment(id="dock", lon=2.6, lat=50.595, modes=LAND | {Mode.BOAT}),
        Attachment(id="inn", lon=2.61, lat=50.6),
    ]
    network, _ = crossroads.attach(places)
    matrix = travel_matrix(network, ["dock", "inn"], load_profile(Mode.BOAT))
    assert matrix.seconds.tolist() == matrix.metres.tolist() == [[0, UNREACHABLE], [UNREACHABLE, 0]]


def test_two_unreachable_legs_still_fit_32_bits() -> None:
    """A sum of two of them does not wrap around."""
    assert np.int32(UNREACHABLE) + np.int32(UNREACHABLE) == 2**30


def test_wait_counts_once_a_leg(crossroads: Network) -> None:
    """A train is waited for, however far it goes; staying where one is takes no time."""
    stations = [
        Attachment(id="w", lon=2.6, lat=50.6, modes=LAND | {Mode.TRAIN}),
        Attachment(id="e", lon=2.62, lat=50.6, modes=LAND | {Mode.TRAIN}),
    ]
    network, _ = crossroads.attach(stations)
    train = load_profile(Mode.TRAIN)
    assert travel_matrix(network, ["w", "e"], train).seconds.tolist() == [
        [0, 300 + train.wait_min * 60],
        [300 + train.wait_min * 60, 0],
    ]


def test_places_of_one_node_are_no_way_apart(crossroads: Network) -> None:
    """An inn and its restaurant are at no distance, in any order of the places."""
    here = [Attachment(id=name, lon=2.604, lat=50.602) for name in ("inn", "restaurant")]
    network, _ = crossroads.attach([*here, Attachment(id="home", lon=2.6, lat=50.6)])
    matrix = travel_matrix(network, ["restaurant", "home", "inn"], load_profile(Mode.WALK))
    assert matrix.seconds[0, 2] == matrix.metres[2, 0] == 0
    assert matrix.seconds[0, 1] == matrix.seconds[2, 1] > 0


def test_unknown_place_is_named(crossroads: Network) -> None:
    """A place that is not attached is told by its id."""
    with pytest.raises(UnknownPlaceError, match="atlantis is not attached"):
        travel_matrix(crossroads, ["atlantis"], load_profile(Mode.WALK))


@pytest.mark.parametrize("mode", [Mode.CYCLE, Mode.WALK])
def test_networkx_finds_the_same_times(region: tuple[Network, list[str]], mode: Mode) -> None:
    """An independent search over the same edges gives the same seconds, but for the rounding of each edge."""
    network, ids = region
    profile = load_profile(mode)
    graph = network.to_networkx(mode)
    for _, _, data in graph.edges(data=True):
        data["seconds"] = profile.seconds(data["edge"])
    matrix = travel_matrix(network, ids, profile)
    for row in range(0, len(ids), 60):
        times = nx.single_source_dijkstra_path_length(graph, network.places[ids[row]], weight="seconds")
        theirs = [times[network.places[place]] for place in ids]
        assert matrix.seconds[row] == pytest.approx(theirs, abs=3)


def test_matrix_is_the_same_both_ways(region: tuple[Network, list[str]]) -> None:
    """All edges go both ways, so does every number."""
    matrix = travel_matrix(*region, load_profile(Mode.CYCLE))
    assert (matrix.seconds == matrix.seconds.T).all()
    assert (matrix.metres == matrix.metres.T).all()


@pytest.mark.parametrize(("mode", "slowest", "fastest"), [(Mode.CYCLE, 5, 26), (Mode.WALK, 1.5, 6.5)])
@pytest.mark.parametrize("factor", [0.6, 1.0, 1.3])
def test_speed_of_a_leg_is_plausible(
    region: tuple[Network, list[str]], mode: Mode, slowest: float, fastest: float, factor: float
) -> None:
    """Nobody crawls or flies on a leg of more than 300 m, whatever their cruising speed."""
    profile = load_profile(mode)
    matrix = travel_matrix(*region, profile.at_kmh(profile.cruise_kmh * factor))
    far = matrix.metres > 300
    kmh = matrix.metres[far] / matrix.seconds[far] * 3.6
    assert slowest <= kmh.min()
    assert kmh.max() <= fastest


def test_300_places_take_well_under_half_a_second(region: tuple[Network, list[str]]) -> None:
    """The matrix of a composition is computed in a blink of processor time."""
    start = time.process_time()
    travel_matrix(*region, load_profile(Mode.CYCLE))
    assert time.process_time() - start < 0.5


def test_boats_between_moorings_neither_drift_nor_race() -> None:
    """Locks and quays included, a boat makes between 1 and 20 km/h on any leg of more than 300 m."""
    moorings = [
        Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=frozenset({Mode.BOAT}))
        for stop in load_moorings()
    ]
    network, _ = load_network().attach(moorings)
    matrix = travel_matrix(network, [stop.id for stop in moorings], load_profile(Mode.BOAT))
    assert matrix.metres.max() < UNREACHABLE
    far = matrix.metres > 300
    kmh = matrix.metres[far] / matrix.seconds[far] * 3.6
    assert kmh.min() >= 1
    assert kmh.max() <= 20
