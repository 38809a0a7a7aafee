"""What a visitor may ask of the server: so much work, and no more."""

from dataclasses import dataclass
from datetime import date, timedelta

from itinerary.errors import RequestError
from itinerary.request import Request

YEARS_AHEAD = 3
"""Further ahead nobody knows what will be open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """
    Bounds of a request.

    Parameters
    ----------
    days, alternatives
        The most of each.
    efforts
        Those that may be asked for.
    """

    days: int
    alternatives: int
    efforts: tuple[str, ...] = ("quick", "normal")


def check_limits(request: Request, limits: Limits, today: date) -> None:
    """
    Refuse what costs more than a visitor may ask for, and days that are no days of travel.

    Parameters
    ----------
    request
        What is asked.
    limits
        The bounds.
    today
        The date.

    Raises
    ------
    RequestError
        With all faults.
    """
    days, horizon = len(request.dates), today + timedelta(days=365 * YEARS_AHEAD)
    first = request.arrive.date()
    accepted = {
        f"arrive: expected a day from {today} to {horizon}, got {first}.": today <= first <= horizon,
        f"leave: expected a stay of at most {limits.days} days, got {days}.": days <= limits.days,
        f"alternatives: expected at most {limits.alternatives}, got {request.alternatives}.": (
            request.alternatives <= limits.alternatives
        ),
        f"effort: expected one of {', '.join(limits.efforts)}, got {request.effort!r}.": (
            request.effort in limits.efforts
        ),
    }
    if faults := tuple(fault for fault, right in accepted.items() if not right):
        raise RequestError(faults)
