"""No stay, because: the smallest conflicts of a request, and the changes that resolve them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from graphs.network import Network
from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.params import Params
from itinerary.request import Request
from itinerary.why.condition import Condition, conditions_of
from itinerary.why.conflicts import further_conflicts, smallest_conflict
from itinerary.why.explanation import Explanation, Remedy
from itinerary.why.ladders import ladders_of
from itinerary.why.least import Found, ask_less, least_step, together
from itinerary.why.oracle import MOST_ASKED, Oracle, WornOutError
from itinerary.why.step import Ladder, Step
from itinerary.why.without import forms_without
from offers.catalogue import Catalogue

MOST_CONFLICTS = 3
MOST_REMEDIES = 6
MOST_PAIRS = 8
"""Where no single change helps, so many combinations are tried."""
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
    First each condition is given up alone: those that help by themselves are in every conflict. If they are a
    conflict, it is the only one. Otherwise QuickXplain looks for others (see `itinerary.why.conflicts`).
    """
    case = _Case(request=request, oracle=_oracle(catalogue, network, params, most_glances))
    told = Explanation(request=request, reasons=reasons)
    try:
        alone = {c: found for c in case.conditions if (found := case.alone(c)) is not None}
        told = replace(told, remedies=tuple(_single(case, alone)))
        told = replace(told, conflicts=_conflicts(case, tuple(alone)))
        if not told.remedies and told.conflicts:
            told = replace(told, remedies=tuple(_combined(case, told.conflicts)))
    except WornOutError:
        told = told.worn_out()
    ranked = sorted(told.remedies, key=lambda r: (r.asks, -r.stay.proof.objective))
    return replace(told, remedies=tuple(ranked[:MOST_REMEDIES]), glances=case.oracle.asked)


def _oracle(catalogue: Catalogue, network: Network, params: Params | None, most: int) -> Oracle:
    return Oracle(catalogue=catalogue, network=network, params=params or Params(), most=most)


@dataclass(slots=True)
class _Case:
    """A request, its conditions with their ladders, and the oracle."""

    request: Request
    oracle: Oracle
    ladders: dict[Condition, tuple[Ladder, ...]]

    def __init__(self, request: Request, oracle: Oracle) -> None:
        self.request, self.oracle = request, oracle
        found = ((c, ladders_of(c, request, oracle.catalogue)) for c in conditions_of(request))
        self.ladders = {condition: ladders for condition, ladders in found if ladders}

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return tuple(self.ladders)

    def alone(self, condition: Condition) -> Found | None:
        return least_step(self.request, self.ladders[condition], self.oracle)

    def hold(self, kept: Sequence[Condition]) -> bool:
        """Say whether some conditions can be had together, without the others."""
        dropped = [condition for condition in self.conditions if condition not in kept]
        forms = forms_without(self.request, dropped, self.ladders)
        return any(self.oracle.look(together(self.request, form)).possible for form in forms)

    def remedy(self, steps: tuple[Step, ...]) -> Remedy | None:
        """Compose what steps promise."""
        request = together(self.request, steps)
        try:
            stay = compose_stay(
                replace(request, effort="quick", alternatives=1), self.oracle.catalogue, self.oracle.network
            )
        except NoStayError:
            return None
        return Remedy(steps=steps, request=request, stay=stay)


def _single(case: _Case, alone: dict[Condition, Found]) -> Iterator[Remedy]:
    for found in alone.values():
        steps = (found.step, *found.next_steps)[:TRIES] if found.step.offered else ()
        composed = (case.remedy((step,)) for step in steps)
        remedy = next((remedy for remedy in composed if remedy is not None), None)
        if remedy is not None:
            yield remedy


def _conflicts(case: _Case, needed: tuple[Condition, ...]) -> tuple[tuple[Condition, ...], ...]:
    """Find conflicts; what helps by itself is in each of them."""
    if not case.hold(needed):
        return (needed,) if needed else ()
    others = [condition for condition in case.conditions if condition not in needed]
    first = smallest_conflict(others, case.hold, needed)
    found = further_conflicts(others, case.hold, first, needed, MOST_CONFLICTS)
    return tuple((*needed, *conflict) for conflict in found if conflict)


def _combined(case: _Case, conflicts: tuple[tuple[Condition, ...], ...]) -> Iterator[Remedy]:
    """Resolve each conflict by one of its conditions, all at once."""
    offered = [[c for c in conflict if _is_offered(case.ladders[c])] for conflict in conflicts]
    combinations = dict.fromkeys(tuple(dict.fromkeys(chosen)) for chosen in product(*offered))
    for chosen in islice(combinations, MOST_PAIRS):
        steps = _helping(case, chosen)
        if steps and (remedy := case.remedy(steps)) is not None:
            yield remedy


def _helping(case: _Case, chosen: tuple[Condition, ...]) -> tuple[Step, ...]:
    """Find steps for some conditions that help together, and lessen them."""
    for form in forms_without(case.request, chosen, case.ladders):
        if case.oracle.look(together(case.request, form)).possible:
            ladder_of = {step: ladder for c in chosen for ladder in case.ladders[c] for step in ladder.steps}
            return ask_less(case.request, form, ladder_of, case.oracle)
    return ()


def _is_offered(ladders: tuple[Ladder, ...]) -> bool:
    return any(step.offered for ladder in ladders for step in ladder.steps)
