"""Places join the network."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.access import Access
from graphs.facts import Kind
from graphs.geodesy import WGS84
from graphs.matrix import travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.places import TRAVELLERS, Attachment, Places, no_places
from graphs.profile import load_profile
from graphs.snap import REACHES, attach
from graphs.span import foot
from tests.graphs.small import changed, crossing

BOATS, TRAINS = LAND | {Mode.BOAT}, LAND | {Mode.TRAIN}
CYCLE, WALK, BOAT, CANOE, TRAIN = range(len(TRAVELLERS))


def joined(*places: Attachment) -> tuple[Places, list[str]]:
    """Return places attached to the crossroads, and the codes of what was found."""
    found, findings = attach(crossing(), no_places(), places)
    return found, [finding.code for finding in findings]


def test_place_beside_a_lane_joins_it() -> None:
    """At the foot of its perpendicular, 222 m away, on its left, for bikes and walkers."""
    found, codes = joined(Attachment(id="inn", lon=2.604, lat=50.602))
    assert codes == []
    assert found.edge[0].tolist() == [0, 0, -1, -1, -1]
    assert found.share[0, :2] == pytest.approx([0.4, 0.4], abs=0.002)
    assert found.away_dm[0, :2].tolist() == pytest.approx([2225, 2225], abs=3)
    assert found.side[0].tolist() == [1, 1, 0, 0, 0]


@pytest.mark.parametrize(("lat", "side"), [(50.601, 1), (50.599, -1), (50.6, 0)])
def test_side_is_seen_along_the_edge(lat: float, side: int) -> None:
    """North of a way that leads east is left."""
    found, _ = joined(Attachment(id="inn", lon=2.604, lat=lat))
    assert found.side[0, CYCLE] == side
    assert (found.away_dm[0, CYCLE] == 0) == (side == 0)


@pytest.mark.parametrize(("lon", "share"), [(2.600005, 0.0), (2.59, 0.0), (2.60003, 0.003)])
def test_place_within_a_metre_of_an_end_joins_the_end(lon: float, share: float) -> None:
    """No splinters; and beyond the end it is the end, too."""
    found, _ = joined(Attachment(id="inn", lon=lon, lat=50.6005))
    assert (found.edge[0, CYCLE], found.share[0, CYCLE]) == (0, pytest.approx(share, abs=0.0005))


def test_mooring_joins_land_and_water() -> None:
    """A mooring is reached by boat and by canoe on the river, and by bike from the towpath."""
    found, codes = joined(Attachment(id="halt", lon=2.604, lat=50.596, modes=BOATS))
    assert codes == []
    assert found.edge[0].tolist() == [2, 2, 3, 3, -1]


def test_station_joins_the_railway_at_its_end_only() -> None:
    """Trains stop at the ends of a hop, not where a place happens to be near the line."""
    found, codes = joined(Attachment(id="station", lon=2.602, lat=50.601, modes=TRAINS))
    assert codes == []
    assert (found.edge[0, TRAIN], found.share[0, TRAIN], found.side[0, TRAIN]) == (4, 0.0, 0)
    assert found.away_dm[0, TRAIN] == pytest.approx(1800, abs=30)


def test_place_far_from_everything_is_found_and_left_out() -> None:
    """Beyond 5 km a place is not attached, and says so where it is."""
    moon = Attachment(id="moon", lon=2.7, lat=50.7)
    found, findings = attach(crossing(), no_places(), [moon])
    assert [finding.code for finding in findings] == ["network.no-cycle", "network.no-walk"]
    assert findings[0].message == "moon is more than 5 km from any way by cycle"
    assert {(finding.level, finding.record, finding.at) for finding in findings} == {
        ("warning", "moon", (2.7, 50.7))
    }
    assert "moon" not in found


def test_mooring_without_water_is_found_and_kept_on_land() -> None:
    """A place that wants a boat, without water within 1.5 km, is still reached on land."""
    found, codes = joined(Attachment(id="pond", lon=2.605, lat=50.615, modes=BOATS))
    assert codes == ["network.no-boat"]
    assert found.edge[0].tolist()[2:] == [-1, -1, -1]
    assert "pond" in found


def test_distance_is_told_where_the_map_should_know_better() -> None:
    """Far from a mapped way there is a finding; a sketch is known to lack ways."""
    house = Attachment(id="house", lon=2.595, lat=50.612)
    ways = changed(crossing(), 0, sketched=0)
    _, findings = attach(ways, no_places(), [house])
    assert {finding.code for finding in findings} == {"network.far-cycle", "network.far-walk"}
    assert {finding.level for finding in findings} == {"info"}
    assert joined(house)[1] == []


def test_each_traveller_joins_what_it_may_use() -> None:
    """Where a street is for walkers only, a rider joins the next one; nobody joins stairs."""
    inn = Attachment(id="inn", lon=2.604, lat=50.601)
    found, _ = attach(changed(crossing(), 0, forward=Access.WALK, backward=Access.WALK), no_places(), [inn])
    assert found.edge[0, WALK] == 0
    assert found.edge[0, CYCLE] in (1, 2)
    found, _ = attach(changed(crossing(), 0, kind=Kind.STEPS), no_places(), [inn])
    assert found.edge[0, WALK] != 0


def test_edge_of_no_extent_can_be_joined() -> None:
    """Two nodes at one point: the place joins the point."""
    ways = crossing()
    lon_e7, lat_e7 = ways.edges.lon_e7.copy(), ways.edges.lat_e7.copy()
    lon_e7[:2], lat_e7[:2] = 26_050_000, 506_050_000
    ways = replace(ways, edges=replace(ways.edges, lon_e7=lon_e7, lat_e7=lat_e7))
    found, _ = attach(ways, no_places(), [Attachment(id="inn", lon=2.605, lat=50.6051)])
    assert (found.edge[0, WALK], found.share[0, WALK]) == (0, 0.0)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(math.nan, 50.6), (math.inf, 50.6), (2.6, 95.0), (170.0, -40.0), (2.6, -90.0), (1e300, 0.0)],
)
def test_place_that_is_nowhere_is_not_attached(lon: float, lat: float) -> None:
    """Coordinates that are none, and those of the other side of the world, are no error."""
    found, codes = joined(Attachment(id="odd", lon=lon, lat=lat), Attachment(id="inn", lon=2.604, lat=50.602))
    assert "odd" not in found
    assert "inn" in found
    assert codes == ["network.no-cycle", "network.no-walk"]


def test_nothing_to_attach_changes_nothing() -> None:
    """No place, no finding."""
    found, codes = joined()
    assert (len(found), codes) == (0, [])


def equal(one: Places, other: Places) -> bool:
    """Return whether the same places are attached in the same order in the same way."""
    same = all(np.array_equal(getattr(one, name), getattr(other, name)) for name in Places.DTYPES)
    return same and one.attachments == other.attachments


def test_place_that_has_not_moved_is_not_looked_for_again() -> None:
    """What is attached stays as it is, even on ways now closed; what moved is attached anew."""
    inn, mill = Attachment(id="inn", lon=2.604, lat=50.602), Attachment(id="mill", lon=2.612, lat=50.601)
    found, _ = joined(inn, mill)
    elsewhere = changed(crossing(), 0, forward=0, backward=0)
    again, findings = attach(elsewhere, found, [inn, mill])
    assert equal(found, again)
    assert findings == ()
    moved = replace(inn, lon=2.615)
    after, _ = attach(elsewhere, found, [moved])
    assert [item.id for item in after.attachments] == ["mill", "inn"]
    assert after.edge[:, WALK].tolist() == [1, 1]


def test_place_that_wants_more_is_attached_anew() -> None:
    """The same point, now by boat as well."""
    found, _ = joined(Attachment(id="halt", lon=2.604, lat=50.596))
    after, _ = attach(crossing(), found, [Attachment(id="halt", lon=2.604, lat=50.596, modes=BOATS)])
    assert len(after) == 1
    assert after.edge[0, BOAT] == 3


def test_place_that_moves_off_the_network_is_no_longer_attached() -> None:
    """It is found, and leaves."""
    found, _ = joined(Attachment(id="inn", lon=2.604, lat=50.602))
    after, findings = attach(crossing(), found, [Attachment(id="inn", lon=2.7, lat=50.7)])
    assert len(after) == 0
    assert findings


def test_place_named_twice_is_where_it_was_named_last() -> None:
    """Once."""
    found, _ = joined(
        Attachment(id="inn", lon=2.604, lat=50.602), Attachment(id="inn", lon=2.615, lat=50.602)
    )
    assert [item.lon for item in found.attachments] == [2.615]


POINTS = st.lists(st.tuples(st.floats(2.4, 2.8), st.floats(50.45, 50.68)), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(POINTS, st.randoms(use_true_random=False))
def test_order_and_steps_of_attaching_do_not_matter(
    points: list[tuple[float, float]], chance: object
) -> None:
    """At once, twice, one after the other or shuffled: each place joins the same, and so are the numbers."""
    network = load_network()
    places = [Attachment(id=str(number), lon=lon, lat=lat) for number, (lon, lat) in enumerate(points)]
    once, findings = network.attach(places)
    assert findings == ()
    assert len(once.places) == len(places)
    assert equal(once.attach(places)[0].places, once.places)
    shuffled = places.copy()
    chance.shuffle(shuffled)
    stepwise = network
    for place in shuffled:
        stepwise, _ = stepwise.attach([place])
    ids, profile = [place.id for place in places], load_profile("leisure")
    one, other = travel_matrix(once, ids, profile), travel_matrix(stepwise, ids, profile)
    assert (one.seconds == other.seconds).all()
    assert (one.metres == other.metres).all()


@settings(max_examples=40, deadline=None)
@given(POINTS)
def test_no_other_edge_is_nearer(points: list[tuple[float, float]]) -> None:
    """Anywhere in the destination: the foot is where it says, and no point of any usable way is nearer."""
    network: Network = load_network()
    places = [Attachment(id=str(number), lon=lon, lat=lat) for number, (lon, lat) in enumerate(points)]
    found, edges = network.attach(places)[0].places, network.ways.edges
    usable = np.flatnonzero(edges.forward & Access.CYCLE)
    vertices = np.concatenate([edges.line(edge) for edge in usable])
    for row, place in enumerate(found.attachments):
        at = foot(edges, int(found.edge[row, CYCLE]), float(found.share[row, CYCLE]))
        away_m = WGS84.inv(*place.point, *at)[2]
        assert away_m == pytest.approx(found.away_dm[row, CYCLE] / 10, abs=1.5)
        here = np.full(len(vertices), place.lon), np.full(len(vertices), place.lat)
        assert WGS84.inv(*here, *vertices.T)[2].min() >= away_m - 1.5


def test_reaches_are_those_of_all_travellers() -> None:
    """Each has a name, and is told before it is left out."""
    assert set(REACHES) == set(TRAVELLERS)
    assert all(reach.far_m < reach.farthest_m for reach in REACHES.values())
