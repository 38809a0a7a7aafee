"""A what-if over a sample: as things are, as they would be, and only where that can differ."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from graphs.network import Network
from itinerary.request import Request
from itinerary.what_if.dryness import points_of_roofs
from itinerary.what_if.effects import NO_ROOFS, Effects, judge
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved
from itinerary.what_if.touched import touched
from offers.catalogue import Catalogue

Solve = Callable[[Sequence[Request], Catalogue, str], tuple[Solved, ...]]
"""Composes requests, no two alike, of a catalogue, and is told what for: one outcome each, in their order."""

SECOND_LOOK = 1
"""Added to the seed of a request that is composed once more."""


def effects_on(
    hypothesis: Hypothesis,
    found: Sequence[Solved],
    catalogue: Catalogue,
    network: Network,
    solve: Solve,
    *,
    everything: bool = False,
) -> Effects:
    """
    Find out what a hypothesis changes.

    Parameters
    ----------
    hypothesis
        What is supposed.
    found
        The sample, and what became of it as things are.
    catalogue, network
        As things are.
    solve
        Composes.
    everything
        True to compose all requests again, also those that cannot change: only slower, for a proof.

    Returns
    -------
    Effects
        The same whether everything is composed again or not.

    Notes
    -----
    A search is no proof, and two searches differ by luck. So a stay that comes to what is new is set against
    the better of two searches without it, and a stay that is no more against the better of two searches
    after it: what is told is rather too little than too much.
    """
    changed = hypothesis.apply(catalogue)
    numbers = tuple(range(len(found))) if everything else touched(hypothesis, found, catalogue, network)
    once = dict(zip(numbers, solve([found[n].request for n in numbers], changed, "after"), strict=True))
    taking = [n for n in numbers if once[n].offers & hypothesis.new]
    losing = [n for n in numbers if found[n].offers & hypothesis.gone]
    before = dict(zip(taking, solve(_again(found, taking), catalogue, "before-again"), strict=True))
    after = dict(zip(losing, solve(_again(found, losing), changed, "after-again"), strict=True))
    roofs = {n: points_of_roofs(hypothesis, found[n].request, catalogue, changed, network) for n in numbers}
    each = tuple(
        judge(hypothesis, (solved, *_at(before, n)), (*_at(once, n), *_at(after, n)), roofs.get(n, NO_ROOFS))
        for n, solved in enumerate(found)
    )
    return Effects(hypothesis=hypothesis, each=each, resolved=len(numbers))


def second_look(request: Request) -> Request:
    """
    Ask the same of another search.

    Parameters
    ----------
    request
        What was asked.
    """
    return replace(request, seed=request.seed + SECOND_LOOK)


def _again(found: Sequence[Solved], numbers: Sequence[int]) -> list[Request]:
    return [second_look(found[number].request) for number in numbers]


def _at(solved: dict[int, Solved], number: int) -> tuple[Solved, ...]:
    return (solved[number],) if number in solved else ()
