"""What an offer is worth, reckoned by hand from the tastes of the friends."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itinerary.params import Params
from itinerary.score import affinity, affinity_terms, side_terms, visit_terms
from itinerary.segment import Segment
from itinerary.stay import Points
from offers.catalogue import Catalogue


def told(terms: tuple[Points, ...]) -> dict[str, int]:
    """Return terms by their name."""
    return {t.term: t.points for t in terms}


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("belfry", {"listed": 500, "theme:heritage": 350, "landmark": 300, "time-there": 90}),
        ("garden", {"theme:nature": 170, "kind:garden": 70, "hidden-gem": 150, "time-there": 120}),
        ("museum", {"theme:mining": 170, "kind:museum": 70, "time-there": 120}),
        ("cruise", {"theme:fluvial": 260, "time-there": 120}),
    ],
)
def test_visit_is_worth_its_terms(
    catalogue: Catalogue, segment: Segment, name: str, terms: dict[str, int]
) -> None:
    """A full taste for a theme is 350 points, for a kind 150, a minute 2; what brings nothing is not told."""
    offer = catalogue.offer(f"offer:{name}")
    assert told(visit_terms(offer, segment, Params(), tight=False)) == terms


def test_best_theme_alone_counts(catalogue: Catalogue, segment: Segment) -> None:
    """An offer of many themes is worth its best, not their sum."""
    many = replace(catalogue.offer("offer:garden"), themes=("nature", "heritage", "fluvial"))
    assert told(affinity_terms(many, segment, Params())) == {"theme:heritage": 35, "kind:garden": 7}


def test_example_is_worth_less(catalogue: Catalogue, segment: Segment) -> None:
    """A generic entry gives way to a real one."""
    example = replace(catalogue.offer("offer:museum"), demo=True)
    assert told(visit_terms(example, segment, Params(), tight=False))["example"] == -150


@pytest.mark.parametrize(("name", "points"), [("belfry", 100), ("museum", None)])
def test_tight_budget_prefers_what_is_free(
    catalogue: Catalogue, segment: Segment, name: str, points: int | None
) -> None:
    """Free entry brings points where money is short, and only there."""
    offer = catalogue.offer(f"offer:{name}")
    assert told(visit_terms(offer, segment, Params(), tight=True)).get("free") == points
    assert "free" not in told(visit_terms(offer, segment, Params(), tight=False))


def test_voyage_is_part_of_the_visit(catalogue: Catalogue, segment: Segment) -> None:
    """Twenty minutes of boarding and forty afloat are an hour at two points a minute."""
    cruise = catalogue.offer("offer:cruise")
    assert told(visit_terms(cruise, segment, Params(), tight=False))["time-there"] == 120
    moored = replace(cruise, carry=None)
    assert told(visit_terms(moored, segment, Params(), tight=False))["time-there"] == 40


def test_work_is_no_visit(catalogue: Catalogue, segment: Segment) -> None:
    """Three hours in a meeting room are not worth more for being long."""
    room = replace(catalogue.offer("offer:museum"), kind="meeting-room")
    assert "time-there" not in told(visit_terms(room, segment, Params(), tight=False))


def test_exposed_visit_is_worth_less(catalogue: Catalogue, segment: Segment) -> None:
    """Rain with nowhere to go costs sixty points, and is told."""
    garden = catalogue.offer("offer:garden")
    dry = told(visit_terms(garden, segment, Params(), tight=False))
    assert told(visit_terms(garden, segment, Params(), tight=False, exposed=True)) == {
        **dry,
        "no-shelter": -60,
    }


def test_meals_and_nights_are_worth_three_quarters(catalogue: Catalogue, segment: Segment) -> None:
    """The farm, nature at 170 and a guesthouse at 150, is worth 127 and 112 as a night, and no time."""
    farm = catalogue.offer("offer:farm")
    assert told(side_terms(farm, segment, Params(), tight=False)) == {
        "theme:nature": 127,
        "kind:guesthouse": 112,
    }


def test_share_is_rounded_towards_nothing(catalogue: Catalogue, segment: Segment) -> None:
    """Three quarters of 110 are 82, and of -150 -112."""
    odd = replace(catalogue.offer("offer:bar"), demo=True)
    tastes = replace(segment, kinds={"bar": 75})
    assert told(side_terms(odd, tastes, Params(), tight=False)) == {"kind:bar": 82, "example": -112}


@pytest.mark.parametrize(("name", "worth"), [("belfry", 85), ("garden", 24), ("museum", 24), ("hotel", 7)])
def test_affinity_leaves_fame_aside(catalogue: Catalogue, segment: Segment, name: str, worth: int) -> None:
    """How well an offer suits does not depend on its being a landmark or a gem."""
    assert affinity(catalogue.offer(f"offer:{name}"), segment, Params()) == worth


def test_affinity_is_at_most_a_hundred(with_offer: Callable[..., Catalogue], segment: Segment) -> None:
    """Listed, of the best theme and of the best kind is all one can be."""
    loved = replace(segment, kinds={"site": 100})
    belfry = with_offer("belfry").offer("offer:belfry")
    assert affinity(belfry, loved, Params()) == 100
    assert affinity(belfry, loved, Params(listed_points=90)) == 100
