"""Day plans with what a stay needs to know of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itinerary.columns import (
    Column,
    bare_column,
    bed_of,
    columns_of,
    make_column,
    offers_of,
    once,
    promising,
)
from itinerary.evaluate import TABLE, evaluate
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.timeline import Impossible
from tests.itinerary.enumerated import all_stays, best_orders, complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
BEST = ("museum", "garden", "table", "belfry")

DayOf = Callable[..., DayPlan]
ProblemOf = Callable[..., Problem]


def test_column_says_what_a_day_has(problem_of: ProblemOf, day_of: DayOf) -> None:
    """2157 points, 62 euros, ten kilometres, three visits, a landmark, a gem; the table is a must-have."""
    problem = problem_of(must=("offer:table", "offer:cruise"))
    column = make_column(problem, day_of(problem, *BEST))
    assert (column.bed, column.points, column.cost_ct, column.metres) == (-1, 2157, 6200, 10_000)
    assert (column.visits, column.landmarks, column.gems, column.offers) == (3, 1, 1, {"offer:table"})
    table = TABLE + problem.travel.index("offer:table")
    assert sorted(column.groups) == [*sorted(problem.group[~problem.lunch][[3, 2, 0]].tolist()), table]


def test_day_that_cannot_be_lived_is_no_column(problem_of: ProblemOf, day_of: DayOf) -> None:
    """It has a bare one all the same, without points and metres."""
    problem = problem_of(max_cycle_km_day=9.0)
    day = day_of(problem, *BEST)
    with pytest.raises(Impossible):
        make_column(problem, day)
    bare = bare_column(problem, day)
    assert (bare.points, bare.metres, bare.cost_ct, bare.visits) == (0, 0, 6200, 3)
    assert replace(bare, points=2157, metres=10_000) == make_column(replace(problem, cap_go_m=10_000), day)


def test_evening_belongs_to_its_day(
    problem_of: ProblemOf, day_of: DayOf, evening_at: Callable[..., int], weekend: dict[str, str]
) -> None:
    """A bed, a dinner, a table and their price are those of the day before the night."""
    problem = problem_of(**weekend)
    day = day_of(problem, "garden", "table", evening=evening_at(problem, "near", "hotel", "bar"))
    assert bed_of(problem, day) == problem.travel.index("offer:hotel")
    assert offers_of(problem, day) == {f"offer:{n}" for n in ("garden", "table", "hotel", "bar")}
    column = make_column(problem, day)
    assert column.cost_ct == (10 + 40 + 90 + 20 + 3) * 100
    assert TABLE + problem.travel.index("offer:bar") in column.groups


def test_stay_taken_apart_adds_up(problem_of: ProblemOf) -> None:
    """Points of the days less what the stay deducts are its objective, and prices are its price."""
    problem = problem_of(**FRIDAY)
    stays = list(all_stays(problem, best_orders(problem, complete_days(problem))))[:50]
    assert len(stays) == 50
    for plan, cost in stays:
        columns = columns_of(problem, plan)
        of_stay = sum(t.points for t in cost.value if t.term not in ("effort", "waiting"))
        assert sum(c.points for c in columns) + of_stay == evaluate(plan, problem).objective
        assert sum(c.cost_ct for c in columns) == cost.cost_ct


def test_order_does_not_hang_on_how_a_day_was_found(problem_of: ProblemOf) -> None:
    """Columns are sorted by their plans, each once, however they come."""
    columns = complete_days(problem_of(**FRIDAY))[:40]
    assert once([*reversed(columns), *columns]) == once(columns)
    assert len({c.order for c in columns}) == len(once(columns)) == 40


def test_plan_of_columns_is_a_plan(problem_of: ProblemOf, day_of: DayOf) -> None:
    """A stay of one day is one column."""
    problem = problem_of()
    plan = Plan(days=(day_of(problem, *BEST),))
    assert [c.plan for c in columns_of(problem, plan)] == list(plan.days)


def column(day: int, start: int, bed: int, points: int) -> Column:
    """Return a column of which but a few things matter."""
    plan = DayPlan(day=day, start=start, options=(points,), evening=None if bed < 0 else bed)
    return Column(
        plan=plan, bed=bed, points=points, cost_ct=0, metres=0, visits=0, landmarks=0, gems=0, groups=(),
        offers=frozenset(),
    )  # fmt: skip


def test_promising_days_are_those_of_the_best_chains() -> None:
    """Through bed 1 one has 10 + 5, through bed 2 at best 9 + 8; a day that no other joins is out."""
    first = [column(0, 0, 1, 10), column(0, 0, 2, 9), column(0, 0, 2, 1), column(0, 0, 3, 99)]
    second = [column(1, 1, -1, 5), column(1, 2, -1, 8), column(1, 4, -1, 99)]
    chosen = promising([*first, *second], 2, 2)
    assert chosen == [first[1], second[1]]
    assert promising([*first, *second], 2, 4) == once([first[0], first[1], second[0], second[1]])
    assert set(promising([*first, *second], 2, 99)) == {*first[:3], *second[:2]}


def test_promising_days_hold_the_best_stay_where_all_are_kept(problem_of: ProblemOf) -> None:
    """With room for all of them nothing that a stay could use is lost."""
    problem = problem_of(**FRIDAY)
    columns = complete_days(problem)
    assert promising(columns, 2, 10**6) == once(columns)
