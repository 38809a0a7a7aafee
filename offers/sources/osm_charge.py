"""What `fee` and `charge` of OpenStreetMap say of prices."""

import re
from collections.abc import Iterator, Mapping

from offers.details import Policy, Rate, RateUnit
from offers.sources.number import cents
from offers.sources.slots import Doubt

CHARGES: dict[str, Policy] = {
    "charge": "full", "charge:adult": "full", "charge:child": "child", "charge:reduced": "reduced",
    "charge:group": "group",
}  # fmt: skip
_AMOUNT = re.compile(r"(?:EUR|€)?\s*(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:EUR|€)?\s*(?:(?:/|per)\s*(\w+))?")
_FOR: dict[str, Policy] = {
    "adult": "full", "adults": "full", "child": "child", "children": "child", "student": "reduced",
    "students": "reduced", "reduced": "reduced", "senior": "reduced", "seniors": "reduced",
}  # fmt: skip
_MONEY = re.compile(r"EUR|€")


def charges(
    tags: Mapping[str, str], units: Mapping[str, RateUnit], doubt: Doubt
) -> tuple[tuple[Rate, ...], bool | None]:
    """
    Read the prices of an element.

    Parameters
    ----------
    tags
        Of the element.
    units
        What the words behind the slash mean.
    doubt
        Told of a price that cannot be read: it is kept in words.

    Returns
    -------
    tuple
        Rates, and whether it is free: None if nothing says so.
    """
    rates = tuple(_rates(tags, units, doubt))
    fee = tags.get("fee", "").strip()
    if fee == "no":
        return rates, True
    return rates, False if fee == "yes" or any(rate.min_ct for rate in rates) else None


def _rates(tags: Mapping[str, str], units: Mapping[str, RateUnit], doubt: Doubt) -> Iterator[Rate]:
    for key, policy in CHARGES.items():
        text = tags.get(key, "").strip()[:200]
        if not text:
            continue
        rates = [_rate(key, policy, part.strip(), units) for part in text.split(";")]
        whole = [rate for rate in rates if rate is not None]
        if len(whole) == len(rates) and (len(rates) == 1 or len({rate.policy for rate in whole}) > 1):
            yield from whole
        else:
            doubt("charge-unreadable", f"{key} is {text!r}")
            yield Rate(label=key, policy=policy, note=text)


def _rate(key: str, policy: Policy, text: str, units: Mapping[str, RateUnit]) -> Rate | None:
    amount = _AMOUNT.fullmatch(text)
    # Only an amount with its currency is one: "2" may be pounds, and "2/3" hours.
    if not (amount and _MONEY.search(text)):
        return None
    word = (amount[2] or "").casefold()
    policy = _FOR.get(word, policy) if key == "charge" else policy
    unit = "person" if word in _FOR else units.get(word, "unknown")
    return Rate(label=key, policy=policy, unit=unit, min_ct=cents(amount[1]), note=text)
