"""When everything of a day happens, reckoned by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from itinerary.clock import hhmm
from itinerary.params import Params
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.request import Pin
from itinerary.segment import Segment
from itinerary.timeline import Impossible, Timeline, timeline

WINTER = {"arrive": "2027-12-08T09:50", "leave": "2027-12-08T18:10"}
BEST = ("museum", "garden", "table", "belfry")


def told(times: Timeline) -> list[str]:
    """Return events as kind, arrival, start, departure and way."""
    return [f"{e.kind} {hhmm(e.arrive)} {hhmm(e.start)} {hhmm(e.leave)} {e.way or '-'}" for e in times.events]


def test_day_goes_from_stop_to_stop(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Museum, garden, lunch, the belfry next door, and back: ten kilometres in forty minutes."""
    problem = problem_of()
    times = timeline(problem, day_of(problem, *BEST))
    assert told(times) == [
        "begin 10:00 10:00 10:00 -",
        "visit 10:12 10:12 11:12 go",
        "visit 11:20 11:20 12:20 go",
        "lunch 12:28 12:28 13:43 go",
        "visit 13:43 13:43 14:28 walk",
        "end 14:40 14:40 14:40 go",
    ]
    assert (times.go_m, times.ride_min, times.walk_m, times.travel_min, times.wait_min) == (
        10_000,
        40,
        0,
        40,
        0,
    )


def test_one_waits_for_the_door_to_open(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """The museum closes at noon: who comes at 11:58 for an hour starts at 14:00, after 2 h 02 of waiting."""
    problem = problem_of()
    times = timeline(problem, day_of(problem, "garden", "museum"))
    assert told(times)[2] == "visit 11:58 14:00 15:00 go"
    assert times.wait_min == 122


@pytest.mark.parametrize(
    ("names", "longer"),
    [
        (("garden", "museum"), "visit 10:20 10:20 11:50 go"),
        (("museum", "belfry", "table"), "visit 11:12 11:12 12:00 walk"),
        (("cruise", "bar"), "visit 10:20 10:20 10:40 go"),
    ],
)
def test_one_stays_longer_rather_than_wait(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], names: tuple[str, ...], longer: str
) -> None:
    """The garden takes 90 minutes at most, the belfry until lunch at noon; a boat waits for nobody."""
    problem = problem_of()
    events = told(timeline(problem, day_of(problem, *names)))
    assert longer in events


