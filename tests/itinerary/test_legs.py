"""How one gets from event to event."""

from collections.abc import Callable
from itertools import pairwise

from itinerary.ground import Ground
from itinerary.legs import rides
from itinerary.plan import DayPlan
from itinerary.timeline import timeline


def told(ground: Ground, plan: DayPlan) -> list[list[str]]:
    """Return the rides between each two events."""
    events = timeline(ground.problem, plan).events
    return [
        [f"{r.mode} {r.from_id} {r.to_id} {r.depart} {r.arrive}" for r in rides(ground, before, after)]
        for before, after in pairwise(events)
    ]


def test_day_is_ridden_walked_and_sailed(
    ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]
) -> None:
    """By bike to the quay, by boat to the mooring, the few steps to the bar on foot, and home by bike."""
    ground = ground_of()
    assert told(ground, day_of(ground.problem, "cruise", "bar")) == [
        ["cycle station:west offer:cruise 600 620"],
        ["boat offer:cruise mooring:east 640 680"],
        ["walk mooring:east offer:bar 680 680"],
        ["cycle offer:bar station:west 770 794"],
    ]


def test_train_is_told_with_its_stations(
    ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]
) -> None:
    """Twenty minutes on the platform, six on the train, and the walk from where it stops."""
    ground = ground_of(mode="walk")
    events = told(ground, day_of(ground.problem, "bar"))
    assert events == [
        ["train station:west station:east 714 720", "walk station:east offer:bar 720 720"],
        ["walk offer:bar station:east 770 770", "train station:east station:west 790 796"],
    ]


def test_walk_to_the_train_is_walked(
    ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]
) -> None:
    """From the east by train to the west, and the 3 km to the belfry on foot where that is no shorter way."""
    ground = ground_of(mode="walk", start="station:east", finish="station:east")
    assert told(ground, day_of(ground.problem, "belfry"))[0] == ["walk station:east offer:belfry 600 640"]
