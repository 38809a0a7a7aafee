"""A heap of labels, the one of most hope first; of two alike, the older."""

import numpy as np
import numpy.typing as npt

from graphs.compiled import compiled
from itinerary.problem import Ints
from itinerary.ruin.arrays import Longs

Floats = npt.NDArray[np.float64]


@compiled
def push(heap: Ints, hope: Floats, used: Longs, label: int) -> None:
    """Put a label on the heap; ``used[1]`` is its size."""
    k = used[1]
    used[1] += 1
    heap[k] = label
    while k > 0 and _before(hope, heap[k], heap[(k - 1) // 2]):
        heap[k], heap[(k - 1) // 2] = heap[(k - 1) // 2], heap[k]
        k = (k - 1) // 2


@compiled
def pop(heap: Ints, hope: Floats, used: Longs) -> int:
    """Take the label of most hope off a heap that is not empty."""
    top = heap[0]
    used[1] -= 1
    size, k = used[1], 0
    heap[0] = heap[size]
    while 2 * k + 1 < size:
        child = 2 * k + 1
        if child + 1 < size and _before(hope, heap[child + 1], heap[child]):
            child += 1
        if not _before(hope, heap[child], heap[k]):
            break
        heap[k], heap[child] = heap[child], heap[k]
        k = child
    return int(top)


@compiled
def _before(hope: Floats, a: int, b: int) -> bool:
    return bool(hope[a] > hope[b] or (hope[a] == hope[b] and a < b))
