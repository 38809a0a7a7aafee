"""Smallest sets of things that cannot be had together, of anything that can be asked of an oracle."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
Holds = Callable[[Sequence[T]], bool]
"""Says whether some things can be had together; of what can, every part can."""


def smallest_conflict(things: Sequence[T], holds: Holds[T], background: Sequence[T] = ()) -> tuple[T, ...]:
    """
    Find a smallest set of things that cannot be had together.

    Parameters
    ----------
    things
        Which together with the background cannot be had.
    holds
        The oracle.
    background
        Things that are in every such set.

    Returns
    -------
    tuple
        No part of it, with the background, is a conflict. Empty where the background is one by itself.

    Notes
    -----
    QuickXplain: of n things, a conflict of k is found in about 2 k log2(n / k) + 2 k questions.

    References
    ----------
    U. Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems",
    Proceedings of the 19th National Conference on Artificial Intelligence (AAAI-04), 2004, pp. 167-172.
    """
    if not holds(background):
        return ()
    found = _among(list(things), list(background), holds, fresh=False)
    return tuple(thing for thing in things if thing in found)


def _among(things: list[T], background: list[T], holds: Holds[T], *, fresh: bool) -> list[T]:
    """Find what of the things a conflict needs, given the background; ``fresh`` if it has just grown."""
    if fresh and not holds(background):
        return []
    if len(things) == 1:
        return things
    half = len(things) // 2
    kept, blamed = things[:half], things[half:]
    second = _among(blamed, [*background, *kept], holds, fresh=bool(kept))
    first = _among(kept, [*background, *second], holds, fresh=bool(second))
    return [*first, *second]
