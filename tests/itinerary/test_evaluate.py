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


def told(problem: Problem, *days: DayPlan, lacking: bool = False) -> dict[str, int]:
    """Return the terms of a plan without faults, or of one that may lack something."""
    cost = evaluate(Plan(days=days), problem)
    assert lacking or cost.faults == ()
    return {"stops": cost.stops, **{t.term: t.points for t in cost.value}}


def test_day_is_worth_its_stops_less_the_way(problem_of: ProblemOf, day_of: DayOf) -> None:
    """360 + 510 + 127 + 1240 points, less two for each of forty minutes; 12 + 10 + 40 euros."""
    problem = problem_of()
    cost = evaluate(Plan(days=(day_of(problem, *BEST),)), problem)
    assert (cost.stops, cost.objective, cost.cost_ct, cost.faults) == (2237, 2237 - 80, 6200, ())


def test_waiting_costs_points(problem_of: ProblemOf, day_of: DayOf) -> None:
    """40 minutes of waiting at noon are as many points; 44 on the way are twice as many, the voyage none."""
    problem = problem_of()
    terms = told(problem, day_of(problem, "cruise", "bar", "belfry"))
    assert terms == {"stops": 380 + 52 + 1240, "effort": -2 * 44, "waiting": -40, "few-gems": -200}


def test_lingering_is_no_waiting(problem_of: ProblemOf, day_of: DayOf) -> None:
    """From 11:28 to 14:00 at the museum are 152 minutes, 30 of which are spent in the garden."""
    problem = problem_of()
    assert told(problem, day_of(problem, "garden", "museum"), lacking=True)["waiting"] == -122


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        (("belfry", "table", "garden"), {}),
        (("museum", "garden", "table"), {"no-landmark": -600}),
        (("museum", "belfry", "table"), {"few-gems": -200}),
        (("museum", "cruise", "table"), {"no-landmark": -600, "few-gems": -200}),
    ],
)
def test_stay_without_landmark_or_gem_is_worth_less(
    problem_of: ProblemOf, day_of: DayOf, names: tuple[str, ...], missing: dict[str, int]
) -> None:
    """The belfry is a landmark and the garden a gem."""
    problem = problem_of()
    terms = told(problem, day_of(problem, *names), lacking=True)
    assert {t: p for t, p in terms.items() if t in ("no-landmark", "few-gems")} == missing


@pytest.mark.parametrize(("share", "enough"), [(3, True), (2, False)])
def test_gems_are_a_share_of_the_visits(
    problem_of: ProblemOf, day_of: DayOf, share: int, *, enough: bool
) -> None:
    """One gem serves three visits where one in three is asked for, not where one in two is; lunch is none."""
    problem = problem_of(params=Params(gem_share=share))
    assert ("few-gems" not in told(problem, day_of(problem, *BEST))) == enough


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
    """Two of a kind cost 120 points, three 360; the lunch between does not count."""
    problem = problem_of()
    alike = replace(problem, group=np.where(problem.lunch, -1, 0).astype(np.int32))
    assert told(alike, day_of(alike, "garden", "table", "belfry"))["variety"] == -120
    assert told(alike, day_of(alike, *BEST))["variety"] == -360
    assert [repeat_penalty(n, problem) for n in range(5)] == [0, 0, 120, 360, 720]


def test_ten_points_are_lost_for_each_percent_beyond_the_guide(
    problem_of: ProblemOf, day_of: DayOf, segment: Segment
) -> None:
    """62 euros where the guide is 50 are 24 % too much; each five cents begun are a point, and 50 none."""
    problem = problem_of(segment=replace(segment, budget_guide_ct=5000))
    assert told(problem, day_of(problem, *BEST))["budget"] == -240
    assert [over_guide(ct, problem) for ct in (0, 5000, 5001, 5005, 5006)] == [0, 0, 1, 1, 2]


