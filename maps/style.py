"""How days and modes look."""

from types import MappingProxyType
from typing import Final

from graphs.mode import Mode

DAY_COLOURS: Final = ("#005f9e", "#b84300", "#a300f5", "#310c12", "#864c41", "#00003d", "#3800a8")
"""One a day, dark enough for white text; any two differ for every common colour vision."""

CASING_COLOUR: Final = "#ffffff"
CASING_PX: Final = 4
"""How much wider the casing is than its line."""
LINE_WEIGHTS_PX: Final = (8, 5, 3)
"""Days in turn: where days share a way, the thin line lies on the wide one."""

DASHES: Final = MappingProxyType(
    {Mode.CYCLE: None, Mode.WALK: "1 12", Mode.BOAT: "14 9", Mode.TRAIN: "22 7 2 7"}
)
"""SVG dash array of each mode: solid, dots, dashes, dash and dot."""


def day_colour(index: int) -> str:
    """
    Give the colour of a day.

    Parameters
    ----------
    index
        0 for the first day.

    Returns
    -------
    str
        As CSS writes it; the colours return after the last.
    """
    return DAY_COLOURS[index % len(DAY_COLOURS)]


def line_weight(index: int) -> int:
    """
    Give the width of the lines of a day.

    Parameters
    ----------
    index
        0 for the first day.

    Returns
    -------
    int
        Pixels.
    """
    return LINE_WEIGHTS_PX[index % len(LINE_WEIGHTS_PX)]
