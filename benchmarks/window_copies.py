"""Visits split by window, for engines that know but one window of a customer."""

from dataclasses import dataclass

import numpy as np

from itinerary.problem import Problem

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """
    A visit in one of its windows.

    Parameters
    ----------
    option
        Which visit.
    window
        First and last start.
    days
        On which it is open just then.
    """

    option: int
    window: Span
    days: tuple[int, ...]


def window_copies(problem: Problem) -> list[Copy]:
    """
    Split the visits of a problem.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    list of Copy
        Those of one visit together; at most one of them may be taken.
    """
    copies = []
    for option in range(len(problem.ids)):
        days: dict[Span, list[int]] = {}
        for day in range(len(problem.frames)):
            for first, last in problem.windows[day, option].tolist():
                if first <= last:
                    days.setdefault((first, last), []).append(day)
        copies += [Copy(option=option, window=window, days=tuple(on)) for window, on in sorted(days.items())]
    return copies


def point_worth(problem: Problem, legs: int) -> int:
    """
    Say what distance a point of score stands for, to engines that know but sums of cost.

    Parameters
    ----------
    problem
        The problem.
    legs
        How many usual legs a usual score is worth.

    Returns
    -------
    int
        At least 1; a leg and a score are usual if half of them are less.
    """
    leg = float(np.median(problem.travel.go_min))
    score = float(np.median(problem.points[problem.points > 0]))
    return max(1, round(legs * leg / score))
