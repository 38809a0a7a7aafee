"""How one moves."""

from enum import StrEnum


class Mode(StrEnum):
    """A way of moving from place to place; its value is the word of the files."""

    CYCLE = "cycle"
    WALK = "walk"
    BOAT = "boat"
    TRAIN = "train"


LAND = frozenset({Mode.CYCLE, Mode.WALK})
