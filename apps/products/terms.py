"""The terms on which an office sells a stay."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from apps.products.faults import Fault, ProductError, range_fault, text_fault
from itinerary.read_request import MAX_PARTY

MOST_CT = 10_000_000
"""A price a person above 100,000 euros is a slip of the pen."""
MOST_LINES = 40
LONGEST_LINE = 200

_Ordered = TypeVar("_Ordered", int, date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """
    What a stay is sold for, to how many, and when.

    Parameters
    ----------
    margin_permille
        What is added to the cost of the services, in thousandths of that cost (125 is 12.5 %).
    adult_ct, child_ct
        Price of a person, in euro cents, without the tourist tax; None follows the computed price.
    group_ct, group_from
        Price a person from so many persons on; None for no price of groups, or for the computed one.
    single_supplement_ct
        What an adult alone in a room pays on top; None follows the computed one.
    min_persons, max_persons
        How many it takes, and how many it can take.
    valid_from, valid_to
        First and last day of sale; None while nobody has decided.
    included, not_included
        What the price covers and what it does not, a line each, as typed.
    essential
        Whether what is neither lodging nor transport is announced as what the guests come for
        (Code du tourisme, art. L. 211-2, II, B).

    Raises
    ------
    ProductError
        If a number is out of range, an order is broken, or a text is too long: all of it at once.
    """

    margin_permille: int = 0
    adult_ct: int | None = None
    child_ct: int | None = None
    group_ct: int | None = None
    group_from: int | None = None
    single_supplement_ct: int | None = None
    min_persons: int = 1
    max_persons: int = 8
    valid_from: date | None = None
    valid_to: date | None = None
    included: tuple[str, ...] = ()
    not_included: tuple[str, ...] = ()
    essential: bool = False

    def __post_init__(self) -> None:
        if faults := (*_money_faults(self), *_party_faults(self), *_sale_faults(self), *_line_faults(self)):
            raise ProductError(faults)


def _money_faults(terms: Terms) -> tuple[Fault, ...]:
    margin = () if 0 <= terms.margin_permille <= 1000 else (_margin(terms.margin_permille),)
    amounts = (
        ("adult", terms.adult_ct),
        ("child", terms.child_ct),
        ("group", terms.group_ct),
        ("single_supplement", terms.single_supplement_ct),
    )
    wrong = ((n, ct) for n, ct in amounts if ct is not None and not 0 <= ct <= MOST_CT)
    return (*margin, *(Fault(field=n, code="money", got=Decimal(ct).scaleb(-2)) for n, ct in wrong))


def _margin(permille: int) -> Fault:
    return Fault(field="margin", code="percent", got=Decimal(permille).scaleb(-1))


def _party_faults(terms: Terms) -> tuple[Fault, ...]:
    faults = (
        *range_fault("min_persons", terms.min_persons, 1, MAX_PARTY),
        *range_fault("max_persons", terms.max_persons, 1, MAX_PARTY),
        *range_fault("group_from", terms.group_from, 2, MAX_PARTY),
    )
    if terms.group_ct is not None and terms.group_from is None:
        faults = (*faults, Fault(field="group_from", code="group_from"))
    return (*faults, *_order("max_persons", terms.min_persons, terms.max_persons))


def _sale_faults(terms: Terms) -> tuple[Fault, ...]:
    if terms.valid_from is None or terms.valid_to is None:
        return ()
    return _order("valid_to", terms.valid_from, terms.valid_to)


def _order(field: str, low: _Ordered, value: _Ordered) -> tuple[Fault, ...]:
    if value >= low:
        return ()
    return (Fault(field=field, code="not_below", got=value, limits=(("low", low),)),)


def _line_faults(terms: Terms) -> tuple[Fault, ...]:
    faults: list[Fault] = []
    for field, lines in (("included", terms.included), ("not_included", terms.not_included)):
        if len(lines) > MOST_LINES:
            faults.append(Fault(field=field, code="many", got=len(lines), limits=(("high", MOST_LINES),)))
        for line in lines:
            faults += text_fault(field, line, LONGEST_LINE)
            if not line.strip() or "\n" in line:
                faults.append(Fault(field=field, code="line", got=line))
    return tuple(faults)
