"""When an offer is open on the days of a stay, in words."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from apps.texts import Texts
from offers.opening import Hours

WHOLE_DAY = (0, 1440)


def opened(hours: Hours, days: Iterable[date], texts: Texts) -> tuple[tuple[str, str], ...]:
    """
    Say when something is open, day by day.

    Parameters
    ----------
    hours
        Of an offer.
    days
        Of a stay.
    texts
        The language.

    Returns
    -------
    tuple of (str, str)
        The day, and from when to when, or that it is closed; nothing where nothing is known.
    """
    if hours.spec is None:
        return ()
    return tuple((texts.words.day(day), _on(hours, day, texts)) for day in days)


def _on(hours: Hours, day: date, texts: Texts) -> str:
    spans = hours.intervals(day)
    if not spans:
        return texts.text("sell_closed")
    said = ", ".join(_span(span, day, texts) for span in spans)
    return said if hours.certain_on(day) else f"{said} ({texts.words.text('to_confirm')})"


def _span(span: tuple[int, int], day: date, texts: Texts) -> str:
    if span == WHOLE_DAY:
        return texts.text("sell_all_day")
    first, last = (texts.words.clock(datetime.combine(day, time()) + timedelta(minutes=m)) for m in span)
    return texts.text("sell_from_to", first=first, last=last)
