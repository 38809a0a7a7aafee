"""The prices of DATAtourisme, every line of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from offers.catalogue import slug
from offers.details import Policy, Rate, RateUnit
from offers.sources.datatourisme_keys import codes
from offers.sources.datatourisme_texts import french, name_of
from offers.sources.loose import at, first, text
from offers.sources.moment import day
from offers.sources.number import cents
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.slots import Doubt

_TEXTS = ("TextPriceSpecification", "textPriceSpecification")
_CERTAIN: tuple[Policy, ...] = ("free", "full", "reduced", "child", "group")
"""Policies under which a zero is a price; elsewhere it is what feeds write for what they do not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """
    What the feed says of prices.

    Parameters
    ----------
    rates
        Every line.
    free
        Whether it is free for everybody, None if the feed leaves that open.
    """

    rates: tuple[Rate, ...]
    free: bool | None


def prices_of(value: Any, profile: Profile, doubt: Doubt) -> Prices:
    """
    Read the prices of an object.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its tables ``policies``, ``units`` and ``free-for``.
    doubt
        Told of amounts out of order, unreadable or not in euros.
    """
    specs = at(value, "offers", "priceSpecification")
    found = [rate for spec in specs for rate in _rates(spec, profile, doubt)]
    said = (french(at(offer, key)) for offer in at(value, "offers") for key in _TEXTS)
    rates = (*found, *(Rate(note=words) for words in said if words))
    if any(rate.min_ct or rate.max_ct for rate in rates):
        return Prices(rates=rates, free=False)
    return Prices(rates=rates, free=True if any(rate.policy == "free" for rate in rates) else None)


def _rates(spec: Any, profile: Profile, doubt: Doubt) -> Iterator[Rate]:
    note = "\n".join(filter(None, (french(at(spec, "additionalInformation")), *_words(spec, profile))))
    policy = _policy(spec, profile)
    least, most = _amounts(spec, policy, doubt)
    if policy == "free" and (least or most):
        doubt("price-free-amount", f"free, and costs {least or most} ct")
        policy = "unknown"
    rate = Rate(
        label=_label(spec),
        policy=_narrowed(spec, note, profile) if policy == "free" else policy,
        unit=_unit(codes(*at(spec, "hasPricingMode")), profile),
        min_ct=least,
        max_ct=most,
        note=note,
    )
    for period in at(spec, "appliesOnPeriod") or (None,):
        begin, end = _dates(period, doubt)
        yield replace(rate, first=begin, last=end)


def _label(spec: Any) -> str:
    named = (*at(spec, "hasEligiblePolicy"), *at(spec, "hasPricingSeason"))
    words = (french(at(spec, "name")), *(name_of(item) for item in named))
    return plain_name(", ".join(dict.fromkeys(filter(None, words))))


def _dates(period: Any, doubt: Doubt) -> tuple[date | None, date | None]:
    begin = day(first(period, "startDate") or first(period, "validFrom"))
    end = day(first(period, "endDate") or first(period, "validThrough"))
    if begin and end and begin > end:
        doubt("dates-backwards", f"a price from {begin} to {end}")
        return None, None
    return begin, end


def _words(spec: Any, profile: Profile) -> Iterator[str]:
    """Yield the names of pricing modes that no rule knows, so that nothing is lost."""
    yield from (name_of(m) for m in at(spec, "hasPricingMode") if not set(codes(m)) & profile["units"].keys())


def _unit(modes: tuple[str, ...], profile: Profile) -> RateUnit:
    found: RateUnit = next((profile["units"][mode] for mode in modes if mode in profile["units"]), "unknown")
    return found


def _policies(spec: Any, profile: Profile) -> tuple[Policy, ...]:
    told = (*at(spec, "hasEligiblePolicy"), *at(spec, "hasEligibleAudience"), *at(spec, "hasAudience"))
    return tuple(profile["policies"][word] for word in codes(*told) if word in profile["policies"])


def _policy(spec: Any, profile: Profile) -> Policy:
    found = _policies(spec, profile)
    return "free" if "free" in found else next(iter(found), "unknown")


def _narrowed(spec: Any, note: str, profile: Profile) -> Policy:
    """Say for whom it is free: free for children of six, or for the guide of a group, is not free."""
    words = set(slug(f"{note} {french(at(spec, 'name'))}").split("-"))
    others = [policy for policy in _policies(spec, profile) if policy != "free"]
    others += [policy for word, policy in profile["free-for"].items() if word in words]
    return next(iter(others), "free")


def _amounts(spec: Any, policy: Policy, doubt: Doubt) -> tuple[int | None, int | None]:
    currency = text(spec, "priceCurrency").upper()
    if currency not in {"", "EUR", "€", "EURO", "EUROS"}:
        doubt("price-currency", f"in {currency:.20}")
        return None, None
    least = _cents(at(spec, "minPrice"), doubt)
    most = _cents(at(spec, "maxPrice"), doubt)
    if not least:
        least = _cents(at(spec, "price"), doubt)
    if policy == "free" and not least and not most:
        return 0, 0
    return _ordered(min(least, default=None), max(most, default=None), policy, doubt)


def _ordered(
    least: int | None, most: int | None, policy: Policy, doubt: Doubt
) -> tuple[int | None, int | None]:
    if least == 0 and (most or policy not in _CERTAIN):
        doubt("price-zero", "costs 0 without being called free")
        least = None
    if most == 0 and policy not in _CERTAIN:
        most = None
    if most == 0 and least:
        most = None
    if least is not None and most is not None and least > most:
        doubt("price-order", f"from {least} ct to {most} ct")
        least, most = most, least
    return least, most


def _cents(amounts: tuple[Any, ...], doubt: Doubt) -> list[int]:
    found = []
    for amount in amounts:
        price = cents(amount)
        if price is None:
            doubt("price-unreadable", f"expected euros, got {amount!r:.60}")
        else:
            found.append(price)
    return found
