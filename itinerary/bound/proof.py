"""How good the best stay can be at most: a bound that no stay exceeds, and the days that it rests on."""

from collections.abc import Iterable

from itinerary.bound.converging import Proof, Quest, bed_by_bed, converge
from itinerary.bound.pricer import make_pricer
from itinerary.columns import Column
from itinerary.problem import Problem
from itinerary.ruin.arrays import Arrays

ROOM = 80_000
"""Labels of one look for days, at most: where that is too few, the limit is that of the look before."""


def prove(problem: Problem, arrays: Arrays, columns: Iterable[Column], objective: int, labels: int) -> Proof:
    """
    Bound the value of all stays by pricing days until none is missing.

    Parameters
    ----------
    problem, arrays
        The problem, twice.
    columns
        Good days that are known, those of the best stay among them.
    objective
        Value of the best stay that is known: a bound that meets it is enough.
    labels
        Work: labels that may be made.

    Returns
    -------
    Proof
        Valid at whatever point the work ended. Where all nights are in one bed, each bed is bounded apart.

    References
    ----------
    Desrosiers, J. and Lübbecke, M. E. (2005). A primer in column generation.
    https://doi.org/10.1007/0-387-25486-2_1 (the bound: value of the master and the best reduced costs).
    Wentges, P. (1997). Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming.
    https://doi.org/10.1111/j.1475-3995.1997.tb00071.x (steady prices).
    Baldacci, R., Mingozzi, A. and Roberti, R. (2011). New route relaxation and pricing strategies for the
    vehicle routing problem. https://doi.org/10.1287/opre.1110.0975 (routes that forget what is far).
    """
    pricers = tuple(make_pricer(problem, arrays, d, ROOM) for d in range(len(problem.frames)))
    quest = Quest(problem=problem, pricers=pricers, objective=objective)
    known = list(columns)
    if len(pricers) > 1 and (problem.travel_kind == "star" or len(pricers) == 2):
        return bed_by_bed(quest, known, labels)
    return converge(quest, known, labels)
