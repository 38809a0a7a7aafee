"""The master: which mix of days is worth most, and what each offer, bed and euro is worth to it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from ortools.math_opt.python import mathopt

from itinerary.columns import Column
from itinerary.evaluate import TABLE, guide_step
from itinerary.problem import Problem

MISSED = {"bed": 1500, "same": 1500, "must": 5000, "landmark": 5000, "day": 100_000}
"""What a row that nothing fills costs, by kind. Any bound holds whatever it is; less keeps prices steady."""
COIN_CT = 100
"""Money is counted in euros: numbers of one size are easier on the simplex method."""
Key = tuple[str, int, int]
"""Kind of a row and what it is about."""


@dataclass(slots=True, kw_only=True, eq=False)
class Master:
    """
    A linear programme over columns that can grow.

    Parameters
    ----------
    problem
        The problem.
    """

    problem: Problem
    model: mathopt.Model = field(default_factory=mathopt.Model)
    rows: dict[Key, mathopt.LinearConstraint] = field(default_factory=dict)
    known: set[tuple[int, int, int, tuple[int, ...]]] = field(default_factory=set)
    solver: mathopt.IncrementalSolver = field(init=False)

    def __post_init__(self) -> None:
        self.model.objective.is_maximize = True
        for key, low, high in _rows(self.problem):
            self.rows[key] = self.model.add_linear_constraint(lb=low, ub=high)
            if low > 0 or high == low == 0:
                self._slack(key, 1.0 if low > 0 else None)
        self._penalties()
        self.solver = mathopt.IncrementalSolver(self.model, mathopt.SolverType.GLOP)

    def _slack(self, key: Key, sign: float | None) -> None:
        for s in (1.0, -1.0) if sign is None else (sign,):
            self._variable(-float(MISSED[key[0]]), {key: s})

    def _variable(self, worth: float, coefficients: dict[Key, float], most: float = float("inf")) -> None:
        x = self.model.add_variable(lb=0.0, ub=most)
        self.model.objective.set_linear_coefficient(x, worth)
        for key, value in coefficients.items():
            self.rows[key].set_coefficient(x, value)

    def _penalties(self) -> None:
        problem, params = self.problem, self.problem.params
        most = problem.visits_day * len(problem.frames)
        for kind, group, _ in [k for k in self.rows if k[0] == "group"]:
            for n in range(most):
                self._variable(-float(params.repeat_points * n), {(kind, group, 0): -1.0}, 1.0)
        self._variable(-1.0, {("guide", 0, 0): -guide_step(problem) / COIN_CT})
        self._variable(-float(params.no_landmark_points), {("landmark", 0, 0): 1.0}, 1.0)
        self._variable(-float(params.few_gems_points), {("gems", 0, 0): -float(max(1, most))}, 1.0)

    def add(self, columns: Iterable[Column]) -> int:
        """
        Let columns take part.

        Parameters
        ----------
        columns
            Plans of days.

        Returns
        -------
        int
            How many of them are new.
        """
        new = 0
        for column in columns:
            if column.order not in self.known:
                self.known.add(column.order)
                self._variable(float(column.points), coefficients(self.problem, column, self.rows))
                new += 1
        return new

    def solve(self) -> tuple[float, dict[Key, float]] | None:
        """
        Solve the programme.

        Returns
        -------
        tuple or None
            Its value, and the price of each row; None if GLOP gives it up as too ill-conditioned.
        """
        for again in (self.solver.solve, lambda: mathopt.solve(self.model, mathopt.SolverType.GLOP)):
            # Of an abnormal end, OR-Tools' own error cannot always be made: AttributeError.
            with suppress(RuntimeError, ValueError, AttributeError):
                result = again()
                prices = result.dual_values()
                return result.objective_value(), {key: prices[row] for key, row in self.rows.items()}
        return None


def _rows(problem: Problem) -> Iterable[tuple[Key, float, float]]:
    """List the rows: a plan a day, beds that meet, nothing twice, must-haves, variety, money and the rest."""
    free, inf = -float("inf"), float("inf")
    days = len(problem.frames)
    beds = sorted({e.lodging for day in problem.evenings for e in day})
    yield from ((("day", d, 0), 1.0, 1.0) for d in range(days))
    yield from ((("bed", d, bed), 0.0, 0.0) for d in range(days - 1) for bed in beds)
    if problem.travel_kind == "star":
        yield from ((("same", d, bed), 0.0, 0.0) for d in range(days - 2) for bed in beds)
    if problem.travel_kind == "itinerant":
        yield from ((("new", bed, 0), free, 1.0) for bed in beds)
    numbers = sorted({int(n) for n in problem.once if n >= 0})
    yield from ((("once", n, 0), free, 1.0) for n in numbers)
    yield from ((("must", i, 0), 1.0, inf) for i in range(len(problem.must)))
    yield from (
        (("group", g, 0), free, 0.0) for g in sorted({int(g) for g in problem.group if 0 <= g < TABLE})
    )
    yield ("guide", 0, 0), free, problem.guide_ct / COIN_CT
    yield ("limit", 0, 0), free, inf if problem.limit_ct is None else problem.limit_ct / COIN_CT
    yield ("landmark", 0, 0), 1.0, inf
    yield ("gems", 0, 0), free, 0.0


def coefficients(problem: Problem, column: Column, rows: Iterable[Key]) -> dict[Key, float]:
    """
    Say what a column takes of each row.

    Parameters
    ----------
    problem, column
        The problem and a plan of one of its days.
    rows
        Rows there are.

    Returns
    -------
    dict
        Without zeros.
    """
    day, params = column.plan.day, problem.params
    taken: dict[Key, float] = {("day", day, 0): 1.0}
    if column.bed >= 0:
        taken |= {("bed", day, column.bed): 1.0, ("same", day, column.bed): 1.0, ("new", column.bed, 0): 1.0}
        taken["same", day - 1, column.bed] = -1.0
    if day > 0:
        taken["bed", day - 1, column.plan.start] = -1.0
    visits = [o for o in column.plan.options if not problem.lunch[o]]
    keys = [("once", int(problem.once[o]), 0) for o in visits] + [
        ("group", g, 0) for g in column.groups if g < TABLE
    ]
    for key in keys:
        taken[key] = taken.get(key, 0.0) + 1.0
    taken |= {("must", i, 0): 1.0 for i, offer in enumerate(sorted(problem.must)) if offer in column.offers}
    taken |= {("guide", 0, 0): column.cost_ct / COIN_CT, ("limit", 0, 0): column.cost_ct / COIN_CT}
    taken["landmark", 0, 0] = float(column.landmarks)
    taken["gems", 0, 0] = float(column.visits - params.gem_share * column.gems)
    return {key: value for key, value in taken.items() if value and key in rows}
