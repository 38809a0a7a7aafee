"""Problems in which nothing counts but scores: places, times between them, windows, tours from bed to bed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from graphs.mode import Mode
from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.problem import CLOSED, Problem
from itinerary.travel import NEVER, Travel

Matrix = npt.NDArray[np.int32]
Span = tuple[int, int]
NO_SUNSET = NEVER // 2
"""Later than any day ends."""
NO_CAP = 2**60
MONDAY = date(2027, 1, 4)
PLAIN = Params(
    travel_points_per_min=0,
    wait_points_per_min=0,
    no_landmark_points=0,
    few_gems_points=0,
    repeat_points=0,
    repeat_table_points=0,
)
"""No deduction of any kind."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tours:
    """
    What a published instance gives; p places, m of them scored, d tours.

    Parameters
    ----------
    go
        Time from place to place, in units of the instance. Shape (p, p).
    spans
        Earliest departure and latest return of each tour.
    options
        The scored places.
    stay, scores
        Time on the spot and score of each of them. Shape (m,).
    windows
        First and last start of each of them on each tour. Shape (d, m, w, 2).
    beds
        Places where a tour that is not the last may end and the next one begin.
    ends
        Where the first tour begins and the last one ends.
    cap_total
        The most that all tours may take together.
    """

    go: Matrix
    spans: Sequence[Span]
    options: Sequence[int]
    stay: Sequence[int]
    scores: Sequence[int]
    windows: Matrix
    beds: Sequence[int]
    ends: Span
    cap_total: int = NO_CAP


def scores_only(tours: Tours) -> Problem:
    """
    Say an instance in the terms of the product.

    Parameters
    ----------
    tours
        The instance.

    Returns
    -------
    Problem
        Tours are days, places where they meet are beds; units stand for minutes and metres alike.
    """
    m, last = len(tours.options), len(tours.spans) - 1
    zeros, nobody = np.zeros(m, dtype=np.int32), np.zeros(m, dtype=bool)
    places = _ints(tours.options)
    beds = tuple(_bed(place) for place in tours.beds)
    return Problem(
        frames=tuple(_frame(d, span, last=d == last) for d, span in enumerate(tours.spans)),
        travel=_travel(tours.go),
        start=tours.ends[0],
        finish=tours.ends[1],
        ids=tuple(f"place:{i}" for i in tours.options),
        place_in=places,
        place_out=places,
        stay_min=_ints(tours.stay),
        carry_min=zeros,
        linger_min=zeros,
        points=_ints(tours.scores),
        cost_ct=zeros,
        group=zeros - 1,
        once=np.arange(m, dtype=np.int32),
        zone=zeros,
        lunch=nobody,
        landmark=nobody,
        gem=nobody,
        windows=tours.windows,
        evenings=tuple(beds if d < last else () for d in range(last + 1)),
        before=(),
        cap_go_m=NEVER,
        cap_ride_min=NEVER,
        cap_walk_m=NEVER,
        cap_total_m=tours.cap_total,
        visits_day=m,
        must=frozenset(),
        limit_ct=None,
        guide_ct=NO_CAP,
        travel_kind="free",
        params=PLAIN,
    )


def _travel(go: Matrix) -> Travel:
    never = np.full_like(go, NEVER)
    return Travel(
        ids=tuple(f"place:{i}" for i in range(len(go))),
        mode=Mode.CYCLE,
        go_min=go,
        go_m=go,
        walk_min=never,
        walk_m=never,
        ride=np.ones(go.shape, dtype=bool),
        train={},
        slack_min=np.zeros(len(go), dtype=np.int32),
    )


def _frame(day: int, span: Span, *, last: bool) -> DayFrame:
    return DayFrame(
        date=MONDAY + timedelta(days=day),
        start_min=span[0],
        end_min=span[1],
        sunset_min=NO_SUNSET,
        lunch="none",
        dinner="none",
        lunch_min=CLOSED,
        dinner_min=CLOSED,
        night=not last,
        full=False,
    )


def _bed(place: int) -> Evening:
    return Evening(
        style="none",
        lodging=place,
        dinner=place,
        lodging_id=f"place:{place}",
        dinner_id=None,
        starts=(),
        dinner_min=0,
        points=0,
        cost_ct=0,
    )


def _ints(values: Sequence[int]) -> Matrix:
    return np.array(values, dtype=np.int32)
