"""Problems of real size: generated ones, and those of requests over the embedded destination."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.stay_instances.as_problem import problem_of
from benchmarks.stay_instances.generate import generate
from itinerary.problem import Problem

REQUESTS = (
    {"segment": "promeneurs-chaleureux", "from": "bethune", "leave": "2027-05-16T18:00"},
    {"segment": "happy-family", "from": "bethune", "leave": "2027-05-16T18:00"},
    {"segment": "couples-gourmets", "from": "isbergues", "leave": "2027-05-17T18:00"},
    {"segment": "explorateurs-passionnes", "from": "bethune", "leave": "2027-05-17T18:00"},
)
"""Requests over the destination: two days and three, from several stations."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """
    A problem to compose.

    Parameters
    ----------
    name
        What is told of it.
    size
        Number of offers, of visits and lunches for the destination.
    days
        Of the stay.
    seed
        Of the instance; 0 for the destination.
    problem
        With its matrices made: nothing below counts making them.
    """

    name: str
    size: int
    days: int
    seed: int
    problem: Problem


def generated(sizes: tuple[int, ...], days: tuple[int, ...], seeds: tuple[int, ...]) -> Iterator[Ground]:
    """
    Take generated instances.

    Parameters
    ----------
    sizes, days, seeds
        Which.

    Returns
    -------
    iterator of Ground
        All of them.
    """
    for size in sizes:
        for length in days:
            for seed in seeds:
                problem = problem_of(generate(size, length, seed))
                name = f"stay-{size}-{length}-{seed}"
                yield Ground(name=name, size=size, days=length, seed=seed, problem=problem)


def destination() -> Iterator[Ground]:
    """
    Take the requests over the embedded destination.

    Returns
    -------
    iterator of Ground
        Each with its places on the embedded network.
    """
    from apps.inputs import open_catalogue, open_network
    from itinerary.compose import make_ground
    from itinerary.eligible import select_eligible
    from itinerary.params import Params
    from itinerary.read_request import read_request

    catalogue, network, params = open_catalogue(None), open_network(None), Params()
    for words in REQUESTS:
        request = read_request({"arrive": "2027-05-15T10:00", **words}, catalogue)
        eligible = select_eligible(request, catalogue, params)
        problem = make_ground(request, catalogue, network, eligible, params, strict=True).problem
        name = f"{words['segment']} from {words['from']}"
        yield Ground(name=name, size=len(problem.ids), days=len(problem.frames), seed=0, problem=problem)
