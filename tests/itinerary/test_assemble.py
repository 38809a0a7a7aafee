"""From a plan to a stay, reckoned by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itinerary.assemble import assemble, stay_id
from itinerary.evaluate import evaluate
from itinerary.ground import Ground
from itinerary.plan import DayPlan, Plan
from itinerary.stay import Stay

BEST = ("museum", "garden", "table", "belfry")


def test_stay_holds_what_was_planned(assembled: Callable[..., Stay]) -> None:
    """Stops in their order, a leg between any two, points that sum to the objective."""
    stay = assembled(*BEST)
    (day,) = stay.days
    assert [s.id for s in day.stops] == ["station:west", *(f"offer:{n}" for n in BEST), "station:west"]
    assert [(leg.mode, leg.distance_m, leg.duration_s) for leg in day.legs] == [
        ("cycle", 3000, 720),
        ("cycle", 2000, 480),
        ("cycle", 2000, 480),
        ("walk", 0, 0),
        ("cycle", 3000, 720),
    ]
    assert [(leg.from_stop, leg.to_stop) for leg in day.legs] == [(i, i + 1) for i in range(5)]
    assert (stay.proof.objective, stay.proof.status, stay.proof.bound) == (2157, "feasible", None)
    assert sum(s.points for s in day.stops) + sum(p.points for p in stay.value) == 2157


def test_legs_join_the_stops(assembled: Callable[..., Stay]) -> None:
    """Each line begins at its stop and ends at the next; it says how quiet it is."""
    (day,) = assembled(*BEST).days
    for leg in day.legs:
        start, end = day.stops[leg.from_stop], day.stops[leg.to_stop]
        assert (leg.line[0], leg.line[-1]) == ((start.lon, start.lat), (end.lon, end.lat))
    assert [leg.low_traffic_share for leg in day.legs] == [0.0, 1.0, 1.0, 0.0, 0.0]


def test_totals_count_what_is_there(assembled: Callable[..., Stay]) -> None:
    """Ten kilometres, three visits, one landmark, one gem, and nothing to be confirmed."""
    totals = assembled(*BEST).totals
    assert (totals.cycle_m, totals.walk_m, totals.boat_m) == (10_000, 0, 0)
    assert (totals.visits, totals.landmarks, totals.gems, totals.confirmed_share) == (3, 1, 1, 1.0)


def test_boat_is_told_apart(assembled: Callable[..., Stay]) -> None:
    """The cruise is a visit, a leg by boat and a mooring; bike on board and hours of the bar are asked."""
    stay = assembled("cruise", "bar")
    stops, legs = stay.days[0].stops, stay.days[0].legs
    assert [s.kind for s in stops] == ["station", "visit", "mooring", "meal", "station"]
    assert (legs[1].mode, legs[1].distance_m, legs[1].duration_s) == ("boat", 4000, 2400)
    assert (stay.totals.boat_m, stay.totals.cycle_m, stay.totals.confirmed_share) == (4000, 11_000, 0.0)


def test_train_is_waited_for_at_its_station(assembled: Callable[..., Stay]) -> None:
    """Who walks takes the train at 11:54 and at 13:10, waits where it leaves, and asks for its timetable."""
    stops, legs = (stay := assembled("bar", mode="walk")).days[0].stops, stay.days[0].legs
    assert [s.id for s in stops] == [
        "station:west",
        "station:east",
        "offer:bar",
        "station:east",
        "station:west",
    ]
    assert [leg.mode for leg in legs] == ["train", "walk", "walk", "train"]
    assert [f"{s.leave:%H:%M}" for s in stops[:-1] if s.leave] == ["11:54", "12:00", "12:50", "13:10"]
    assert ["timetable" in s.to_confirm for s in stops] == [True, False, False, True, False]
    assert stay.totals.walk_m == 0


def test_next_day_begins_where_the_night_was(
    ground_of: Callable[..., Ground],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
) -> None:
    """The bed is the last stop and the first of the morrow, where it counts no more."""
    ground = ground_of(**weekend)
    night = evening_at(ground.problem, "near", "hotel", "bar")
    days = (
        day_of(ground.problem, "garden", "table", evening=night),
        day_of(ground.problem, "museum", day=1, start="offer:hotel"),
    )
    plan = Plan(days=days)
    first, second = assemble(ground, plan, evaluate(plan, ground.problem), rank=1, engine="tests").days
    assert [s.kind for s in first.stops] == ["station", "visit", "meal", "service", "meal", "night"]
    bed, morning = first.stops[-1], second.stops[0]
    assert (bed.id, bed.points, bed.to_confirm) == ("offer:hotel", 52, ("availability",))
    assert (morning.id, morning.kind, morning.points, morning.to_confirm) == ("offer:hotel", "night", 0, ())
    assert (morning.arrive, morning.start, morning.end) == (None, None, morning.leave)


@pytest.mark.parametrize("needs", [("wheelchair",), ("buggy",)])
def test_legs_without_steps_are_to_be_confirmed(
    assembled: Callable[..., Stay], needs: tuple[str, ...]
) -> None:
    """Nobody has said whether the way has steps: each stop that a leg leads to asks."""
    stay = assembled("garden", "table", needs=needs, accept_unconfirmed=True)
    first, *others = stay.days[0].stops
    assert "access.motor" not in first.to_confirm
    assert all(s.to_confirm.count("access.motor") == 1 for s in others)


def test_id_names_what_the_stay_is_made_of(ground_of: Callable[..., Ground]) -> None:
    """The same request, data and rank have the same id; any other has another."""
    ground = ground_of()
    others = (
        ground_of(seed=2),
        replace(ground, catalogue=replace(ground.catalogue, version="other")),
        replace(ground, network_version="other"),
    )
    ids = [stay_id(ground, 1), stay_id(ground, 2), *(stay_id(other, 1) for other in others)]
    assert stay_id(ground_of(), 1) == ids[0]
    assert len(set(ids)) == 5
    assert all(len(i) == 16 and int(i, 16) >= 0 for i in ids)
