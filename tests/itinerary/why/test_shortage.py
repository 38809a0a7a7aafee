"""What a day lacks to hold one visit more, reckoned by hand."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.segment import Segment
from itinerary.timeline import Impossible, timeline
from itinerary.why.shortage import Shortage, least_shortage

SHORT = {"leave": "2027-06-09T13:10"}
"""One has to be at the platform at 13:00."""


def test_what_fits_lacks_nothing(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """The belfry from 10:12 to 10:57, the museum next door until 11:57, and back at 12:09."""
    problem = problem_of(**SHORT)
    day = day_of(problem, "belfry")
    assert least_shortage(problem, (day,), problem.ids.index("offer:museum")) == Shortage(
        day=0, minutes=0, over_m=0
    )


def test_lack_is_that_of_the_best_place_in_the_day(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """
    The museum before the garden and the belfry lacks 25 minutes.

    Museum from 10:12 to 11:12, 8 minutes to the garden until 12:20, 8 to the belfry until 13:13, 12 to the
    station: 13:25 instead of 13:00. After the garden, it would be reached at 11:28, 28 minutes after its last
    admission of the morning; after the belfry, 73.
    """
    problem = problem_of(**SHORT)
    day = day_of(problem, "garden", "belfry")
    assert least_shortage(problem, (day,), problem.ids.index("offer:museum")) == Shortage(
        day=0, minutes=25, over_m=0
    )


def test_lack_is_what_a_later_train_makes_up_for(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """With a train 25 minutes later the fuller day can be lived, with one 24 minutes later it cannot."""
    visits = ("museum", "garden", "belfry")
    enough = problem_of(leave="2027-06-09T13:35")
    assert timeline(enough, day_of(enough, *visits)).events[-1].arrive == enough.frames[0].end_min
    problem = problem_of(leave="2027-06-09T13:34")
    with pytest.raises(Impossible):
        timeline(problem, day_of(problem, *visits))


def test_lack_of_opening_hours_is_told_like_lack_of_time(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """
    A garden that lets in until 10:20 has to be first; then the museum is reached 28 minutes too late.

    That is 10:20 to 11:20 and 8 minutes of way, where the museum lets in until 11:00. The other way round the
    garden would be reached at 11:20, an hour too late.
    """
    problem = problem_of(leave="2027-06-09T14:10")
    museum, garden = (problem.ids.index(f"offer:{name}") for name in ("museum", "garden"))
    windows = problem.windows.copy()
    windows[0, garden, 0] = (600, 620)
    early = replace(problem, windows=windows)
    assert least_shortage(early, (day_of(early, "garden"),), museum) == Shortage(day=0, minutes=28, over_m=0)


def test_metres_are_told_apart_from_minutes(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """To the cross and back are 6 km, by the garden 10: with 9 a day one is too many, and time there is."""
    problem = problem_of(max_cycle_km_day=9.0)
    day = day_of(problem, "museum", "table")
    assert least_shortage(problem, (day,), problem.ids.index("offer:garden")) == Shortage(
        day=0, minutes=0, over_m=1000
    )


def test_more_than_half_a_day_is_not_told_in_minutes(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Three visits of seven hours and a half lack far more."""
    problem = problem_of()
    long = replace(problem, stay_min=np.full_like(problem.stay_min, 450))
    day = day_of(long, "garden", "belfry")
    assert least_shortage(long, (day,), long.ids.index("offer:museum")) is None


def test_riding_beyond_the_cap_is_told_in_minutes(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], segment: Segment
) -> None:
    """To the belfry and back one rides 24 minutes, by the garden 40: ten more than a cap of half an hour."""
    problem = problem_of(segment=replace(segment, max_cycle_min_day=30))
    short = least_shortage(problem, (day_of(problem, "belfry"),), problem.ids.index("offer:garden"))
    assert short == Shortage(day=0, minutes=0, over_m=0, riding_min=10)