def test_weekend_adds_up_its_days(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """Garden, cruise, dinner by the hotel; museum, belfry, a longer look at it than a wait for lunch."""
    problem = problem_of(**weekend)
    days = (
        day_of(problem, "garden", "cruise", "bar", evening=evening_at(problem, "near", "hotel", "bar")),
        day_of(problem, "museum", "belfry", "table", day=1, start="offer:hotel"),
    )
    cost = evaluate(Plan(days=days), problem)
    stops = (510 + 380 + 52) + (52 + 52) + (360 + 1240 + 127)
    minutes = 20 + (12 + 12)
    euros = (10 + 24 + 20) + (90 + 3 + 20) + (12 + 0 + 40)
    assert cost.faults == ()
    assert (cost.stops, cost.cost_ct) == (stops, euros * 100)
    same_bar_twice = 300
    assert cost.objective == stops - 2 * minutes - same_bar_twice


@pytest.mark.parametrize(
    ("names", "changes", "fault"),
    [
        (("belfry", "table", "belfry"), {}, "offer:belfry: 2 times, once is allowed"),
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
    assert told(problem, day_of(problem, *BEST))["stops"] == 2237


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
    assert evaluate(Plan(days=days), problem).faults == ("offer:garden: 2 times, once is allowed",)


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
        ("free", "farm", None),
        ("free", "hotel", None),
    ],
)
def test_beds_are_one_or_many(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, travel: str, second: str, fault: str | None
) -> None:
    """A star has one bed, an itinerary another each night, and who is free either."""
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


@pytest.mark.parametrize(
    ("first", "second", "fault"), [("museum", "belfry", None), ("belfry", "museum", "after")]
)
def test_what_comes_first_comes_first(
    problem_of: ProblemOf, day_of: DayOf, first: str, second: str, fault: str | None
) -> None:
    """The museum before the belfry is as it has to be, the belfry before the museum is not."""
    problem = problem_of()
    pair = problem.ids.index(f"offer:{first}"), problem.ids.index(f"offer:{second}")
    faults = evaluate(Plan(days=(day_of(problem, *BEST),)), replace(problem, before=(pair,))).faults
    assert faults == (() if fault is None else ("offer:belfry comes after offer:museum",))


def test_order_holds_from_day_to_day(
    problem_of: ProblemOf, day_of: DayOf, evening_at: EveningAt, weekend: dict[str, str]
) -> None:
    """What is seen on Sunday comes after what was seen on Saturday; what is not seen has no order."""
    problem = problem_of(**weekend)
    days = (
        day_of(problem, "garden", "belfry", "table", evening=evening_at(problem, "inside", "farm")),
        day_of(problem, "museum", "table", "cruise", day=1, start="offer:farm"),
    )
    museum, belfry = problem.ids.index("offer:museum"), problem.ids.index("offer:belfry")
    ordered = replace(problem, before=((museum, belfry),))
    assert evaluate(Plan(days=days), ordered).faults == ("offer:museum comes after offer:belfry",)
    assert evaluate(Plan(days=days), replace(problem, before=((belfry, museum),))).faults == ()


def test_one_of_those_that_are_one_thing_is_enough(problem_of: ProblemOf, day_of: DayOf) -> None:
    """Where belfry and museum are one ticket, only one of the two is taken."""
    problem = problem_of()
    once = problem.once.copy()
    once[problem.ids.index("offer:museum")] = once[problem.ids.index("offer:belfry")]
    faults = evaluate(Plan(days=(day_of(problem, *BEST),)), replace(problem, once=once)).faults
    assert faults == ("offer:belfry, offer:museum: 2 times, once is allowed",)


@pytest.mark.parametrize(("cap_m", "fits"), [(10_000, True), (9999, False)])
def test_all_days_together_are_capped(
    problem_of: ProblemOf, day_of: DayOf, cap_m: int, *, fits: bool
) -> None:
    """Ten kilometres fit a cap of ten, and not one of a metre less."""
    problem = replace(problem_of(), cap_total_m=cap_m)
    faults = evaluate(Plan(days=(day_of(problem, *BEST),)), problem).faults
    assert faults == (() if fits else ("goes 10000 m, the cap of all days is 9999 m",))
