"""What a plan is worth and costs, worked out anew: no engine is believed."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.stay import Points
from itinerary.timeline import Impossible, Timeline, timeline

TABLE = 1000
"""Groups from here on are tables; kinds of visits stay far below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCost:
    """
    One day's share of the value of a stay.

    Parameters
    ----------
    stops
        Points of visits, lunch, dinner and night.
    effort, waiting
        Deductions, at most 0.
    cost_ct
        Price for the whole party.
    metres
        What counts against the main cap: of riding, or on foot.
    visits, landmarks, gems
        How many there are; a lunch is none.
    groups
        Variety group of each visit, and `TABLE` plus its place for each meal away from the bed.
    complete
        Whether it has the lunch it needs, visits enough to fill it, and is not a stay of nothing.
    """

    stops: int
    effort: int
    waiting: int
    cost_ct: int
    metres: int
    visits: int
    landmarks: int
    gems: int
    groups: tuple[int, ...]
    complete: bool

    @property
    def points(self) -> int:
        """Sum of its terms."""
        return self.stops + self.effort + self.waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """
    Value and faults of a plan.

    Parameters
    ----------
    stops
        Points of the stops.
    value
        Terms of the whole stay.
    cost_ct
        Price for the whole party.
    faults
        What makes the plan impossible; empty if nothing does.
    """

    stops: int
    value: tuple[Points, ...]
    cost_ct: int
    faults: tuple[str, ...]

    @property
    def objective(self) -> int:
        """Points of the stops and of the whole stay."""
        return self.stops + sum(term.points for term in self.value)


def evaluate(plan: Plan, problem: Problem) -> Cost:
    """
    Work out a plan.

    Parameters
    ----------
    plan
        The plan.
    problem
        What it is a plan of.

    Returns
    -------
    Cost
        With all faults.
    """
    faults = _chain_faults(plan, problem) + _once_faults(plan, problem)
    days = []
    for day in plan.days:
        try:
            days.append(day_cost(problem, day, timeline(problem, day)))
            faults += (
                [] if days[-1].complete else [f"day {day.day + 1} lacks its lunch, or visits to fill it"]
            )
        except Impossible as e:
            faults.append(f"day {day.day + 1}: {e}")
    cost_ct = sum(d.cost_ct for d in days)
    if problem.limit_ct is not None and cost_ct > problem.limit_ct:
        faults.append(f"costs {cost_ct} ct, the limit is {problem.limit_ct} ct")
    metres = sum(d.metres for d in days)
    if metres > problem.cap_total_m:
        faults.append(f"goes {metres} m, the cap of all days is {problem.cap_total_m} m")
    groups = Counter(g for d in days for g in d.groups)
    terms = (
        Points(term="effort", points=sum(d.effort for d in days)),
        Points(term="waiting", points=sum(d.waiting for d in days)),
        Points(term="variety", points=-sum(repeat_penalty(n, problem, g) for g, n in groups.items())),
        Points(term="budget", points=-over_guide(cost_ct, problem)),
        *_missing(problem, days),
    )
    stops = sum(d.stops for d in days)
    return Cost(stops=stops, value=tuple(t for t in terms if t.points), cost_ct=cost_ct, faults=tuple(faults))


def day_cost(problem: Problem, plan: DayPlan, times: Timeline) -> DayCost:
    """
    Work out one day.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.
    times
        The timeline of that day.

    Returns
    -------
    DayCost
        Its share.
    """
    options = list(plan.options)
    visits = [o for o in options if not problem.lunch[o]]
    params, frame = problem.params, problem.frames[plan.day]
    evening = None if plan.evening is None else problem.evenings[plan.day][plan.evening]
    # A last day may lead straight home; a stay of one day is for something.
    something = bool(options) or len(problem.frames) > 1
    lunched = frame.lunch != "needed" or len(visits) < len(options)
    filled = len(visits) >= 2 or any(problem.stay_min[o] >= params.long_visit_min for o in visits)
    return DayCost(
        stops=int(problem.points[options].sum()) + (evening.points if evening else 0),
        effort=-times.travel_min * params.travel_points_per_min,
        waiting=-times.wait_min * params.wait_points_per_min,
        cost_ct=int(problem.cost_ct[options].sum()) + (evening.cost_ct if evening else 0),
        metres=times.go_m if problem.travel.mode == "cycle" else times.walk_m,
        visits=len(visits),
        landmarks=int(problem.landmark[options].sum()),
        gems=int(problem.gem[options].sum()),
        groups=groups_of(problem, plan),
        complete=lunched and something and (filled or not frame.full),
    )


