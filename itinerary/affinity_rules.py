"""What known facts of an offer add to its affinity: one editable file, a rule a fact."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from itinerary.segment import Segment
from itinerary.stay import Points
from offers.kind import kind_defaults
from offers.offer import Kind, Offer

HOME_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class AffinityRule:
    """
    A rule of ``itinerary/data/affinity.toml``, where the conditions are explained.

    Parameters
    ----------
    id
        Name of the rule.
    because
        What it rests on.
    points
        By segment.
    kinds, themes, labels, features, classes, cuisines, audiences, roles, access
        One of each list that is not empty has to be the offer's.
    free, speaks
        Whether that is asked for.
    max_adult_ct, min_persons, min_meeting
        Bounds, None where nothing is asked.

    Raises
    ------
    ValueError
        If it asks for nothing, or gives points outside 1 to 100.
    """

    id: str
    because: str
    points: Mapping[str, int]
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    cuisines: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    free: bool = False
    speaks: bool = False
    max_adult_ct: int | None = None
    min_persons: int | None = None
    min_meeting: int | None = None

    def __post_init__(self) -> None:
        asked = [f.name for f in fields(self)[3:] if getattr(self, f.name) not in ((), False, None)]
        if not asked:
            raise ValueError(f"Rule {self.id}: expected at least one condition, got none.")
        wrong = {segment: n for segment, n in self.points.items() if not 1 <= n <= 100}
        if wrong:
            raise ValueError(f"Rule {self.id}: expected points of 1 to 100, got {wrong}.")

    def holds(self, offer: Offer, segment: Segment) -> bool:
        """
        Say whether every condition is met.

        Parameters
        ----------
        offer, segment
            What is weighed, and for whom.

        Returns
        -------
        bool
            False as soon as something asked for is unknown.
        """
        return all(self._met(offer, segment))

    def _met(self, offer: Offer, segment: Segment) -> Iterator[bool]:
        for asked, has in self._lists(offer):
            yield not asked or not set(asked).isdisjoint(has)
        price, capacity = offer.price, offer.capacity
        known = price is not None and price.status == "known"
        yield not self.free or (known and price is not None and price.unit == "free")
        yield self.max_adult_ct is None or (
            known and price is not None and price.unit == "person" and price.adult_ct <= self.max_adult_ct
        )
        yield self.min_persons is None or (capacity.known and (capacity.persons or 0) >= self.min_persons)
        yield self.min_meeting is None or (capacity.known and (capacity.meeting or 0) >= self.min_meeting)
        foreign = set(segment.languages) - {HOME_LANGUAGE}
        yield not self.speaks or not foreign.isdisjoint(offer.languages)

    def _lists(self, offer: Offer) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        yield self.kinds, (offer.kind,)
        yield self.themes, offer.themes
        yield self.labels, offer.labels
        yield self.roles, (kind_defaults(offer.kind).role,)
        yield self.access, tuple(s for s in self.access if getattr(offer.access, s) == "yes")
        for name in ("features", "classes", "cuisines", "audiences"):
            yield getattr(self, name), getattr(offer.details, name)


@cache
def load_affinity_rules() -> tuple[AffinityRule, ...]:
    """
    Read the rules.

    Returns
    -------
    tuple of AffinityRule
        In the order of the file.
    """
    text = files("itinerary").joinpath("data/affinity.toml").read_text(encoding="utf-8")
    return tuple(AffinityRule(**_fields(row)) for row in tomllib.loads(text)["rule"])


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


def rule_terms(offer: Offer, segment: Segment) -> tuple[Points, ...]:
    """
    Say what the known facts of an offer add for a segment.

    Parameters
    ----------
    offer, segment
        What is weighed, and for whom.

    Returns
    -------
    tuple of Points
        A term ``rule:<id>`` for each rule that holds.
    """
    return tuple(
        Points(term=f"rule:{rule.id}", points=rule.points[segment.id])
        for rule in _rules_of(segment.id, offer.kind)
        if rule.holds(offer, segment)
    )


@cache
def _rules_of(segment_id: str, kind: Kind) -> tuple[AffinityRule, ...]:
    """Leave out the rules that say nothing of a segment, or ask for other kinds."""
    role = kind_defaults(kind).role
    return tuple(
        rule
        for rule in load_affinity_rules()
        if segment_id in rule.points
        and (not rule.kinds or kind in rule.kinds)
        and (not rule.roles or role in rule.roles)
    )
