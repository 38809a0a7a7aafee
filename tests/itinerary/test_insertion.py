"""What fits where in a day."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.insertion import best_insertion, latest_departure, make_course, make_grid
from itinerary.params import Params
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.segment import Segment
from itinerary.timeline import Impossible, timeline

ALL = np.ones(6, dtype=bool)
WINTER = {"arrive": "2027-12-10T09:50", "leave": "2027-12-12T18:10"}
SUMMER = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
LATE = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
DAYS: tuple[dict[str, Any], ...] = (
    SUMMER,
    LATE,
    WINTER,
    {**WINTER, "params": Params(lit_walk_m=3000)},
    {**SUMMER, "max_cycle_km_day": 12.0},
    {**SUMMER, "mode": "walk"},
    {**SUMMER, "mode": "walk", "max_walk_km_day": 4.0},
    {**WINTER, "mode": "walk", "ban_modes": ("train",)},
    {**SUMMER, "params": Params(short_hop_m=2500)},
)


@pytest.fixture(scope="session")
def problem_at(problem_of: Callable[..., Problem], segment: Segment) -> Callable[[int], Problem]:
    """Return stays of three days in many conditions, the last with little patience in the saddle."""
    tired = replace(segment, max_cycle_min_day=50)
    problems = (*(problem_of(**changes) for changes in DAYS), problem_of(**SUMMER, segment=tired))
    return problems.__getitem__


def inserted(plan: DayPlan, gap: int, option: int) -> DayPlan:
    """Return a day with one thing more."""
    return replace(plan, options=(*plan.options[:gap], option, *plan.options[gap:]))


def test_empty_day_is_all_slack(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """One may leave at ten, and has to be back ten minutes before the train."""
    problem = problem_of()
    course = make_course(problem, day_of(problem))
    assert course is not None
    assert (course.departs, course.latest, course.go_m) == ((600,), (1080,), 0)
    assert course.places_out == course.places_in == (problem.start,)


def test_slack_is_what_the_rest_of_the_day_leaves(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """With the garden one may leave it at 11:20, and has to be there at 16:40 to catch the train."""
    problem = problem_of()
    course = make_course(problem, day_of(problem, "garden"))
    assert course is not None
    assert (course.departs, course.latest, course.go_m) == ((600, 680), (1000, 1080), 10_000)


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"leave": "2027-06-09T11:49"}, ("garden",)),
        ({"arrive": "2027-06-09T12:50", "leave": "2027-06-09T14:00"}, ("belfry", "table")),
    ],
)
def test_day_that_cannot_be_lived_has_no_course(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    changes: dict[str, Any],
    names: tuple[str, ...],
) -> None:
    """A minute late for the train home, or for the kitchen, there is nothing to build on."""
    problem = problem_of(**{"leave": "2027-06-09T18:10", **changes})
    problem = (
        replace(problem, frames=(replace(problem.frames[0], end_min=699),)) if "garden" in names else problem
    )
    assert make_course(problem, day_of(problem, *names)) is None


def test_best_worth_a_minute_comes_first(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Into an empty day goes the belfry, 105 points for 24 minutes on the way and 45 on the spot."""
    problem = problem_of()
    plan = day_of(problem)
    course = make_course(problem, plan)
    assert course is not None
    gap, option = best_insertion(make_grid(problem, 0), course, ALL, problem.points.astype(float)) or (
        None,
        None,
    )
    assert (gap, problem.ids[option]) == (0, "offer:belfry")


@pytest.mark.parametrize(
    ("kept", "name", "gap"),
    [
        (("garden",), "table", 1),
        (("garden", "table"), "museum", 0),
    ],
)
def test_gap_is_the_one_that_fits_best(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    kept: tuple[str, ...],
    name: str,
    gap: int,
) -> None:
    """Lunch goes after the garden, a detour before it; the museum before it, to be out by noon."""
    problem = problem_of()
    course = make_course(problem, day_of(problem, *kept))
    assert course is not None
    only = np.array([i == f"offer:{name}" for i in problem.ids])
    found = best_insertion(make_grid(problem, 0), course, only, np.full(6, 300.0))
    assert found == (gap, problem.ids.index(f"offer:{name}"))


