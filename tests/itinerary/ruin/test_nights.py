"""The evenings laid out."""

from collections.abc import Callable

import pytest

from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.nights import (
    BED,
    DEADLINE,
    DINNER,
    ENTRY,
    INSIDE,
    LODGING,
    NEAR,
    NIGHT_COST,
    NIGHT_MUST,
    NIGHT_POINTS,
    ROAD,
    STYLE,
    TABLE_GROUP,
    evening_order,
)

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
STYLES = {"inside": INSIDE, "near": NEAR, "road": ROAD}


def test_evenings_are_in_order_of_night_and_bed(problem_of: Callable[..., Problem]) -> None:
    """Each evening has the numbers of the one it stands for, and lies between the bounds of its bed."""
    problem = problem_of(**LONG)
    nights = make_arrays(problem).nights
    order = evening_order(problem)
    assert sorted(order) == [(n, e) for n in (0, 1) for e in range(len(problem.evenings[n]))]
    for row, (night, own) in enumerate(order):
        evening, laid = problem.evenings[night][own], nights.evenings[row]
        assert laid[[LODGING, DINNER, ENTRY, NIGHT_POINTS, NIGHT_COST]].tolist() == [
            evening.lodging, evening.dinner, evening.entry, evening.points, evening.cost_ct,
        ]  # fmt: skip
        assert laid[STYLE] == STYLES[evening.style]
        assert nights.beds[laid[BED]] == evening.lodging
        assert nights.first[night, laid[BED]] <= row < nights.first[night, laid[BED] + 1]
        assert (laid[TABLE_GROUP] >= 0) == (evening.style in ("near", "road"))


def test_must_haves_of_the_night_are_bed_and_table(problem_of: Callable[..., Problem]) -> None:
    """Who has to sleep at the farm and to dine at the table can do both in one evening."""
    problem = problem_of(must=("offer:farm", "offer:table"), **LONG)
    nights = make_arrays(problem).nights
    for row, (night, own) in enumerate(evening_order(problem)):
        evening = problem.evenings[night][own]
        expected = (evening.lodging_id == "offer:farm") + 2 * (evening.dinner_id == "offer:table")
        assert nights.evenings[row, NIGHT_MUST] == expected


def test_entry_has_a_deadline(problem_of: Callable[..., Problem]) -> None:
    """Dinner at the farm starts by 20:00, twenty minutes after checking in."""
    problem = problem_of(**LONG)
    nights = make_arrays(problem).nights
    inside = nights.evenings[nights.evenings[:, STYLE] == INSIDE]
    assert inside[:, DEADLINE].tolist() == [1200 - 20] * 2


@pytest.mark.parametrize("merit", ["offer:farm", "offer:hotel"])
def test_beds_are_worth_what_lies_around_them(problem_of: Callable[..., Problem], merit: str) -> None:
    """The more so the nearer it is: the points of options weighed by their distance, a tenth of them."""
    problem = problem_of(**LONG)
    nights, go = make_arrays(problem).nights, problem.travel.go_min
    near = sorted(go[problem.start, problem.place_in].tolist())
    middle = (near[2] + near[3]) // 2
    bed = problem.travel.index(merit)
    around = sum(
        (1000 * middle**2 // (int(go[bed, p]) + middle) ** 2) * int(worth)
        for p, worth in zip(problem.place_in, problem.points, strict=True)
    )
    assert nights.merit[nights.beds.tolist().index(bed)] == around // 1000 // 10


def test_day_without_a_night_has_no_evenings(problem_of: Callable[..., Problem]) -> None:
    """A stay of one day has neither beds nor evenings."""
    nights = make_arrays(problem_of()).nights
    assert (nights.evenings.shape, nights.beds.size, nights.first.shape) == ((0, 13), 0, (0, 1))
