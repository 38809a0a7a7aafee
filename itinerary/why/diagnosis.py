"""Where no single change helps: conflicts one after the other, until resolving all of them helps."""

from collections.abc import Sequence
from functools import partial
from itertools import product

from itinerary.why.case import Case
from itinerary.why.condition import Condition
from itinerary.why.conflicts import smallest_conflict
from itinerary.why.explanation import Remedy
from itinerary.why.oracle import WornOutError
from itinerary.why.without import FORMS

Conflict = tuple[Condition, ...]
MOST_CONFLICTS = 3
MOST_REMEDIES = 3
MOST_TRIED = 6
"""So many ways to resolve all conflicts are tried."""
FORMS_SOUGHT = 4
"""A conflict is sought with few forms of each request; only if it does not stand up in all, with all."""


def diagnose(case: Case) -> tuple[tuple[Conflict, ...], tuple[Remedy, ...], bool]:
    """
    Find several conflicts, and what resolves them all.

    Parameters
    ----------
    case
        A request that no single change makes possible.

    Returns
    -------
    tuple
        Conflicts, remedies of a step for each of them, and whether the oracle held out to the end.

    Notes
    -----
    The least set of conditions that meets every conflict known so far is given up. If that helps it is a
    remedy; if not, what is left holds another conflict.

    References
    ----------
    R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32 (1987), pp. 57-95,
    doi:10.1016/0004-3702(87)90062-2.
    """
    conflicts: list[Conflict] = []
    remedies: list[Remedy] = []
    try:
        _resolve(case, conflicts, remedies)
    except WornOutError:
        return tuple(conflicts), tuple(remedies), False
    return tuple(conflicts), tuple(remedies), True


def _resolve(case: Case, conflicts: list[Conflict], remedies: list[Remedy]) -> None:
    """Give up the least that meets all conflicts, and learn another conflict where that does not help."""
    tried = set[frozenset[Condition]]()
    for _ in range(MOST_CONFLICTS + MOST_TRIED):
        chosen = next((c for c in _resolving(case, conflicts) if frozenset(c) not in tried), None)
        if chosen is None or len(remedies) == MOST_REMEDIES:
            break
        tried.add(frozenset(chosen))
        remedy = case.remedy(steps) if (steps := case.helping(chosen)) else None
        if remedy is not None:
            remedies.append(remedy)
        elif not remedies and len(conflicts) < MOST_CONFLICTS:
            conflicts += _another(case, chosen)


def _another(case: Case, given_up: Sequence[Condition]) -> list[Conflict]:
    """Find a conflict without what is given up; none if there is none after all, or it is not certain."""
    rest = [condition for condition in case.conditions if condition not in given_up]
    for forms in (FORMS_SOUGHT, FORMS):
        found = smallest_conflict(rest, partial(case.hold, forms=forms))
        if found and not case.hold(found):
            return [found]
    return []


def _resolving(case: Case, conflicts: Sequence[Conflict]) -> list[tuple[Condition, ...]]:
    """List sets with a condition of each conflict, none a part of another, what asks least first."""
    offered = [[c for c in conflict if case.offers(c)] for conflict in conflicts]
    sets = {frozenset(chosen) for chosen in product(*offered)}
    least = [chosen for chosen in sets if not any(other < chosen for other in sets)]
    rank = {condition: i for i, condition in enumerate(case.conditions)}
    ordered = [tuple(sorted(chosen, key=rank.__getitem__)) for chosen in least]
    return sorted(ordered, key=lambda c: (sum(map(case.asks, c)), tuple(map(rank.__getitem__, c))))
