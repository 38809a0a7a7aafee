"""The settings of composing, in one table."""

from dataclasses import dataclass

from itinerary.effort import EFFORTS, Effort


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
    points_per_affinity
        What a point of affinity (0 to 100) brings.
    landmark_points, gem_points, demo_points, free_points
        For landmarks, hidden gems, examples, and free offers when the budget is tight.
    visit_points_per_min
        What a minute of a visit of usual length brings: a day is to be filled, not ticked off.
    side_percent
        Meals and nights count this share of a visit's points.
    travel_points_per_min, wait_points_per_min
        What a minute on the way, and one of waiting for something to open, costs; a voyage is no way.
    repeat_points
        What the second visit of a kind costs; the third costs twice that, and so on.
    repeat_table_points
        What eating at the same restaurant again costs, growing likewise.
    long_visit_min
        A full day has two visits, or one of this length.
    no_landmark_points, few_gems_points, gem_share
        What a stay without a landmark of the contract costs, and one with less than one hidden gem in so many
        visits.
    no_shelter_points
        What an outdoor visit costs that has no indoor one within reach in the rain.
    over_guide_points_per_percent
        What each percent begun of the budget guide costs beyond it.
    shortlist
        How many visits, meals and nights are weighed at most; of more, the most promising.
    efforts
        Work by effort.
    plan_b_min
        The farthest that an indoor alternative may be.
    likeness_percent
        The most that an alternative may be like a better stay, on the scale of `itinerary.likeness`.
    resolve_percent
        Share of the work for a stay that is composed again around a change.
    """

    settle_min: int = 10
    check_in_min: int = 20
    lit_walk_m: int = 1500
    short_hop_m: int = 100
    road_dinner_m: int = 6000
    dinners_per_lodging: int = 4
    train_from_m: int = 2500
    slack_min: tuple[tuple[str, int], ...] = (("exact", 0), ("site", 2), ("commune", 6))
    listed_points: int = 50
    theme_points: int = 35
    kind_points: int = 15
    points_per_affinity: int = 10
    landmark_points: int = 300
    gem_points: int = 150
    demo_points: int = -150
    free_points: int = 100
    visit_points_per_min: int = 2
    side_percent: int = 75
    travel_points_per_min: int = 2
    wait_points_per_min: int = 1
    repeat_points: int = 120
    repeat_table_points: int = 300
    long_visit_min: int = 180
    no_landmark_points: int = 600
    few_gems_points: int = 200
    gem_share: int = 5
    no_shelter_points: int = 60
    over_guide_points_per_percent: int = 10
    shortlist: tuple[tuple[str, int], ...] = (("visits", 500), ("meals", 250), ("nights", 150))
    efforts: tuple[tuple[str, Effort], ...] = EFFORTS
    plan_b_min: int = 30
    likeness_percent: int = 55
    resolve_percent: int = 20
