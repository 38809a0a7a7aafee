"""A state of the search that stands on a plan, and one measured anew to compare it with."""

from itinerary.columns import bed_of
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import GROUP, ONCE, Arrays
from itinerary.ruin.course import measure
from itinerary.ruin.edit import keep, open_day
from itinerary.ruin.loading import load_plan
from itinerary.ruin.nights import TABLE_GROUP, evening_order
from itinerary.ruin.state import KEPT, LENGTH, OPEN, State, make_state


def standing(problem: Problem, arrays: Arrays, plan: Plan) -> State | None:
    """Return a state that keeps a plan, or None if one of its days cannot be lived."""
    state = make_state(arrays)
    load_plan(arrays, state, problem, plan)
    for d in range(len(problem.frames)):
        if not measure(arrays, state, open_day(state, d), d):
            return None
    keep(state)
    return state


def plan_of(problem: Problem, state: State, *, kept: bool = True) -> Plan:
    """Return the plan that a state keeps, or has on trial."""
    order, days, start = evening_order(problem), [], problem.start
    for d in range(len(problem.frames)):
        v = int(state.days[d, KEPT] if kept else state.days[d, KEPT] ^ state.days[d, OPEN])
        options = tuple(state.options[v, d, : state.sums[v, d, LENGTH]].tolist())
        night = state.evenings[1 if kept else 0]
        evening = order[night[d]][1] if d < night.size else None
        days.append(DayPlan(day=d, start=start, options=options, evening=evening))
        start = bed_of(problem, days[-1])
    return Plan(days=tuple(days))


def agree(problem: Problem, arrays: Arrays, state: State) -> None:
    """Compare what a state keeps with the same plan measured anew, and its tallies with what is there."""
    plan = plan_of(problem, state)
    fresh = standing(problem, arrays, plan)
    assert fresh is not None
    for d, day in enumerate(plan.days):
        v, w, many = int(state.days[d, KEPT]), int(fresh.days[d, KEPT]), len(day.options) + 1
        assert state.sums[v, d].tolist() == fresh.sums[w, d].tolist()
        assert state.times[v, d, :, :many].tolist() == fresh.times[w, d, :, :many].tolist()
    options = [o for day in plan.days for o in day.options]
    taken, seen = [0] * state.taken.size, [0] * state.seen.size
    for o in options:
        once, group = arrays.options[ONCE, o], arrays.options[GROUP, o]
        taken[once] += once >= 0
        seen[group] += group >= 0
    for night in state.evenings[1]:
        table = arrays.nights.evenings[night, TABLE_GROUP]
        seen[table] += table >= 0
    assert state.taken.tolist() == taken
    assert state.seen.tolist() == seen
    assert not state.days[:, OPEN].any()
    assert state.evenings[0].tolist() == state.evenings[1].tolist()
