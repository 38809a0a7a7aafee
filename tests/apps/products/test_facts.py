"""What of a stay is still to be confirmed."""

from collections.abc import Callable
from dataclasses import replace

from apps.products.facts import facts_to_confirm, offers_of
from itinerary.stay import Day, Stay


def doubtful(day: Day) -> Day:
    """Doubt the hours of every visit and the price of every night."""
    doubts = {"visit": ("hours", "access.motor"), "night": ("price",)}
    return replace(day, stops=tuple(replace(s, to_confirm=doubts.get(s.kind, ())) for s in day.stops))


def test_facts_are_told_once_in_order(stay_of: Callable[..., Stay]) -> None:
    """The lodging stands in two days, and its price is one fact."""
    stay = stay_of("museum", lodging="hotel", nights=1)
    stay = replace(stay, days=tuple(doubtful(day) for day in stay.days))
    assert [(f.name, f.fact) for f in facts_to_confirm(stay)] == [
        ("Museum", "hours"),
        ("Museum", "access.motor"),
        ("Hotel", "price"),
    ]


def test_what_is_confirmed_is_left_out(stay_of: Callable[..., Stay]) -> None:
    """A fact is confirmed of the offer it was asked of, and of no other."""
    stay = stay_of("museum", lodging="hotel", nights=1)
    stay = replace(stay, days=tuple(doubtful(day) for day in stay.days))
    left = facts_to_confirm(stay, ("offer:museum:hours", "offer:museum:price"))
    assert [fact.key for fact in left] == ["offer:museum:access.motor", "offer:hotel:price"]


def test_stops_are_named(stay_of: Callable[..., Stay]) -> None:
    """Where one comes and goes is a stop too."""
    assert offers_of(stay_of("museum")) == {"station:bethune", "offer:museum"}


def test_a_certain_stay_has_none(stay_of: Callable[..., Stay]) -> None:
    """Where all is known there is nothing to ask."""
    assert facts_to_confirm(stay_of("museum")) == ()
