"""Processor seconds into gaps tried: what this machine does, measured by short runs of the solver."""

import time
from collections.abc import Callable
from dataclasses import replace

from itinerary.effort import EFFORTS, Effort
from itinerary.problem import Problem
from itinerary.solve import Result, solve

FIRST = 300_000
"""Gaps of the first run."""
SHARE = 0.2
"""A run this long, as a share of the seconds asked for, says enough."""
STEEP = 0.1
"""A line that rises less than this share of the proportion is noise."""
MOST = 10**10
"""Gaps of the longest run: what is over before its work is done is over."""
MEASURED_SEED = 90_001
"""Not that of the runs that count."""


def effort_of(gaps: int) -> Effort:
    """
    Share work out for a published instance.

    Parameters
    ----------
    gaps
        Gaps tried by the search.

    Returns
    -------
    Effort
        One long search: with nothing but scores to be summed up, assembling adds little to it.
    """
    return Effort(gaps=gaps, starts=24, rounds=0, columns=400, assembly=0.1, labels=0)


def stay_effort_of(gaps: int) -> Effort:
    """
    Share work out for a generated stay.

    Parameters
    ----------
    gaps
        Gaps tried by the search.

    Returns
    -------
    Effort
        As `normal` does, whatever the gaps.
    """
    return replace(dict(EFFORTS)["normal"], gaps=gaps)


def timed_solve(problem: Problem, effort: Effort, seed: int) -> tuple[Result, float]:
    """
    Solve, and say what it took.

    Parameters
    ----------
    problem, effort, seed
        As `solve` takes them.

    Returns
    -------
    tuple
        What `solve` gave, and processor seconds of all threads.
    """
    began = time.process_time()
    result = solve(problem, effort=effort, seed=seed)
    return result, time.process_time() - began


def measured_gaps(problem: Problem, seconds: float, shared: Callable[[int], Effort] = effort_of) -> int:
    """
    Find how many gaps take so long.

    Parameters
    ----------
    problem
        What is solved.
    seconds
        Processor seconds.
    shared
        Shares gaps out.

    Returns
    -------
    int
        Two digits and noughts.
    """
    timed_solve(problem, shared(FIRST), MEASURED_SEED)  # compiles or loads what is compiled
    gaps, points = FIRST, [(0, 0.0)]
    while True:
        took = timed_solve(problem, shared(gaps), MEASURED_SEED)[1]
        points.append((gaps, max(took, 1e-4)))
        if took >= SHARE * seconds or gaps >= MOST:
            return _two_digits(gaps_by_line(points[-2], points[-1], seconds))
        gaps = int(gaps * min(8.0, max(2.0, 1.5 * SHARE * seconds / points[-1][1])))


def gaps_by_line(before: tuple[int, float], last: tuple[int, float], seconds: float) -> int:
    """
    Say where the line through two runs reaches the seconds: what each run costs besides is paid once.

    Parameters
    ----------
    before, last
        Gaps and seconds of two runs.
    seconds
        Wanted.

    Returns
    -------
    int
        Gaps; in proportion to the last run where the line does not rise, or not enough.
    """
    (fewer, less), (gaps, took) = before, last
    proportional = gaps * seconds / took
    if took - less < STEEP * took * (gaps - fewer) / gaps:
        return max(1, int(proportional))
    return max(1, int(gaps + (seconds - took) * (gaps - fewer) / (took - less)))


def _two_digits(gaps: int) -> int:
    digits = len(str(gaps)) - 2
    return round(gaps, -digits) if digits > 0 else gaps
