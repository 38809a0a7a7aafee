"""What a stop could be swapped for."""

from collections.abc import Callable
from dataclasses import replace

from apps.products.swap import rank_swaps
from itinerary.stay import Stay


def worth(stay: Stay, points: int) -> Stay:
    """Say what a stay is worth."""
    return replace(stay, proof=replace(stay.proof, objective=points))


def test_the_best_comes_first_and_of_equals_the_cheapest(stay_of: Callable[..., Stay]) -> None:
    """A table of 90 points before a park and a boat of 70, of which the park costs less."""
    composed = {
        "offer:boat": worth(stay_of("boat"), 70),
        "offer:park": worth(stay_of("park"), 70),
        "offer:table": worth(stay_of("table"), 90),
    }
    ranked = rank_swaps(worth(stay_of("museum"), 80), composed)
    assert [s.offer for s in ranked] == ["offer:table", "offer:park", "offer:boat"]
    assert [s.difference.points.delta for s in ranked] == [10, -10, -10]
    assert ranked[0].stay is composed["offer:table"]


def test_what_did_not_fit_is_left_out(stay_of: Callable[..., Stay]) -> None:
    """A stay composed without the offer after all is no swap."""
    assert rank_swaps(stay_of("museum"), {"offer:boat": stay_of("park")}) == ()
