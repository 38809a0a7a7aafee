"""A few requests that stand for a season: every segment, every month, every kind of stay."""

from collections.abc import Iterator
from datetime import date
from itertools import count as count_from
from itertools import islice
from math import lcm
from typing import Any

from apps.season.calendar import Moments, days_out, weekends
from apps.season.season import Season
from itinerary.errors import RequestError
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.segment import find_segment, load_segments
from offers.catalogue import Catalogue
from offers.errors import UnknownNameError

MOST = 2000
"""So many requests are no sample any more, but a season."""
TURNS = (1, 2, 1, 1, 0, 1, 2, 1, 1, 2, 1, 0, 1, 1, 2, 1, 1, 0, 1, 2)
"""Nights of the stays of a segment, in turn: twelve of one night, five of two, three days out."""
PATIENCE = 20
"""So many turns a request: a season of few dates has no more to ask."""

Dates = dict[int, tuple[tuple[Moments, ...], ...]]


def season_sample(
    catalogue: Catalogue,
    *,
    count: int = 200,
    first: date,
    last: date,
    segments: tuple[str, ...] = (),
    turns: tuple[int, ...] = TURNS,
) -> tuple[Request, ...]:
    """
    Take a sample of what a season asks for.

    Parameters
    ----------
    catalogue
        Whose stations it names.
    count
        How many requests.
    first, last
        The season.
    segments
        Their ids; without any, all.
    turns
        Nights of the stays of a segment, in turn: 0, 1 or 2.

    Returns
    -------
    tuple of Request
        By segment, station and date; no two alike, and fewer where the season has not so many. Segments
        take turns, and so do, for each, the nights, the months and the stations; quick, one
        alternative. The same for the same arguments, always.

    Raises
    ------
    RequestError
        If the dates are backwards, segments are unknown, the count is none, or the season has no weekend
        and no day out: all faults.

    Notes
    -----
    A sample that takes turns rather than draws has each segment as often as any other, and each month, to
    within one: differences between two catalogues are not blurred by who happened to be drawn.
    """
    faults = _faults(count, segments)
    segments = segments or tuple(segment.id for segment in load_segments())
    stations = tuple(station.id for station in catalogue.stations)
    dates: Dates = {}
    try:
        dates = _dates(Season(first=first, last=last, segments=segments, stations=stations), turns)
    except RequestError as e:
        faults += e.faults
    if faults:
        raise RequestError(tuple(faults))
    every = islice(_turns(dates, segments, stations, turns), PATIENCE * count)
    asked = list(islice({_key(raw): raw for raw in every}.values(), count))
    asked.sort(key=lambda raw: (segments.index(raw["segment"]), stations.index(raw["from"]), raw["arrive"]))
    return tuple(read_request(raw, catalogue) for raw in asked)


def _faults(count: int, segments: tuple[str, ...]) -> list[str]:
    """Say what is wrong with a count and with ids of segments."""
    faults = [] if 1 <= count <= MOST else [f"sample: expected 1 to {MOST}, got {count}."]
    for segment in segments:
        try:
            find_segment(segment)
        except UnknownNameError as e:
            faults.append(f"segment: {e}")
    return faults


def _dates(season: Season, turns: tuple[int, ...]) -> Dates:
    """List the dates of a season, by nights and month."""
    first, last = season.first, season.last
    dates = {
        n: _by_month(days_out(first, last) if n == 0 else weekends(first, last, n)) for n in sorted({*turns})
    }
    if not all(dates.values()):
        raise RequestError((f"from, to: expected weekends and days out, none from {first} to {last}.",))
    return dates


def _turns(
    dates: Dates, segments: tuple[str, ...], stations: tuple[str, ...], turns: tuple[int, ...]
) -> Iterator[dict[str, Any]]:
    """Ask in turn, for ever."""
    together = lcm(len(segments), len(stations))
    for turn in count_from():
        number, who = divmod(turn, len(segments))
        months = dates[turns[(number + who) % len(turns)]]
        days = months[(number + who // 2) % len(months)]
        arrive, leave = days[(number // len(months) + who) % len(days)]
        # A whole round of both begins one station later, or a segment would meet the same few for ever.
        station = stations[(turn + turn // together) % len(stations)]
        yield {
            "segment": segments[who], "from": station, "arrive": arrive, "leave": leave,
            "effort": "quick", "alternatives": 1,
        }  # fmt: skip


def _by_month(moments: tuple[Moments, ...]) -> tuple[tuple[Moments, ...], ...]:
    """Part dates by the month in which they begin."""
    months: dict[tuple[int, int], list[Moments]] = {}
    for arrive, leave in moments:
        months.setdefault((arrive.year, arrive.month), []).append((arrive, leave))
    return tuple(tuple(found) for found in months.values())


def _key(raw: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(raw.values())
