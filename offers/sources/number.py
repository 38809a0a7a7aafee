"""Numbers as French offices write them."""

import re
from decimal import Decimal
from typing import Any

MOST_EUROS = 100_000
MOST_COUNT = 1_000_000

LARGEST = Decimal(10) ** 15
LONGEST = 80
"""No number of a feed is larger, or written with more characters."""

_GAPS = re.compile(r"[ \u00a0\u202f]")
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,15})(?:[.,][0-9]{1,40})?")


def number(value: Any) -> float | None:
    """
    Read a number.

    Parameters
    ----------
    value
        A number, or a text that is one, with a decimal comma or point and spaces between thousands.

    Returns
    -------
    float or None
        None if it is no finite number.

    Examples
    --------
    >>> number("1 250,50")
    1250.5
    """
    exact = _decimal(value)
    return None if exact is None else float(exact)


def cents(value: Any) -> int | None:
    """
    Read an amount in euros.

    Parameters
    ----------
    value
        As in `number`, with or without the sign of the euro.

    Returns
    -------
    int or None
        Cents, rounded half up; None if it is no amount from 0 to 100 000 euros.
    """
    if isinstance(value, str):
        value = value.replace("€", "").replace("EUR", "").strip()
    exact = _decimal(value)
    if exact is None or not 0 <= exact <= MOST_EUROS:
        return None
    return int(exact * 100 + Decimal("0.5"))


def count(value: Any) -> int | None:
    """
    Read how many there are of something.

    Parameters
    ----------
    value
        As in `number`.

    Returns
    -------
    int or None
        None if it is no whole number from 1 to a million: feeds write 0 for what they do not know.
    """
    exact = _decimal(value)
    if exact is None or exact != exact.to_integral_value() or not 1 <= exact <= MOST_COUNT:
        return None
    return int(exact)


def _decimal(value: Any) -> Decimal | None:
    exact = _exact(value)
    return exact if exact is not None and exact.is_finite() and abs(exact) < LARGEST else None


def _exact(value: Any) -> Decimal | None:
    if isinstance(value, str):
        word = value[:LONGEST].strip()
        return Decimal(_GAPS.sub("", word).replace(",", ".")) if _NUMBER.fullmatch(word) else None
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    return Decimal(str(value)) if isinstance(value, float) else Decimal(value)
