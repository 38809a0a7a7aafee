"""A problem laid out: what the compiled search reads is what the problem says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.params import Params
from itinerary.problem import CLOSED, Problem
from itinerary.ruin.arrays import (
    AFOOT_M,
    BEGIN,
    DARK_M,
    END,
    FULL,
    GO,
    GROUP,
    MUST_BITS,
    NEEDS_LUNCH,
    POINTS,
    PRIME_M,
    RIDE_MIN,
    SUNSET,
    TAKES_LUNCH,
    UNLIMITED,
    WALK,
    make_arrays,
    must_bits,
)
from itinerary.travel import NEVER
from tests.itinerary.shaken import shaken

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}


def test_days_have_their_frames(problem_of: Callable[..., Problem]) -> None:
    """From 10:00 on Saturday and 9:00 on Sunday; lunch is needed, and both days are full."""
    days = make_arrays(problem_of(**WEEKEND)).days
    assert days[:, [BEGIN, END, NEEDS_LUNCH, TAKES_LUNCH, FULL]].tolist() == [
        [600, 1320, 1, 1, 1],
        [540, 1080, 1, 1, 1],
    ]
    assert (days[:, SUNSET] > 1300).all()


@pytest.mark.parametrize("mode", ["cycle", "walk"])
def test_legs_are_those_of_the_problem(problem_of: Callable[..., Problem], mode: str) -> None:
    """By day by the mode of the stay, after sunset on foot or never; who walks counts what is walked."""
    problem = problem_of(mode=mode, params=Params(lit_walk_m=2500))
    travel, legs = problem.travel, make_arrays(problem).legs
    a, b = travel.index("offer:belfry"), travel.index("offer:garden")
    west = travel.index("station:west")
    assert legs[GO, a, b] == travel.go_min[a, b]
    assert (legs[WALK, a, b], legs[WALK, a, west]) == (travel.walk_min[a, b], NEVER)
    assert legs[DARK_M, a, b] == 2000
    riding = mode == "cycle"
    assert (legs[PRIME_M, a, b], legs[AFOOT_M, a, b]) == ((2000, 0) if riding else (2000, 2000))
    assert legs[RIDE_MIN, a, b] == (8 if riding else 0)


def test_ways_to_and_from_options_are_those_of_their_places(problem_of: Callable[..., Problem]) -> None:
    """A cruise is reached in the south and left in the east."""
    problem = problem_of()
    arrays, cruise = make_arrays(problem), problem.ids.index("offer:cruise")
    for place in range(len(problem.travel.ids)):
        for layer in (GO, WALK, PRIME_M):
            assert arrays.legs_in[layer, place, cruise] == arrays.legs[layer, place, problem.place_in[cruise]]
            assert (
                arrays.legs_out[layer, place, cruise] == arrays.legs[layer, problem.place_out[cruise], place]
            )


def test_windows_are_laid_out_by_day_and_number(problem_of: Callable[..., Problem]) -> None:
    """The first ones at once, further ones in a list; the last start is that of the last window."""
    problem = shaken(problem_of(**WEEKEND), 3)
    arrays = make_arrays(problem)
    for d in range(2):
        again = {tuple(row) for row in arrays.more[d].tolist() if row[0] >= 0}
        expected = set()
        for o in range(len(problem.ids)):
            spans = [tuple(span) for span in problem.windows[d, o].tolist() if tuple(span) != CLOSED]
            laid = arrays.windows[d, :, :, o]
            assert [tuple(laid[:, w].tolist()) for w in range(len(spans))] == spans
            assert (laid[1, len(spans) :] == -NEVER).all()
            assert arrays.last[d, o] == max((b for _, b in spans), default=-NEVER)
            expected |= {(o, *span) for span in spans[1:]}
        assert again == expected


def test_must_haves_have_a_bit_each(problem_of: Callable[..., Problem]) -> None:
    """A lunch and a dinner at the same place fill the same one."""
    problem = problem_of(must=("offer:table", "offer:garden"), **WEEKEND)
    arrays = make_arrays(problem)
    assert must_bits(problem) == {"offer:garden": 1, "offer:table": 2}
    assert arrays.rules.must == 3
    bits = arrays.options[MUST_BITS].tolist()
    assert {problem.ids[i]: b for i, b in enumerate(bits) if b} == {"offer:garden": 1, "offer:table": 2}


def test_tables_are_groups_of_their_own(problem_of: Callable[..., Problem]) -> None:
    """Who eats again at a table bores more than who sees a kind again."""
    problem = problem_of(**WEEKEND)
    arrays = make_arrays(problem)
    params = problem.params
    groups = arrays.options[GROUP]
    assert len(set(groups.tolist())) == 6
    assert {int(arrays.step[g]) for g in groups[problem.lunch]} == {params.repeat_table_points}
    assert {int(arrays.step[g]) for g in groups[~problem.lunch]} == {params.repeat_points}


@pytest.mark.parametrize(("travel", "kind"), [("star", 1), ("itinerant", -1), ("free", 0)])
def test_rules_say_how_beds_follow(problem_of: Callable[..., Problem], travel: str, kind: int) -> None:
    """One bed, another each night, or any."""
    assert make_arrays(problem_of(travel=travel, **WEEKEND)).rules.kind == kind


def test_money_is_limited_or_not(problem_of: Callable[..., Problem]) -> None:
    """A budget is a limit to the cent; a guide of 400 euros for two days has steps of forty cents."""
    limited, free = (make_arrays(problem_of(budget_ct=b, **WEEKEND)).rules for b in (12_345, None))
    assert (limited.limit, free.limit) == (12_345, UNLIMITED)
    assert (free.guide_ct, free.guide_step) == (40_000, 40)


def test_layout_has_the_same_types_for_every_problem(problem_of: Callable[..., Any]) -> None:
    """One compiled version serves a day and a stay, with and without pairs in order."""
    day, stay = problem_of(), problem_of(**WEEKEND)
    ordered = replace(stay, before=((0, 1), (2, 3)))
    kinds = [
        [(a.dtype, a.ndim, a.flags.c_contiguous) for a in made if isinstance(a, np.ndarray)]
        for made in map(make_arrays, (day, stay, ordered))
    ]
    assert kinds[0] == kinds[1] == kinds[2]
    assert all(contiguous for _, _, contiguous in kinds[0])
    assert make_arrays(ordered).before.tolist() == [[0, 1], [2, 3]]
    assert make_arrays(day).options[POINTS].tolist() == day.points.tolist()
