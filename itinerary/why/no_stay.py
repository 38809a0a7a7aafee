"""No stay, because: the smallest conflicts of a request, and the changes that resolve them."""

from collections.abc import Iterator
from dataclasses import replace

from graphs.network import Network
from itinerary.params import Params
from itinerary.request import Request
from itinerary.why.case import Case
from itinerary.why.condition import Condition
from itinerary.why.conflicts import smallest_conflict
from itinerary.why.diagnosis import diagnose
from itinerary.why.explanation import Explanation, Remedy
from itinerary.why.least import Found
from itinerary.why.oracle import MOST_ASKED, Oracle, WornOutError
from offers.catalogue import Catalogue

MOST_REMEDIES = 6
TRIES = 3
"""A glance may be wrong: where composing does not confirm it, the next steps of its ladder are tried."""


def explain_no_stay(
    request: Request,
    reasons: tuple[str, ...],
    catalogue: Catalogue,
    network: Network,
    *,
    params: Params | None = None,
    most_glances: int = MOST_ASKED,
) -> Explanation:
    """
    Explain why a request cannot be met.

    Parameters
    ----------
    request
        For which composing has found no stay.
    reasons
        What composing said.
    catalogue, network, params
        As in `itinerary.compose.compose_stay`.
    most_glances
        How many requests are looked at, at most.

    Returns
    -------
    Explanation
        The same for the same request and data. That something is impossible means that a search has found
        nothing; that a change helps, that a stay was composed with it.

    Notes
    -----
    First each condition is given up alone: those that help by themselves are in every conflict, and mostly
    are the only one. Otherwise QuickXplain (see `itinerary.why.conflicts`) completes it; and where nothing
    helps by itself, `itinerary.why.diagnosis` finds what to give up together.
    """
    oracle = Oracle(catalogue=catalogue, network=network, params=params or Params(), most=most_glances)
    case = Case(request=request, oracle=oracle)
    told = Explanation(request=request, reasons=reasons)
    try:
        alone = {c: found for c in case.conditions if (found := case.alone(c)) is not None}
        if alone:
            told = replace(told, remedies=tuple(_single(case, alone)))
            told = replace(told, conflicts=_conflicts(case, tuple(alone)))
        else:
            conflicts, remedies, whole = diagnose(case)
            told = replace(told, conflicts=conflicts, remedies=remedies, whole=whole)
        told = replace(told, whole=told.whole and bool(told.conflicts))
    except WornOutError:
        told = replace(told, whole=False)
    ranked = sorted(told.remedies, key=lambda r: (r.asks, -r.stay.proof.objective))
    return replace(told, remedies=tuple(ranked[:MOST_REMEDIES]), glances=oracle.asked)


def _single(case: Case, alone: dict[Condition, Found]) -> Iterator[Remedy]:
    for found in alone.values():
        steps = (found.step, *found.next_steps)[:TRIES] if found.step.offered else ()
        composed = (case.remedy((step,)) for step in steps)
        remedy = next((remedy for remedy in composed if remedy is not None), None)
        if remedy is not None:
            yield remedy


def _conflicts(case: Case, needed: tuple[Condition, ...]) -> tuple[tuple[Condition, ...], ...]:
    """Find the conflict; what helps by itself is in each, and where that is not all there may be several."""
    if not case.hold(needed):
        return (needed,)
    others = [condition for condition in case.conditions if condition not in needed]
    rest = smallest_conflict(others, case.hold, needed)
    return ((*needed, *rest),) if rest else ()
