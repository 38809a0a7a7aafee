"""Pricing a day: no day earns more than it says, and what it finds can be lived."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from itinerary.bound.master import Key, Master, coefficients
from itinerary.bound.pricer import at_bed, make_pricer
from itinerary.bound.pricing import PROFIT, price
from itinerary.columns import Column, make_column
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from tests.itinerary.enumerated import complete_days
from tests.itinerary.shaken import draws, shaken

ROOM = 50_000
DAY = {}
WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
ASKED: list[dict[str, Any]] = [
    DAY,
    WEEKEND,
    FRIDAY,
    {**WEEKEND, "must": ("offer:hotel", "offer:bar", "offer:garden")},
    {**WEEKEND, "mode": "walk"},
    {"arrive": "2027-12-10T14:50", "leave": "2027-12-11T16:00"},
]
LEAST = {"once": 0, "group": 0, "guide": 0, "limit": 0, "gems": 0, "new": 0}
MOST = {"must": 0, "landmark": 0}
"""Signs of prices: what is limited costs, what is wanted pays."""


def prices(problem: Problem, draw: Random, scale: float) -> dict[Key, float]:
    """Draw a price for each row of the master."""
    found = {}
    for key in Master(problem=problem).rows:
        much = 0.001 if key[0] in ("guide", "limit") else 0.3 if key[0] == "gems" else 1.0
        drawn = draw.uniform(-400, 400) * scale * much
        found[key] = abs(drawn) if key[0] in LEAST else -abs(drawn) if key[0] in MOST else drawn
        if key[0] == "day":
            found[key] = draw.uniform(-500, 3000) * scale
    return found


def profit(problem: Problem, column: Column, y: dict[Key, float]) -> float:
    """Return what a day earns beyond its price."""
    return column.points - sum(y[key] * much for key, much in coefficients(problem, column, y).items())


def check_day(problem: Problem, d: int, columns: list[Column], y: dict[Key, float]) -> None:
    """Compare pricing with all days there are."""
    pricer = make_pricer(problem, make_arrays(problem), d, ROOM)
    priced = price(pricer, y)
    best = max((profit(problem, c, y) for c in columns if c.plan.day == d), default=None)
    assert best is None or priced.most >= best - 1e-6
    for column in priced.columns:
        assert profit(problem, column, y) > PROFIT / 2
        assert profit(problem, column, y) <= priced.most + 1e-6
    for column in priced.sound:
        assert make_column(problem, column.plan) == column


@pytest.mark.parametrize("changes", ASKED)
def test_no_day_earns_more_than_pricing_says(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Of all days that can be lived, whatever the prices are, those that pay nothing among them."""
    problem = problem_of(**changes)
    columns, draw = complete_days(problem), draws(1)
    for scale in (0.0, 0.1, 0.3, 1.0, 1.0, 1.0):
        y = prices(problem, draw, scale)
        for d in range(len(problem.frames)):
            check_day(problem, d, columns, y)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("changes", [DAY, FRIDAY])
def test_no_day_of_a_random_problem_earns_more_than_pricing_says(
    problem_of: Callable[..., Problem], changes: dict[str, Any], seed: int
) -> None:
    """Whatever the hours, the light, the points, the lengths and the caps."""
    problem = shaken(problem_of(**changes), seed)
    columns, draw = complete_days(problem), draws(seed)
    for scale in (0.0, 0.3, 1.0):
        y = prices(problem, draw, scale)
        for d in range(len(problem.frames)):
            check_day(problem, d, columns, y)


@pytest.mark.parametrize("bed", ["offer:farm", "offer:hotel"])
def test_pricer_keeps_to_a_bed(problem_of: Callable[..., Problem], bed: str) -> None:
    """Of days before and after a bed none earns more either, and all that are told have it."""
    problem = problem_of(**WEEKEND)
    place = problem.travel.index(bed)
    columns = complete_days(problem)
    y = prices(problem, draws(4), 0.2)
    for d in (0, 1):
        pricer = at_bed(make_pricer(problem, make_arrays(problem), d, ROOM), place)
        priced = price(pricer, y)
        own = [c for c in columns if c.plan.day == d and place in (c.bed, c.plan.start)]
        assert priced.most >= max(profit(problem, c, y) for c in own) - 1e-6
        assert all(place in (c.bed, c.plan.start) for c in (*priced.columns, *priced.sound))


@pytest.mark.parametrize("room", [1, 3, 10])
def test_limit_holds_where_there_is_no_room(problem_of: Callable[..., Problem], room: int) -> None:
    """Where labels run out, what is said may be too much, never too little."""
    problem = problem_of()
    columns = complete_days(problem)
    for y in (prices(problem, draws(seed), 0.3) for seed in range(5)):
        priced = price(make_pricer(problem, make_arrays(problem), 0, room), y)
        assert priced.most >= max(profit(problem, c, y) for c in columns) - 1e-6


def test_same_pricer_says_the_same_again(problem_of: Callable[..., Problem]) -> None:
    """What was priced before leaves no trace."""
    problem = problem_of()
    pricer = make_pricer(problem, make_arrays(problem), 0, ROOM)
    y, z = (prices(problem, draws(seed), 0.3) for seed in (1, 2))
    first = price(pricer, y)
    price(pricer, z)
    assert price(pricer, y) == first
