"""
OR-Tools' routing library: visits that may be left out for a penalty, guided local search.

Perron, L. and Furnon, V. OR-Tools. Google. https://developers.google.com/optimization/
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, groupby

import numpy as np
from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from benchmarks.peer_engines import Tours
from benchmarks.window_copies import Copy, point_worth, window_copies
from itinerary.problem import Problem

WORTH = 10
"""Usual legs that a usual score is worth: of 3, 10 and 30 the best in a second (gap 10.8, 10.7, 16.2 %)."""
PATIENT_CALLS = 100
"""It asks half a million times a second whether it is to stop: the clock is looked at every so many times."""
PATIENCE_S = 3600
"""A limit that it asks for; processor time ends it long before."""


LEFT_OUT = -1
"""The vehicle of what nobody visits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Put:
    """
    A problem in the terms of the routing library.

    Parameters
    ----------
    manager, model
        The problem.
    copies
        Visit of each node but the depot.
    """

    manager: pywrapcp.RoutingIndexManager
    model: pywrapcp.RoutingModel
    copies: list[Copy]


def put(problem: Problem) -> Put:
    """
    Put a problem to the routing library.

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
    manager = pywrapcp.RoutingIndexManager(len(copies) + 1, len(problem.frames), 0)
    model = pywrapcp.RoutingModel(manager)
    places = [problem.start, *(int(problem.place_in[c.option]) for c in copies)]
    legs = problem.travel.go_min[np.ix_(places, places)].astype(np.int64)
    stay = np.array([0, *(int(problem.stay_min[c.option]) for c in copies)])
    model.SetArcCostEvaluatorOfAllVehicles(model.RegisterTransitMatrix(legs.tolist()))
    horizon = max(frame.end_min for frame in problem.frames)
    until_next = model.RegisterTransitMatrix((legs + stay[:, None]).tolist())
    model.AddDimension(until_next, horizon, horizon, fix_start_cumul_to_zero=False, name="time")
    _windows(problem, manager, model, copies)
    rate = point_worth(problem, WORTH)
    for option, of_one in groupby(enumerate(copies), key=lambda pair: pair[1].option):
        nodes = [manager.NodeToIndex(k + 1) for k, _ in of_one]
        model.AddDisjunction(nodes, rate * int(problem.points[option]))
    return Put(manager=manager, model=model, copies=copies)


def search(given: Put, over: Callable[[], bool], _: int) -> Tours:
    """
    Let the routing library search; it has no seed.

    Parameters
    ----------
    given
        The problem.
    over
        Says when to stop.

    Returns
    -------
    list of list of int
        Options of each day; none if it found nothing.
    """
    model, manager = given.model, given.manager
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    parameters.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    parameters.time_limit.FromSeconds(PATIENCE_S)
    model.CloseModelWithParameters(parameters)
    model.AddSearchMonitor(model.solver().CustomLimit(_now_and_then(over)))
    found = model.SolveWithParameters(parameters)
    tours: list[list[int]] = [[] for _ in range(manager.GetNumberOfVehicles())]
    for vehicle, tour in enumerate(tours):
        index = model.Start(vehicle)
        while found and not model.IsEnd(index := found.Value(model.NextVar(index))):
            tour.append(given.copies[manager.IndexToNode(index) - 1].option)
        if not found:
            break
    return tours


def _now_and_then(over: Callable[[], bool]) -> Callable[[], bool]:
    calls = count(1)
    return lambda: next(calls) % PATIENT_CALLS == 0 and over()


def _windows(
    problem: Problem, manager: pywrapcp.RoutingIndexManager, model: pywrapcp.RoutingModel, copies: list[Copy]
) -> None:
    time = model.GetDimensionOrDie("time")
    for k, copy in enumerate(copies):
        index = manager.NodeToIndex(k + 1)
        time.CumulVar(index).SetRange(*copy.window)
        if len(copy.days) < len(problem.frames):
            model.VehicleVar(index).SetValues([LEFT_OUT, *copy.days])
    for day, frame in enumerate(problem.frames):
        time.CumulVar(model.Start(day)).SetRange(frame.start_min, frame.end_min)
        time.CumulVar(model.End(day)).SetRange(frame.start_min, frame.end_min)
