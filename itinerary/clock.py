"""Times of day as minutes after midnight, and back."""

from datetime import date, datetime, time, timedelta


def to_min(text: str) -> int:
    """
    Read a time of day.

    Parameters
    ----------
    text
        ``HH:MM``, up to ``24:00``.

    Returns
    -------
    int
        Minutes after midnight, 0 to 1440.

    Raises
    ------
    ValueError
        If the text is no such time.

    Examples
    --------
    >>> to_min("09:30")
    570
    """
    hours, colon, minutes = text.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        msg = f"Expected a time HH:MM, got {text!r}."
        raise ValueError(msg)
    total = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or total > 1440:
        msg = f"Expected a time from 00:00 to 24:00, got {text!r}."
        raise ValueError(msg)
    return total


def hhmm(minute: int) -> str:
    """
    Write a time of day.

    Parameters
    ----------
    minute
        Minutes after midnight.

    Returns
    -------
    str
        ``HH:MM``.

    Examples
    --------
    >>> hhmm(570)
    '09:30'
    """
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minute_of(moment: datetime) -> int:
    """
    Minutes after midnight of a moment.

    Parameters
    ----------
    moment
        Local time.

    Returns
    -------
    int
        0 to 1439.
    """
    return moment.hour * 60 + moment.minute


def moment_of(day: date, minute: int) -> datetime:
    """
    Put a day and a minute together.

    Parameters
    ----------
    day
        A date.
    minute
        Minutes after its midnight; may exceed 1440.

    Returns
    -------
    datetime
        Local time.
    """
    return datetime.combine(day, time()) + timedelta(minutes=minute)
