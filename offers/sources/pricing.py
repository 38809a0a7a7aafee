"""The price that a stay is planned with, from the lines of a list of prices."""

from collections.abc import Iterable
from datetime import date

from offers.details import Rate
from offers.kind import kind_defaults
from offers.offer import Price, Unit

NIGHTS = {"week": 7, "weekend": 2}
"""What a price for several nights is divided by, for one."""

FREE = Price(adult_ct=0, child_ct=0, unit="free", status="known")


def price_of(rates: Iterable[Rate], *, free: bool | None, kind: str, today: date) -> Price | None:
    """
    Choose the price of an adult, or of a room.

    Parameters
    ----------
    rates
        All lines.
    free
        Whether the feed says that it is free; None if it says nothing.
    kind
        A kind of the catalogue.
    today
        Lines that ended before count only if there are no others, and are then estimates.

    Returns
    -------
    Price or None
        The first line at full rate, or else the first that says nothing of its policy. It is known if
        that line gives one amount for one person, room or group; a range (its lower end is taken), a
        price that has ended, one divided into nights, or one whose unit is the kind's are estimates.
        None when no line has an amount. A child pays the first rate for children, or as an adult.
    """
    rates = tuple(rates)
    valid = [r for r in rates if r.last is None or r.last >= today]
    amounts = [r for r in valid or rates if r.min_ct is not None]
    chosen = next((r for r in amounts if r.policy == "full"), None)
    chosen = chosen or next((r for r in amounts if r.policy == "unknown"), None)
    if chosen is None or not chosen.min_ct:
        nothing_to_pay = free or (chosen and free is not False) or any(r.policy == "free" for r in rates)
        return FREE if nothing_to_pay and not _paid(amounts) else None
    unit, sure = _unit(chosen, kind)
    adult_ct = round(chosen.min_ct / NIGHTS.get(chosen.unit, 1))
    child_ct = _child_ct(amounts, adult_ct) if unit == "person" else adult_ct
    known = sure and chosen.max_ct in (None, chosen.min_ct) and (bool(valid) or not rates)
    return Price(adult_ct=adult_ct, child_ct=child_ct, unit=unit, status="known" if known else "estimated")


def _paid(amounts: Iterable[Rate]) -> bool:
    return any(r.min_ct and r.policy in ("full", "unknown", "reduced", "group") for r in amounts)


def _unit(rate: Rate, kind: str) -> tuple[Unit, bool]:
    """Return the unit, and whether the feed says so."""
    lodging = kind_defaults(kind).role == "night"
    match rate.unit:
        case "person":
            return "person", True
        case "group":
            return "group", True
        case "room" | "place" | "night" if lodging:
            return "room", True
        case "week" | "weekend" if lodging:
            return "room", False
        case "unknown" if lodging:
            return "room", False
    return "person", rate.unit == "unknown"


def _child_ct(amounts: Iterable[Rate], adult_ct: int) -> int:
    rates = [r.min_ct for r in amounts if r.policy == "child" and r.min_ct is not None]
    return rates[0] if rates else adult_ct
