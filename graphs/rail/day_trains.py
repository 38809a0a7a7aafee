"""The trains of a day in a few figures."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from graphs.rail.departures import Bikes
from graphs.rail.timetable import Timetable
from graphs.rail.train import Train
from graphs.rail.trains import trains


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTrains:
    """
    The service between two stations on a day.

    Parameters
    ----------
    trains
        All of them, by departure; at least one.
    typical_min
        Median of their minutes of travel.
    gap_min
        Median of the minutes between two departures; None of a single train.
    """

    trains: tuple[Train, ...]
    typical_min: float
    gap_min: float | None

    @property
    def first(self) -> Train:
        """The first to leave."""
        return self.trains[0]

    @property
    def last(self) -> Train:
        """The last to leave."""
        return self.trains[-1]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.trains)


def day_trains(
    timetable: Timetable, from_stops: Collection[int], to_stops: Collection[int], day: date, *, bikes: Bikes
) -> DayTrains | None:
    """
    Sum up the trains between two stations.

    Parameters
    ----------
    timetable, from_stops, to_stops, day, bikes
        As in `trains`.

    Returns
    -------
    DayTrains or None
        None if there is no train.
    """
    found = trains(timetable, from_stops, to_stops, day, bikes=bikes)
    if not found:
        return None
    gaps = [later.depart_min - train.depart_min for train, later in pairwise(found)]
    return DayTrains(
        trains=found,
        typical_min=float(median(train.arrive_min - train.depart_min for train in found)),
        gap_min=float(median(gaps)) if gaps else None,
    )
