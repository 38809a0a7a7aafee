"""The trains of a day in a few figures."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graphs.rail.train import Train


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


def sum_up(found: tuple[Train, ...]) -> DayTrains:
    """
    Sum up the trains between two stations on a day.

    Parameters
    ----------
    found
        The trains, by departure; at least one.
    """
    gaps = [later.depart_min - train.depart_min for train, later in pairwise(found)]
    return DayTrains(
        trains=found,
        typical_min=float(median(train.arrive_min - train.depart_min for train in found)),
        gap_min=float(median(gaps)) if gaps else None,
    )
