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
        Of a ladder that rises its last; of others the first few. Where a step allows other things rather than
        more, None is the last: no step at all.
    """
    rising = [ladder.steps[-1] for ladder in ladders if ladder.order == "rising"]
    others = [step for ladder in ladders if ladder.order != "rising" for step in _spread(ladder.steps)]
    offered = any(step.offered for step in others)
    return (*rising, *others, *((None,) if offered else ()))


def _spread(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Take steps from all along a ladder, the last and the first among them."""
    if len(steps) <= FORMS_EACH:
        return steps[::-1]
    return tuple(steps[i * (len(steps) - 1) // (FORMS_EACH - 1)] for i in range(FORMS_EACH))[::-1]


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
    """Yield the first choice of all, then with another choice for one, in turns."""
    first = tuple(choice[0] for choice in choices)
    yield first
    for rank in range(1, max(map(len, choices), default=0)):
        for i, choice in enumerate(choices):
            if rank < len(choice):
                yield (*first[:i], choice[rank], *first[i + 1 :])
