"""Which other dates are worth a try."""

from datetime import date, timedelta

from itinerary.request import Request
from offers.catalogue import Catalogue

NEAR = (1, -1, 2, -2, 3, -3, 7, 14)
MONTHS = (28, 84, 140)
"""The same weekdays in other months, up to the other half of the year."""
YEAR = 366
MIDSUMMER = 166
"""Day of the year about which most is open."""
FEW = 4


def shifts(request: Request, catalogue: Catalogue) -> tuple[int, ...]:
    """
    List by how many days a stay may be moved.

    Parameters
    ----------
    request
        What is asked, and which offers have to be there.
    catalogue
        When they are open.

    Returns
    -------
    tuple of int
        Other weekdays and other months; where an offer has to be there, the nearest days on which it is open.
    """
    wanted = [catalogue.offer(offer).hours for offer in request.must]
    timed = [hours for hours in wanted if hours.spec is not None]
    if not timed:
        return (*NEAR, *MONTHS)

    def opens(shift: int) -> bool:
        days: list[date] = [day + timedelta(days=shift) for day in request.dates]
        return all(any(hours.intervals(day) for day in days) for hours in timed)

    ahead = [shift for shift in range(1, YEAR) if opens(shift)][:FEW]
    return tuple(dict.fromkeys((*(s for s in (*NEAR, *MONTHS) if opens(s)), *ahead)))


def off_season(day: date) -> int:
    """
    Say how far a date is from the middle of the season.

    Parameters
    ----------
    day
        A date.

    Returns
    -------
    int
        Days from mid-June, one way or the other.
    """
    apart = abs(day.timetuple().tm_yday - MIDSUMMER)
    return min(apart, YEAR - apart)
