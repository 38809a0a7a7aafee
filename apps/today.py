"""The day it is in the destination, wherever the server stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

PLACE = ZoneInfo("Europe/Paris")


def today() -> date:
    """
    Read the calendar.

    Returns
    -------
    date
        Of Europe/Paris.
    """
    return datetime.now(PLACE).date()
