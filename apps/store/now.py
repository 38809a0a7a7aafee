"""The one clock of the store: seconds since 1970, in UTC."""

import time


def now_s() -> int:
    """
    Read the clock.

    Returns
    -------
    int
        Seconds since 1970.
    """
    return int(time.time())
