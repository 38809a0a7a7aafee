"""What there is: visits, restaurants and lodgings, with hours, prices and points, drawn."""

from collections.abc import Sequence
from typing import Any

from benchmarks.stay_instances.draws import Draws
from benchmarks.stay_instances.terrain import Terrain

Offer = dict[str, Any]
Spans = list[list[int]]
KINDS = 9
SATURDAY, SUNDAY = 5, 6
LUNCH_MIN, DINNER_MIN, INSIDE_MIN = 75, 90, 90
"""How long meals last."""
SLOTS = (570, 600, 630, 660, 690, 840, 870, 900, 930, 960, 1020)
"""When guided visits begin."""


def visit(draws: Draws, terrain: Terrain, weekdays: Sequence[int]) -> Offer:
    """
    Draw a visit: one in forty is a cruise that ends elsewhere.

    Parameters
    ----------
    draws, terrain, weekdays
        Chance, towns, and the weekday of each day.

    Returns
    -------
    dict
        With first and last starts of each day.
    """
    if draws.percent(3):
        return _cruise(draws, terrain, weekdays)
    stay = draws.one_of((30, 45, 60, 60, 75, 90, 120, 180))
    landmark = draws.percent(6)
    gem = not landmark and draws.percent(20)
    points = min(1000, max(50, draws.around(450, 400))) + (300 if landmark else 150 if gem else 0)
    return {
        "type": "visit",
        "at": terrain.point(draws),
        "kind": draws.below(KINDS),
        "stay_min": stay,
        "points": points,
        "cost_ct": draws.one_of((0, 0, 0, 800, 1200, 1600, 2000, 3000, 4400)),
        "landmark": landmark,
        "gem": gem,
        "starts": _visit_starts(draws, weekdays, stay),
    }


def restaurant(draws: Draws, terrain: Terrain, weekdays: Sequence[int]) -> Offer:
    """
    Draw a restaurant, for lunch, dinner or both.

    Parameters
    ----------
    draws, terrain, weekdays
        Chance, towns, and the weekday of each day.

    Returns
    -------
    dict
        With first and last starts of the meals of each day.
    """
    holidays, sunday_night, closed = draws.percent(15), draws.percent(20), draws.one_of((0, 0, 1, 2, SUNDAY))
    serves = draws.one_of(("both", "both", "both", "lunch", "dinner"))
    open_days = [w != closed and not holidays for w in weekdays]
    dines = [
        o and serves != "lunch" and (w != SUNDAY or sunday_night)
        for o, w in zip(open_days, weekdays, strict=True)
    ]
    quality = draws.between(50, 300)
    return {
        "type": "restaurant",
        "at": terrain.point(draws),
        "points": quality,
        "cost_ct": 2800 + quality * 10,
        "lunch_min": LUNCH_MIN,
        "dinner_min": DINNER_MIN,
        "lunch_starts": [[[705, 810]] if o and serves != "dinner" else [] for o in open_days],
        "dinner_starts": [[[1125, 1215]] if o else [] for o in dines],
    }


def lodging(draws: Draws, terrain: Terrain, weekdays: Sequence[int]) -> Offer:
    """
    Draw a lodging; a quarter of them serve dinner, one in seven is booked out.

    Parameters
    ----------
    draws, terrain, weekdays
        Chance, towns, and the weekday of each day.

    Returns
    -------
    dict
        With the nights on which it has room.
    """
    quality, booked = draws.between(50, 400), draws.percent(15)
    return {
        "type": "lodging",
        "at": terrain.point(draws),
        "points": quality,
        "cost_ct": 5000 + quality * 15,
        "dinner_ct": 4400 if draws.percent(25) else None,
        "dinner_min": INSIDE_MIN,
        "open": [not booked and not draws.percent(5) for _ in weekdays],
    }


def _cruise(draws: Draws, terrain: Terrain, weekdays: Sequence[int]) -> Offer:
    return {
        "type": "visit",
        "at": terrain.point(draws),
        "landing": terrain.point(draws),
        "carry_min": draws.one_of((60, 75, 90, 120)),
        "kind": KINDS,
        "stay_min": 15,
        "points": draws.between(500, 900),
        "cost_ct": 2800,
        "landmark": False,
        "gem": False,
        "starts": [[[630, 630], [900, 900]] if w >= SATURDAY else [] for w in weekdays],
    }


def _visit_starts(draws: Draws, weekdays: Sequence[int], stay: int) -> list[Spans]:
    """Open every day, with or without a pause at noon; or by guided tour; or on one day of the week."""
    way, closed, only = draws.below(100), draws.one_of((0, 1, 1, SUNDAY, 7, 7)), draws.below(7)
    tours = sorted({draws.one_of(SLOTS), draws.one_of(SLOTS)})
    days: list[Spans] = []
    for weekday in weekdays:
        if way < 35:
            spans = [[480, 1200 - stay]]
        elif way < 65:
            spans = [[600, 780 - stay], [840, 1080 - stay]]
        elif way < 82:
            spans = [[600, 1140 - stay]]
        elif way < 94:
            spans = [[tour, tour] for tour in tours]
        else:
            spans = [[840, 1140 - stay]]
        shut = weekday == closed and 35 <= way < 82
        weekend_only = 82 <= way < 94 and weekday < SATURDAY - 1
        another_day = way >= 94 and weekday != only
        days.append([] if shut or weekend_only or another_day else [s for s in spans if s[0] <= s[1]])
    return days
