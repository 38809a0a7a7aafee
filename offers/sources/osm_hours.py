"""Opening hours that a feed already writes in OSM syntax: checked, and without school holidays."""

import re

from offers.opening import Hours
from offers.school_holidays import expand_school_holidays
from offers.sources.slots import Doubt

LONGEST = 1000
"""OSM allows 255 characters in a value; an office's sheet may hold more."""

_ONLY_WORDS = re.compile(r'(?:unknown|open)?\s*"[^"]*"')
_APPOINTMENT = re.compile(r"rendez[\s-]?vous|\brdv\b|appointment|réservation|reservation", re.IGNORECASE)


def osm_hours(spec: str, years: tuple[int, ...], doubt: Doubt) -> Hours | None:
    """
    Take over opening hours in OSM syntax.

    Parameters
    ----------
    spec
        As the feed has it.
    years
        The calendar years for which school holidays are written out.
    doubt
        Told when they cannot be used.

    Returns
    -------
    Hours or None
        Known; None when they are no opening hours, or only words.
    """
    if _ONLY_WORDS.fullmatch(spec.strip()):
        return None
    try:
        return Hours(spec=expand_school_holidays(spec[:LONGEST], years), status="known")
    except ValueError as error:
        doubt("hours-invalid", str(error))
        return None


def by_appointment(text: str) -> bool:
    """
    Say whether words about opening ask to call before coming.

    Parameters
    ----------
    text
        In French or English.
    """
    return bool(_APPOINTMENT.search(text))
