"""What the columns of prices of a sheet say."""

import re
from collections.abc import Iterator
from dataclasses import replace

from offers.catalogue import slug
from offers.details import Policy, Rate
from offers.sources.loose import flag
from offers.sources.number import cents
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt
from offers.sources.wording import told

COLUMNS: dict[str, Policy] = {
    "price-adult": "full", "price": "unknown", "price-adult-child": "unknown", "price-reduced": "reduced",
    "price-child": "child", "price-group": "group",
}  # fmt: skip

LONGEST = 300

_EURO = r"\s*(?:€|euros?\b|eur\b)?"
_AMOUNT = r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?)(?!\d)"
_PRICE = re.compile(
    rf"(?P<before>[^\d€]*?)\s*{_AMOUNT}{_EURO}(?:\s*(?:-|–|à|to)\s*{_AMOUNT}{_EURO})?\s*(?P<after>[^\d€].*)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:à partir de|dès|from)\b", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:/|\b(?:par|la|le|les|per)\b|\bl['’])\s*([^/(),\d]{1,40}?)\s*(?=/|\bpar\b|$|[(,])", re.IGNORECASE
)
_GUESTS = re.compile(r"\bpour (?:1|2|une|deux) pers(?:onnes?\b|\b\.?)", re.IGNORECASE)
_FREE = re.compile(r"(?:entrée |accès )?(?:gratuit|libre|free)e?", re.IGNORECASE)
_FREE_CHILD = re.compile(
    r"gratuite?\s*:?\s*(?:pour |aux )?(?:les |des )?"
    r"(?:enfants?(?: de)?)?\s*(?:(?:-|moins de|jusqu'à)\s*(?:de )?\d{1,2} ans)?",
    re.IGNORECASE,
)
_SPLIT_EURO = re.compile(r"(\d)\s*€\s*(\d{2})(?!\d)")
_NEXT = re.compile(r"\s*(?:[;\n]|,\s+|/\s*(?=[^/]*\d\s*(?:€|eur))|\((?=gratuit))\s*", re.IGNORECASE)


def prices_of(row: SheetRow, profile: Profile, doubt: Doubt) -> tuple[tuple[Rate, ...], bool | None]:
    """
    Read the prices of a row.

    Parameters
    ----------
    row
        Of a sheet.
    profile
        Its tables ``units``, ``policies`` and ``price-words`` say what words beside an amount mean.
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
            yield from _cell(stated, field, policy, row, profile, doubt)


def _cell(
    stated: str, field: str, policy: Policy, row: SheetRow, profile: Profile, doubt: Doubt
) -> list[Rate]:
    lines = [_line(line) for line in _NEXT.split(_SPLIT_EURO.sub(r"\1,\2 €", stated[:LONGEST]))]
    rates = [_rate(line, policy, row, profile) for line in lines if line]
    sure = [rate for rate in rates if rate is not None]
    if not sure or len(sure) < len(rates):
        doubt("price-unreadable", f"expected euros in the column of {field}, got {stated!r:.60}")
        return [Rate(policy=policy, note=plain_name(stated)[:LONGEST])]
    if len(sure) == 2 and field == "price-adult-child":
        return [replace(sure[0], policy="full"), replace(sure[1], policy="child")]
    bare = [rate.min_ct or 0 for rate in sure if not rate.note]
    if len(bare) > 1 and len(bare) == len(sure):
        doubt("price-unreadable", f"nothing says whose prices these are, taken for a range: {stated!r:.60}")
        return [replace(sure[0], min_ct=min(bare), max_ct=max(bare), note=plain_name(stated))]
    return sure


def _line(text: str) -> str:
    line = plain_name(text)
    return line.removesuffix(")") if line.count(")") > line.count("(") else line


def _rate(line: str, policy: Policy, row: SheetRow, profile: Profile) -> Rate | None:
    """Read one price; None if there is a word beside it that is not understood."""
    if _FREE.fullmatch(line):
        return Rate(policy="free" if policy in ("full", "unknown") else policy, min_ct=0, note=line)
    if _FREE_CHILD.fullmatch(line):
        return Rate(policy="child", min_ct=0, note=line)
    found = _PRICE.fullmatch(line)
    if not found:
        return None
    low, high = cents(found[2]), cents(found[3]) if found[3] else None
    if low is not None and high is not None and low > high:
        low, high = high, low
    after = _GUESTS.sub("", found["after"] or "").strip(" .")
    units = [unit.strip(" .") for unit in _UNIT.findall(after)]
    words = f"{found['before']} {_UNIT.sub(' ', after)}"
    if not _understood(words, profile):
        return None
    unit = told(profile["units"], " ".join(units)) or (
        None if units else told(profile["units"], row.one("unit"))
    )
    foreign = any(told(profile["units"], u) is None and told(profile["policies"], u) is None for u in units)
    foreign = foreign or (not units and bool(row.one("unit")) and unit is None)
    least = bool(_FROM.search(words))
    lump = told({"forfait": True}, words)
    return Rate(
        policy="unknown" if foreign or lump else _policy(words, units, profile) or policy,
        unit="unknown" if foreign or lump or unit is None else unit,
        min_ct=low,
        max_ct=high if high is not None else None if least else low,
        # The words "le groupe" would make it a price for groups only.
        note="" if unit == "group" and not foreign else _note(line, found, row, foreign=foreign),
    )


def _policy(words: str, units: list[str], profile: Profile) -> Policy | None:
    found: Policy | None = told(profile["policies"], words)
    named = (told(profile["policies"], unit) for unit in units)
    # A price for a group is not one for groups only.
    return found or next((policy for policy in named if policy and policy != "group"), None)


def _note(line: str, found: re.Match[str], row: SheetRow, *, foreign: bool) -> str:
    if found["before"] or found["after"]:
        return line
    return f"{line} / {plain_name(row.one('unit'))}" if foreign else ""


def _understood(words: str, profile: Profile) -> bool:
    known = {
        part for word in (*profile["policies"], *profile["price-words"]["words"]) for part in _parts(word)
    }
    return known.issuperset(_parts(words))


def _parts(words: str) -> list[str]:
    return [part for part in slug(words).split("-") if part]
