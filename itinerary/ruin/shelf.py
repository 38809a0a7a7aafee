"""The good days that a search has met, each once, in arrays."""

from typing import NamedTuple

import numpy as np

from graphs.compiled import compiled
from itinerary.ruin.arrays import Arrays, Longs
from itinerary.ruin.course import bed_before
from itinerary.ruin.state import LACKS, LENGTH, VALUE, State


class Shelf(NamedTuple):
    """
    Good days; r rows of room, h slots of a hash table.

    Parameters
    ----------
    options, day, start, evening, key, sums
        A day each: its options, its number, the place where it begins, its evening (-1 for none), its hash,
        its sums.
    slots
        Row of each hash, plus 1; 0 for none. Shape (h,).
    used
        Rows in use. Shape (1,).
    margin
        By how much a stay may be worse than the best for its days to be kept. Shape (1,).
    """

    options: Longs
    day: Longs
    start: Longs
    evening: Longs
    key: Longs
    sums: Longs
    slots: Longs
    used: Longs
    margin: Longs


def make_shelf(state: State, room: int, margin: int) -> Shelf:
    """
    Make room for good days.

    Parameters
    ----------
    state
        Of the search that fills it.
    room
        How many days; what is more is let go.
    margin
        By how much a stay may be worse than the best for its days to be kept.

    Returns
    -------
    Shelf
        Empty.
    """

    def zeros(*shape: int) -> Longs:
        return np.zeros(shape, dtype=np.int64)

    return Shelf(
        options=zeros(room, state.options.shape[2]),
        day=zeros(room),
        start=zeros(room),
        evening=zeros(room),
        key=zeros(room),
        sums=zeros(room, LENGTH + 1),
        slots=zeros(4 * room + 1),
        used=zeros(1),
        margin=np.array([margin], dtype=np.int64),
    )


@compiled
def shelve(a: Arrays, s: State, shelf: Shelf, v: int, d: int) -> None:
    """Keep a day that lacks nothing; of two with the same options and beds, the one worth more."""
    if s.sums[v, d, LACKS]:
        return
    start, length = bed_before(a, s, d), s.sums[v, d, LENGTH]
    evening = s.evenings[0, d] if d < s.evenings.shape[1] else -1
    key = (d * 1000003 + start) * 1000003 + evening
    for k in range(length):
        i = s.options[v, d, k] + 1
        key += (i * 2654435761 + i * i * 40503) * 7919
    key &= 2**61 - 1
    slot = key % shelf.slots.size
    while shelf.slots[slot] and shelf.key[shelf.slots[slot] - 1] != key:
        slot = (slot + 1) % shelf.slots.size
    row = shelf.slots[slot] - 1
    if row < 0:
        if shelf.used[0] == shelf.key.size:
            return
        row = shelf.used[0]
        shelf.used[0] += 1
        shelf.slots[slot] = row + 1
    elif shelf.sums[row, VALUE] >= s.sums[v, d, VALUE]:
        return
    shelf.key[row], shelf.day[row], shelf.start[row], shelf.evening[row] = key, d, start, evening
    shelf.options[row, :length] = s.options[v, d, :length]
    shelf.sums[row] = s.sums[v, d]
