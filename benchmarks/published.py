"""Published instances as problems of the product: TOPTW, TTDP (weekday hours) and OPHS (hotels)."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import numpy as np

from benchmarks.scores_only import NO_SUNSET, Matrix, Span, Tours, scores_only
from itinerary.plan import Plan
from itinerary.problem import CLOSED, Problem

Rows = list[list[str]]
OPHS_SCALE = 100_000
"""Units of an OPHS length: the roundings of a whole tour stay below 6e-4."""
OPHS_FORGIVEN = 40
"""Units by which a trip may be longer than printed: limits have six digits, the rules forgive 1e-3."""
TTDP_ROW = 20
"""Fewest fields of what is visited in a TTDP file: a window each weekday."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Instance:
    """
    A published instance.

    Parameters
    ----------
    name, family, days
        Which, of which family, for how many tours.
    problem
        In the product's own terms.
    numbers
        Number of each place in the file.
    """

    name: str
    family: str
    days: int
    problem: Problem
    numbers: tuple[int, ...]

    def lines(self, plan: Plan) -> str:
        """
        Write a plan as its family's evaluator reads it.

        Parameters
        ----------
        plan
            The plan.

        Returns
        -------
        str
            A line a tour, an empty one for a tour that visits nothing.
        """
        problem = self.problem
        tours = []
        for day in plan.days:
            places = [int(problem.place_in[o]) for o in day.options]
            if self.family == "ophs":
                end = (
                    problem.finish if day.evening is None else problem.evenings[day.day][day.evening].lodging
                )
                places = [day.start, *places, end]
            tours.append([self.numbers[p] for p in places])
        return tour_lines(tours)


def tour_lines(tours: Sequence[Sequence[int]]) -> str:
    """
    Write tours, a line each; the depot stands for a tour that visits nothing.

    Parameters
    ----------
    tours
        Numbers of the places of each.

    Returns
    -------
    str
        The text of a solution file.
    """
    return "".join(" ".join(map(str, tour or [0])) + "\n" for tour in tours)


def family_of(path: Path) -> str | None:
    """
    Recognise the family of a file by its shape.

    Parameters
    ----------
    path
        A file.

    Returns
    -------
    str or None
        ``ophs``, ``ttdp`` or ``toptw``; None if it begins with words, as descriptions do.

    Raises
    ------
    ValueError
        If it holds numbers of another shape.
    """
    rows = _rows(path)
    if not rows or not all(_is_number(text) for text in rows[0]):
        return None
    shape = [len(row) for row in rows]
    if shape[0] >= 4 and shape[1:2] == [2]:
        return "toptw"
    if shape[0] >= 4 and shape[1:2] == [7] and shape[2:3] >= [TTDP_ROW] and rows[2][0] == "1":
        return "ttdp"
    if shape[:2] == [3, 1] and shape[2:3] == [int(rows[0][2])]:
        return "ophs"
    raise ValueError(f"{path}: neither TOPTW nor TTDP nor OPHS.")


def read_instance(path: Path, days: int) -> Instance:
    """
    Read an instance of any family.

    Parameters
    ----------
    path
        The file.
    days
        Number of tours; used where the file does not say.

    Returns
    -------
    Instance
        Ready to be solved.

    Raises
    ------
    ValueError
        If the file is not an instance, or is cut short.
    """
    readers: dict[str | None, Callable[[Path, int], Instance]] = {
        "toptw": _toptw,
        "ttdp": _ttdp,
        "ophs": _ophs,
    }
    try:
        return readers[family_of(path)](path, days)
    except (IndexError, KeyError, InvalidOperation) as e:
        raise ValueError(f"{path}: not an instance, or cut short.") from e


def _toptw(path: Path, days: int) -> Instance:
    """``k v N t`` / ``D Q`` / ``i x y d S f a list O C``: the last two are the window, in every line."""
    rows = _rows(path)
    rows = _in_order(path, rows[2 : 3 + int(rows[0][2])], 1 + int(rows[0][2]))
    decimals = 2 if path.stem.lower().startswith("pr") else 1
    spans = [(_units(r[-2], decimals), _units(r[-1], decimals)) for r in rows]
    windows = np.array([[[span] for span in spans[1:]]] * days, dtype=np.int32)
    return _tours("toptw", path, rows, windows, spans[0], decimals)


