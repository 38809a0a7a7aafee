"""What a bike rental at a station would open: the same requests on foot and by bike."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from apps.what_if.candidates import LIKE_M, Candidate
from apps.what_if.solving import Solver
from apps.what_if.suggest import Suggested, Suggestion
from itinerary.errors import RequestError
from itinerary.request import Request
from itinerary.what_if.effects import Effect, Effects
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved
from offers.area import distance_m
from offers.catalogue import Catalogue
from offers.station import Station


def suggest_rental(requests: Sequence[Request], catalogue: Catalogue, solver: Solver) -> Suggested:
    """
    Rank the stations without a bike rental by what one would open to guests who come without bikes.

    Parameters
    ----------
    requests
        The sample; those of segments that cycle, from these stations, count.
    catalogue
        As things are.
    solver
        Who composes.

    Returns
    -------
    Suggested
        All stations were verified. What hiring costs is not in the stays.

    Raises
    ------
    RequestError
        If all stations have one, or nobody of the sample cycles from those that have none.

    Notes
    -----
    Every segment of the contract that cycles brings its own bikes, and a rental is no stop of a stay. What it
    opens is told by the difference between two parties without bikes: one has none to hire and walks, with
    the trains that there are; the other rides. Who rides could still have walked, so that it is never worse.
    """
    stations = [s for s in catalogue.stations if not _has_rental(s, catalogue)]
    ids = {station.id for station in stations}
    cycling = [r for r in requests if r.mode == "cycle" and r.start in ids and r.finish == r.start]
    if not cycling:
        raise RequestError(("suggest: nobody of this sample cycles from a station without a bike rental.",))
    afoot = solver.solve([replace(r, mode="walk") for r in cycling], catalogue, "on foot")
    riding = solver.solve(cycling, catalogue, "by bike")
    each = tuple(_at(station, afoot, riding) for station in stations if _asked(station, cycling))
    best = sorted((s for s in each if s.effects.points > 0), key=lambda suggestion: suggestion.rank)
    return Suggested(best=tuple(best), tried=len(each), verified=len(each))


def _asked(station: Station, requests: Iterable[Request]) -> bool:
    return any(request.start == station.id for request in requests)


def _has_rental(station: Station, catalogue: Catalogue) -> bool:
    point = station.place.lon, station.place.lat
    rentals = (o.place for o in catalogue.offers if o.kind == "bike-rental")
    return any(distance_m(point, (place.lon, place.lat)) < LIKE_M for place in rentals)


def _at(station: Station, afoot: Sequence[Solved], riding: Sequence[Solved]) -> Suggestion:
    place = station.place
    name = Candidate(name=station.name, commune=place.commune, lon=place.lon, lat=place.lat)
    hypothesis = Hypothesis(name=station.name)
    each = tuple(
        _effect(walk, ride)
        for walk, ride in zip(afoot, riding, strict=True)
        if walk.request.start == station.id
    )
    return Suggestion(candidate=name, effects=Effects(hypothesis=hypothesis, each=each, resolved=len(each)))


def _effect(walk: Solved, ride: Solved) -> Effect:
    better = ride.status == "made" and (walk.status != "made" or ride.points > walk.points)
    return Effect(before=walk, after=ride if better else walk)
