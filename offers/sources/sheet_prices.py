"""What the columns of prices of a sheet say."""

import re
from collections.abc import Iterator

from offers.details import Policy, Rate
from offers.sources.loose import flag
from offers.sources.number import cents
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt
from offers.sources.wording import told

COLUMNS: dict[str, Policy] = {
    "price-adult": "full", "price": "unknown", "price-reduced": "reduced", "price-child": "child",
    "price-group": "group",
}  # fmt: skip

_EURO = r"\s*(?:€|euros?|eur)?"
_AMOUNT = r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?)"
_PRICE = re.compile(
    rf"(?P<from>à partir de|dès|de|from)?\s*{_AMOUNT}{_EURO}(?:\s*(?:-|–|à|to)\s*{_AMOUNT}{_EURO})?"
    r"\s*(?P<unit>(?:/|par|la|le|l'|per)\s*[\w ./'-]{1,40})?",
    re.IGNORECASE,
)
_FREE = re.compile(r"(?:entrée |accès )?(?:gratuit|libre|free)e?", re.IGNORECASE)


def prices_of(row: SheetRow, profile: Profile, doubt: Doubt) -> tuple[tuple[Rate, ...], bool | None]:
    """
    Read the prices of a row.

    Parameters
    ----------
    row
        Of a sheet.
    profile
        Its table ``units`` says what a price is for.
    doubt
        Told of prices that cannot be read: they are kept in words.

    Returns
    -------
    tuple
        Rates, and whether it is free: None if nothing says so.
    """
    rates = tuple(_rates(row, profile, doubt))
    free = flag(row.one("free"))
    if free is None and rates and all(rate.policy == "free" for rate in rates):
        free = True
    return rates, free


def _rates(row: SheetRow, profile: Profile, doubt: Doubt) -> Iterator[Rate]:
    for field, policy in COLUMNS.items():
        for stated in row.all(field):
            yield _rate(plain_name(stated), field, policy, row, profile, doubt)


def _rate(stated: str, field: str, policy: Policy, row: SheetRow, profile: Profile, doubt: Doubt) -> Rate:
    if _FREE.fullmatch(stated):
        return Rate(policy="free" if policy in ("full", "unknown") else policy, min_ct=0, note=stated)
    found = _PRICE.fullmatch(stated)
    if not found:
        doubt("price-unreadable", f"expected euros in the column of {field}, got {stated!r:.60}")
        return Rate(policy=policy, note=stated)
    low, high = cents(found[2]), cents(found[3]) if found[3] else None
    if low is not None and high is not None and low > high:
        low, high = high, low
    single = low if found["from"] is None else None
    unit = told(profile["units"], found["unit"] or "") or told(profile["units"], row.one("unit"))
    return Rate(
        policy=policy,
        unit=unit or "unknown",
        min_ct=low,
        max_ct=high if high is not None else single,
        note=stated if found["from"] or found["unit"] else "",
    )
