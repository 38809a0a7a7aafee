"""A day out on every weekday: what a season of weekends does not ask."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from apps.season.calendar import ARRIVE, LEAVE
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from itinerary.read_request import read_request
from itinerary.segment import load_segments
from itinerary.typical_week import WEEKDAYS
from offers.catalogue import Catalogue

DATES = 12
"""So many dates of each weekday, spread over the season; from each station in turn."""


def weekday_requests(
    segments: Sequence[str], dates: tuple[date, date], catalogue: Catalogue
) -> list[dict[str, Any]]:
    """
    Ask for days out on every weekday.

    Parameters
    ----------
    segments
        Who asks.
    dates
        First and last day of the season.
    catalogue
        Whose stations are arrived at, in turn.

    Returns
    -------
    list of dict
        Under the names of the request format; those of a weekday are as far apart as the season is long.
    """
    stations = [station.id for station in catalogue.stations]
    asked = [
        {"segment": segment, "from": stations[(who + number) % len(stations)], "effort": "quick",
         "arrive": datetime.combine(day, ARRIVE), "leave": datetime.combine(day, LEAVE)}
        for who, segment in enumerate(segments)
        for weekday in WEEKDAYS
        for number, day in enumerate(_spread(dates, weekday))
    ]  # fmt: skip
    return [read_request(raw, catalogue).to_json() for raw in asked]


def weekday_figures(
    requests: Sequence[Mapping[str, Any]], outcomes: Mapping[str, Outcome]
) -> dict[str, list[list[int]]]:
    """
    Count what becomes of them.

    Parameters
    ----------
    requests
        As `weekday_requests` asks them.
    outcomes
        By `apps.store.outcomes.slot_of` the request.

    Returns
    -------
    dict
        By segment: asked and made by weekday, Monday first.
    """
    order = [segment.id for segment in load_segments()]
    asking = sorted({request["segment"] for request in requests}, key=order.index)
    counts = {segment: [[0, 0] for _ in WEEKDAYS] for segment in asking}
    for request in requests:
        pair = counts[request["segment"]][datetime.fromisoformat(request["arrive"]).weekday()]
        pair[0] += 1
        pair[1] += outcomes[slot_of(dict(request))].status == "made"
    return counts


def _spread(dates: tuple[date, date], weekday: int) -> Iterator[date]:
    """Yield days of one weekday, at most so many, evenly."""
    first = dates[0] + timedelta(days=(weekday - dates[0].weekday()) % 7)
    weeks = (dates[1] - first).days // 7 + 1
    for number in range(min(DATES, weeks)):
        yield first + timedelta(weeks=number * weeks // min(DATES, weeks))
