"""The curves of the observatory: what is drawn has a text beside it that says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 560, 250
LEFT, RIGHT, TOP, BOTTOM = 52, 12, 12, 46
"""Room for the numbers and the names of the axes."""
INKS = ("#0b4f6c", "#b3541d")
DASHES = ("", "6 4")
"""Lines differ by more than their colour."""
LEVELS = (0, 40, 60, 80, 95, 100)
"""From how many per cent on a cell of a heat table has the next shade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    A line of a chart.

    Parameters
    ----------
    points
        As of the ``points`` of an SVG polyline.
    ink, dash
        Its look.
    """

    points: str
    ink: str
    dash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """
    A chart of one or two lines from nought on.

    Parameters
    ----------
    lines
        Within the axes.
    across, up
        What is written beside the axes: places and numbers.
    """

    lines: tuple[Line, ...]
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def chart(series: Sequence[Sequence[float]], tops: tuple[float, float]) -> Chart:
    """
    Lay out a chart.

    Parameters
    ----------
    series
        Values at 0, 1, 2... of each line; all as long.
    tops
        What the ends of the axes stand for, across and up.

    Returns
    -------
    Chart
        In units of the drawing.
    """
    most = max(1, len(series[0]) - 1)
    lines = tuple(
        Line(
            points=" ".join(f"{_x(n / most):.1f},{_y(v / (tops[1] or 1)):.1f}" for n, v in enumerate(values)),
            ink=ink,
            dash=dash,
        )
        for values, ink, dash in zip(series, INKS, DASHES, strict=False)
    )
    return Chart(
        lines=lines,
        across=tuple((round(_x(share), 1), f"{tops[0] * share:.0f}") for share in (0, 0.25, 0.5, 0.75, 1)),
        up=tuple((round(_y(share), 1), f"{tops[1] * share:.0f}") for share in (0, 0.5, 1)),
    )


def lorenz(counts: Sequence[int]) -> list[float]:
    """
    Say how much the least take together.

    Parameters
    ----------
    counts
        Of each, the least first.

    Returns
    -------
    list of float
        Hundredths of all, of none, of the first, of the first two...
    """
    total, shares, taken = sum(counts) or 1, [0.0], 0
    for count in counts:
        taken += count
        shares.append(100 * taken / total)
    return shares


def heat_level(asked: int, made: int) -> int | None:
    """
    Choose the shade of a cell.

    Parameters
    ----------
    asked, made
        How many requests, and how many of them have a stay.

    Returns
    -------
    int or None
        0, for nothing, to 5, for all; None where nothing was asked.
    """
    if not asked:
        return None
    return max(level for level, least in enumerate(LEVELS) if 100 * made >= least * asked)


def percent(part: int, whole: int) -> int:
    """
    Say a share in hundredths.

    Parameters
    ----------
    part, whole
        Counts.

    Returns
    -------
    int
        Rounded down, so that only all are 100; 0 of nothing.
    """
    return 100 * part // whole if whole else 0


def share(part: int, whole: int) -> int:
    """
    Say a share in hundredths.

    Parameters
    ----------
    part, whole
        Counts, or amounts.

    Returns
    -------
    int
        Rounded; 0 of nothing.
    """
    return round(100 * part / whole) if whole else 0


def _x(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _y(share: float) -> float:
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)