def _ttdp(path: Path, _: int) -> Instance:
    """``k M SD N ...`` / depot / ``i x y d S t`` and a window for each weekday; ``0 0`` is closed."""
    rows = _rows(path)
    days, first = int(rows[0][1]), int(rows[0][2])
    rows = _in_order(path, rows[1:], len(rows) - 1)
    week = [[(_units(r[6 + 2 * w], 2), _units(r[7 + 2 * w], 2)) for w in range(7)] for r in rows[1:]]
    windows = [[[_or_closed(spans[(first + d) % 7])] for spans in week] for d in range(days)]
    opening = (_units(rows[0][5], 2), _units(rows[0][6], 2))
    return _tours("ttdp", path, rows, np.array(windows, dtype=np.int32), opening, 2)


def _or_closed(span: Span) -> Span:
    return span if span[1] > 0 else CLOSED


def _in_order(path: Path, rows: Rows, count: int) -> Rows:
    """Solutions name places by number: they have to be all there, from 0."""
    if [row[0] for row in rows] != [str(i) for i in range(count)]:
        raise ValueError(f"{path}: expected places 0 to {count - 1}, in order.")
    return rows


def _tours(family: str, path: Path, rows: Rows, windows: Matrix, opening: Span, decimals: int) -> Instance:
    """Tours from and to one depot: its guests sleep there every night."""
    days, options = len(windows), range(1, len(rows))
    tours = Tours(
        go=_floored([(r[1], r[2]) for r in rows], decimals),
        spans=[opening] * days,
        options=options,
        stay=[_units(rows[i][3], decimals) for i in options],
        scores=[int(Decimal(rows[i][4])) for i in options],
        windows=windows,
        beds=(0,),
        ends=(0, 0),
    )
    numbers = tuple(range(len(rows)))
    return Instance(name=path.stem, family=family, days=days, problem=scores_only(tours), numbers=numbers)


def _ophs(path: Path, _: int) -> Instance:
    """``N H D`` / ``Tmax`` / ``Td...`` / ``x y S``: first and last hotel, others, what is visited."""
    rows = _rows(path)
    n, more, days = (int(x) for x in rows[0])
    points = [(float(x), float(y), int(Decimal(score))) for x, y, score in rows[3 : 3 + n + more]]
    if len(points) != n + more:
        raise ValueError(f"{path}: {len(points)} points, {n + more} expected.")
    hotels, options = range(more + 2), range(more + 2, n + more)
    windows = np.zeros((days, len(options), 1, 2), dtype=np.int32)
    windows[..., 1] = NO_SUNSET
    lengths = np.array([[math.dist(p[:2], q[:2]) for q in points] for p in points])
    tours = Tours(
        go=np.round(lengths * OPHS_SCALE).astype(np.int32),
        spans=[(0, _ophs_units(limit)) for limit in rows[2]],
        options=options,
        stay=[0] * len(options),
        scores=[points[i][2] for i in options],
        windows=windows,
        beds=hotels,
        ends=(0, 1),
        cap_total=_ophs_units(rows[1][0]),
    )
    numbers = tuple(range(len(points)))
    return Instance(name=path.stem, family="ophs", days=days, problem=scores_only(tours), numbers=numbers)


def _ophs_units(limit: str) -> int:
    return math.floor(Decimal(limit) * OPHS_SCALE) + OPHS_FORGIVEN


def _rows(path: Path) -> Rows:
    text = path.read_text(encoding="latin-1")
    return [
        line.split() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("---")
    ]


def _is_number(text: str) -> bool:
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


def _units(text: str, decimals: int) -> int:
    return math.floor(Decimal(text) * 10**decimals)


def _floored(points: list[tuple[str, str]], decimals: int) -> Matrix:
    """Euclidean distances rounded down to so many decimals, exactly."""
    exact = [(Decimal(x), Decimal(y)) for x, y in points]
    digits = max(max(0, -int(c.as_tuple().exponent)) for point in exact for c in point)
    whole = [(int(x * 10**digits), int(y * 10**digits)) for x, y in exact]
    k = 10 ** (2 * decimals)
    rows = [[math.isqrt(k * ((x - u) ** 2 + (y - w) ** 2)) // 10**digits for u, w in whole] for x, y in whole]
    return np.array(rows, dtype=np.int32)
