"""Reading the calls of trains: each at its place in its train, and none that cannot be used."""

import re
from array import array
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graphs.rail.call_times import BLANK, Calls, drop_backwards, fill_blanks
from graphs.rail.feed import GtfsFeed
from graphs.rail.halts import Halts
from graphs.rail.trips import Trips

NOT_ALLOWED = "1"

_TIME = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)", re.ASCII)
_PLACE = re.compile(r"\d{1,9}", re.ASCII)
_NEEDED = ("trip_id", "stop_id", "stop_sequence")
_KNOWN = ("arrival_time", "departure_time", "pickup_type", "drop_off_type")


def read_calls(feed: GtfsFeed, trips: Trips, halts: Halts) -> Calls:
    """
    Read the calls of the trains of a feed.

    Parameters
    ----------
    feed
        An open feed.
    trips, halts
        What was read of it before.

    Returns
    -------
    Calls
        Times left blank between two that are given are spread evenly over the calls. A train whose times
        run backwards has no calls.

    Raises
    ------
    DamagedNetworkError
        If ``stop_times.txt`` cannot be read.
    """
    names = tuple(trips.rail)
    order, calls = _listed(feed, {name: place for place, name in enumerate(names)}, trips, halts)
    sorting = np.lexsort((order, calls.trip))
    order, calls = order[sorting], calls.only(sorting)
    again = np.zeros(len(order), dtype=np.bool_)
    again[1:] = (calls.trip[1:] == calls.trip[:-1]) & (order[1:] == order[:-1])
    for trip in calls.trip[again]:
        feed.doubts.add("rail.duplicate", "warning", "calls with the place of another in a trip", names[trip])
    filled = fill_blanks(calls.only(~again), names, feed.doubts)
    return drop_backwards(filled, names, feed.doubts)


def _listed(
    feed: GtfsFeed, numbers: Mapping[str, int], trips: Trips, halts: Halts
) -> tuple[NDArray[np.int32], Calls]:
    """Return the places of calls in their trips, and the calls as the table has them."""
    columns = [array("i") for _ in range(7)]
    for trip_id, stop_id, place, arrive, depart, pickup, drop_off in feed.rows(
        "stop_times.txt", _NEEDED, _KNOWN
    ):
        trip = numbers.get(trip_id)
        if trip is None:
            if trip_id not in trips.others:
                feed.doubts.add("rail.unknown-id", "error", "calls of a trip that is not there", trip_id)
            continue
        times = _seconds(arrive or depart), _seconds(depart or arrive)
        stop = halts.index.get(stop_id)
        if stop_id in halts.coach:
            feed.doubts.add("rail.coach", "info", "calls of a coach that stands in for a train", trip_id)
        elif stop_id in halts.nowhere:
            what = "calls at a stop without a position"
            feed.doubts.add("rail.no-position", "error", what, f"{trip_id} at {stop_id}")
        elif stop is None:
            what = "calls at a stop that is not there"
            feed.doubts.add("rail.unknown-id", "error", what, f"{trip_id} at {stop_id}")
        elif times[0] is None or times[1] is None or not _PLACE.fullmatch(place):
            said = f"{trip_id}: place {place}, {arrive} to {depart}"
            feed.doubts.add("rail.bad-time", "error", "calls with a time or a place that is none", said)
        else:
            values = (
                trip,
                int(place),
                stop,
                times[0],
                times[1],
                pickup != NOT_ALLOWED,
                drop_off != NOT_ALLOWED,
            )
            for column, value in zip(columns, values, strict=True):
                column.append(value)
    trip_of, order, stop_of, arrive_s, depart_s, boards, alights = (
        np.array(column, dtype=np.int32) for column in columns
    )
    calls = Calls(
        trip=trip_of,
        stop=stop_of,
        arrive_s=arrive_s,
        depart_s=depart_s,
        boards=boards.astype(np.uint8),
        alights=alights.astype(np.uint8),
    )
    return order, calls


@lru_cache(maxsize=1 << 16)
def _seconds(text: str) -> int | None:
    if not text:
        return BLANK
    found = _TIME.fullmatch(text)
    return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3]) if found else None
