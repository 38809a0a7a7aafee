"""What a plan is worth, reckoned by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.evaluate import evaluate, over_guide, repeat_penalty
from itinerary.params import Params
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.segment import Segment

BEST = ("museum", "garden", "table", "belfry")
THREE_DAYS = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}

EveningAt = Callable[..., int]
DayOf = Callable[..., DayPlan]
ProblemOf = Callable[..., Problem]


def told(problem: Problem, *days: DayPlan) -> dict[str, int]:
    """Return the terms of a plan without faults."""
    cost = evaluate(Plan(days=days), problem)
    assert cost.faults == ()
    return {"stops": cost.stops, **{t.term: t.points for t in cost.value}}


def test_day_is_worth_its_stops_less_the_way(problem_of: ProblemOf, day_of: DayOf) -> None:
    """30 + 42 + 10 + 105 points, less one for each five of forty minutes; 12 + 10 + 40 euros."""
    problem = problem_of()
    cost = evaluate(Plan(days=(day_of(problem, *BEST),)), problem)
    assert (cost.stops, cost.objective, cost.cost_ct, cost.faults) == (187, 187 - 8, 6200, ())


def test_waiting_costs_points(problem_of: ProblemOf, day_of: DayOf) -> None:
    """40 minutes of waiting at noon are five points; 84 on the way, 40 of them afloat, are sixteen."""
    problem = problem_of()
    terms = told(problem, day_of(problem, "cruise", "bar", "belfry"))
    assert terms == {"stops": 30 + 5 + 105, "effort": -(84 // 5), "waiting": -(40 // 8)}


@pytest.mark.parametrize(
    ("names", "changes", "complete"),
    [
        (("table", "belfry"), {}, False),
        (("table", "belfry", "garden"), {}, True),
        (("garden", "belfry"), {}, False),
        (("table", "garden"), {"params": Params(long_visit_min=60)}, True),
        (("table", "belfry"), {"params": Params(long_visit_min=60)}, False),
        (("table", "belfry"), {"arrive": "2027-06-09T11:00"}, True),
        (("belfry",), {"arrive": "2027-06-09T11:00"}, False),
        (("belfry",), {"arrive": "2027-06-09T12:00"}, True),
        (("belfry",), {"arrive": "2027-06-09T15:00"}, True),
        ((), {"arrive": "2027-06-09T15:00"}, False),
    ],
)
def test_full_day_has_lunch_and_two_visits_or_a_long_one(
    problem_of: ProblemOf, day_of: DayOf, names: tuple[str, ...], changes: dict[str, Any], *, complete: bool
) -> None:
    """Who comes at eleven may see one thing, who comes at noon need not lunch."""
    problem = problem_of(**changes)
    faults = evaluate(Plan(days=(day_of(problem, *names),)), problem).faults
    assert faults == (() if complete else ("day 1 lacks its lunch, or visits to fill it",))


def test_kinds_that_repeat_cost_more_and_more(problem_of: ProblemOf, day_of: DayOf) -> None:
    """Two of a kind cost 8 points, three 24; the lunch between does not count."""
    problem = problem_of()
    alike = replace(problem, group=np.where(problem.lunch, -1, 0).astype(np.int32))
    assert told(alike, day_of(alike, "garden", "table", "belfry"))["variety"] == -8
    assert told(alike, day_of(alike, *BEST))["variety"] == -24
    assert [repeat_penalty(n, problem) for n in range(5)] == [0, 0, 8, 24, 48]


def test_point_is_lost_for_each_percent_begun_beyond_the_guide(
    problem_of: ProblemOf, day_of: DayOf, segment: Segment
) -> None:
    """62 euros where the guide is 50 are 24 % too much; 50.01 is one, and 50 none."""
    problem = problem_of(segment=replace(segment, budget_guide_ct=5000))
    assert told(problem, day_of(problem, *BEST))["budget"] == -24
    assert [over_guide(ct, problem) for ct in (0, 5000, 5001, 5050, 5051)] == [0, 0, 1, 1, 2]


def test_weekend_adds_up_its_days(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """Garden, cruise, dinner by the hotel; museum, belfry, a short wait for lunch, the bar twice: by hand."""
    problem = problem_of(**weekend)
    days = (
        day_of(problem, "garden", "cruise", "bar", evening=evening_at(problem, "near", "hotel", "bar")),
        day_of(problem, "museum", "belfry", "table", day=1, start="offer:hotel"),
    )
    cost = evaluate(Plan(days=days), problem)
    stops = (42 + 30 + 5) + (5 + 5) + (30 + 105 + 10)
    minutes = (20, 40), (12, 12)
    euros = (10 + 24 + 20) + (90 + 3 + 20) + (12 + 0 + 40)
    assert cost.faults == ()
    assert (cost.stops, cost.cost_ct) == (stops, euros * 100)
    same_bar_twice = 30
    assert cost.objective == stops - sum(minutes[0]) // 5 - sum(minutes[1]) // 5 - 15 // 8 - same_bar_twice


@pytest.mark.parametrize(
    ("names", "changes", "fault"),
    [
        (("belfry", "table", "belfry"), {}, "offer:belfry is visited 2 times"),
        (("garden", "table", "bar", "belfry"), {}, "day 1 has 2 lunches"),
        (BEST, {"budget_ct": 6199}, "costs 6200 ct, the limit is 6199 ct"),
        (BEST, {"must": ("offer:cruise",)}, "offer:cruise has to be there and is not"),
        (BEST, {"max_cycle_km_day": 9.0}, "day 1: too far for a day"),
        (
            ("garden", "table", "belfry"),
            {"start": "station:east"},
            "does not cover the stay from its first station",
        ),
    ],
)
def test_plan_with_a_fault_is_refused(
    problem_of: ProblemOf, day_of: DayOf, names: tuple[str, ...], changes: dict[str, Any], fault: str
) -> None:
    """What no stay may hold is named, and nothing else with it."""
    problem = problem_of(**changes)
    plan = day_of(problem, *names, start="station:west")
    (found,) = evaluate(Plan(days=(plan,)), problem).faults
    assert fault in found


@pytest.mark.parametrize("changes", [{"budget_ct": 6200}, {"must": ("offer:table", "offer:museum")}])
def test_plan_at_its_limit_is_not_refused(
    problem_of: ProblemOf, day_of: DayOf, changes: dict[str, Any]
) -> None:
    """To the cent is within the budget, and what has to be there may be a lunch."""
    problem = problem_of(**changes)
    assert told(problem, day_of(problem, *BEST))["stops"] == 187


def test_all_faults_are_told(problem_of: ProblemOf, day_of: DayOf) -> None:
    """A plan with three faults has three."""
    problem = problem_of(budget_ct=1, must=("offer:cruise",))
    plan = day_of(problem, "garden", "garden", "table")
    assert len(evaluate(Plan(days=(plan,)), problem).faults) == 3


def test_missing_day_is_refused(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """A plan of one day is no weekend."""
    problem = problem_of(**weekend)
    plan = day_of(problem, "table", evening=evening_at(problem, "inside", "farm"))
    assert any("does not cover the stay" in f for f in evaluate(Plan(days=(plan,)), problem).faults)


def test_visit_on_two_days_is_a_visit_twice(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """A visit happens once a stay, while one may eat at the same table on both days, and in the evening."""
    problem = problem_of(**weekend)
    table = evening_at(problem, "road", "farm", "table")
    days = (
        day_of(problem, "museum", "garden", "table", evening=table),
        day_of(problem, "garden", "belfry", "table", day=1, start="offer:farm"),
    )
    assert evaluate(Plan(days=days), problem).faults == ("offer:garden is visited 2 times",)


def test_beds_have_to_meet(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """Who went to bed at the farm does not wake up at the hotel."""
    problem = problem_of(**weekend)
    days = (
        day_of(problem, "garden", "belfry", "table", evening=evening_at(problem, "inside", "farm")),
        day_of(problem, "museum", "table", "cruise", day=1, start="offer:hotel"),
    )
    assert evaluate(Plan(days=days), problem).faults == ("day 2 does not begin where day 1 ended",)


@pytest.mark.parametrize(
    ("travel", "second", "fault"),
    [
        ("star", "farm", None),
        ("star", "hotel", "2 beds in 2 nights of a stay that is star"),
        ("itinerant", "hotel", None),
        ("itinerant", "farm", "1 beds in 2 nights of a stay that is itinerant"),
    ],
)
def test_beds_are_one_or_many(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, travel: str, second: str, fault: str | None
) -> None:
    """A star has one bed, an itinerary another each night."""
    problem = problem_of(travel=travel, params=Params(long_visit_min=45), **THREE_DAYS)
    last = "inside" if second == "farm" else "near"
    days = (
        day_of(problem, "garden", "table", evening=evening_at(problem, "inside", "farm")),
        day_of(
            problem,
            "museum",
            "table",
            day=1,
            start="offer:farm",
            evening=evening_at(problem, last, second, day=1),
        ),
        day_of(problem, "belfry", "table", day=2, start=f"offer:{second}"),
    )
    assert evaluate(Plan(days=days), problem).faults == (() if fault is None else (fault,))
