"""
CP-SAT alone composes a stay: a circuit a day over arcs to the nearest, no search of ours.

What the model leaves out, so that it can be built at all: legs end before sunset, only the beds with most
to see around them take part, with their best evenings, and visits are joined to those nearest to them in
time.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from threading import Thread

import numpy as np
from ortools.sat.python import cp_model

from benchmarks.peer_engines import out_of_time
from itinerary.evaluate import guide_step, repeat_step
from itinerary.latest import latest_entry
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem

NEAREST = 15
"""Arcs from each visit, and to each."""
BEDS, EVENINGS = 20, 3
"""Beds that take part, and evenings of each night there."""
DEPOT = 0
Literal = cp_model.IntVar


@dataclass(slots=True, kw_only=True, eq=False)
class _Model:
    """What is being built; evenings and visits by day."""

    problem: Problem
    beds: Sequence[int]
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    evenings: dict[tuple[int, int], Literal] = field(default_factory=dict)
    taken: dict[tuple[int, int], Literal] = field(default_factory=dict)
    starts: dict[tuple[int, int], cp_model.IntVar] = field(default_factory=dict)
    arcs: dict[tuple[int, int, int], Literal] = field(default_factory=dict)
    penalties: list[cp_model.LinearExprT] = field(default_factory=list)


def compose(problem: Problem, seconds: float, seed: int) -> Plan | None:
    """
    Let CP-SAT compose a stay, on one processor.

    Parameters
    ----------
    problem
        The problem.
    seconds
        For its search; building the model is not counted.
    seed
        Of its chance.

    Returns
    -------
    Plan or None
        Not judged; None if it found nothing in time.
    """
    built = _Model(problem=problem, beds=_beds(problem))
    _nights(built)
    for day in range(len(problem.frames)):
        _day(built, day)
    _whole_stay(built)
    points = [int(problem.points[o]) * x for (_, o), x in built.taken.items()]
    points += [problem.evenings[night][e].points * x for (night, e), x in built.evenings.items()]
    built.model.maximize(sum(points) - sum(built.penalties))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    watch = Thread(target=_stop_after, args=(solver, out_of_time(time.process_time(), seconds)), daemon=True)
    watch.start()
    status = solver.solve(built.model)
    return _plan(built, solver) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


def _stop_after(solver: cp_model.CpSolver, over: Callable[[], bool]) -> None:
    """Stop a solver by processor time, which it does not count itself."""
    while not over():
        time.sleep(0.02)
    solver.stop_search()


def _beds(problem: Problem) -> list[int]:
    """Take the beds around which there is most to see."""
    beds = sorted({e.lodging for evenings in problem.evenings for e in evenings})
    near = np.exp(-problem.travel.go_min[np.ix_(beds, problem.place_in)] / 25.0) if beds else np.zeros((0, 1))
    worth = (near * problem.points).sum(axis=1)
    return [beds[k] for k in np.argsort(-worth, kind="stable")[:BEDS]]


def _nights(built: _Model) -> None:
    problem, model = built.problem, built.model
    sleeps: dict[tuple[int, int], list[Literal]] = {}
    nights = range(len(problem.frames) - 1)
    for night in nights:
        for bed in built.beds:
            here = [e for e, evening in enumerate(problem.evenings[night]) if evening.lodging == bed]
            for e in sorted(here, key=lambda e: -problem.evenings[night][e].points)[:EVENINGS]:
                x = built.evenings[night, e] = model.new_bool_var("")
                sleeps.setdefault((night, bed), []).append(x)
        model.add_exactly_one(x for (n, _), x in built.evenings.items() if n == night)
    for bed in built.beds:
        each = [sum(sleeps.get((night, bed), [])) for night in nights]
        if problem.travel_kind == "itinerant":
            model.add(sum(each) <= 1)
        for one, other in pairwise(each) if problem.travel_kind == "star" else ():
            model.add(one == other)


def _day(built: _Model, day: int) -> None:
    """Build the circuit of a day: its beds before, its visits, its evenings after."""
    problem, model, frame = built.problem, built.model, built.problem.frames[day]
    for option, spans in _open(built, day):
        built.taken[day, option] = model.new_bool_var("")
        domain = cp_model.Domain.from_intervals(spans)
        built.starts[day, option] = model.new_int_var_from_domain(domain, "")
    here = [option for d, option in built.taken if d == day]
    node = {option: k for k, option in enumerate(here, start=1)}
    circuit = [(node[o], node[o], ~built.taken[day, o]) for o in here]
    travel: list[cp_model.LinearExprT] = []
    metres: list[cp_model.LinearExprT] = []
    first, last = (model.new_int_var(frame.start_min, frame.end_min, "") for _ in range(2))
    between: list[cp_model.LinearExprT] = []
    free = len(here) + 1
    ends = [*_befores(built, day), *_afters(built, day)]
    for place, literal, entry, constant in ends:
        inner = free if literal is not None else DEPOT
        if literal is not None:
            free += 1
            circuit += [
                (DEPOT, inner, literal) if entry is None else (inner, DEPOT, literal),
                (inner, inner, ~literal),
            ]
            travel.append(constant * literal)
        for o in here:
            x = model.new_bool_var("")
            a, b = (place, int(problem.place_in[o])) if entry is None else (int(problem.place_out[o]), place)
            minutes, start = int(problem.travel.go_min[a, b]), built.starts[day, o]
            circuit.append((inner, node[o], x) if entry is None else (node[o], inner, x))
            if entry is None:
                model.add(start >= frame.start_min + minutes).only_enforce_if(x)
                model.add(first == start).only_enforce_if(x)
            else:
                busy = int(problem.stay_min[o] + problem.carry_min[o])
                model.add(start + busy + minutes <= min(entry, frame.sunset_min)).only_enforce_if(x)
                model.add(last == start + busy).only_enforce_if(x)
            travel.append(minutes * x)
            metres.append(int(problem.travel.go_m[a, b]) * x)
    for a, b, minutes in _nearest(built, day, here):
        x = built.arcs[day, a, b] = model.new_bool_var("")
        busy = int(problem.stay_min[a] + problem.carry_min[a])
        circuit.append((node[a], node[b], x))
        model.add(built.starts[day, b] >= built.starts[day, a] + busy + minutes).only_enforce_if(x)
        travel.append(minutes * x)
        between.append(minutes * x)
        metres.append(int(problem.travel.go_m[problem.place_out[a], problem.place_in[b]]) * x)
    model.add_circuit(circuit)
    model.add_no_overlap(
        model.new_optional_fixed_size_interval_var(
            built.starts[day, o],
            int(problem.stay_min[o] + problem.carry_min[o]),
            built.taken[day, o],
            "",
        )
        for o in here
    )
    model.add(sum(metres) <= problem.cap_go_m)
    wait = model.new_int_var(0, frame.end_min, "")
    busy_sum = sum(int(problem.stay_min[o] + problem.carry_min[o]) * built.taken[day, o] for o in here)
    model.add(wait >= last - first - busy_sum - sum(between))
    params = problem.params
    built.penalties += [params.travel_points_per_min * sum(travel), params.wait_points_per_min * wait]
    _full(built, day, here)


def _open(built: _Model, day: int) -> Iterator[tuple[int, list[list[int]]]]:
    problem, frame = built.problem, built.problem.frames[day]
    for option in range(len(problem.ids)):
        if problem.lunch[option] and frame.lunch == "none":
            continue
        spans = [[max(int(a), frame.start_min), int(b)] for a, b in problem.windows[day, option]]
        if spans := [[a, b] for a, b in spans if a <= b]:
            yield option, spans


Side = tuple[int, Literal | None, int | None, int]
"""A place, what has to hold for it to be an end of the day, the latest arrival there (None where the day
begins), and minutes on the way beyond it."""


def _befores(built: _Model, day: int) -> Iterator[Side]:
    if day == 0:
        yield built.problem.start, None, None, 0
        return
    for bed in built.beds:
        nights = [
            x
            for (night, e), x in built.evenings.items()
            if night == day - 1 and built.problem.evenings[night][e].lodging == bed
        ]
        if nights:
            slept = built.model.new_bool_var("")
            built.model.add(sum(nights) == slept)
            yield bed, slept, None, 0


def _afters(built: _Model, day: int) -> Iterator[Side]:
    problem = built.problem
    if day == len(problem.frames) - 1:
        yield problem.finish, None, problem.frames[day].end_min, 0
    for (night, e), x in built.evenings.items():
        if night == day:
            evening, walk, go = problem.evenings[night][e], problem.travel.walk_min, problem.travel.go_min
            bed, table = evening.lodging, evening.dinner
            beyond = {"near": int(walk[bed, table] + walk[table, bed]), "road": int(go[table, bed])}
            yield evening.entry, x, latest_entry(problem, day, evening), beyond.get(evening.style, 0)


def _nearest(built: _Model, day: int, here: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """List arcs between visits: from each to the nearest that still opens, and to each from the nearest."""
    problem = built.problem
    out = problem.place_out[list(here)]
    minutes = problem.travel.go_min[np.ix_(out, problem.place_in[list(here)])].astype(np.int64)
    domains = [list(built.starts[day, o].proto.domain) for o in here]
    opens, closes = np.array([d[0] for d in domains]), np.array([d[-1] for d in domains])
    busy = (problem.stay_min + problem.carry_min)[list(here)]
    soonest = (opens + busy)[:, None] + minutes
    idle = np.maximum(0, opens[None, :] - (closes + busy)[:, None] - minutes)
    cost = np.where(soonest <= closes[None, :], minutes + idle, 10**9)
    lunch = problem.lunch[list(here)]
    cost[np.ix_(lunch, lunch)] = 10**9
    np.fill_diagonal(cost, 10**9)
    kept = {(i, int(j)) for i in range(len(here)) for j in np.argsort(cost[i], kind="stable")[:NEAREST]}
    kept |= {(int(i), j) for j in range(len(here)) for i in np.argsort(cost[:, j], kind="stable")[:NEAREST]}
    for i, j in sorted(kept):
        if cost[i, j] < 10**9:
            yield here[i], here[j], int(minutes[i, j])


def _full(built: _Model, day: int, here: Sequence[int]) -> None:
    """Give a day its lunch, its visits, and not too many of them."""
    problem, frame = built.problem, built.problem.frames[day]
    lunches = sum(built.taken[day, o] for o in here if problem.lunch[o])
    visits = [o for o in here if not problem.lunch[o]]
    built.model.add(lunches == 1 if frame.lunch == "needed" else lunches <= 1)
    count = sum(built.taken[day, o] for o in visits)
    built.model.add(count <= problem.visits_day)
    if frame.full:
        long = [built.taken[day, o] for o in visits if problem.stay_min[o] >= problem.params.long_visit_min]
        built.model.add(count + sum(long) >= 2)


def _whole_stay(built: _Model) -> None:
    problem, model, params = built.problem, built.model, built.problem.params
    once: dict[int, list[Literal]] = {}
    groups: dict[int, list[Literal]] = {}
    for (_, o), x in built.taken.items():
        if not problem.lunch[o]:
            once.setdefault(int(problem.once[o]), []).append(x)
        table = 1000 + int(problem.place_in[o])
        groups.setdefault(table if problem.lunch[o] else int(problem.group[o]), []).append(x)
    for (night, e), x in built.evenings.items():
        if problem.evenings[night][e].style in ("near", "road"):
            groups.setdefault(1000 + problem.evenings[night][e].dinner, []).append(x)
    for same in once.values():
        model.add_at_most_one(same)
    for group, members in groups.items():
        if group >= 0 and len(members) > 1:
            built.penalties.append(_repeats(model, members, repeat_step(problem, group)))
    cost = sum(int(problem.cost_ct[o]) * x for (_, o), x in built.taken.items())
    cost += sum(problem.evenings[night][e].cost_ct * x for (night, e), x in built.evenings.items())
    over = model.new_int_var(0, 10**6, "")
    model.add(over * guide_step(problem) >= cost - problem.guide_ct)
    if problem.limit_ct is not None:
        model.add(cost <= problem.limit_ct)
    no_landmark, few_gems = model.new_bool_var(""), model.new_bool_var("")
    model.add_bool_or(no_landmark, *(x for (_, o), x in built.taken.items() if problem.landmark[o]))
    visits = [(o, x) for (_, o), x in built.taken.items() if not problem.lunch[o]]
    short = sum((1 - params.gem_share * int(problem.gem[o])) * x for o, x in visits)
    model.add(short <= 0).only_enforce_if(~few_gems)
    built.penalties += [over, params.no_landmark_points * no_landmark, params.few_gems_points * few_gems]


def _repeats(model: cp_model.CpModel, members: Sequence[Literal], step: int) -> cp_model.LinearExprT:
    """Make the second of a group cost a step, the third two, and so on."""
    steps = [model.new_bool_var("") for _ in range(min(len(members), 8) - 1)]
    model.add(sum(members) <= 1 + sum(steps))
    return sum(step * (k + 1) * x for k, x in enumerate(steps))


def _plan(built: _Model, solver: cp_model.CpSolver) -> Plan:
    problem, start, days = built.problem, built.problem.start, []
    for day in range(len(problem.frames)):
        here = [o for (d, o), x in built.taken.items() if d == day and solver.boolean_value(x)]
        order = tuple(sorted(here, key=lambda o: solver.value(built.starts[day, o])))
        slept = [e for (night, e), x in built.evenings.items() if night == day and solver.boolean_value(x)]
        evening = slept[0] if slept else None
        days.append(DayPlan(day=day, start=start, options=order, evening=evening))
        start = -1 if evening is None else problem.evenings[day][evening].lodging
    return Plan(days=tuple(days))
