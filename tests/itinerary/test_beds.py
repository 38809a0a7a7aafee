"""Where the nights are spent."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from itinerary.beds import draw_chain, make_nights
from itinerary.problem import Problem

THREE_DAYS = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
FOUR_DAYS = {"arrive": "2027-06-10T09:50", "leave": "2027-06-13T18:10"}


def chains(problem: Problem, draws: int = 60, points_per_euro: float = 0.0) -> list[tuple[int, ...] | None]:
    """Return many draws."""
    nights, rng = make_nights(problem), np.random.default_rng(7)
    return [draw_chain(nights, rng, points_per_euro) for _ in range(draws)]


def lodgings(problem: Problem, chain: tuple[int, ...] | None) -> tuple[str, ...]:
    """Return the lodgings of a chain."""
    assert chain is not None
    return tuple(problem.evenings[day][e].lodging_id for day, e in enumerate(chain))


def test_one_day_has_no_night(problem_of: Callable[..., Problem]) -> None:
    """The chain of a day out is empty."""
    assert set(chains(problem_of())) == {()}


def test_star_keeps_its_bed(problem_of: Callable[..., Problem]) -> None:
    """Every draw sleeps twice in one place, now here, now there."""
    problem = problem_of(travel="star", **THREE_DAYS)
    drawn = {lodgings(problem, chain) for chain in chains(problem)}
    assert drawn == {("offer:farm", "offer:farm"), ("offer:hotel", "offer:hotel")}


def test_itinerant_changes_its_bed(problem_of: Callable[..., Problem]) -> None:
    """Every draw sleeps in another place each night, in either order."""
    problem = problem_of(**THREE_DAYS)
    drawn = {lodgings(problem, chain) for chain in chains(problem)}
    assert drawn == {("offer:farm", "offer:hotel"), ("offer:hotel", "offer:farm")}


def test_itinerant_of_more_nights_than_lodgings_is_led_nowhere(problem_of: Callable[..., Problem]) -> None:
    """Three nights in two lodgings cannot be."""
    assert set(chains(problem_of(**FOUR_DAYS))) == {None}


@pytest.mark.parametrize(("km", "drawn"), [(4.9, {None}), (5.5, {"offer:farm"})])
def test_bed_is_within_the_cap_of_a_day(
    problem_of: Callable[..., Problem], weekend: dict[str, str], km: float, drawn: set[str | None]
) -> None:
    """The farm is five kilometres away and the hotel six: a lower cap reaches neither, or the one."""
    problem = problem_of(max_cycle_km_day=km, **weekend)
    found = {chain if chain is None else lodgings(problem, chain)[0] for chain in chains(problem)}
    assert found == drawn


@pytest.mark.parametrize("must", ["offer:hotel", "offer:farm", "offer:table"])
def test_must_have_is_drawn_first(
    problem_of: Callable[..., Problem], weekend: dict[str, str], must: str
) -> None:
    """A lodging or a dinner that has to be there is in every draw."""
    problem = problem_of(must=(must,), **weekend)
    evenings = [problem.evenings[0][chain[0]] for chain in chains(problem) if chain]
    assert len(evenings) == 60
    assert all(must in (e.lodging_id, e.dinner_id) for e in evenings)


def test_cheap_evenings_are_drawn_where_money_is_short(
    problem_of: Callable[..., Problem], weekend: dict[str, str]
) -> None:
    """The more a euro weighs, the less the drawn evenings cost."""
    problem = problem_of(**weekend)

    def mean_ct(points_per_euro: float) -> float:
        drawn = chains(problem, draws=200, points_per_euro=points_per_euro)
        return float(np.mean([problem.evenings[0][chain[0]].cost_ct for chain in drawn if chain]))

    assert mean_ct(50.0) < mean_ct(0.0)
    assert mean_ct(50.0) == min(e.cost_ct for e in problem.evenings[0])


@pytest.mark.parametrize("changes", [{"travel": "star"}, {"travel": "itinerant"}])
def test_same_chance_draws_the_same(problem_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """Draws from the same seed are the same."""
    problem = problem_of(**THREE_DAYS, **changes)
    assert chains(problem) == chains(problem)
