"""How like two stays are, reckoned by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.columns import make_column
from itinerary.likeness import Features, features_of, likeness
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem

BEST = ("museum", "garden", "table", "belfry")


@pytest.mark.parametrize(
    ("names", "points", "most"),
    [
        (BEST, 9, 9),
        (("table", "belfry", "museum"), 6, 6),
        (("cruise", "table"), 1, 3),
        (("cruise", "bar", "garden"), 4, 6),
        (("table",), 0, 0),
    ],
)
def test_same_visit_is_three_and_same_commune_one(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    names: tuple[str, ...],
    points: int,
    most: int,
) -> None:
    """Against museum, garden and belfry; the cruise begins where the garden is, and lunch does not count."""
    problem = problem_of()
    features = features_of(problem, Plan(days=(day_of(problem, *BEST),)))
    assert likeness(problem, features, make_column(problem, day_of(problem, *names))) == (points, most)


def test_stay_is_known_by_visits_communes_and_beds(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
) -> None:
    """Two communes, two visits that count once each, and the farm."""
    problem = problem_of(**weekend)
    days = (
        day_of(problem, "garden", "table", evening=evening_at(problem, "inside", "farm")),
        day_of(problem, "belfry", "table", day=1, start="offer:farm"),
    )
    features = features_of(problem, Plan(days=days))
    at = [problem.ids.index(f"offer:{n}") for n in ("garden", "belfry")]
    assert features == Features(
        visits=frozenset(problem.once[at].tolist()),
        zones=frozenset(problem.zone[at].tolist()),
        beds=frozenset({problem.travel.index("offer:farm")}),
    )
    assert len(features.zones) == 2


@pytest.mark.parametrize(("style", "lodging", "points"), [("inside", "farm", 3), ("near", "hotel", 0)])
def test_same_bed_is_three(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
    style: str,
    lodging: str,
    points: int,
) -> None:
    """A night in a bed that the stay has counts as a visit that it has."""
    problem = problem_of(**weekend)
    farm = frozenset({problem.travel.index("offer:farm")})
    stay = Features(visits=frozenset(), zones=frozenset(), beds=farm)
    day = day_of(problem, "table", evening=evening_at(problem, style, lodging))
    assert likeness(problem, stay, make_column(problem, day)) == (points, 3)


def test_things_that_are_one_are_like_each_other(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Where cruise and museum are one thing, who has been on the cruise has seen the museum."""
    problem: Any = problem_of()
    once = np.array(problem.once)
    once[problem.ids.index("offer:cruise")] = once[problem.ids.index("offer:museum")]
    problem = replace(problem, once=once)
    features = features_of(problem, Plan(days=(day_of(problem, "cruise", "table"),)))
    assert likeness(problem, features, make_column(problem, day_of(problem, "museum", "table"))) == (3, 3)
