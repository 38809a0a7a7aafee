"""How days, modes and kinds of stop look."""

from types import MappingProxyType
from typing import Final

from graphs.mode import Mode
from itinerary.stay import StopKind

DAY_COLOURS: Final = ("#005f9e", "#b84300", "#5b3a8e", "#00705a", "#8c1d5b", "#5c5200", "#37474f")
"""One a day, all dark enough for white text; neighbours differ in lightness or hue for every common colour vision."""

CASING_COLOUR: Final = "#ffffff"
CASING_PX: Final = 4
"""How much wider the casing is than its line."""
LINE_WEIGHTS_PX: Final = (7, 4)
"""Days in turn: where two days share a way, the thin line lies on the wide one."""

DASHES: Final = MappingProxyType({Mode.CYCLE: None, Mode.WALK: "1 11", Mode.BOAT: "14 9", Mode.TRAIN: "22 7 2 7"})
"""SVG dash array of each mode: solid, dots, dashes, dash and dot."""

SYMBOLS: Final[MappingProxyType[StopKind, str]] = MappingProxyType(
    {
        "station": "M8 2h8a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3l2 3.5h-2.5L14 19h-4l-1.5 2.5H6L8 18a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z"
        "m-1 3.5v5h10v-5zm1.5 7.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z"
        "m7 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
        "visit": "M12 2l3 6.5 7 .8-5.2 4.8 1.4 7-6.2-3.5-6.2 3.5 1.4-7L2 9.3l7-.8z",
        "meal": "M5 2h1.5v6H8V2h1.5v6H11V2h1.5v7a3 3 0 0 1-2.5 3v10H7.5V12A3 3 0 0 1 5 9zm11.5 0c2 1.5 3 4.5 3 8 0 2-.5 3.3-1.5 3.8V22h-2.5V2z",
        "night": "M2 5h2.5v8H11V7.5h6a5 5 0 0 1 5 5V20h-2.5v-3h-15v3H2zm5.5 2.5a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z",
        "mooring": "M12 1.5a3.2 3.2 0 0 1 1.3 6.1V10H17v2.5h-3.7v6.7c2.4-.4 4-1.8 4.7-3.9l-1.7.6 1.5-4.4 3.7 3.2-1.5.2"
        "c-.6 4-3.7 7.1-8 7.6-4.3-.5-7.4-3.6-8-7.6l-1.5-.2 3.7-3.2 1.5 4.4-1.7-.6c.7 2.1 2.3 3.5 4.7 3.9v-6.7H7V10h3.7V7.6"
        "A3.2 3.2 0 0 1 12 1.5zm0 2.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2z",
        "service": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.4 4.5h2.8v2.8h-2.8zm0 4.5h2.8v6.5h-2.8z",
    }
)
"""SVG path of each kind of stop, in a box of 24 by 24."""


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
