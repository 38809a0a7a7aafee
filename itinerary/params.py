"""The settings of composing, in one table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """
    What composing takes for granted; none of it depends on the request.

    Parameters
    ----------
    settle_min
        From the train to the first move, and from the last stop to the platform.
    check_in_min
        At the lodging before dinner.
    lit_walk_m
        The longest walk after sunset.
    short_hop_m
        Below this a leg is walked, whatever the mode.
    road_dinner_m
        The farthest a lodging may be from a dinner taken on the way.
    dinners_per_lodging
        How many dinner places are weighed for a lodging.
    train_from_m
        Below this nobody on foot takes a train instead.
    slack_min
        Time to find a place, by precision of its point.
    listed_points, theme_points, kind_points
        The most that being listed for the segment, its best theme and its kind can bring.
    landmark_points, gem_points, demo_points, free_points
        For landmarks, hidden gems, examples, and free offers when the budget is tight.
    side_percent
        Meals and nights count this share of a visit's points.
    travel_min_per_point, wait_min_per_point
        Minutes on the way, and of waiting, that cost a point.
    repeat_points
        What the second visit of a kind costs; the third costs twice that, and so on.
    repeat_table_points
        What eating at the same restaurant again costs, growing likewise.
    long_visit_min
        A full day has two visits, or one of this length.
    over_guide_percent_per_point
        One point for each such share of the budget guide beyond it.
    iterations
        Rounds of search, by effort.
    patience
        How many times as long is searched as long as no stay was found.
    deterministic_time
        Work of the assembly, in the solver's own units.
    pool
        How many plans of a day are kept.
    plan_b_min
        The farthest that an indoor alternative may be.
    overlap_percent
        The most visits that an alternative may share with a better stay.
    """

    settle_min: int = 10
    check_in_min: int = 20
    lit_walk_m: int = 1500
    short_hop_m: int = 100
    road_dinner_m: int = 6000
    dinners_per_lodging: int = 4
    train_from_m: int = 2500
    slack_min: tuple[tuple[str, int], ...] = (("exact", 0), ("site", 2), ("commune", 6))
    listed_points: int = 40
    theme_points: int = 40
    kind_points: int = 20
    landmark_points: int = 25
    gem_points: int = 12
    demo_points: int = -15
    free_points: int = 10
    side_percent: int = 50
    travel_min_per_point: int = 5
    wait_min_per_point: int = 8
    repeat_points: int = 8
    repeat_table_points: int = 30
    long_visit_min: int = 180
    over_guide_percent_per_point: int = 1
    iterations: tuple[tuple[str, int], ...] = (("quick", 100), ("normal", 600), ("thorough", 3000))
    patience: int = 4
    deterministic_time: float = 20.0
    pool: int = 700
    plan_b_min: int = 30
    overlap_percent: int = 60
