"""What every reader is told: the destination, the day, and whom to tell how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from offers.area import Area


def silent(_objects: int, _offers: int) -> None:
    """Tell nobody how far a reader is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    What every reader is told.

    Parameters
    ----------
    today
        The day of the import: it decides what is stale and which labels have expired.
    area
        Only what lies in it becomes an offer; None for all.
    progress
        Called with the number of objects read and of offers made so far.
    """

    today: date
    area: Area | None = None
    progress: Callable[[int, int], None] = silent
