"""Published instances as problems of the product: TOPTW, TTDP (weekday hours) and OPHS (hotels)."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graphs.mode import Mode
from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.plan import Plan
from itinerary.problem import CLOSED, Problem
from itinerary.travel import NEVER, Travel

Matrix = npt.NDArray[np.int32]
Span = tuple[int, int]
NO_SUNSET = NEVER // 2
OPHS_SCALE = 100_000
"""Units of an OPHS length: fine enough that all roundings of a tour stay below a tenth of what its rules forgive."""
PLAIN = Params(travel_points_per_min=0, wait_points_per_min=0, no_landmark_points=0, few_gems_points=0, repeat_points=0)
"""Published instances know but scores."""


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
            A line a tour.
        """
        problem = self.problem
        tours = []
        for day in plan.days:
            places = [int(problem.place_in[o]) for o in day.options]
            if self.family == "ophs":
                end = problem.finish if day.evening is None else problem.evenings[day.day][day.evening].lodging
                places = [day.start, *places, end]
            tours.append(" ".join(str(self.numbers[p]) for p in places))
        return "\n".join(tours) + "\n"


def family_of(path: Path) -> str:
    """
    Recognise the family of a file.

    Parameters
    ----------
    path
        An instance.

    Returns
    -------
    str
        ``ophs``, ``ttdp`` or ``toptw``.
    """
    if path.suffix == ".ophs":
        return "ophs"
    rows = _rows(path)
    return "ttdp" if len(rows[1]) == 7 else "toptw"


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
    """
    return {"toptw": _toptw, "ttdp": _ttdp, "ophs": _ophs}[family_of(path)](path, days)


def _toptw(path: Path, days: int) -> Instance:
    """``k v N t`` / ``D Q`` / ``i x y d S f a list O C``: the last two are the window, in every line."""
    rows = _rows(path)
    rows = rows[2 : 3 + int(rows[0][2])]
    decimals = 2 if path.stem.lower().startswith("pr") else 1
    spans = [(_units(r[-2], decimals), _units(r[-1], decimals)) for r in rows]
    windows = np.array([[[span] for span in spans[1:]]] * days, dtype=np.int32)
    return _tours("toptw", path, rows, windows, spans[0], decimals)


def _ttdp(path: Path, days: int) -> Instance:
    """``k M SD N ...`` / depot / ``i x y d S t`` and a window for each weekday; ``0 0`` is closed."""
    rows = _rows(path)
    days, first, rows = int(rows[0][1]), int(rows[0][2]), rows[1:]
    spans = [[(_units(r[6 + 2 * w], 2), _units(r[7 + 2 * w], 2)) for w in range(7)] for r in rows[1:]]
    windows = [[[_or_closed(week[(first + d) % 7])] for week in spans] for d in range(days)]
    opening = (_units(rows[0][5], 2), _units(rows[0][6], 2))
    return _tours("ttdp", path, rows, np.array(windows, dtype=np.int32), opening, 2)


def _or_closed(span: Span) -> Span:
    return span if span[1] > 0 else CLOSED


def _tours(family: str, path: Path, rows: list[list[str]], windows: Matrix, opening: Span, decimals: int) -> Instance:
    """Tours from and to one depot: its guests sleep there every night."""
    days, n = len(windows), len(rows)
    go = _floored([(r[1], r[2]) for r in rows], decimals)
    beds = tuple((_bed(0),) if d < days - 1 else () for d in range(days))
    options = list(range(1, n))
    problem = _problem(
        go, [opening] * days, options, [_units(rows[i][3], decimals) for i in options],
        [int(Decimal(rows[i][4])) for i in options], windows, beds, (0, 0), NO_SUNSET,
    )  # fmt: skip
    return Instance(name=path.stem, family=family, days=days, problem=problem, numbers=tuple(int(r[0]) for r in rows))


def _ophs(path: Path, days: int) -> Instance:
    """``N H D`` / ``Tmax`` / ``Td...`` / ``x y S``: start hotel, end hotel, other hotels, then what is visited."""
    rows = _rows(path)
    n, more, days = (int(x) for x in rows[0][:3])
    points = [tuple(float(x) for x in r[:3]) for r in rows[3 : 3 + n + more]]
    length = [[math.dist(p[:2], q[:2]) for q in points] for p in points]
    go = np.round(np.array(length) * OPHS_SCALE).astype(np.int32)
    limits = [(0, int(float(t) * OPHS_SCALE)) for t in rows[2][:days]]
    hotels = range(more + 2)
    options = list(range(more + 2, len(points)))
    beds = tuple(tuple(_bed(h) for h in hotels) if d < days - 1 else () for d in range(days))
    windows = np.zeros((days, len(options), 1, 2), dtype=np.int32)
    windows[..., 1] = NO_SUNSET
    scores = [int(points[i][2]) for i in options]
    total = int(float(rows[1][0]) * OPHS_SCALE)
    problem = _problem(go, limits, options, [0] * len(options), scores, windows, beds, (0, 1), total)
    return Instance(name=path.stem, family="ophs", days=days, problem=problem, numbers=tuple(range(len(points))))


def _problem(
    go: Matrix, spans: list[Span], options: list[int], stay: list[int], scores: list[int], windows: Matrix,
    beds: tuple[tuple[Evening, ...], ...], ends: Span, total: int,
) -> Problem:  # fmt: skip
    places, m = len(go), len(options)
    zeros = np.zeros(m, dtype=np.int32)
    never = np.full_like(go, NEVER)
    travel = Travel(
        ids=tuple(f"place:{i}" for i in range(places)), mode=Mode.CYCLE, go_min=go, go_m=go, walk_min=never,
        walk_m=never, ride=np.ones(go.shape, dtype=bool), train={}, slack_min=np.zeros(places, dtype=np.int32),
    )  # fmt: skip
    nobody = np.zeros(m, dtype=bool)
    return Problem(
        frames=tuple(_frame(d, span, last=d == len(spans) - 1) for d, span in enumerate(spans)), travel=travel,
        start=ends[0], finish=ends[1], ids=tuple(f"place:{i}" for i in options), place_in=_ints(options),
        place_out=_ints(options), stay_min=_ints(stay), carry_min=zeros, linger_min=zeros, points=_ints(scores),
        cost_ct=zeros, group=zeros - 1, once=np.arange(m, dtype=np.int32), zone=zeros, lunch=nobody, landmark=nobody, gem=nobody,
        windows=windows, evenings=beds, before=(), cap_go_m=NEVER, cap_ride_min=NEVER, cap_walk_m=NEVER,
        cap_total_m=total if total < NO_SUNSET else 2**60, visits_day=m, must=frozenset(), limit_ct=None, guide_ct=2**60,
        travel_kind="free", params=PLAIN,
    )  # fmt: skip


def _frame(day: int, span: Span, *, last: bool) -> DayFrame:
    return DayFrame(
        date=date(2027, 1, 4) + timedelta(days=day), start_min=span[0], end_min=span[1], sunset_min=NO_SUNSET,
        lunch="none", dinner="none", lunch_min=CLOSED, dinner_min=CLOSED, night=not last, full=False,
    )  # fmt: skip


def _bed(place: int) -> Evening:
    return Evening(
        style="none", lodging=place, dinner=place, lodging_id=f"place:{place}", dinner_id=None, starts=(),
        dinner_min=0, points=0, cost_ct=0,
    )  # fmt: skip


def _rows(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="latin-1")
    return [line.split() for line in text.splitlines() if line.strip() and not line.startswith("---")]


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


def _ints(values: list[int]) -> Matrix:
    return np.array(values, dtype=np.int32)
