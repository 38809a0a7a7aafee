"""What is said of a stay under a need: now, if these facts are confirmed, or no, because."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from graphs.mode import Mode
from graphs.passable import Level, Remark
from offers.access import Answer
from offers.details import Contact

InclusionNeed = Literal["wheelchair", "hearing", "visual", "mental", "buggy", "tight_budget"]
Feasible = Literal["now", "if-confirmed", "no"]
Sort = Literal["confirm", "improve"]

NEEDS: tuple[InclusionNeed, ...] = get_args(InclusionNeed)
ON_WHEELS = frozenset({"wheelchair", "buggy"})
"""Needs for which the ways count, and not the places alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """
    One thing that keeps a stay from being feasible now.

    Parameters
    ----------
    subject, name
        Id and name of a place, or of a way between two (``<id>|<id>``, either way round); empty for the sum
        of a price, which no single fact can change.
    field
        ``access.motor``, ``price``, ``way.walk``, ``way.cycle``...
    sort
        ``confirm`` for what is to be asked; ``improve`` for what is known to stand against.
    """

    subject: str
    name: str
    field: str
    sort: Sort


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGap:
    """
    A place that is not known to meet the need.

    Parameters
    ----------
    id, name
        Of the offer, station or mooring.
    field
        Such as ``access.motor``.
    answer
        ``unknown`` or ``partial``, to be confirmed; or ``no``.
    contacts
        Whom to ask; empty where nobody says.
    """

    id: str
    name: str
    field: str
    answer: Answer
    contacts: tuple[Contact, ...] = ()

    @property
    def lack(self) -> Lack:
        """What is missing."""
        sort: Sort = "improve" if self.answer == "no" else "confirm"
        return Lack(subject=self.id, name=self.name, field=self.field, sort=sort)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegGap:
    """
    A way that is not known to be passable.

    Parameters
    ----------
    day
        Its date.
    from_id, from_name, to_id, to_name
        Its ends.
    mode
        How it is travelled.
    answer
        ``unknown`` or ``no``.
    planned_m, metres
        Length of the leg of the stay, and of the way that somebody with this need is led.
    late_min
        How many minutes that way takes longer than the stay leaves for it.
    remarks
        What is met on it; where there is no such way, what stops on the leg of the stay.
    """

    day: date
    from_id: str
    from_name: str
    to_id: str
    to_name: str
    mode: Mode
    answer: Literal["unknown", "no"]
    planned_m: int
    metres: int
    late_min: int = 0
    remarks: tuple[Remark, ...] = ()

    @property
    def lack(self) -> Lack:
        """What is missing; the way back is the same."""
        ends = sorted(((self.from_id, self.from_name), (self.to_id, self.to_name)))
        return Lack(
            subject="|".join(place for place, _ in ends),
            name=" – ".join(name for _, name in ends),
            field=f"way.{self.mode}",
            sort="improve" if self.answer == "no" else "confirm",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceGap:
    """
    A price that is not known to keep within a tight budget.

    Parameters
    ----------
    total_ct, limit_ct
        What the party pays, and what it may.
    estimated
        What is paid at an estimated price: id, label, and its sum in cents.
    unknown
        Places whose price nobody knows: id and name.
    """

    total_ct: int
    limit_ct: int
    estimated: tuple[tuple[str, str, int], ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()

    @property
    def over_ct(self) -> int:
        """How much it costs more than it may."""
        return max(0, self.total_ct - self.limit_ct)

    def lacks(self) -> Iterator[Lack]:
        """Yield what is missing."""
        if self.over_ct:
            yield Lack(subject="", name="", field="price-total", sort="improve")
        asked = [(item, label) for item, label, _ in self.estimated] + list(self.unknown)
        for item, name in dict(asked).items():
            yield Lack(subject=item, name=name, field="price", sort="confirm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """
    Whether a stay is feasible under a need.

    Parameters
    ----------
    need
        The need.
    places, legs
        What falls short, in the order of the stay; a place once.
    price
        What falls short of a tight budget; None where nothing does.
    places_looked, legs_looked
        How many places and ways were looked at.
    without_toilets
        For a wheelchair: the days on which no accessible toilets are known. It decides nothing.
    """

    need: InclusionNeed
    places: tuple[PlaceGap, ...] = ()
    legs: tuple[LegGap, ...] = ()
    price: PriceGap | None = None
    places_looked: int = 0
    legs_looked: int = 0
    without_toilets: tuple[date, ...] = ()

    @property
    def answer(self) -> Feasible:
        """``now``, ``if-confirmed`` or ``no``: three-valued, never guessed."""
        sorts = {lack.sort for lack in self.lacks}
        return "no" if "improve" in sorts else "if-confirmed" if sorts else "now"

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What is missing, each once."""
        gaps: tuple[PlaceGap | LegGap, ...] = (*self.places, *self.legs)
        price = () if self.price is None else self.price.lacks()
        return tuple(dict.fromkeys((*(gap.lack for gap in gaps), *price)))

    @property
    def along(self) -> tuple[Remark, ...]:
        """The distance to compliance: what is met on all ways, summed by level and fact; a way each time."""
        sums: Counter[tuple[Level, str]] = Counter()
        counts: Counter[tuple[Level, str]] = Counter()
        for remark in (remark for leg in self.legs for remark in leg.remarks):
            sums[remark.level, remark.fact] += remark.metres
            counts[remark.level, remark.fact] += remark.count
        return tuple(
            Remark(level=level, fact=fact, value="", metres=metres, count=counts[level, fact])
            for (level, fact), metres in sums.items()
        )

    @property
    def facts(self) -> frozenset[tuple[str, str]]:
        """What composing for this need marks as to be confirmed, and more: a stop, and what of it."""
        arrivals = {(leg.to_id, "access.motor") for leg in self.legs}
        return frozenset({(place.id, place.field) for place in self.places} | arrivals)
