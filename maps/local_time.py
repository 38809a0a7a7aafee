"""The time zone of the destination: the times of a stay are local and carry no offset."""

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE_NAME = "Europe/Paris"


def zoned(moment: datetime) -> datetime:
    """
    Give a time of a stay its time zone.

    Parameters
    ----------
    moment
        Local, without offset.

    Returns
    -------
    datetime
        The same hour at ``Europe/Paris``: with an offset of two hours in summer, of one in winter.
    """
    return moment.replace(tzinfo=ZoneInfo(ZONE_NAME))
