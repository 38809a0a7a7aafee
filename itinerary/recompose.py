"""Composes again around a change, from the stay that was there, in a fraction of the work."""

from dataclasses import replace

from graphs.network import Network
from itinerary.compose import compose_stays
from itinerary.effort import Effort
from itinerary.params import Params
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.stay import Day, Stay
from offers.catalogue import Catalogue


def recompose_stays(
    stay: Stay, request: Request, catalogue: Catalogue, network: Network, *, params: Params | None = None
) -> tuple[Stay, ...]:
    """
    Compose a changed request from the stay of the one before.

    Parameters
    ----------
    stay
        What there was.
    request
        The changed request; `itinerary.change` makes them.
    catalogue, network, params
        As in `itinerary.compose.compose_stays`.

    Returns
    -------
    tuple of Stay
        As composing would give them, nearer to the stay that was there.

    Raises
    ------
    NoStayError
        With the reasons found.
    """
    params = params or Params()
    lighter = tuple((name, _lighter(effort, params)) for name, effort in params.efforts)
    again = replace(params, efforts=lighter)
    return compose_stays(
        request,
        catalogue,
        network,
        params=again,
        start=lambda problem: plan_of(stay, problem),
        origin=stay.id,
    )


def _lighter(effort: Effort, params: Params) -> Effort:
    share = params.resolve_percent
    return replace(
        effort, gaps=effort.gaps * share // 100, columns=effort.columns * 2 * share // 100, rounds=1
    )


def plan_of(stay: Stay, problem: Problem) -> Plan | None:
    """
    Find a stay again in a problem.

    Parameters
    ----------
    stay
        The stay.
    problem
        Of the same days.

    Returns
    -------
    Plan or None
        What of it the problem still has, in order; it may no longer fit. None if a bed is gone, or days are
        others.
    """
    if [day.date for day in stay.days] != [frame.date for frame in problem.frames]:
        return None
    days, start = [], problem.start
    for number, day in enumerate(stay.days):
        evening = _evening(problem, number, day) if problem.frames[number].night else None
        if evening is None and problem.frames[number].night:
            return None
        days.append(DayPlan(day=number, start=start, options=_options(problem, day), evening=evening))
        if evening is not None:
            start = problem.evenings[number][evening].lodging
    return Plan(days=tuple(days))


def _options(problem: Problem, day: Day) -> tuple[int, ...]:
    named = enumerate(zip(problem.ids, problem.lunch, strict=True))
    at = {(offer, bool(lunch)): o for o, (offer, lunch) in named}
    stops = [(s.id, s.meal == "lunch") for s in day.stops if s.kind == "visit" or s.meal == "lunch"]
    return tuple(at[stop] for stop in stops if stop in at)


def _evening(problem: Problem, number: int, day: Day) -> int | None:
    """Find the evening of the same bed, and of the same dinner if it is still there."""
    lodging = day.stops[-1].id
    dinner = next((s.id for s in day.stops if s.meal == "dinner"), None)
    there = [
        (e.dinner_id != dinner, i) for i, e in enumerate(problem.evenings[number]) if e.lodging_id == lodging
    ]
    return min(there)[1] if there else None
