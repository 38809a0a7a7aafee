"""The trains between two stations on a day."""

from collections.abc import Collection
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graphs.rail.departures import Bikes, day_calls
from graphs.rail.rides import Rides, changes, ending_at, rides_from, rides_to
from graphs.rail.timetable import Timetable
from graphs.rail.train import Train, tell_trains

WORTH_S = 15 * 60
"""What a change has to save against a direct train that leaves as late."""

NEVER_S = 1 << 30


def trains(
    timetable: Timetable, from_stops: Collection[int], to_stops: Collection[int], day: date, *, bikes: Bikes
) -> tuple[Train, ...]:
    """
    Return the trains between two stations.

    Parameters
    ----------
    timetable
        Any timetable.
    from_stops, to_stops
        The stops of either station, as `station_stops` gives them.
    day
        The day of departure, by the calendar: a train that leaves at twenty past midnight is one of the
        day after the evening.
    bikes
        Whether a train counts that does not say if it takes bikes: with ``refuse`` it does not, with
        ``accept`` it does; with ``ignore`` those count, too, that refuse them.

    Returns
    -------
    tuple of Train
        By departure: all direct trains, and the journeys with one change of 5 to 60 minutes at one station.
        Of these, none for which another leaves as late and arrives as early, or for which a direct train
        leaves as late and arrives less than 15 minutes after it.
    """
    origin = day_calls(timetable, from_stops, day, bikes)
    target = day_calls(timetable, to_stops, day, bikes)
    ends = [*from_stops, *to_stops]
    outward = rides_from(timetable, origin)
    direct = ending_at(timetable, outward, to_stops)
    inward = rides_to(timetable, target)
    before, after = changes(
        timetable,
        outward.only(~np.isin(timetable.call_stop[outward.alight], ends)),
        inward.only(~np.isin(timetable.call_stop[inward.board], ends)),
    )
    good = _undominated(timetable, direct, before, after)
    found = [*tell_trains(timetable, direct), *tell_trains(timetable, before.only(good), after.only(good))]
    return tuple(sorted(dict.fromkeys(found), key=lambda train: (train.depart_min, train.arrive_min)))


def _undominated(timetable: Timetable, direct: Rides, before: Rides, after: Rides) -> NDArray[np.bool_]:
    """Return which changes are worth it; of those with the same times, the one with the longest wait."""
    depart_s = np.concatenate([direct.depart_s(timetable), before.depart_s(timetable)])
    arrive_s = np.concatenate([direct.arrive_s(timetable), after.arrive_s(timetable)])
    wait_s = np.zeros(len(arrive_s), dtype=np.int64)
    wait_s[len(direct.board) :] = after.depart_s(timetable) - before.arrive_s(timetable)
    is_change = np.arange(len(arrive_s)) >= len(direct.board)
    # From the last departure to the first: whatever stands before a journey leaves as late as it does.
    order = np.lexsort((-wait_s, arrive_s, is_change, -depart_s))
    # What arrives at or after this is not worth it: a rival's arrival, less what a change has to save.
    bound_s = np.where(is_change, arrive_s, arrive_s - WORTH_S + 1)[order]
    rivals_s = np.concatenate([[NEVER_S], np.minimum.accumulate(bound_s)[:-1]])
    worth = np.zeros(len(order), dtype=np.bool_)
    worth[order] = arrive_s[order] < rivals_s
    return worth[len(direct.board) :]
