"""What a hypothesis changes."""

from collections.abc import Callable

import pytest

from itinerary.request import Request
from itinerary.what_if.effects import Effects, judge
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved
from offers.catalogue import Catalogue
from tests.itinerary.what_if.test_touched import inn

CLOSED = Hypothesis(name="closed", closed=("offer:farm",))
Make = Callable[..., Solved]


@pytest.fixture
def stay(request_of: Callable[..., Request]) -> Make:
    """Return a maker of stays by points and offers; of none without points."""

    def make(points: int | None, *offers: str, status: str = "impossible", **more: object) -> Solved:
        if points is None:
            return Solved(request=request_of(), status=status)
        return Solved(request=request_of(), status="made", points=points, offers=frozenset(offers), **more)

    return make


@pytest.mark.parametrize(
    ("before", "after", "change", "points"),
    [
        (None, 500, "gained", 500),
        (300, 500, "better", 200),
        (500, 300, "unchanged", 0),
        (500, 500, "unchanged", 0),
    ],
)
def test_what_is_added_gains_or_changes_nothing(
    catalogue: Catalogue, stay: Make, before: int | None, after: int, change: str, points: int
) -> None:
    """The stay of before is still possible, whatever the search finds."""
    effect = judge(inn(catalogue), (stay(before),), (stay(after, "offer:hypothesis-inn"),))
    assert (effect.change, effect.points) == (change, points)


@pytest.mark.parametrize(
    ("before", "after", "change", "points"),
    [
        (500, None, "lost", -500),
        (500, 300, "worse", -200),
        (300, 500, "unchanged", 0),
    ],
)
def test_what_closes_loses_or_changes_nothing(
    stay: Make, before: int, after: int | None, change: str, points: int
) -> None:
    """What is found after it was possible before."""
    effect = judge(CLOSED, (stay(before, "offer:farm"),), (stay(after),))
    assert (effect.change, effect.points) == (change, points)


def test_luck_is_not_told_as_a_gain(catalogue: Catalogue, stay: Make) -> None:
    """A better stay without the new offer, and one with it that a second look without it beats."""
    supposed = inn(catalogue)
    assert judge(supposed, (stay(300),), (stay(500),)).change == "unchanged"
    looks = (stay(300), stay(480))
    assert judge(supposed, looks, (stay(500, "offer:hypothesis-inn"),)).points == 20


def test_what_fails_is_told_as_unchanged(catalogue: Catalogue, stay: Make) -> None:
    """Nothing is known of it."""
    failed = stay(None, status="failed")
    assert judge(inn(catalogue), (stay(300),), (failed,)).after.points == 300


def test_effects_add_up_by_segment_month_and_commune(catalogue: Catalogue, stay: Make) -> None:
    """One gained, one better, one not composed again."""
    supposed = inn(catalogue)
    new = stay(500, "offer:hypothesis-inn", nights=(("South", 2),), spend_ct=(("South", 9000),))
    old = stay(400, nights=(("East", 2),), spend_ct=(("East", 8000),))
    each = (
        judge(supposed, (stay(None),), (new,)),
        judge(supposed, (old,), (new,)),
        judge(supposed, (old,), ()),
    )
    effects = Effects(hypothesis=supposed, each=each, resolved=2)
    assert effects.counts == {"gained": 1, "better": 1, "worse": 0, "lost": 0, "unchanged": 1}
    assert (effects.points, effects.points_before, effects.share) == (600, 800, 2 / 3)
    assert effects.by_segment()["friends"].points == effects.by_month()["2027-06"].points == 600
    assert effects.nights() == {"East": (4, 2), "South": (0, 4)}
    assert effects.spend_ct() == {"East": (16000, 8000), "South": (0, 18000)}
