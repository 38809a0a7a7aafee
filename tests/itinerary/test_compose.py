"""The whole chain, from a request to stays."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from graphs.network import Network
from itinerary.compose import compose_stay, compose_stays
from itinerary.errors import NoStayError
from itinerary.params import Params
from itinerary.request import Pin, Request
from itinerary.segment import Segment
from itinerary.stay import Stay, Stop
from itinerary.stay_json import stay_text
from offers.catalogue import Catalogue
from tests.itinerary.conftest import EDGES, FEW, network_of

MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
LONG_WEEKEND = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
LATE = {"arrive": "2027-06-11T20:30", "leave": "2027-06-12T18:10"}
DARK = {"arrive": "2027-12-10T17:50", "leave": "2027-12-11T16:00"}
ASKED: dict[str, dict[str, Any]] = {
    "day": {},
    "Monday": MONDAY,
    "weekend": WEEKEND,
    "star": {**LONG_WEEKEND, "travel": "star"},
    "itinerant": LONG_WEEKEND,
    "late": LATE,
    "on foot": {**WEEKEND, "mode": "walk", "max_walk_km_day": 14.0},
    "in the dark": {**DARK, "start": "station:east"},
    "from west to east": {**WEEKEND, "finish": "station:east"},
    "family": {**WEEKEND, "children": (4, 12), "budget_ct": 60_000},
    "wheelchair": {"needs": ("wheelchair",), "accept_unconfirmed": True},
    "cruise": {"must": ("offer:cruise",)},
}
CALM = replace(FEW, long_visit_min=20)
"""A day is full with one visit."""
FRESH = """
import pickle, sys
from itinerary.compose import compose_stays
from itinerary.stay_json import stay_text
with open(sys.argv[1], "rb") as file:
    asked = pickle.load(file)
