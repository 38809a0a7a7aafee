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
        ("belfry", {"listed": 40, "theme:heritage": 40, "landmark": 25}),
        ("garden", {"theme:nature": 20, "kind:garden": 10, "hidden-gem": 12}),
        ("museum", {"theme:mining": 20, "kind:museum": 10}),
        ("cruise", {"theme:fluvial": 30}),
        ("bar", {"kind:bar": 10}),
    ],
)
def test_visit_is_worth_its_terms(
    catalogue: Catalogue, segment: Segment, name: str, terms: dict[str, int]
) -> None:
    """A full taste for a theme is 40 points, for a kind 20; what brings nothing is not told."""
    offer = catalogue.offer(f"offer:{name}")
    assert told(visit_terms(offer, segment, Params(), tight=False)) == terms


def test_best_theme_alone_counts(catalogue: Catalogue, segment: Segment) -> None:
    """An offer of many themes is worth its best, not their sum."""
    many = replace(catalogue.offer("offer:garden"), themes=("nature", "heritage", "fluvial"))
    assert told(affinity_terms(many, segment, Params())) == {"theme:heritage": 40, "kind:garden": 10}


def test_example_is_worth_less(catalogue: Catalogue, segment: Segment) -> None:
    """A generic entry gives way to a real one."""
    example = replace(catalogue.offer("offer:museum"), demo=True)
    assert told(visit_terms(example, segment, Params(), tight=False))["example"] == -15


@pytest.mark.parametrize(("name", "points"), [("belfry", 10), ("museum", None)])
def test_tight_budget_prefers_what_is_free(
    catalogue: Catalogue, segment: Segment, name: str, points: int | None
) -> None:
    """Free entry brings points where money is short, and only there."""
    offer = catalogue.offer(f"offer:{name}")
    assert told(visit_terms(offer, segment, Params(), tight=True)).get("free") == points
    assert "free" not in told(visit_terms(offer, segment, Params(), tight=False))


def test_meals_and_nights_are_worth_half(catalogue: Catalogue, segment: Segment) -> None:
    """The farm, nature at 20 and a guesthouse at 20, is worth 10 and 10 as a night."""
    farm = catalogue.offer("offer:farm")
    assert told(side_terms(farm, segment, Params(), tight=False)) == {
        "theme:nature": 10,
        "kind:guesthouse": 10,
    }


def test_half_is_rounded_towards_nothing(catalogue: Catalogue, segment: Segment) -> None:
    """Half of 15 is 7, and half of -15 is -7."""
    odd = replace(catalogue.offer("offer:bar"), demo=True)
    tastes = replace(segment, kinds={"bar": 75})
    assert told(side_terms(odd, tastes, Params(), tight=False)) == {"kind:bar": 7, "example": -7}


@pytest.mark.parametrize(("name", "worth"), [("belfry", 80), ("garden", 30), ("museum", 30), ("hotel", 10)])
def test_affinity_leaves_fame_aside(catalogue: Catalogue, segment: Segment, name: str, worth: int) -> None:
    """How well an offer suits does not depend on its being a landmark or a gem."""
    assert affinity(catalogue.offer(f"offer:{name}"), segment, Params()) == worth


def test_affinity_is_at_most_a_hundred(with_offer: Callable[..., Catalogue], segment: Segment) -> None:
    """Listed, of the best theme and of the best kind is all one can be."""
    loved = replace(segment, kinds={"site": 100})
    belfry = with_offer("belfry").offer("offer:belfry")
    assert affinity(belfry, loved, Params()) == 100
    assert affinity(belfry, loved, Params(listed_points=90)) == 100
