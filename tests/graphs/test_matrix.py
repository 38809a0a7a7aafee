"""Travel times between places."""

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.access import Access
from graphs.errors import UnknownPlaceError
from graphs.matrix import UNREACHABLE, travel_matrix, travel_row, wait_s
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.places import Attachment, Places
from graphs.profile import Profile, load_profile, profile_names
from graphs.ways import Ways
from offers.stations import load_moorings, load_stations
from tests.graphs.small import changed, crossing, networks, placed, spots, town, with_hierarchy
from tests.graphs.split_graph import cheapest_ways, split_graph

ENGINES = pytest.mark.parametrize(
    "engine", [pytest.param(lambda ways: ways, id="dijkstra"), pytest.param(with_hierarchy, id="contracted")]
)
Engine = Callable[[Ways], Ways]
IN_TOWN = placed(
    *((number, share, number * 10) for number in range(17) for share in (0.0, 0.3, 0.8)),
    (0, 0.3, 0),
    (10, 1.0, 5),
)


@pytest.fixture(scope="module")
def region() -> Network:
    """Return the embedded network with its stations, its moorings, and places here and there."""
    chance = random.Random(7)  # noqa: S311 - repeatable, not secret
    stops = [(stop, Mode.TRAIN) for stop in load_stations()] + [(stop, Mode.BOAT) for stop in load_moorings()]
    places = [
        *(
            Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=LAND | {mode})
            for stop, mode in stops
        ),
        *(
            Attachment(id=f"p{number}", lon=chance.uniform(2.4, 2.8), lat=chance.uniform(50.45, 50.65))
            for number in range(60)
        ),
    ]
    return load_network().attach(places)[0]


