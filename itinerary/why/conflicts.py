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


def further_conflicts(
    things: Sequence[T], holds: Holds[T], first: Sequence[T], background: Sequence[T], most: int
) -> tuple[tuple[T, ...], ...]:
    """
    Find other smallest conflicts, each without something of those before.

    Parameters
    ----------
    things, holds, background
        As in `smallest_conflict`.
    first
        One that is known.
    most
        How many are wanted, the first included.

    Returns
    -------
    tuple of tuple
        The first, then others; each once.

    References
    ----------
    R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32 (1987), pp. 57-95,
    doi:10.1016/0004-3702(87)90062-2: conflicts are the nodes of a tree, and each edge leaves one thing out.
    """
    found: list[tuple[T, ...]] = [tuple(first)]
    waiting: list[tuple[T, ...]] = [()]
    tried = set[frozenset[T]]()
    while waiting and len(found) < most:
        left_out = waiting.pop(0)
        node = next((c for c in found if not set(c) & set(left_out)), None)
        if node is None:
            rest = [t for t in things if t not in left_out]
            if holds([*background, *rest]):
                continue
            node = smallest_conflict(rest, holds, background)
            found.append(node)
        for thing in node:
            branch = frozenset((*left_out, thing))
            if branch not in tried:
                tried.add(branch)
                waiting.append((*left_out, thing))
    return tuple(found)


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
