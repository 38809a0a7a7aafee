"""The opening and closing time of a row, with the ways in which feeds get them wrong."""

from collections.abc import Callable

from offers.period import DAY_MIN, Slot

Doubt = Callable[[str, str], None]
"""Takes a code and a message: something in a record was left out or cannot be relied on."""

LONGEST_NIGHT_MIN = 12 * 60
"""What closes before it opens closes the next day, unless that would be longer than this."""


def slot(start_min: int | None, end_min: int | None, doubt: Doubt) -> tuple[Slot, ...]:
    """
    Make a slot of an opening and a closing time.

    Parameters
    ----------
    start_min, end_min
        Minutes after midnight; None if the feed does not say.
    doubt
        Told of what is left out.

    Returns
    -------
    tuple of Slot
        One, or none when the times say nothing: no start, both alike, or the wrong way round.
    """
    if start_min is None or start_min >= DAY_MIN:
        if end_min is not None:
            doubt("hours-no-start", f"closes at {_clock(end_min)}, opening time unknown")
        return ()
    if end_min is None:
        return (Slot(start_min=start_min),)
    if end_min == 0:
        end_min = DAY_MIN
    if end_min == start_min:
        doubt("hours-same", f"opens and closes at {_clock(start_min)}: times unknown")
        return ()
    if end_min < start_min:
        end_min += DAY_MIN
        if end_min - start_min > LONGEST_NIGHT_MIN:
            doubt("hours-backwards", f"opens at {_clock(start_min)}, closes at {_clock(end_min - DAY_MIN)}")
            return ()
    return (Slot(start_min=start_min, end_min=end_min),)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