def _missing(problem: Problem, days: list[DayCost]) -> tuple[Points, ...]:
    """Deduct for a stay without a landmark of the contract, and for one of too few hidden gems."""
    params = problem.params
    landmark = any(d.landmarks for d in days)
    few = sum(d.gems for d in days) * params.gem_share < sum(d.visits for d in days)
    return (
        Points(term="no-landmark", points=0 if landmark else -params.no_landmark_points),
        Points(term="few-gems", points=-params.few_gems_points if few else 0),
    )


def repeat_penalty(count: int, problem: Problem, group: int = 0) -> int:
    """
    Deduct for seeing the same kind of thing, or the same table, again.

    Parameters
    ----------
    count
        Visits or meals of one group.
    problem
        Whose settings apply.
    group
        The group: tables weigh more.

    Returns
    -------
    int
        0 for one, and growing by as much again for each further one.
    """
    return repeat_step(problem, group) * count * (count - 1) // 2


def repeat_step(problem: Problem, group: int) -> int:
    """
    Say what the second of a group costs.

    Parameters
    ----------
    problem
        Whose settings apply.
    group
        The group.

    Returns
    -------
    int
        Points.
    """
    params = problem.params
    return params.repeat_table_points if group >= TABLE else params.repeat_points


def groups_of(problem: Problem, plan: DayPlan) -> tuple[int, ...]:
    """
    List what of a day might bore a party that has had it before.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    tuple of int
        Variety group of each visit that has one, and `TABLE` plus its place for each meal away from the bed.
    """
    evening = None if plan.evening is None else problem.evenings[plan.day][plan.evening]
    visits = [int(problem.group[o]) for o in plan.options if problem.group[o] >= 0]
    lunches = [TABLE + int(problem.place_in[o]) for o in plan.options if problem.lunch[o]]
    dinners = [TABLE + evening.dinner] if evening is not None and evening.style in ("near", "road") else []
    return (*visits, *lunches, *dinners)


def over_guide(cost_ct: int, problem: Problem) -> int:
    """
    Deduct for exceeding the budget guide.

    Parameters
    ----------
    cost_ct
        Price for the whole party.
    problem
        Whose guide applies.

    Returns
    -------
    int
        Points, for each step begun beyond the guide.
    """
    return max(0, -(-(cost_ct - problem.guide_ct) // guide_step(problem)))


def guide_step(problem: Problem) -> int:
    """
    Say how many euro cents beyond the guide cost a point.

    Parameters
    ----------
    problem
        Whose guide and settings apply.

    Returns
    -------
    int
        At least 1.
    """
    return max(1, problem.guide_ct // (100 * problem.params.over_guide_points_per_percent))


def _chain_faults(plan: Plan, problem: Problem) -> list[str]:
    faults = []
    if len(plan.days) != len(problem.frames) or plan.days[0].start != problem.start:
        faults.append("the plan does not cover the stay from its first station")
    beds: list[int] = []
    for today, tomorrow in pairwise(plan.days):
        bed = None if today.evening is None else problem.evenings[today.day][today.evening].lodging
        if bed != tomorrow.start:
            faults.append(f"day {tomorrow.day + 1} does not begin where day {today.day + 1} ended")
        beds.append(-1 if bed is None else bed)
    distinct = len(set(beds))
    wanted = {"star": 1, "itinerant": len(beds)}.get(problem.travel_kind, distinct)
    if beds and distinct != wanted:
        faults.append(f"{distinct} beds in {len(beds)} nights of a stay that is {problem.travel_kind}")
    return faults


def _once_faults(plan: Plan, problem: Problem) -> list[str]:
    visits = [int(o) for day in plan.days for o in day.options if not problem.lunch[o]]
    times = Counter(int(problem.once[o]) for o in visits)
    faults = [
        f"{_names(problem, [o for o in visits if problem.once[o] == once])}: {n} times, once is allowed"
        for once, n in times.items()
        if n > 1
    ]
    at = {o: k for k, o in enumerate(visits)}
    faults += [
        f"{problem.ids[a]} comes after {problem.ids[b]}"
        for a, b in problem.before
        if a in at and b in at and at[a] > at[b]
    ]
    for day in plan.days:
        lunches = sum(bool(problem.lunch[o]) for o in day.options)
        if lunches > 1:
            faults.append(f"day {day.day + 1} has {lunches} lunches")
    there = {problem.ids[o] for day in plan.days for o in day.options} | set(_evening_ids(plan, problem))
    return faults + [f"{offer} has to be there and is not" for offer in sorted(problem.must - there)]


def _names(problem: Problem, options: list[int]) -> str:
    return ", ".join(sorted({problem.ids[o] for o in options}))


def _evening_ids(plan: Plan, problem: Problem) -> list[str]:
    evenings = [problem.evenings[d.day][d.evening] for d in plan.days if d.evening is not None]
    return [i for e in evenings for i in (e.lodging_id, e.dinner_id) if i]
