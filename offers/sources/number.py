"""Numbers as French offices write them."""

import math
import re
from decimal import Decimal, InvalidOperation
from typing import Any

MOST_EUROS = 100_000
MOST_COUNT = 1_000_000

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,]\d{1,15})?")


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
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, (int, float)):
        return Decimal(str(value)) if abs(value) < 1e15 else None
    if isinstance(value, Decimal):
        return value if value.is_finite() and abs(value) < Decimal(10) ** 15 else None
    if not isinstance(value, str) or not _NUMBER.fullmatch(value[:80].strip()):
        return None
    try:
        return Decimal(re.sub(r"[ \u00a0\u202f]", "", value.strip()).replace(",", "."))
    except InvalidOperation:
        return None
