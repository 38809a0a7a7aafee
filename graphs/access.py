"""Who may pass: a bit for each kind of traveller, kept for both directions of an edge."""

from enum import IntFlag

from graphs.mode import Mode


class Access(IntFlag):
    """Travellers; `PUSH` is a cyclist who gets off and pushes."""

    CYCLE = 1
    WALK = 2
    BOAT = 4
    CANOE = 8
    TRAIN = 16
    PUSH = 32


MODE_ACCESS = {
    Mode.CYCLE: Access.CYCLE,
    Mode.WALK: Access.WALK,
    Mode.BOAT: Access.BOAT | Access.CANOE,
    Mode.TRAIN: Access.TRAIN,
}
"""Who moves by a mode."""


def access_of(modes: frozenset[Mode]) -> Access:
    """Return who may pass where these modes may."""
    allowed = Access(0)
    for mode in modes:
        allowed |= MODE_ACCESS[mode]
    return allowed


def modes_of(allowed: int) -> frozenset[Mode]:
    """Return the modes of those who may pass."""
    return frozenset(mode for mode, access in MODE_ACCESS.items() if allowed & access)
