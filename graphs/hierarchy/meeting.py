"""The kernels of travel: where labels of sources and of targets meet at the least sum."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled
from graphs.hierarchy.ancestors import common_rungs
from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.kernel_arrays import Ladders

Ints = NDArray[np.int32]
Keys = NDArray[np.uint32]
BLOCK = 64
ABREAST = 8


@compiled
def least_sum(one: Keys, start: int, other: Keys, begin: int, common: int) -> tuple[np.uint32, int]:
    """
    Return the least sum of two ladders, `FAR` where they do not meet, and in which block of rungs it stands.

    Parameters
    ----------
    one, start, other, begin
        Keys of labels, and where in them the common rungs begin.
    common
        How many rungs are common.
    """
    best, block = FAR, 0
    for offset in range(0, common, BLOCK):
        least = FAR
        here, there = np.uint64(start + offset), np.uint64(begin + offset)
        for step in range(min(BLOCK, common - offset)):
            total = np.uint32(one[here + np.uint64(step)] + other[there + np.uint64(step)])
            least = min(total, least)
        if least < best:
            best, block = least, offset
    return best, block


@compiled
def step_of(total: np.uint32, one: Keys, start: int, other: Keys, begin: int, steps: int) -> int:
    """
    Return at which step two ladders first have a sum.

    All of a block is looked at, since that takes less than to stop in time.

    Parameters
    ----------
    total
        The sum.
    one, start, other, begin
        Keys of labels, and where in them the block begins.
    steps
        How many of its steps there are, at most `BLOCK`.
    """
    here, there = np.uint64(start), np.uint64(begin)
    found = np.uint32(BLOCK)
    for step in range(min(BLOCK, steps)):
        same = np.uint32(one[here + np.uint64(step)] + other[there + np.uint64(step)]) == total
        found = min(found, np.uint32(step) if same else np.uint32(BLOCK))
    return int(found)


@compiled
def abreast(parent: Ints, rung: Ints, low: int, targets: Ladders, shared: Ints) -> None:
    """
    Tell how many rungs a source shares with each label of targets.

    Labels are sorted by rank, a postorder: further away in the row, two labels share the least that any
    two neighbours between them share.

    Parameters
    ----------
    parent, rung
        The elimination tree.
    low
        The lowest node of the source.
    targets
        The labels.
    shared
        Where to write the numbers; shape (labels,).
    """
    count = len(targets.low)
    middle = np.searchsorted(targets.low, low)
    if middle < count:
        shared[middle] = common_rungs(parent, rung, low, int(targets.low[middle]))
        for label in range(middle + 1, count):
            shared[label] = min(shared[label - 1], targets.shared[label])
    if middle > 0:
        shared[middle - 1] = common_rungs(parent, rung, low, int(targets.low[middle - 1]))
        for label in range(middle - 2, -1, -1):
            shared[label] = min(shared[label + 1], targets.shared[label + 1])


@compiled
def meet_all(parent: Ints, rung: Ints, sources: Ladders, targets: Ladders, key: Keys, carried: Ints) -> None:
    """
    Write the least key between all terminals, and what is carried along those ways.

    Parameters
    ----------
    parent, rung
        The elimination tree.
    sources, targets
        The labels.
    key
        Where to write keys, `FAR` beforehand; shape (s, t).
    carried
        Where to write carried quantities; shape (K, s, t).
    """
    count = len(carried)
    shared = np.empty((ABREAST, len(targets.low)), np.int32)
    for start in range(0, len(sources.low), ABREAST):
        row = min(ABREAST, len(sources.low) - start)
        for source in range(row):
            abreast(parent, rung, int(sources.low[start + source]), targets, shared[source])
        for target in range(len(targets.low)):
            for source in range(row):
                common, label = int(shared[source, target]), start + source
                here, there = sources.first[label + 1] - common, targets.first[target + 1] - common
                line, column = sources.owner[label], targets.owner[target]
                best, block = least_sum(sources.key, here, targets.key, there, common)
                if best < key[line, column]:
                    key[line, column] = best
                    if count:
                        here, there = here + block, there + block
                        step = step_of(best, sources.key, here, targets.key, there, common - block)
                        for quantity in range(count):
                            carried[quantity, line, column] = (
                                sources.carried[here + step, quantity]
                                + targets.carried[there + step, quantity]
                            )
