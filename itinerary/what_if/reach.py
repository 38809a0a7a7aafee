"""Which offers a stay could hold at all, as far as the kilometres of its days tell."""

import numpy as np
import numpy.typing as npt

from itinerary.evening import Evening
from itinerary.problem import Problem
from itinerary.travel import NEVER

Metres = npt.NDArray[np.int64]
"""What counts against the cap of a day: at each place, or from place to place. Shape (p,) or (p, p)."""
FAR = np.int64(1) << 40
"""Metres that no cap allows."""


def within_reach(problem: Problem) -> frozenset[str]:
    """
    Return the ids of all offers that some stay might hold.

    Parameters
    ----------
    problem
        A request and a catalogue in integers.

    Returns
    -------
    frozenset of str
        Among them every offer of every plan that `itinerary.evaluate.evaluate` accepts. What is not among
        them is closed whenever one could be there, or farther from wherever a day may begin and end than
        a party may go in that day.

    Notes
    -----
    The metres of a day are bounded from below by shortest paths between places, on which a lit walk and a
    voyage count nothing. Days are joined at the beds: first those that can be reached from the first station,
    day by day, then, backwards, those from which the last station can be. The bound is relaxed to the safe
    side: a day may come from one bed and end at another than its bound is for, and neither its hours nor the
    cap of all days together count.
    """
    cap, apart = _cap(problem), _apart(problem)
    ahead, back = _ahead(problem, apart), _only(problem, [problem.finish])
    found: set[str] = set()
    for day in range(len(problem.frames) - 1, -1, -1):
        if day < len(problem.frames) - 1:
            near = (ahead[day] <= cap) & (back <= cap)
            nights = [e for e in problem.evenings[day] if near[e.lodging]]
            found |= {offer for e in nights for offer in _held(e)}
            back = _only(problem, [e.lodging for e in nights])
        back = _nearest(apart.T, back)
        windows = problem.windows[day]
        opens = (windows[..., 0] <= windows[..., 1]).any(axis=1)
        metres = ahead[day][problem.place_in] + back[problem.place_out]
        found |= {problem.ids[o] for o in np.flatnonzero(opens & (metres <= cap))}
    return frozenset(found)


def _held(evening: Evening) -> tuple[str, ...]:
    dinner = evening.dinner_id
    return (evening.lodging_id,) if dinner is None else (evening.lodging_id, dinner)


def _ahead(problem: Problem, apart: Metres) -> list[Metres]:
    """Bound, for each day, the metres from wherever it may begin to each place."""
    days, begin = list[Metres](), _only(problem, [problem.start])
    for evenings in problem.evenings:
        days.append(_nearest(apart, begin))
        begin = _only(problem, [e.lodging for e in evenings if days[-1][e.lodging] <= _cap(problem)])
    return days


def _cap(problem: Problem) -> int:
    return problem.cap_go_m if problem.travel.mode == "cycle" else problem.cap_walk_m


def _apart(problem: Problem) -> Metres:
    """Return the least that a leg can count, from place to place."""
    travel = problem.travel
    by_day = np.where(travel.go_min < NEVER, travel.go_m, FAR)
    on_foot = np.where(travel.walk_min < NEVER, travel.walk_m, FAR)
    by_day = np.where(travel.ride, by_day, 0) if travel.mode == "cycle" else np.minimum(by_day, on_foot)
    apart: Metres = np.where(on_foot <= problem.params.lit_walk_m, 0, by_day).astype(np.int64)
    apart[problem.place_in, problem.place_out] = 0
    return apart


def _only(problem: Problem, places: list[int]) -> Metres:
    """Begin at some places, with no metre gone."""
    gone: Metres = np.full(len(problem.travel.ids), FAR, dtype=np.int64)
    gone[places] = 0
    return gone


def _nearest(apart: Metres, gone: Metres) -> Metres:
    """Go on from where one is until nothing comes nearer (Bellman and Ford)."""
    while True:
        further = np.minimum(gone, (gone[:, np.newaxis] + apart).min(axis=0))
        if (further == gone).all():
            return gone
        gone = further
