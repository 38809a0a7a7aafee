"""Legs: lines, distances and times of a single way."""

import random

import pytest

from graphs.geodesy import length_m
from graphs.leg import trace_leg
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.profile import load_profile
from graphs.snap import Attachment
from offers.station import Mooring, Station
from offers.stations import load_moorings, load_stations


@pytest.fixture(scope="module")
def region() -> tuple[Network, dict[str, Attachment]]:
    """Return the embedded network with its stations, its moorings, and 40 places here and there."""
    chance = random.Random(3)  # noqa: S311 - repeatable, not secret
    places = [
        *(_attachment(station, Mode.TRAIN) for station in load_stations()),
        *(_attachment(mooring, Mode.BOAT) for mooring in load_moorings()),
        *(
            Attachment(id=f"p{number}", lon=chance.uniform(2.4, 2.8), lat=chance.uniform(50.45, 50.65))
            for number in range(40)
        ),
    ]
    network, findings = load_network().attach(places)
    assert findings == ()
    return network, {place.id: place for place in places}


def _attachment(stop: Station | Mooring, mode: Mode) -> Attachment:
    return Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=LAND | {mode})


@pytest.mark.parametrize("mode", Mode)
def test_leg_says_what_the_matrix_says(region: tuple[Network, dict[str, Attachment]], mode: Mode) -> None:
    """Seconds and metres are those of the matrix; the line is as long, and ends at the places."""
    network, places = region
    profile, ids = load_profile(mode), list(places)
    matrix = travel_matrix(network, ids, profile)
    chance = random.Random(5)  # noqa: S311 - repeatable, not secret
    reached = [
        (a, b) for a in range(len(ids)) for b in range(len(ids)) if 0 < matrix.metres[a, b] < UNREACHABLE
    ]
    for row, column in chance.sample(reached, min(60, len(reached))):
        leg = trace_leg(network, ids[row], ids[column], profile)
        assert (leg.duration_s, leg.distance_m) == (matrix.seconds[row, column], matrix.metres[row, column])
        assert (leg.line[0], leg.line[-1]) == (places[ids[row]].point, places[ids[column]].point)
        assert length_m(leg.line) == pytest.approx(leg.distance_m, rel=0.01, abs=1)
        assert all(round(value, 6) == value for point in leg.line for value in point)


def test_leg_along_the_towpath_names_its_routes(region: tuple[Network, dict[str, Attachment]]) -> None:
    """From Merville to Estaires the way is the véloroute of the Lys, free of cars."""
    leg = trace_leg(region[0], "mooring:merville", "mooring:estaires", load_profile(Mode.CYCLE))
    assert "Véloroute de la Lys" in leg.routes
    assert len(set(leg.routes)) == len(leg.routes)
    assert leg.low_traffic_share > 0.9


def test_cruise_from_haverskerque_to_guarbecque(region: tuple[Network, dict[str, Attachment]]) -> None:
    """The cruise of the contract goes up the Lys to Aire and down the canal, through two locks."""
    leg = trace_leg(region[0], "mooring:haverskerque", "mooring:guarbecque", load_profile(Mode.BOAT))
    assert leg.mode is Mode.BOAT
    assert leg.routes == ("Lys", "Canal d’Aire à La Bassée")
    assert 12_000 < leg.distance_m < 20_000
    assert leg.duration_s > 2 * 20 * 60 + leg.distance_m / 7000 * 3600


def test_no_boat_goes_by_the_lawe(region: tuple[Network, dict[str, Attachment]]) -> None:
    """From Béthune to Estaires a boat goes round by Aire: the Lawe is no longer navigable."""
    leg = trace_leg(region[0], "mooring:bethune", "mooring:estaires", load_profile(Mode.BOAT))
    assert "Lawe" not in leg.routes
    assert leg.distance_m > 30_000


def test_walkers_between_villages_of_the_via_francigena_follow_it(
    region: tuple[Network, dict[str, Attachment]],
) -> None:
    """From Amettes to Bruay one walks the Via Francigena, and cycles by the lanes."""
    ends = [Attachment(id="amettes", lon=2.394, lat=50.527), Attachment(id="bruay", lon=2.547, lat=50.48)]
    network, _ = region[0].attach(ends)
    assert trace_leg(network, "amettes", "bruay", load_profile(Mode.WALK)).routes == ("Via Francigena",)
    assert "Via Francigena" not in trace_leg(network, "amettes", "bruay", load_profile(Mode.CYCLE)).routes


def test_leg_between_places_at_one_point(crossroads: Network) -> None:
    """It has a line of two equal points, and no length to share out."""
    here = [Attachment(id=name, lon=2.61, lat=50.6) for name in ("inn", "restaurant")]
    network, _ = crossroads.attach(here)
    leg = trace_leg(network, "inn", "restaurant", load_profile(Mode.WALK))
    assert leg.line == ((2.61, 50.6), (2.61, 50.6))
    assert (leg.distance_m, leg.duration_s, leg.low_traffic_share, leg.sketched) == (0, 0, 0.0, False)


def test_low_traffic_share_is_by_length(crossroads: Network) -> None:
    """The towpath is 1,112 m of the 1,820 m: 61 %."""
    places = [Attachment(id="home", lon=2.6, lat=50.6), Attachment(id="quay", lon=2.61, lat=50.59)]
    network, _ = crossroads.attach(places)
    leg = trace_leg(network, "home", "quay", load_profile(Mode.CYCLE))
    assert leg.low_traffic_share == pytest.approx(0.611, abs=0.001)
    assert leg.routes == ("Q1",)
    assert leg.sketched
    assert leg.junctions == ()
