"""Tests of maps.ressourcements."""

from dataclasses import replace
from typing import get_args

from itinerary.stay import Points, Stay
from maps.ressourcements import RESSOURCEMENTS, ressourcements
from offers.offer import Kind, Theme


def reason(stay: Stay, term: str, points: int = 10) -> Stay:
    """Let one visit be chosen for one reason, and nobody go far."""
    day = stay.days[0]
    legs = tuple(replace(leg, distance_m=100) for leg in day.legs)
    visit = replace(day.stops[1], why=(Points(term=term, points=points),))
    stops = (day.stops[0], visit, *day.stops[2:])
    return replace(stay, days=(replace(day, stops=stops, legs=legs),))


def test_reasons_and_ways_give_them_in_order_of_the_platform(stay: Stay) -> None:
    """Tests that six kilometres by bike and a visit of heritage are two of the seven."""
    assert ressourcements(stay) == ("physique", "mental")


def test_each_comes_from_each_of_its_reasons(stay: Stay) -> None:
    """Tests that any one of its terms is enough."""
    for name, terms in RESSOURCEMENTS.items():
        for term in terms:
            if not term.startswith("mode:"):
                assert name in ressourcements(reason(stay, term)), term


def test_stay_that_nothing_speaks_for_gives_none(stay: Stay) -> None:
    """Tests that a hop on foot, a reason against and a reason of another sort are none."""
    assert ressourcements(reason(stay, "time-there")) == ()
    assert ressourcements(reason(stay, "theme:heritage", points=-5)) == ()


def test_terms_are_those_of_the_offers() -> None:
    """Tests that no theme and no kind of the table is misspelt."""
    terms = set().union(*RESSOURCEMENTS.values())
    themes, kinds = ({t.partition(":")[2] for t in terms if t.startswith(f"{g}:")} for g in ("theme", "kind"))
    assert themes <= set(get_args(Theme))
    assert kinds <= set(get_args(Kind))
    assert len(RESSOURCEMENTS) == 7
