"""A heap of labels."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from itinerary.bound.heap import pop, push


@given(st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=60))
def test_labels_come_off_by_hope_then_by_age(hopes: list[float]) -> None:
    """Whatever goes on comes off sorted: most hope first, of two alike the older."""
    hope, used = np.array(hopes), np.zeros(2, dtype=np.int64)
    heap = np.zeros(len(hopes), dtype=np.int32)
    for label in range(len(hopes)):
        push(heap, hope, used, label)
    order = [pop(heap, hope, used) for _ in hopes]
    assert order == sorted(range(len(hopes)), key=lambda label: (-hopes[label], label))
    assert used[1] == 0


def test_heap_may_grow_between() -> None:
    """What is pushed after a pop takes its place among the rest."""
    hope = np.array((1.0, 5.0, 3.0, 4.0))
    used, heap = np.zeros(2, dtype=np.int64), np.zeros(4, dtype=np.int32)
    push(heap, hope, used, 0)
    push(heap, hope, used, 1)
    assert pop(heap, hope, used) == 1
    push(heap, hope, used, 2)
    push(heap, hope, used, 3)
    assert [pop(heap, hope, used) for _ in range(3)] == [3, 2, 0]
