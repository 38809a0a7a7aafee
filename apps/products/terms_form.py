"""Terms as a person types them into a form, and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from apps.products.faults import Fault, ProductError
from apps.products.terms import Terms

FORM_FIELDS = {
    "margin": "margin_permille",
    "adult": "adult_ct",
    "child": "child_ct",
    "group": "group_ct",
    "group_from": "group_from",
    "single_supplement": "single_supplement_ct",
    "min_persons": "min_persons",
    "max_persons": "max_persons",
    "valid_from": "valid_from",
    "valid_to": "valid_to",
    "included": "included",
    "not_included": "not_included",
    "essential": "essential",
}
"""What the form calls the attributes of `Terms`."""
YEARS = range(2000, 2101)
AMOUNT = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d))?")
FRENCH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
NO_SPACES = str.maketrans("", "", " \u00a0\u202f")


def read_terms(raw: Mapping[str, Any]) -> Terms:
    """
    Read terms that a person typed.

    Parameters
    ----------
    raw
        Texts by the names of `FORM_FIELDS`: euros as ``129,50`` or ``129.50``, the margin in percent
        as ``12,5``, dates as ``2027-05-15`` or ``15/05/2027``, a line for each thing included. What is
        missing or empty is as in a new `Terms`.

    Returns
    -------
    Terms
        The terms.

    Raises
    ------
    ProductError
        With all the faults.
    """
    faults = [Fault(field="unknown", code="unknown", got=name) for name in raw if name not in FORM_FIELDS]
    values: dict[str, Any] = {}
    for name, attribute in FORM_FIELDS.items():
        if raw.get(name) in (None, ""):
            continue
        code, read = READERS[name]
        try:
            values[attribute] = read(raw[name])
        except ValueError:
            faults.append(Fault(field=name, code=code, got=raw[name]))
    return _build(values, faults)


def _build(values: dict[str, Any], faults: list[Fault]) -> Terms:
    """Make terms of what could be read, and tell its faults together with those of the reading."""
    try:
        terms = Terms(**values)
    except ProductError as e:
        raise ProductError((*faults, *e.faults)) from e
    if faults:
        raise ProductError(tuple(faults))
    return terms


def terms_form(terms: Terms) -> dict[str, str]:
    """
    Write terms as a form shows them.

    Parameters
    ----------
    terms
        The terms.

    Returns
    -------
    dict
        Texts by the names of `FORM_FIELDS`; `read_terms` makes the same terms of them.
    """
    return {name: WRITERS[name](getattr(terms, attribute)) for name, attribute in FORM_FIELDS.items()}


def read_money(text: object) -> int:
    """
    Read an amount in euros.

    Parameters
    ----------
    text
        As ``129,50``, ``129.50`` or ``1 290 €``.

    Returns
    -------
    int
        Euro cents.

    Raises
    ------
    ValueError
        If it is none.
    """
    found = AMOUNT.fullmatch(str(text).translate(NO_SPACES).removesuffix("€"))
    if found is None or not found[0].isascii():
        msg = f"Expected an amount in euros, got {text!r:.80}."
        raise ValueError(msg)
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))


def _percent(text: object) -> int:
    found = PERCENT.fullmatch(str(text).translate(NO_SPACES).removesuffix("%"))
    if found is None or not found[0].isascii():
        raise ValueError(text)
    return int(found[1]) * 10 + int(found[2] or "0")


def _whole(text: object) -> int:
    plain = str(text).strip()
    if not (plain.isascii() and plain.isdecimal() and len(plain) <= 6):
        raise ValueError(text)
    return int(plain)


def _date(text: object) -> date:
    plain = str(text).strip()
    french = FRENCH_DATE.fullmatch(plain)
    found = date(int(french[3]), int(french[2]), int(french[1])) if french else date.fromisoformat(plain)
    if found.year not in YEARS:
        raise ValueError(text)
    return found


def _lines(text: object) -> tuple[str, ...]:
    lines = text if isinstance(text, list | tuple) else str(text).splitlines()
    return tuple(str(line).strip() for line in lines if str(line).strip())


def _flag(text: object) -> bool:
    plain = str(text).strip().lower()
    if plain not in {"on", "true", "1", "off", "false", "0"}:
        raise ValueError(text)
    return plain in {"on", "true", "1"}


READERS: dict[str, tuple[str, Callable[[object], Any]]] = {
    "margin": ("percent", _percent),
    **dict.fromkeys(("adult", "child", "group", "single_supplement"), ("money", read_money)),
    **dict.fromkeys(("group_from", "min_persons", "max_persons"), ("number", _whole)),
    **dict.fromkeys(("valid_from", "valid_to"), ("date", _date)),
    **dict.fromkeys(("included", "not_included"), ("line", _lines)),
    "essential": ("flag", _flag),
}
"""By field: the fault that is told where it cannot be read, and what reads it."""


def _write_money(amount_ct: int | None) -> str:
    return "" if amount_ct is None else f"{amount_ct // 100},{amount_ct % 100:02d}"


def _write_percent(permille: int) -> str:
    return f"{permille // 10},{permille % 10}"


def _write(value: object) -> str:
    return "" if value is None else str(value)


WRITERS: dict[str, Callable[[Any], str]] = {
    "margin": _write_percent,
    **dict.fromkeys(("adult", "child", "group", "single_supplement"), _write_money),
    **dict.fromkeys(("group_from", "min_persons", "max_persons", "valid_from", "valid_to"), _write),
    **dict.fromkeys(("included", "not_included"), "\n".join),
    "essential": lambda flag: "on" if flag else "",
}
