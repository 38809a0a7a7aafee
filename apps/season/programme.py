"""Stays that differ in their date alone are one programme, which can be sold on several dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from apps.season.sketch import Sketch

VISIT, BED, MEAL = 3, 3, 1
"""Weights of what two programmes have in common: a visit and a bed count, a table counts less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """
    What can be sold on one or more dates.

    Parameters
    ----------
    stays
        The same visits, beds and tables from the same station for the same segment, by date.
    """

    stays: tuple[Sketch, ...]

    @property
    def best(self) -> Sketch:
        """The stay that is worth most; of two the earlier one."""
        return max(self.stays, key=lambda stay: (stay.points, -stay.first_day.toordinal()))

    @property
    def dates(self) -> tuple[date, ...]:
        """When it can be sold."""
        return tuple(stay.first_day for stay in self.stays)

    @property
    def winter(self) -> bool:
        """Whether it is for the months from November to March alone."""
        return all(day.month in (11, 12, 1, 2, 3) for day in self.dates)


def programmes(stays: Iterable[Sketch]) -> tuple[Programme, ...]:
    """
    Put together what differs in its date alone.

    Parameters
    ----------
    stays
        Of a season.

    Returns
    -------
    tuple of Programme
        By segment and station, then by first date.
    """
    same: dict[tuple[object, ...], dict[date, Sketch]] = {}
    for stay in sorted(stays, key=lambda s: (s.segment, s.station, s.first_day, -s.points, s.id)):
        key = stay.segment, stay.station, tuple(sorted(stay.visits)), stay.beds, tuple(sorted(stay.meals))
        same.setdefault(key, {}).setdefault(stay.first_day, stay)
    return tuple(Programme(stays=tuple(dates.values())) for dates in same.values())


def distance(one: Sketch, other: Sketch) -> float:
    """
    Say how unlike two stays are.

    Parameters
    ----------
    one, other
        Two stays.

    Returns
    -------
    float
        One less the weight of what they have in common over the weight of all that either has: 0 for the
        same visits, beds and tables, 1 for nothing in common. It is a metric (the weighted Jaccard
        distance), whatever their dates, stations and segments.
    """
    parts = (
        (VISIT, one.visits, other.visits),
        (BED, frozenset(one.beds), frozenset(other.beds)),
        (MEAL, one.meals, other.meals),
    )
    common = sum(weight * len(a & b) for weight, a, b in parts)
    either = sum(weight * len(a | b) for weight, a, b in parts)
    return 1 - common / either if either else 0.0