@pytest.mark.parametrize(
    ("changes", "allowed", "worth"),
    [
        ({}, np.zeros(6, dtype=bool), 100.0),
        ({}, ALL, 1.0),
        ({"max_cycle_km_day": 5.0}, ALL, 100.0),
    ],
)
def test_nothing_is_inserted_that_may_not_pays_not_or_is_too_far(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    changes: dict[str, Any],
    allowed: np.ndarray,
    worth: float,
) -> None:
    """Nothing allowed, a point for 24 minutes on the way, or a cap of five kilometres: nothing is found."""
    problem = problem_of(**changes)
    course = make_course(problem, day_of(problem))
    assert course is not None
    assert best_insertion(make_grid(problem, 0), course, allowed, np.full(6, worth)) is None


def test_second_of_a_kind_is_worth_less(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """What a repetition costs may take from a visit all that it is worth."""
    problem = problem_of()
    alike = replace(problem, group=np.where(problem.lunch, -1, 0).astype(np.int32))
    museum = np.array([i == "offer:museum" for i in problem.ids])
    worth = np.full(6, 7.0)
    found = {}
    for name, posed in (("apart", problem), ("alike", alike)):
        course = make_course(posed, day_of(posed, "belfry"))
        assert course is not None
        found[name] = best_insertion(make_grid(posed, 0), course, museum, worth)
    assert found["apart"] is not None
    assert found["alike"] is None


@pytest.mark.parametrize(
    ("lit_walk_m", "arrive", "leave"),
    [(1500, 900, 888), (1500, 1200, None), (3000, 1200, 1160), (3000, 1010, 970)],
)
def test_latest_departure_minds_the_light(
    problem_of: Callable[..., Problem], lit_walk_m: int, arrive: int, leave: int | None
) -> None:
    """By day one rides 12 minutes; to arrive at 20:00 in winter one rides before dark, or walks 40 in it."""
    problem = problem_of(params=Params(lit_walk_m=lit_walk_m), **WINTER)
    sunset = problem.frames[0].sunset_min
    assert 990 < sunset < 1010
    belfry, west = problem.travel.index("offer:belfry"), problem.start
    expected = sunset - 12 if leave is None else max(leave, sunset - 12 if arrive > sunset else leave)
    assert latest_departure(problem, 0, belfry, west, arrive) == expected


@settings(max_examples=300, deadline=None)
@given(
    which=st.integers(0, len(DAYS)),
    day=st.integers(0, 2),
    bed=st.integers(0, 1),
    evening=st.integers(0, 9),
    wished=st.lists(st.sets(st.integers(0, 5), min_size=1), min_size=1, max_size=5),
)
def test_what_fits_can_be_lived(
    problem_at: Callable[[int], Problem], which: int, day: int, bed: int, evening: int, wished: list[set[int]]
) -> None:
    """Only a cap of the whole day can spoil what is found to fit, and then there is no course."""
    problem = problem_at(which)
    starts = [problem.start] if day == 0 else sorted({e.lodging for e in problem.evenings[day - 1]})
    end = None if day == 2 else evening % len(problem.evenings[day])
    plan = DayPlan(day=day, start=starts[bed % len(starts)], options=(), evening=end)
    grid, course = make_grid(problem, day), make_course(problem, plan)
    for wishes in wished:
        allowed = np.array([o in wishes and o not in plan.options for o in range(len(problem.ids))])
        found = (
            None if course is None else best_insertion(grid, course, allowed, np.full(allowed.size, 500.0))
        )
        if found is not None:
            longer = inserted(plan, *found)
            longer_course = make_course(problem, longer)
            if longer_course is None:
                with pytest.raises(Impossible, match="too far for a day"):
                    timeline(problem, longer)
            else:
                assert timeline(problem, longer).events
                plan, course = longer, longer_course
