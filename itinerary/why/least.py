"""The step of a ladder that asks least and yet makes a stay possible."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from itinerary.request import Request
from itinerary.why.oracle import Oracle
from itinerary.why.step import Ladder, Order, Step, budget_step

Climb = tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    A step that helps.

    Parameters
    ----------
    step
        The one that asks least.
    next_steps
        Those of the same ladder that ask more.
    """

    step: Step
    next_steps: Climb = ()


def least_step(request: Request, ladders: tuple[Ladder, ...], oracle: Oracle) -> Found | None:
    """
    Find the step that asks least.

    Parameters
    ----------
    request
        What cannot be met.
    ladders
        Ways to loosen one of its conditions.
    oracle
        Says what can be met.

    Returns
    -------
    Found or None
        None if no step helps.
    """
    found = [
        step
        for ladder in ladders
        if (step := _SEARCHES[ladder.order](request, ladder.steps, oracle)) is not None
    ]
    return min(found, key=lambda f: f.step.asks, default=None)


def _walk(request: Request, steps: Climb, oracle: Oracle) -> Found | None:
    """Try one step after the other."""
    for i, step in enumerate(steps):
        if oracle.look(step.change(request)).possible:
            return Found(step=step, next_steps=steps[i + 1 :])
    return None


def _lean(request: Request, steps: Climb, oracle: Oracle) -> Found | None:
    """Stride, ever longer; then look at those that were passed over just before the one that helps."""
    passed = 0
    for i in dict.fromkeys((*(2**k - 1 for k in range(1, len(steps).bit_length())), len(steps) - 1)):
        if oracle.look(steps[i].change(request)).possible:
            return _walk(request, steps[passed:], oracle)
        passed = i + 1
    return None


def _rise(request: Request, steps: Climb, oracle: Oracle) -> Found | None:
    """Halve between the step that is known to help and those that do not."""
    if not oracle.look(steps[-1].change(request)).possible:
        return None
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        if oracle.look(steps[middle].change(request)).possible:
            high = middle
        else:
            low = middle + 1
    found = Found(step=steps[high], next_steps=steps[high + 1 :])
    return _cheaper(request, found, oracle) if steps[high].condition.name == "budget" else found


def _cheaper(request: Request, found: Found, oracle: Oracle) -> Found:
    """Ask for no more money than the cheapest stay that was met costs."""
    most_ct = found.step.change(request).budget_ct
    cheapest_ct = oracle.look(request).cheapest_ct
    if cheapest_ct is None or (most_ct is not None and cheapest_ct >= most_ct):
        return found
    step = budget_step(found.step.condition, request, -(-cheapest_ct // 100) * 100)
    helps = oracle.look(step.change(request)).possible
    return Found(step=step, next_steps=(found.step, *found.next_steps)) if helps else found


_SEARCHES: Mapping[Order, Callable[[Request, Climb, Oracle], Found | None]] = {
    "rising": _rise,
    "leaning": _lean,
    "none": _walk,
}


def ask_less(request: Request, steps: Climb, ladders: dict[Step, Ladder], oracle: Oracle) -> Climb:
    """
    Lessen steps that help together, one after the other.

    Parameters
    ----------
    request
        What cannot be met.
    steps
        Steps of different conditions that make it possible together.
    ladders
        The ladder of each.
    oracle
        Says what can be met.

    Returns
    -------
    tuple of Step
        Still possible, and asking no more.
    """
    lessened = list(steps)
    for i, step in enumerate(steps):
        others = together(request, (*lessened[:i], *lessened[i + 1 :]))
        found = least_step(others, (ladders[step],), oracle)
        if found is not None and found.step.asks < step.asks:
            lessened[i] = found.step
    return tuple(lessened)


def together(request: Request, steps: Climb) -> Request:
    """
    Take several steps.

    Parameters
    ----------
    request, steps
        From where, and which.

    Returns
    -------
    Request
        Loosened by all of them.
    """
    loosened = replace(request)
    for step in steps:
        loosened = step.change(loosened)
    return loosened
