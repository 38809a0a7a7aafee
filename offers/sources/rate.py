"""A line of prices of a feed that names it in words, whatever the amounts look like."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from offers.details import Rate
from offers.sources.number import cents
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.wording import told


def rate_of(
    *,
    label: str,
    amounts: tuple[Any, Any],
    dates: tuple[date | None, date | None],
    notes: Sequence[str],
    profile: Profile,
    doubt: Doubt,
) -> Rate:
    """
    Make a line of prices.

    Parameters
    ----------
    label, notes
        Its name, and what is added in words.
    amounts
        The lowest and the highest, empty or None where there is none.
    dates
        First and last day on which it holds.
    profile
        Its tables ``policies`` and ``units`` say what words of the name mean.
    doubt
        Told of amounts that are none, and of amounts and dates that are not in order.
    """
    read = [cents(amount) for amount in amounts]
    for amount, ct in zip(amounts, read, strict=True):
        if ct is None and amount not in (None, ""):
            doubt("amount-unreadable", f"expected euros, got {amount!r:.40} for {label!r:.60}")
    low, high = read
    if low is not None and high is not None and high < low:
        if high:
            doubt(
                "amounts-backwards", f"{label[:60]!r} costs {low / 100} to {high / 100} euros: put in order"
            )
        low, high = (high, low) if high else (low, None)
    first, last = dates
    if first and last and first > last:
        doubt("dates-backwards", f"the price {label[:60]!r} holds from {first} to {last}: dates left out")
        first = last = None
    name = plain_name(label)
    return Rate(
        label=name,
        policy=told(profile["policies"], name) or "unknown",
        unit=told(profile["units"], name) or told(profile["units"], " ".join(notes)) or "unknown",
        min_ct=low,
        max_ct=high,
        first=first,
        last=last,
        note=plain_name(", ".join(notes)),
    )
