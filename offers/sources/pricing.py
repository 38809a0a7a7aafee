"""The price that a stay is planned with, from the lines of a list of prices."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from offers.details import Rate
from offers.kind import kind_defaults
from offers.offer import Price, Unit
from offers.sources.price_words import policy_told, starts_at, unit_told

NIGHTS = {"week": 7, "weekend": 2}
"""What a price for several nights is divided by, for one."""

LEAST_NIGHT_CT = 500
"""Below this a line of a lodging is no night: a tax, a towel."""

WEEK_FROM_CT = 20_000
"""From this on, a price of a self-catering lodging that names no unit is taken for that of a week."""

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
        The first line at full rate, or else the first that says nothing of its policy and does not
        speak of children. It is known if that line gives one amount, and says for whom or for what. A
        range or "à partir de" (its lower end is taken), a price that has ended, one divided into
        nights, or one whose unit is that of the kind are estimates. None when no line has an amount. A
        child pays the first rate for children; where there is none, as an adult, and that is not known.
    """
    lines = tuple(_plain(rate, kind) for rate in rates)
    valid = [r for r in lines if r.last is None or r.last >= today]
    least_ct = LEAST_NIGHT_CT if kind_defaults(kind).role == "night" else 0
    amounts = [r for r in valid or lines if r.min_ct is not None and (not r.min_ct or r.min_ct >= least_ct)]
    chosen = next((r for r in amounts if r.policy == "full"), None)
    chosen = chosen or next((r for r in amounts if r.policy == "unknown"), None)
    if chosen is None or not chosen.min_ct:
        nothing_to_pay = free or (chosen and free is not False) or any(r.policy == "free" for r in lines)
        return FREE if nothing_to_pay and not _paid(amounts) else None
    unit, sure = _unit(chosen, kind)
    adult_ct = round(chosen.min_ct / NIGHTS.get(chosen.unit, 1))
    child_ct = next((r.min_ct for r in amounts if r.policy == "child"), None) if unit == "person" else None
    sure = sure and not starts_at(f"{chosen.label} {chosen.note}")
    known = sure and chosen.max_ct in (None, chosen.min_ct) and (bool(valid) or not lines)
    return Price(
        adult_ct=adult_ct,
        child_ct=adult_ct if child_ct is None else child_ct,
        unit=unit,
        status="known" if known else "estimated",
        child_known=unit != "person" or child_ct is not None,
    )


def _plain(rate: Rate, kind: str) -> Rate:
    """Read out of the words of a line what its codes do not say: for whom, or for how long."""
    words = f"{rate.label} {rate.note}"
    if rate.policy in ("unknown", "full"):
        rate = replace(rate, policy=policy_told(words) or rate.policy)
    if rate.unit != "unknown":
        return rate
    by_week = kind == "self-catering" and (rate.min_ct or 0) >= WEEK_FROM_CT
    return replace(rate, unit=unit_told(words) or ("week" if by_week else "unknown"))


def _paid(amounts: Iterable[Rate]) -> bool:
    return any(r.min_ct and r.policy in ("full", "unknown", "reduced", "group") for r in amounts)


def _unit(rate: Rate, kind: str) -> tuple[Unit, bool]:
    """Return the unit, and whether the feed says so."""
    lodging = kind_defaults(kind).role == "night"
    if rate.unit in ("person", "group"):
        return ("person" if rate.unit == "person" else "group"), True
    if lodging:
        return "room", rate.unit in ("room", "place", "night")
    # A full rate is that of a person; of a price without any name nobody can say.
    return "person", rate.unit == "unknown" and rate.policy == "full"
