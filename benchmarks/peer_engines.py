"""Engines that others wrote, for problems of scores only: found when asked for, stopped by processor time."""

import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

from itinerary.problem import Problem

Tours = Sequence[Sequence[int]]
"""Options of each day, in order."""
PEERS = {"pyvrp": "benchmarks.peer_pyvrp", "or-tools-routing": "benchmarks.peer_routing"}
"""Where each is asked; modules that import what not everybody has."""
NEEDED = ("pyvrp", "ortools")


def unable() -> list[str]:
    """
    List what is not installed.

    Returns
    -------
    list of str
        Names of packages.
    """
    return [name for name in NEEDED if find_spec(name) is None]


def peer_tours(peer: str, problem: Problem, seconds: float, seed: int) -> tuple[Tours, float]:
    """
    Let another engine solve a problem of scores only, from and to one depot.

    Parameters
    ----------
    peer
        One of `PEERS`.
    problem
        The problem.
    seconds
        Processor seconds of its search; putting the problem to it is not counted.
    seed
        Of its chance, where it has one.

    Returns
    -------
    tuple
        Its tours, and the processor seconds that it took.
    """
    asked = import_module(PEERS[peer])
    put = asked.put(problem)
    began = time.process_time()
    tours = asked.search(put, out_of_time(began, seconds), seed)
    return tours, time.process_time() - began


def out_of_time(began: float, seconds: float) -> Callable[[], bool]:
    """
    Make what says when to stop.

    Parameters
    ----------
    began, seconds
        Processor time at which it began, and how long it may go on.

    Returns
    -------
    callable
        True once the time is over.
    """
    return lambda: time.process_time() - began >= seconds