def test_one_stays_no_longer_than_the_door_is_open(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Where the garden is to be begun by 10:30 an hour there ends by 11:30: ten minutes may be added."""
    problem = problem_of()
    windows = problem.windows.copy()
    windows[0, problem.ids.index("offer:garden"), 0] = (600, 630)
    times = timeline(replace(problem, windows=windows), day_of(problem, "garden", "museum"))
    assert told(times)[1:3] == ["visit 10:20 10:20 11:30 go", "visit 11:38 14:00 15:00 go"]
    assert times.wait_min == 142


def test_one_does_not_stay_into_the_dark(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """With sunset at noon and the museum open from 14:00, one rides there while it is light, and waits."""
    problem = problem_of(params=Params(lit_walk_m=5000))
    dark = replace(problem, frames=(replace(problem.frames[0], sunset_min=720),))
    times = timeline(dark, day_of(dark, "garden", "museum"))
    assert told(times)[1:3] == ["visit 10:20 10:20 11:20 go", "visit 11:28 14:00 15:00 go"]
    assert times.wait_min == 152


def test_one_sets_off_later_rather_than_wait(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """The garden opens at 10:00, twenty minutes away: who has arrived at 8:00 leaves at 9:40."""
    problem = problem_of(arrive="2027-06-09T08:00")
    times = timeline(problem, day_of(problem, "garden"))
    assert told(times)[:2] == ["begin 08:10 08:10 09:40 -", "visit 10:00 10:00 11:00 go"]
    assert times.wait_min == 0


def test_cruise_lands_elsewhere(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """Boarding in the south, forty minutes afloat, lunch in the east; the voyage is no ride."""
    problem = problem_of()
    times = timeline(problem, day_of(problem, "cruise", "bar"))
    assert told(times)[1:] == [
        "visit 10:20 10:20 10:40 go",
        "landing 11:20 11:20 11:20 boat",
        "lunch 11:20 12:00 12:50 walk",
        "end 13:14 13:14 13:14 go",
    ]
    assert (times.go_m, times.ride_min, times.travel_min, times.wait_min) == (11_000, 44, 44, 40)


@pytest.mark.parametrize(
    ("style", "lodging", "dinner", "events"),
    [
        (
            "inside", "farm", "farm",
            ["dinner 13:23 19:00 20:30 go", "night 20:30 20:30 20:30 walk"],
        ),
        (
            "near", "hotel", "bar",
            [
                "check-in 13:27 13:27 19:00 go",
                "dinner 19:00 19:00 20:00 walk",
                "night 20:00 20:00 20:00 walk",
            ],
        ),
        (
            "road", "farm", "bar",
            ["dinner 13:27 19:00 20:00 go", "night 20:20 20:20 20:20 go"],
        ),
    ],
)  # fmt: skip
def test_evening_ends_in_bed(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
    *,
    style: str,
    lodging: str,
    dinner: str,
    events: list[str],
) -> None:
    """After lunch at 12:00 one dines inside, checks in and walks to dinner, or dines on the road."""
    problem = problem_of(**weekend)
    plan = day_of(problem, "table", evening=evening_at(problem, style, lodging, dinner))
    assert told(timeline(problem, plan))[1:] == ["lunch 12:00 12:00 13:15 go", *events]


def test_late_evening_goes_straight_to_bed(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], evening_at: Callable[..., int]
) -> None:
    """Too late for dinner one rides to the hotel, in the last light of June."""
    problem = problem_of(arrive="2027-06-11T20:30", leave="2027-06-12T18:10")
    plan = day_of(problem, evening=evening_at(problem, "none", "hotel"))
    assert told(timeline(problem, plan)) == ["begin 20:40 20:40 20:40 -", "night 21:04 21:04 21:04 go"]


def test_morning_begins_in_bed(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], weekend: dict[str, str]
) -> None:
    """On the second day one sets off from the farm at nine, and no earlier than the first door opens."""
    problem = problem_of(**weekend)
    times = timeline(problem, day_of(problem, "belfry", day=1, start="offer:farm"))
    assert told(times)[:2] == ["begin 09:00 09:00 09:52 -", "visit 10:00 10:00 10:45 go"]


@pytest.mark.parametrize(("lit_walk_m", "arrive"), [(1500, None), (2999, None), (3000, "18:25")])
def test_nobody_rides_after_sunset(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], lit_walk_m: int, arrive: str | None
) -> None:
    """In December the sun sets before 17:00: from the belfry one walks home by lamplight, or cannot."""
    pin = Pin(offer="offer:belfry", day=date(2027, 12, 8), start_min=17 * 60)
    problem = problem_of(
        params=Params(lit_walk_m=lit_walk_m), pins=(pin,), **{**WINTER, "leave": "2027-12-08T19:00"}
    )
    plan = day_of(problem, "table", "belfry")
    if arrive is None:
        with pytest.raises(Impossible, match="too far after sunset"):
            timeline(problem, plan)
    else:
        assert told(timeline(problem, plan))[-1] == f"end {arrive} {arrive} {arrive} walk"


@pytest.mark.parametrize(("late_min", "fits"), [(0, True), (1, False)])
def test_ride_ends_by_sunset(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], late_min: int, *, fits: bool
) -> None:
    """One may ride until the very minute of sunset, twelve minutes from the belfry to the west before it."""
    sunset = problem_of(**WINTER).frames[0].sunset_min
    pin = Pin(offer="offer:belfry", day=date(2027, 12, 8), start_min=sunset - 45 - 12 + late_min)
    problem = problem_of(pins=(pin,), **WINTER)
    plan = day_of(problem, "table", "belfry")
    if fits:
        assert timeline(problem, plan).events[-1].arrive == sunset
    else:
        with pytest.raises(Impossible, match="too far after sunset"):
            timeline(problem, plan)


@pytest.mark.parametrize(("km", "fits"), [(10.0, True), (9.9, False)])
def test_kilometres_of_a_day_are_capped(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], km: float, *, fits: bool
) -> None:
    """Ten kilometres fit a cap of ten, and no lower one."""
    problem = problem_of(max_cycle_km_day=km)
    if fits:
        assert timeline(problem, day_of(problem, *BEST)).go_m == 10_000
    else:
        with pytest.raises(Impossible, match="too far for a day"):
            timeline(problem, day_of(problem, *BEST))


@pytest.mark.parametrize(("minutes", "fits"), [(40, True), (39, False)])
def test_minutes_in_the_saddle_are_capped(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    segment: Segment,
    minutes: int,
    *,
    fits: bool,
) -> None:
    """Forty minutes fit a cap of forty, and no lower one."""
    problem = problem_of(segment=replace(segment, max_cycle_min_day=minutes))
    if fits:
        assert timeline(problem, day_of(problem, *BEST)).ride_min == 40
    else:
        with pytest.raises(Impossible, match="too far for a day"):
            timeline(problem, day_of(problem, *BEST))


@pytest.mark.parametrize(("km", "fits"), [(6.0, True), (5.9, False)])
def test_walk_of_a_day_is_capped(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], km: float, *, fits: bool
) -> None:
    """On foot to the belfry and back is six kilometres."""
    problem = problem_of(mode="walk", max_walk_km_day=km)
    if fits:
        assert timeline(problem, day_of(problem, "belfry")).walk_m == 6000
    else:
        with pytest.raises(Impossible, match="too far for a day"):
            timeline(problem, day_of(problem, "belfry"))


def test_train_is_no_walk(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """To the bar by train and back, one walks nothing: 26 minutes each way with the wait."""
    problem = problem_of(mode="walk", max_walk_km_day=0)
    times = timeline(problem, day_of(problem, "bar"))
    assert told(times)[1:] == ["lunch 12:00 12:00 12:50 go", "end 13:16 13:16 13:16 go"]
    assert (times.walk_m, times.ride_min, times.travel_min) == (0, 0, 52)


@pytest.mark.parametrize(
    ("changes", "names", "told_why"),
    [
        ({"pins": (Pin(offer="offer:garden", day=date(2027, 6, 9), start_min=619),)}, ("garden",), "closed"),
        ({"leave": "2027-06-09T14:49"}, BEST, "the day is too short"),
    ],
)
def test_day_that_cannot_be_lived_says_why(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    changes: dict[str, Any],
    names: tuple[str, ...],
    told_why: str,
) -> None:
    """A minute late for an appointment, or a minute late for the train."""
    problem = problem_of(**changes)
    with pytest.raises(Impossible, match=told_why):
        timeline(problem, day_of(problem, *names))