def check(ways: Ways, places: Places, profile: Profile, rows: range) -> int:
    """Compare rows of the matrix to the ways of least cost in the split graph; return how many were found."""
    ids = [item.id for item in places.attachments]
    matrix = travel_matrix(Network(ways=ways, places=places), ids, profile)
    graph, reached = split_graph(ways, places, profile), 0
    for row in rows:
        found = cheapest_ways(graph, row)
        for column in set(range(len(ids))) - {row}:
            told = int(matrix.seconds[row, column]), int(matrix.metres[row, column])
            ways_there = found.get(("to", column), set())
            expected = {
                ((time_ms + 500) // 1000 + wait_s(profile), (length_dm + 5) // 10)
                for _, time_ms, length_dm in ways_there
            }
            assert told in (expected or {(UNREACHABLE, UNREACHABLE)}), (ids[row], ids[column])
            reached += bool(ways_there)
        assert (matrix.seconds[row, row], matrix.metres[row, row]) == (0, 0)
    return reached


@ENGINES
@pytest.mark.parametrize("name", profile_names())
def test_matrix_is_what_dijkstra_finds_in_the_split_town(engine: Engine, name: str) -> None:
    """One-way, barred, parallel and looping ways, locks, timetables: each number is that of the oracle."""
    assert check(engine(town()), IN_TOWN, load_profile(name), range(len(IN_TOWN))) > 50


@ENGINES
@pytest.mark.parametrize("name", profile_names())
def test_matrix_is_what_dijkstra_finds_in_the_split_region(
    region: Network, engine: Engine, name: str
) -> None:
    """On the embedded network, from every third place, every number is that of the oracle."""
    rows = range(0, len(region.places), 3)
    assert check(engine(region.ways), region.places, load_profile(name), rows) > 10


@ENGINES
@settings(max_examples=60, deadline=None)
@given(data=st.data(), name=st.sampled_from(["leisure", "family", "wheelchair", "walker"]))
def test_matrix_is_what_dijkstra_finds_in_any_network(engine: Engine, data: st.DataObject, name: str) -> None:
    """Whatever is drawn by lot, wherever the places join it."""
    ways = data.draw(networks())
    places = placed(*data.draw(spots(ways)))
    check(engine(ways), places, load_profile(name), range(len(places)))


def seconds(ways: Ways, places: Places, name: str = "leisure") -> list[list[int]]:
    """Return the seconds between all places."""
    ids = [item.id for item in places.attachments]
    return travel_matrix(Network(ways=ways, places=places), ids, load_profile(name)).seconds.tolist()


@ENGINES
def test_round_trip_on_a_one_way_edge(engine: Engine) -> None:
    """
    Against it one goes on to its end, back by the park, and along its first quarter; without a park, not.

    ::

        a ──p0──p1─→ b,  back by the park
    """
    network = Network(ways=engine(changed(town(), 0, backward=0)), places=placed((0, 0.25, 0), (0, 0.75, 0)))
    metres = travel_matrix(network, ["p0", "p1"], load_profile("leisure")).metres
    lane_m, park_m = town().edges.length_dm[:2] / 10
    assert metres[0, 1] == pytest.approx(lane_m / 2, abs=1)
    assert metres[1, 0] == pytest.approx(lane_m / 2 + park_m, abs=1)
    ways = changed(crossing(), 1, backward=0)
    assert seconds(engine(ways), placed((1, 0.25, 0), (1, 0.75, 0)))[1][0] == UNREACHABLE


@ENGINES
@pytest.mark.parametrize("open_way", ["forward", "backward"])
def test_two_places_at_one_point_of_a_one_way_edge(engine: Engine, open_way: str) -> None:
    """Whichever way it leads, one only walks up to the street and off it on the other side."""
    shut = {"forward": 0, "backward": 0} | {open_way: int(Access.CYCLE)}
    ways = changed(crossing(), 1, **shut)
    assert seconds(engine(ways), placed((1, 0.5, 100), (1, 0.5, 200)))[0][1] == round(30 / 7.7 * 3.6)


@ENGINES
def test_place_at_the_end_of_a_one_way_edge_stands_on_the_node(engine: Engine) -> None:
    """From the crossing one goes back west, although the street that leads off it is one-way."""
    ways = changed(crossing(), 1, backward=0)
    found = seconds(engine(ways), placed((1, 0.0, 0), (0, 0.0, 0), (0, 1.0, 0)))
    assert found[0][1] == found[2][1] == found[1][0] < UNREACHABLE
    assert found[0][2] == 0


@ENGINES
def test_lock_between_two_places_on_one_edge(engine: Engine) -> None:
    """Before both locks, between them, behind them: twenty minutes for each lock passed, and none twice."""
    places = placed((13, 0.05, 0), (13, 0.5, 0), (13, 0.95, 0), (13, 1.0, 0), (12, 1.0, 0))
    found = np.array(seconds(engine(town()), places, "motorboat"))
    locks = np.array([0, 1, 2, 2, 0])
    sailing = found - np.abs(locks[:, None] - locks) * 1200
    assert (found == found.T).all()
    assert (sailing < 600).all()
    assert (sailing >= 0).all()


@ENGINES
def test_lock_at_the_end_of_an_edge_lies_before_its_node(engine: Engine) -> None:
    """A place at the weir is behind the lock, one just before the weir is not."""
    found = seconds(engine(crossing()), placed((3, 0.5, 0), (3, 1.0, 0), (3, 0.999, 0)), "motorboat")
    assert found[0][1] - found[0][2] == pytest.approx(1200, abs=3)


@ENGINES
@pytest.mark.parametrize("name", profile_names())
def test_row_is_that_of_the_matrix(engine: Engine, name: str) -> None:
    """From one place to all, to some in another order, and to one twice."""
    network, profile = Network(ways=engine(town()), places=IN_TOWN), load_profile(name)
    ids = [item.id for item in IN_TOWN.attachments]
    matrix = travel_matrix(network, ids, profile)
    for start in range(0, len(ids), 7):
        row = travel_row(network, ids[start], ids, profile)
        assert (row.seconds[0] == matrix.seconds[start]).all()
        assert (row.metres[0] == matrix.metres[start]).all()
        some = travel_row(network, ids[start], [ids[9], ids[2], ids[9]], profile)
        assert some.ids == (ids[9], ids[2], ids[9])
        assert some.seconds.tolist() == [matrix.seconds[start, [9, 2, 9]].tolist()]


def test_row_ends_where_one_wants_to_be_home() -> None:
    """What takes longer than that is unreachable, what takes as long is not."""
    network, ids = Network(ways=town(), places=IN_TOWN), [item.id for item in IN_TOWN.attachments]
    whole = travel_row(network, "p0", ids, load_profile("walker"))
    limit = int(np.sort(whole.seconds[0])[(whole.seconds < UNREACHABLE).sum() // 2])
    near = travel_row(network, "p0", ids, load_profile("walker"), within_s=limit)
    inside = whole.seconds <= limit
    assert inside.sum() < (whole.seconds < UNREACHABLE).sum()
    assert (near.seconds == np.where(inside, whole.seconds, UNREACHABLE)).all()
    assert (near.metres == np.where(inside, whole.metres, UNREACHABLE)).all()
    assert limit in near.seconds


def test_row_to_nowhere_is_empty(crossroads: Network) -> None:
    """And from an unknown place there is none."""
    network, _ = crossroads.attach([Attachment(id="home", lon=2.6, lat=50.6)])
    assert travel_row(network, "home", [], load_profile(Mode.WALK)).seconds.shape == (1, 0)
    with pytest.raises(UnknownPlaceError, match="atlantis is not attached"):
        travel_row(network, "atlantis", ["home"], load_profile(Mode.WALK))


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


def test_matrix_of_no_place_is_empty(crossroads: Network) -> None:
    """Nothing asked, nothing answered."""
    matrix = travel_matrix(crossroads, [], load_profile(Mode.WALK))
    assert matrix.seconds.shape == matrix.metres.shape == (0, 0)


def test_place_asked_for_twice_stands_there_twice(crossroads: Network) -> None:
    """Rows and columns are those that were asked for, in that order."""
    places = [Attachment(id="home", lon=2.6, lat=50.6), Attachment(id="quay", lon=2.61, lat=50.59)]
    network, _ = crossroads.attach(places)
    matrix = travel_matrix(network, ["quay", "home", "quay"], load_profile(Mode.CYCLE))
    assert matrix.metres.tolist() == [[0, 1820, 0], [1820, 0, 1820], [0, 1820, 0]]


def test_wait_counts_once_a_leg(crossroads: Network) -> None:
    """A train is waited for, however far it goes; staying where one is takes no time."""
    stations = [
        Attachment(id="w", lon=2.6, lat=50.6, modes=LAND | {Mode.TRAIN}),
        Attachment(id="e", lon=2.62, lat=50.6, modes=LAND | {Mode.TRAIN}),
    ]
    network, _ = crossroads.attach(stations)
    train = load_profile(Mode.TRAIN)
    assert travel_matrix(network, ["w", "e"], train).seconds.tolist() == [
        [0, 300 + wait_s(train)],
        [300 + wait_s(train), 0],
    ]


@pytest.mark.parametrize("modes", [LAND, LAND | {Mode.BOAT}])
def test_places_at_one_point_are_no_way_apart(crossroads: Network, modes: frozenset[Mode]) -> None:
    """An inn and its restaurant, or its landing stage, are at no distance, in any order of the places."""
    places = [
        Attachment(id="inn", lon=2.604, lat=50.598),
        Attachment(id="restaurant", lon=2.604, lat=50.598, modes=modes),
        Attachment(id="home", lon=2.6, lat=50.6),
    ]
    network, _ = crossroads.attach(places)
    matrix = travel_matrix(network, ["restaurant", "home", "inn"], load_profile(Mode.WALK))
    assert matrix.seconds[0, 2] == matrix.metres[2, 0] == 0
    assert matrix.seconds[0, 1] == matrix.seconds[2, 1] > 0


def test_unknown_place_is_named(crossroads: Network) -> None:
    """A place that is not attached is told by its id."""
    with pytest.raises(UnknownPlaceError, match="atlantis is not attached"):
        travel_matrix(crossroads, ["atlantis"], load_profile(Mode.WALK))


def test_matrix_of_a_sketch_is_the_same_both_ways(region: Network) -> None:
    """All its edges go both ways, so does every number."""
    ids = [item.id for item in region.places.attachments]
    matrix = travel_matrix(region, ids, load_profile(Mode.CYCLE))
    assert (matrix.seconds == matrix.seconds.T).all()
    assert (matrix.metres == matrix.metres.T).all()


@pytest.mark.parametrize(("mode", "slowest", "fastest"), [(Mode.CYCLE, 5, 26), (Mode.WALK, 1.5, 6.5)])
@pytest.mark.parametrize("factor", [0.6, 1.0, 1.3])
def test_speed_of_a_leg_is_plausible(
    region: Network, mode: Mode, slowest: float, fastest: float, factor: float
) -> None:
    """Nobody crawls or flies on a leg of more than 300 m, whatever their cruising speed."""
    profile = load_profile(mode)
    ids = [item.id for item in region.places.attachments]
    matrix = travel_matrix(region, ids, profile.at_kmh(profile.cruise_kmh * factor))
    far = matrix.metres > 300
    kmh = matrix.metres[far] / matrix.seconds[far] * 3.6
    assert slowest <= kmh.min()
    assert kmh.max() <= fastest


def test_boats_between_moorings_neither_drift_nor_race(region: Network) -> None:
    """Locks and quays included, a boat makes between 1 and 20 km/h on any leg of more than 300 m."""
    matrix = travel_matrix(region, [stop.id for stop in load_moorings()], load_profile(Mode.BOAT))
    assert matrix.metres.max() < UNREACHABLE
    far = matrix.metres > 300
    kmh = matrix.metres[far] / matrix.seconds[far] * 3.6
    assert kmh.min() >= 1
    assert kmh.max() <= 20


def test_row_is_that_of_the_matrix_up_to_its_cut_off() -> None:
    """From one place to all; what takes longer than the cut-off counts as unreachable."""
    network, _ = load_network().attach(
        [Attachment(id=str(n), lon=2.5 + n / 60, lat=50.5 + n / 90) for n in range(8)]
    )
    ids, profile = [str(n) for n in range(8)], load_profile("cycle")
    whole, row = travel_matrix(network, ids, profile), travel_row(network, "3", ids, profile)
    assert row.seconds.tolist() == whole.seconds[3:4].tolist()
    assert row.metres.tolist() == whole.metres[3:4].tolist()
    least = sorted(row.seconds[0].tolist())[4]
    near = travel_row(network, "3", ids, profile, within_s=least)
    assert (near.seconds < UNREACHABLE).sum() == (near.metres < UNREACHABLE).sum() == 5
