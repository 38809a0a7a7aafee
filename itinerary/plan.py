"""What is chosen and in which order: the part of a stay that a search decides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """
    One day from bed to bed.

    Parameters
    ----------
    day
        Index of the day.
    start
        Index of the place where it begins.
    options
        Indices of visits and lunch, in order.
    evening
        Index among the evenings of the day, or None on the last.
    """

    day: int
    start: int
    options: tuple[int, ...]
    evening: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """
    A whole stay.

    Parameters
    ----------
    days
        A plan each, in order.
    """

    days: tuple[DayPlan, ...]
