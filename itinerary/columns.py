"""Plans of single days with what a stay needs to know of them: the columns from which it is assembled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from itinerary.evaluate import day_cost, groups_of
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.timeline import timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """
    A plan of a day that can be lived and lacks nothing.

    Parameters
    ----------
    plan
        The plan.
    bed
        Place where it ends, or -1 on the last day.
    points
        Its share of the value; an integer unless it is a bound.
    cost_ct, metres
        Its price, and what counts against the main cap.
    visits, landmarks, gems
        How many it has.
    groups
        Variety group of each visit and table.
    offers
        Must-haves that it meets.
    """

    plan: DayPlan
    bed: int
    points: float
    cost_ct: int
    metres: int
    visits: int
    landmarks: int
    gems: int
    groups: tuple[int, ...]
    offers: frozenset[str]

    @property
    def order(self) -> tuple[int, int, int, tuple[int, ...]]:
        """A place in a list that does not hang on how it was found."""
        evening = -1 if self.plan.evening is None else self.plan.evening
        return self.plan.day, self.plan.start, evening, self.plan.options


def make_column(problem: Problem, plan: DayPlan) -> Column:
    """
    Judge a day plan.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    Column
        What a stay needs to know of it.

    Raises
    ------
    Impossible
        If it cannot be lived.
    """
    cost = day_cost(problem, plan, timeline(problem, plan))
    return Column(
        plan=plan, bed=bed_of(problem, plan), points=cost.points, cost_ct=cost.cost_ct, metres=cost.metres,
        visits=cost.visits, landmarks=cost.landmarks, gems=cost.gems, groups=cost.groups,
        offers=offers_of(problem, plan) & problem.must,
    )  # fmt: skip


def bare_column(problem: Problem, plan: DayPlan) -> Column:
    """
    Say what a day plan has, whether or not it can be lived.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    Column
        Without points and metres.
    """
    options = list(plan.options)
    evening = None if plan.evening is None else problem.evenings[plan.day][plan.evening]
    return Column(
        plan=plan, bed=bed_of(problem, plan), points=0, metres=0, groups=groups_of(problem, plan),
        cost_ct=int(problem.cost_ct[options].sum()) + (evening.cost_ct if evening else 0),
        visits=int((~problem.lunch[options]).sum()), landmarks=int(problem.landmark[options].sum()),
        gems=int(problem.gem[options].sum()), offers=offers_of(problem, plan) & problem.must,
    )  # fmt: skip


def bed_of(problem: Problem, plan: DayPlan) -> int:
    """
    Say where a day ends.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    int
        The place, or -1 on the last day.
    """
    return -1 if plan.evening is None else problem.evenings[plan.day][plan.evening].lodging


def offers_of(problem: Problem, plan: DayPlan) -> frozenset[str]:
    """
    List what a day has.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    frozenset of str
        Ids of its visits, its tables and its bed.
    """
    offers = {problem.ids[o] for o in plan.options}
    if plan.evening is not None:
        evening = problem.evenings[plan.day][plan.evening]
        offers |= {i for i in (evening.lodging_id, evening.dinner_id) if i}
    return frozenset(offers)


def columns_of(problem: Problem, plan: Plan) -> tuple[Column, ...]:
    """
    Take a stay apart.

    Parameters
    ----------
    problem, plan
        The problem and a stay without faults.

    Returns
    -------
    tuple of Column
        One a day.
    """
    return tuple(make_column(problem, day) for day in plan.days)


def once(columns: Iterable[Column]) -> list[Column]:
    """
    Leave out what is there twice.

    Parameters
    ----------
    columns
        Plans of days.

    Returns
    -------
    list of Column
        In the order of `Column.order`.
    """
    return sorted({c.order: c for c in columns}.values(), key=lambda c: c.order)


def promising(columns: Iterable[Column], days: int, most: int) -> list[Column]:
    """
    Keep the columns of the best chains, were nothing visited twice a matter of no account.

    Parameters
    ----------
    columns
        Plans of all days.
    days
        How many days there are.
    most
        How many are kept.

    Returns
    -------
    list of Column
        In the order of `Column.order`.
    """
    by_day = [[c for c in columns if c.plan.day == d] for d in range(days)]
    ahead = _best_before(by_day)
    behind = _best_after(by_day)
    worth = [
        (-(c.points + ahead[d][c.plan.start] + behind[d][c.bed]), c.order, c)
        for d, columns_of_day in enumerate(by_day)
        for c in columns_of_day
        if c.plan.start in ahead[d] and c.bed in behind[d]
    ]
    kept = [c for _, _, c in sorted(worth, key=lambda row: row[:2])[:most]]
    return sorted(kept, key=lambda c: c.order)


def _best_before(by_day: Sequence[Sequence[Column]]) -> list[dict[int, float]]:
    """Most points of the days before each day, by the place where it begins."""
    best: list[dict[int, float]] = [{c.plan.start: 0 for c in by_day[0]}]
    for columns in by_day[:-1]:
        following: dict[int, float] = {}
        for c in columns:
            if c.plan.start in best[-1]:
                points = best[-1][c.plan.start] + c.points
                following[c.bed] = max(points, following.get(c.bed, points))
        best.append(following)
    return best


def _best_after(by_day: Sequence[Sequence[Column]]) -> list[dict[int, float]]:
    """Most points of the days after each day, by the place where it ends."""
    best: list[dict[int, float]] = [{-1: 0}]
    for columns in reversed(by_day[1:]):
        before: dict[int, float] = {}
        for c in columns:
            if c.bed in best[0]:
                points = best[0][c.bed] + c.points
                before[c.plan.start] = max(points, before.get(c.plan.start, points))
        best.insert(0, before)
    return best
