"""A date as it is typed on the command line."""

from datetime import date


def date_option(name: str, text: str | None) -> date | None:
    """
    Read a date.

    Parameters
    ----------
    name
        Of the option, for what is wrong with it.
    text
        What was typed, None if nothing was.

    Returns
    -------
    date or None
        None if nothing was typed.

    Raises
    ------
    RequestError
        If it is no date, or of a year that nothing here reaches.
    """
    return None if text is None else read_date(name, text)


def read_date(name: str, text: str) -> date:
    """
    Read a date that has to be there.

    Parameters
    ----------
    name, text
        As of `date_option`.

    Returns
    -------
    date
        The date.

    Raises
    ------
    RequestError
        As of `date_option`.
    """
    from itinerary.errors import RequestError
    from itinerary.read_request import FIRST_YEAR, LAST_YEAR

    try:
        day = date.fromisoformat(text)
    except ValueError as e:
        raise RequestError((f"{name}: expected a date such as 2027-05-15, got {text!r:.80}.",)) from e
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise RequestError((f"{name}: expected a year from {FIRST_YEAR} to {LAST_YEAR}, got {text!r}.",))
    return day
