"""What a request looks like without some of its conditions: a few loosest forms."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from itinerary.request import Request
from itinerary.why.condition import Condition
from itinerary.why.least import together
from itinerary.why.loosen import stands
from itinerary.why.step import Ladder, Step

FORMS = 16
"""So many forms are looked at: the loosest of all, then those that differ from it in one thing."""
FORMS_EACH = 6
SIDEWAYS = ("nights", "travel", "mode")


def loosest_steps(ladders: Sequence[Ladder]) -> tuple[Step | None, ...]:
    """
    List the steps that stand for doing without a condition.

    Parameters
    ----------
    ladders
        Of one condition.

    Returns
    -------
    tuple of (Step or None)
        What is likely to open most comes first. None is no step at all: a condition that is given up may
        still be kept, and of those that allow other things rather than more it is kept at first.
    """
    rising = [ladder.steps[-1] for ladder in ladders if ladder.order == "rising"]
    others = [step for ladder in ladders if ladder.order != "rising" for step in _spread(ladder.steps)]
    offered = any(step.offered for step in others)
    sideways = any(step.condition.name in SIDEWAYS for step in others)
    return (None, *others) if sideways else (*rising, *others, *((None,) if offered else ()))


def _spread(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Take what opens most, and of steps that open as much what asks most; then some from all along."""
    ordered = sorted(steps, key=lambda step: (-step.opens, -step.asks))
    if len(ordered) <= FORMS_EACH:
        return tuple(ordered)
    return tuple(ordered[i * (len(ordered) - 1) // (FORMS_EACH - 1)] for i in range(FORMS_EACH))


def forms_without(
    request: Request,
    dropped: Sequence[Condition],
    ladders: Mapping[Condition, tuple[Ladder, ...]],
    most: int = FORMS,
) -> Iterator[tuple[Step, ...]]:
    """
    List ways to do without some conditions.

    Parameters
    ----------
    request
        What is asked.
    dropped
        The conditions that are given up.
    ladders
        Of each condition.
    most
        How many ways, at most.

    Yields
    ------
    tuple of Step
        Taken together they make a request without the conditions.
    """
    choices = [loosest_steps(ladders[condition]) for condition in dropped]
    seen = set[Request]()

    def forms() -> Iterator[tuple[Step, ...]]:
        for chosen in _near_first(choices):
            steps = tuple(step for step in chosen if step is not None)
            form = together(request, steps)
            if form not in seen and stands(form, request):
                seen.add(form)
                yield steps

    return islice(forms(), most)


def _near_first(choices: Sequence[tuple[Step | None, ...]]) -> Iterator[tuple[Step | None, ...]]:
    """Yield the first choice of all, then a step for each, then the first with another choice for one."""
    first = tuple(choice[0] for choice in choices)
    yield first
    yield tuple(next(step for step in choice if step is not None) for choice in choices)
    for rank in range(1, max(map(len, choices), default=0)):
        for i, choice in enumerate(choices):
            if rank < len(choice):
                yield (*first[:i], choice[rank], *first[i + 1 :])
