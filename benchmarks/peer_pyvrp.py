"""
PyVRP: prizes for those visited, a vehicle type each day.

Wouda, N. A., Lan, L. and Kool, W. (2024). PyVRP: a high-performance VRP solver package. INFORMS Journal on
Computing 36(4). https://doi.org/10.1287/ijoc.2023.0055
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pyvrp

from benchmarks.peer_engines import Tours
from benchmarks.window_copies import Copy, point_worth, window_copies
from itinerary.problem import Problem

FAR = 10**7
"""Longer than any tour: to where one may not go."""
WORTH = 3
"""Usual legs that a usual score is worth: of 3, 10 and 30 the best in a second (mean gap 1.4, 2.3, 2.0 %)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Put:
    """
    A problem in the terms of PyVRP.

    Parameters
    ----------
    data
        The problem.
    copies
        Visit of each client.
    days
        Day of each vehicle type.
    """

    data: pyvrp.ProblemData
    copies: list[Copy]
    days: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Stops PyVRP by processor time."""

    over: Callable[[], bool]

    def __call__(self, _: int) -> bool:
        """Say whether the time is over, whatever the best cost is."""
        return self.over()


def put(problem: Problem) -> Put:
    """
    Put a problem to PyVRP.

    Parameters
    ----------
    problem
        Of scores only, from and to one depot.

    Returns
    -------
    Put
        Ready to be searched.
    """
    copies = window_copies(problem)
    places = [problem.start, *(int(problem.place_in[c.option]) for c in copies)]
    legs = problem.travel.go_min[np.ix_(places, places)].astype(np.int64)
    kinds = _kinds_of_days(problem, copies)
    clients, groups = _clients(problem, copies)
    durations = [_closed(legs, copies, days[0]) for days in kinds]
    vehicles = [
        pyvrp.VehicleType(
            num_available=len(days),
            tw_early=problem.frames[days[0]].start_min,
            tw_late=problem.frames[days[0]].end_min,
            profile=k,
        )
        for k, days in enumerate(kinds)
    ]
    locations = [pyvrp.Location(0, 0) for _ in places]
    data = pyvrp.ProblemData(locations, clients, [pyvrp.Depot(0)], vehicles, durations, durations, groups)
    return Put(data=data, copies=copies, days=kinds)


def search(given: Put, over: Callable[[], bool], seed: int) -> Tours:
    """
    Let PyVRP search.

    Parameters
    ----------
    given
        The problem.
    over
        Says when to stop.
    seed
        Of its chance.

    Returns
    -------
    list of list of int
        Options of each day; none if it found nothing feasible.
    """
    found = pyvrp.solve(given.data, stop=Stop(over), seed=seed, collect_stats=False, display=False)
    tours: list[list[int]] = [[] for days in given.days for _ in days]
    left = [list(days) for days in given.days]
    for route in found.best.routes() if found.best.is_feasible() else ():
        day = left[route.vehicle_type()].pop(0)
        tours[day] = [given.copies[visit.idx].option for visit in route.schedule() if visit.is_client()]
    return tours


def _kinds_of_days(problem: Problem, copies: list[Copy]) -> tuple[tuple[int, ...], ...]:
    """Days on which the same is open at the same hours are vehicles of one type."""
    kinds: dict[tuple[object, ...], list[int]] = {}
    for day, frame in enumerate(problem.frames):
        key = (frame.start_min, frame.end_min, tuple(k for k, c in enumerate(copies) if day in c.days))
        kinds.setdefault(key, []).append(day)
    return tuple(tuple(days) for days in kinds.values())


def _clients(problem: Problem, copies: list[Copy]) -> tuple[list[pyvrp.Client], list[pyvrp.ClientGroup]]:
    clients, groups = [], []
    rate = point_worth(problem, WORTH)
    for option, of_one in groupby(copies, key=lambda c: c.option):
        same = list(of_one)
        first = len(clients)
        group = len(groups) if len(same) > 1 else None
        clients += [
            pyvrp.Client(
                location=first + k + 1,
                service_duration=int(problem.stay_min[option]),
                tw_early=copy.window[0],
                tw_late=copy.window[1],
                prize=rate * int(problem.points[option]),
                required=False,
                group=group,
            )
            for k, copy in enumerate(same)
        ]
        if group is not None:
            groups.append(pyvrp.ClientGroup(range(first, len(clients)), required=False))
    return clients, groups


def _closed(legs: np.ndarray, copies: list[Copy], day: int) -> np.ndarray:
    """Put what is closed on a day out of its reach."""
    closed = np.array([False, *(day not in copy.days for copy in copies)])
    far = legs.copy()
    far[closed, :] = FAR
    far[:, closed] = FAR
    np.fill_diagonal(far, 0)
    return far
