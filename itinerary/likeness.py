"""How like two stays are to whoever has to choose between them."""

from dataclasses import dataclass

from itinerary.columns import Column, bed_of
from itinerary.plan import Plan
from itinerary.problem import Problem

SAME_VISIT, SAME_COMMUNE, SAME_NIGHT = 3, 1, 3
"""Points of likeness: of a visit that both have, of one in a commune of both, of a bed that both use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """
    What a stay is known by.

    Parameters
    ----------
    visits
        Numbers of its visits, as `itinerary.problem.Problem.once` has them.
    zones
        Communes of its visits.
    beds
        Places of its nights.
    """

    visits: frozenset[int]
    zones: frozenset[int]
    beds: frozenset[int]


def features_of(problem: Problem, plan: Plan) -> Features:
    """
    Say what a stay is known by.

    Parameters
    ----------
    problem, plan
        The problem and a stay.

    Returns
    -------
    Features
        Its visits, communes and beds.
    """
    visits = [o for day in plan.days for o in day.options if not problem.lunch[o]]
    return Features(
        visits=frozenset(int(problem.once[o]) for o in visits),
        zones=frozenset(int(problem.zone[o]) for o in visits),
        beds=frozenset(bed_of(problem, day) for day in plan.days) - {-1},
    )


def likeness(problem: Problem, features: Features, column: Column) -> tuple[int, int]:
    """
    Compare a day with a stay.

    Parameters
    ----------
    problem
        The problem.
    features
        Of the stay.
    column
        A day of another stay.

    Returns
    -------
    tuple
        Its points of likeness, and the most that it could have. Both add up over days; two stays are as like
        as the first sum is of the second.
    """
    visits = [o for o in column.plan.options if not problem.lunch[o]]
    points = sum(
        SAME_VISIT if int(problem.once[o]) in features.visits
        else SAME_COMMUNE if int(problem.zone[o]) in features.zones else 0
        for o in visits
    )  # fmt: skip
    points += SAME_NIGHT if column.bed in features.beds else 0
    return points, SAME_VISIT * len(visits) + SAME_NIGHT * (column.bed >= 0)