stays = compose_stays(*asked[:3], params=asked[3])
sys.stdout.buffer.write("".join(map(stay_text, stays)).encode())
"""


@pytest.fixture(scope="session")
def stays_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., tuple[Stay, ...]]:
    """Return a maker of stays from the changes of a request."""

    def make(
        offers: Catalogue = catalogue, ways: Network = network, params: Params = FEW, **changes: Any
    ) -> tuple[Stay, ...]:
        return compose_stays(request_of(**changes), offers, ways, params=params)

    return make


def stops(stay: Stay, *kinds: str) -> list[Stop]:
    """Return the stops of some kinds that one arrives at."""
    return [s for day in stay.days for s in day.stops if s.kind in kinds and s.arrive]


def visited(stay: Stay) -> set[str]:
    """Return what is visited."""
    return {s.id for s in stops(stay, "visit")}


def beds(stay: Stay) -> list[str]:
    """Return where one sleeps, night by night."""
    return [s.id for s in stops(stay, "night")]


@pytest.fixture(scope="module", params=ASKED.values(), ids=ASKED.keys())
def kept(
    request: pytest.FixtureRequest,
    request_of: Callable[..., Request],
    stays_of: Callable[..., tuple[Stay, ...]],
) -> tuple[Request, Stay]:
    """Return a request of many kinds, and its stay."""
    return request_of(**request.param), stays_of(**request.param)[0]


def test_stay_keeps_its_promises(kept: tuple[Request, Stay]) -> None:
    """Dates without gaps, from station to station and bed to bed, and points and prices that add up."""
    request, stay = kept
    assert [day.date for day in stay.days] == list(request.dates)
    first, last = stay.days[0].stops[0], stay.days[-1].stops[-1]
    assert (first.id, first.arrive, last.id, last.leave) == (request.start, None, request.finish, None)
    assert first.leave is not None
    assert last.arrive is not None
    assert request.arrive <= first.leave
    assert last.arrive <= request.leave
    for today, tomorrow in pairwise(stay.days):
        assert today.stops[-1].kind == "night"
        assert today.stops[-1].id == tomorrow.stops[0].id
    assert stay.proof.objective == sum(s.points for d in stay.days for s in d.stops) + sum(
        v.points for v in stay.value
    )
    assert stay.price.total_ct == sum(line.total_ct for line in stay.price.lines)
    assert len(visited(stay)) == len(stops(stay, "visit"))


def test_times_are_in_order_and_long_enough_for_the_way(kept: tuple[Request, Stay]) -> None:
    """One arrives, starts, ends and leaves, and has on each leg at least the time that it takes."""
    _, stay = kept
    for day in stay.days:
        for stop in day.stops:
            times = [t for t in (stop.arrive, stop.start, stop.end, stop.leave) if t]
            assert times == sorted(times)
            assert {t.date() for t in times} <= {day.date}
        for leg in day.legs:
            left, came = day.stops[leg.from_stop].leave, day.stops[leg.to_stop].arrive
            assert left is not None
            assert came is not None
            assert came - left >= timedelta(seconds=leg.duration_s)


def test_doors_are_open_from_start_to_end(kept: tuple[Request, Stay], catalogue: Catalogue) -> None:
    """Visits and meals lie within the hours of their offer; dinner at a lodging has none."""
    _, stay = kept
    for stop in stops(stay, "visit", "meal"):
        assert stop.start is not None
        assert stop.end is not None
        start, end = (t.hour * 60 + t.minute for t in (stop.start, stop.end))
        hours = catalogue.offer(stop.id).hours.intervals(stop.start.date())
        assert any(a <= start and end <= b for a, b in hours)


def test_best_day_is_the_one_reckoned_by_hand(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """Garden, cruise, lunch and belfry, for 10 + 24 + 40 euros and 2169 points."""
    (stay,) = stays_of()
    assert visited(stay) == {"offer:cruise", "offer:garden", "offer:belfry"}
    assert (stay.proof.objective, stay.price.total_ct, beds(stay)) == (2169, 7400, [])


def test_closed_day_is_respected(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """On Monday one goes without the museum, and cannot have it."""
    (stay,) = stays_of(**MONDAY)
    assert "offer:museum" not in visited(stay)
    with pytest.raises(NoStayError, match="offer:museum"):
        stays_of(**MONDAY, must=("offer:museum",))


def test_museum_moves_to_the_day_when_it_is_open(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """From Monday to Tuesday the museum is visited on Tuesday."""
    (stay,) = stays_of(arrive=MONDAY["arrive"], leave="2027-06-08T18:10", must=("offer:museum",))
    assert [s.start.date() for s in stops(stay, "visit") if s.id == "offer:museum" and s.start] == [
        date(2027, 6, 8)
    ]


def test_late_arrival_goes_to_bed_without_dinner(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """Who comes on Friday at half past eight sleeps, and has the Saturday."""
    (stay,) = stays_of(**LATE)
    assert [s.kind for s in stay.days[0].stops] == ["station", "night"]
    assert len(visited(stay)) >= 2


def test_after_sunset_one_walks_by_lamplight(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """In December one walks from the train to the hotel beside it; from the west none is near enough."""
    (stay,) = stays_of(**DARK, start="station:east")
    assert beds(stay) == ["offer:hotel"]
    assert {leg.mode for leg in stay.days[0].legs} == {"walk"}
    assert all(leg.distance_m <= Params().lit_walk_m for leg in stay.days[0].legs)
    with pytest.raises(NoStayError, match="le soleil se couche à"):
        stays_of(**DARK)


@pytest.mark.parametrize(
    ("asked", "cap_m"),
    [
        ({**WEEKEND, "max_cycle_km_day": 12.0}, 12_000),
        ({**WEEKEND, "max_cycle_km_day": 10.0}, 10_000),
        ({"mode": "walk", "max_walk_km_day": 6.0}, 6000),
    ],
)
def test_caps_of_a_day_are_kept(
    stays_of: Callable[..., tuple[Stay, ...]], asked: dict[str, Any], cap_m: int
) -> None:
    """No day is longer than was asked, boats and trains aside."""
    (stay,) = stays_of(**asked)
    for day in stay.days:
        moved = sum(leg.distance_m for leg in day.legs if leg.mode in ("cycle", "walk"))
        assert 0 < moved <= cap_m


def test_cap_that_is_too_low_makes_no_stay(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """Within a kilometre of the west there is nothing."""
    with pytest.raises(NoStayError, match="aucune ne tient dans 1 km"):
        stays_of(max_cycle_km_day=1.0)


def test_access_that_is_not_confirmed_is_marked_or_not_proposed(
    stays_of: Callable[..., tuple[Stay, ...]],
) -> None:
    """A plain no is never proposed; unknown and partial only to who accepts to ask, and marked."""
    with pytest.raises(NoStayError, match="« à confirmer »"):
        stays_of(needs=("wheelchair",))
    (stay,) = stays_of(needs=("wheelchair",), accept_unconfirmed=True, must=("offer:museum",))
    assert "offer:belfry" not in visited(stay)
    assert all("access.motor" in s.to_confirm for s in stops(stay, "visit", "meal"))


def test_hearing_is_asked_of_who_has_not_said(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """The belfry has said yes; the others are to be asked, and are not proposed to who will not."""
    with pytest.raises(NoStayError):
        stays_of(needs=("hearing",))
    (stay,) = stays_of(needs=("hearing",), accept_unconfirmed=True)
    asked = {s.id: "access.hearing" in s.to_confirm for s in stops(stay, "visit", "meal")}
    assert asked.pop("offer:belfry") is False
    assert set(asked.values()) == {True}


def test_wishes_are_granted(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """What has to be there is, what must not be is not, and an appointment is kept to the minute."""
    pin = Pin(offer="offer:garden", day=date(2027, 6, 9), start_min=14 * 60 + 35)
    (stay,) = stays_of(must=("offer:cruise", "offer:bar"), ban=("offer:belfry",), pins=(pin,))
    assert {"offer:cruise", "offer:garden"} <= visited(stay)
    assert "offer:belfry" not in visited(stay)
    assert [s.id for s in stops(stay, "meal")] == ["offer:bar"]
    assert [f"{s.start:%H:%M}" for s in stops(stay, "visit") if s.id == "offer:garden"] == ["14:35"]


@pytest.mark.parametrize("theme", ["heritage", "nature"])
def test_banned_theme_is_not_met(
    stays_of: Callable[..., tuple[Stay, ...]], catalogue: Catalogue, theme: str
) -> None:
    """Not as a visit, a meal or a night."""
    (stay,) = stays_of(**LONG_WEEKEND, travel="star", ban_themes=(theme,))
    assert all(theme not in catalogue.offer(s.id).themes for s in stops(stay, "visit", "meal", "night"))


@pytest.mark.parametrize(("travel", "count"), [("star", 1), ("itinerant", 2)])
def test_star_has_one_bed_and_itinerary_many(
    stays_of: Callable[..., tuple[Stay, ...]], travel: str, count: int
) -> None:
    """Two nights in one lodging, or in two."""
    (stay,) = stays_of(**LONG_WEEKEND, travel=travel)
    assert len(beds(stay)) == 2
    assert len(set(beds(stay))) == count


def test_alternatives_differ(stays_of: Callable[..., tuple[Stay, ...]], segment: Segment) -> None:
    """Each has its rank and id, has something that no better one has, and is no better."""
    stays = stays_of(
        alternatives=3, params=CALM, segment=replace(segment, visits_day=1), ban=("offer:belfry",)
    )
    assert [s.rank for s in stays] == list(range(1, len(stays) + 1))
    assert len({s.id for s in stays}) == len(stays) > 1
    for better, worse in pairwise(stays):
        assert better.proof.objective >= worse.proof.objective
    for rank, stay in enumerate(stays):
        assert all(visited(stay) - visited(better) for better in stays[:rank])


def test_fewer_alternatives_than_asked_are_given(
    stays_of: Callable[..., tuple[Stay, ...]], segment: Segment
) -> None:
    """Three visits do not make ten different days."""
    assert (
        1
        < len(
            stays_of(
                alternatives=10, params=CALM, segment=replace(segment, visits_day=1), ban=("offer:belfry",)
            )
        )
        < 10
    )


@pytest.mark.parametrize("asked", [{}, WEEKEND, LONG_WEEKEND], ids=["day", "weekend", "long weekend"])
def test_price_that_is_named_buys_a_stay(
    stays_of: Callable[..., tuple[Stay, ...]], asked: dict[str, Any]
) -> None:
    """A budget that is too low is told the cheapest price, and with that budget there is a stay."""
    with pytest.raises(NoStayError) as caught:
        stays_of(**asked, budget_ct=100)
    (reason,) = caught.value.reasons
    euros = int(reason.removeprefix("Le séjour le moins cher trouvé coûte ").partition(" €")[0])
    (stay,) = stays_of(**asked, budget_ct=euros * 100)
    assert 0 < stay.price.total_ct <= euros * 100


def test_cheapest_day_is_the_cheapest(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """Belfry, garden and the bar are thirty euros: for a cent less there is no day."""
    assert stays_of(budget_ct=3000)[0].price.total_ct == 3000
    with pytest.raises(NoStayError, match=r"coûte 30 € ; le budget est de 29\.99 €"):
        stays_of(budget_ct=2999)


def test_tight_budget_is_a_limit(stays_of: Callable[..., tuple[Stay, ...]], segment: Segment) -> None:
    """At 60 % of a guide of sixty euros one finds what costs 36 at most, and free entry counts more."""
    (stay,) = stays_of(segment=replace(segment, budget_guide_ct=6000), tight_budget=True)
    assert stay.price.total_ct <= 3600
    assert "free" in {t.term for s in stops(stay, "visit") for t in s.why}


def test_voyage_without_water_is_not_proposed(stays_of: Callable[..., tuple[Stay, ...]]) -> None:
    """Where the canal is dry nobody sails."""
    dry = network_of(e for e in EDGES if e.kind != "waterway")
    with pytest.raises(NoStayError, match="offer:cruise"):
        stays_of(ways=dry, must=("offer:cruise",))


def test_best_of_the_alternatives_is_the_stay(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> None:
    """Asking for one stay gives the first of many."""
    asked = request_of(alternatives=2)
    first, *_ = compose_stays(asked, catalogue, network, params=FEW)
    assert compose_stay(asked, catalogue, network, params=FEW) == first


def test_progress_is_told(request_of: Callable[..., Request], catalogue: Catalogue, network: Network) -> None:
    """The rounds of the search and its best score: in the end that of the stay."""
    told: list[tuple[int, int]] = []
    (stay,) = compose_stays(
        request_of(), catalogue, network, params=FEW, progress=lambda *at: told.append(at)
    )
    assert all(rounds > 0 for rounds, _ in told)
    assert max(best for _, best in told) == stay.proof.objective


def test_same_request_gives_the_same_bytes_in_fresh_processes(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network, tmp_path: Path
) -> None:
    """Whatever the seed of its hashes, another process writes the very stays that this one does."""
    asked = request_of(**WEEKEND, alternatives=2, seed=11), catalogue, network
    file = tmp_path / "asked.pickle"
    file.write_bytes(pickle.dumps((*asked, FEW)))
    here = "".join(map(stay_text, compose_stays(*asked, params=FEW))).encode()
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", FRESH, str(file)], capture_output=True, check=True, env=environment
        )
        assert done.stdout == here
