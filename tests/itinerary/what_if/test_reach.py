"""Which offers a stay could hold at all."""

from collections.abc import Callable

import pytest

from graphs.network import Network
from itinerary.compose import compose_stays
from itinerary.errors import NoStayError
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.what_if.reach import within_reach
from offers.catalogue import Catalogue
from tests.itinerary.conftest import FEW


def reached(problem: Problem) -> set[str]:
    """Return the names of what is within reach."""
    return {offer.removeprefix("offer:") for offer in within_reach(problem)}


def test_all_is_within_reach_of_a_long_day(problem_of: Callable[..., Problem]) -> None:
    """On a day without a night: the visits and the tables."""
    assert reached(problem_of()) == {"belfry", "cruise", "garden", "museum", "bar", "table"}


@pytest.mark.parametrize(
    ("cap_km", "beyond"),
    [(11, set()), (10, {"bar", "cruise"}), (6, {"bar", "cruise", "garden"})],
)
def test_what_is_too_far_there_and_back_is_beyond(
    problem_of: Callable[..., Problem], cap_km: int, beyond: set[str]
) -> None:
    """The east by boat and back by bike is 11 km, the south 10, and the cross 6."""
    all_there = {"belfry", "cruise", "garden", "museum", "bar", "table"}
    assert reached(problem_of(max_cycle_km_day=cap_km)) == all_there - beyond


def test_bed_has_to_be_reached_and_left(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """The farm is 5 km from the station, the hotel 6 by the shortest way and 5 by boat, but 6 back."""
    assert {"farm", "hotel"} <= reached(problem_of(max_cycle_km_day=6, **weekend))
    found = reached(problem_of(max_cycle_km_day=5.5, **weekend))
    assert "farm" in found
    assert "hotel" not in found


def test_what_is_closed_is_beyond(problem_of: Callable[..., Problem]) -> None:
    """The museum on a Monday."""
    monday = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
    assert "museum" not in reached(problem_of(**monday))


@pytest.mark.parametrize("mode", ["cycle", "walk"])
@pytest.mark.parametrize("cap_km", [5.5, 6, 8, 10, 11, 14, 25])
@pytest.mark.parametrize("nights", [0, 1])
def test_every_stay_is_made_of_what_is_within_reach(
    request_of: Callable[..., Request],
    problem_of: Callable[..., Problem],
    catalogue: Catalogue,
    network: Network,
    mode: str,
    cap_km: float,
    nights: int,
) -> None:
    """By bike and on foot, with a boat and a train, whatever the cap: no stay comes to anything else."""
    asked = {
        "mode": mode, "max_cycle_km_day": cap_km, "max_walk_km_day": cap_km,
        "arrive": "2027-06-12T09:50", "leave": f"2027-06-{12 + nights}T18:10",
    }  # fmt: skip
    try:
        stays = compose_stays(request_of(**asked), catalogue, network, params=FEW)
    except NoStayError:
        stays = ()
    ids = {stop.id for stay in stays for day in stay.days for stop in day.stops}
    assert {i for i in ids if i.startswith("offer:")} <= within_reach(problem_of(**asked))
