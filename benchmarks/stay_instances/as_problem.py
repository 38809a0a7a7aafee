"""Instances of this benchmark in the terms of the product, and plans in the terms of the benchmark."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import isqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from graphs.mode import Mode
from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.plan import Plan
from itinerary.problem import CLOSED, Problem
from itinerary.travel import Travel

Instance = dict[str, Any]
Offer = dict[str, Any]
Ints = npt.NDArray[np.int32]
MONDAY = date(2027, 6, 7)
START, FINISH, FIRST = 0, 1, 2
"""Places: the ends of the stay, then the offers, then landings."""


def problem_of(instance: Instance) -> Problem:
    """
    Say an instance in the terms of the product.

    Parameters
    ----------
    instance
        As a file holds it.

    Returns
    -------
    Problem
        Visits and lunches that open at least once are its options.
    """
    rules, frames = instance["rules"], _frames(instance)
    travel, landings = _travel(instance)
    visits = [o for o in instance["offers"] if o["type"] == "visit" and any(o["starts"])]
    lunches = [o for o in instance["offers"] if o["type"] == "restaurant" and any(o["lunch_starts"])]
    options = [(o, o["starts"]) for o in visits] + [(o, o["lunch_starts"]) for o in lunches]
    is_lunch = np.array([False] * len(visits) + [True] * len(lunches))
    offers = [o for o, _ in options]
    nothing = np.zeros(len(options), dtype=np.int32)
    return Problem(
        frames=frames,
        travel=travel,
        start=START,
        finish=FINISH,
        ids=tuple(travel.ids[FIRST + o["id"]] for o in offers),
        place_in=_ints([FIRST + o["id"] for o in offers]),
        place_out=_ints([landings.get(o["id"], FIRST + o["id"]) for o in offers]),
        stay_min=_ints([o["stay_min"] if "stay_min" in o else o["lunch_min"] for o in offers]),
        carry_min=_ints([o.get("carry_min", 0) for o in offers]),
        linger_min=nothing,
        points=_ints([o["points"] for o in offers]),
        cost_ct=_ints([o["cost_ct"] for o in offers]),
        group=_ints([o.get("kind", -1) for o in offers]),
        once=_ints([*range(len(visits)), *[-1] * len(lunches)]),
        zone=nothing,
        lunch=is_lunch,
        landmark=np.array([o.get("landmark", False) for o in offers]),
        gem=np.array([o.get("gem", False) for o in offers]),
        windows=_windows([starts for _, starts in options], len(frames)),
        evenings=tuple(_evenings(instance, day, travel) for day in range(len(frames))),
        before=(),
        cap_go_m=rules["cap_cycle_m_day"],
        cap_ride_min=rules["cap_cycle_min_day"],
        cap_walk_m=rules["cap_walk_m_day"],
        cap_total_m=rules["cap_cycle_m_day"] * len(frames),
        visits_day=rules["visits_day"],
        must=frozenset(),
        limit_ct=instance["limit_ct"],
        guide_ct=instance["guide_ct"],
        travel_kind=instance["travel"],
        params=_params(rules),
    )


def solution_of(instance: Instance, problem: Problem, plan: Plan) -> dict[str, Any]:
    """
    Say a plan in the terms of the benchmark.

    Parameters
    ----------
    instance, problem, plan
        The instance, twice, and a plan of it.

    Returns
    -------
    dict
        What a solution file holds.
    """
    days = []
    for day in plan.days:
        evening = None if day.evening is None else problem.evenings[day.day][day.evening]
        eats = evening is not None and evening.style != "none"
        days.append(
            {
                "stops": [int(problem.place_in[o]) - FIRST for o in day.options],
                "lodging": None if evening is None else evening.lodging - FIRST,
                "dinner": evening.dinner - FIRST if evening is not None and eats else None,
            }
        )
    return {"instance": instance["name"], "days": days}


def _params(rules: dict[str, int]) -> Params:
    """Take what a rule and a setting of the product have the same name for."""
    named = {name: value for name, value in rules.items() if name in Params.__dataclass_fields__}
    return replace(Params(), **named)


def _frames(instance: Instance) -> tuple[DayFrame, ...]:
    last = len(instance["days"]) - 1
    return tuple(
        DayFrame(
            date=MONDAY + timedelta(days=instance["days"][0]["weekday"] + d),
            start_min=day["start_min"],
            end_min=day["end_min"],
            sunset_min=day["sunset_min"],
            lunch="needed",
            dinner="none" if d == last else "needed",
            lunch_min=tuple(day["lunch_min"]),
            dinner_min=CLOSED if d == last else tuple(day["dinner_min"]),
            night=d < last,
            full=day["full"],
        )
        for d, day in enumerate(instance["days"])
    )


def _travel(instance: Instance) -> tuple[Travel, dict[int, int]]:
    """Everything lies in the open: ways are straight ones with a detour, rounded up."""
    rules, offers = instance["rules"], instance["offers"]
    points, landings = [instance["start"], instance["finish"], *(o["at"] for o in offers)], {}
    for offer in offers:
        if "landing" in offer:
            landings[offer["id"]] = len(points)
            points.append(offer["landing"])
    metres = np.array(
        [[_metres(a, b, rules["detour_percent"]) for b in points] for a in points], dtype=np.int32
    )
    hop = metres <= rules["short_hop_m"]
    walk_min = -(-metres // rules["walk_m_per_min"])
    travel = Travel(
        ids=("start", "finish", *(f"offer:{o['id']}" for o in offers), *(f"landing:{i}" for i in landings)),
        mode=Mode.CYCLE,
        go_min=np.where(hop, walk_min, -(-metres // rules["cycle_m_per_min"])).astype(np.int32),
        go_m=np.where(hop, 0, metres).astype(np.int32),
        walk_min=walk_min.astype(np.int32),
        walk_m=metres,
        ride=~hop,
        train={},
        slack_min=np.zeros(len(points), dtype=np.int32),
    )
    return travel, landings


def _metres(a: Sequence[int], b: Sequence[int], detour_percent: int) -> int:
    squared = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) * detour_percent**2
    return -(-isqrt(squared) // 100)


def _evenings(instance: Instance, day: int, travel: Travel) -> tuple[Evening, ...]:
    if day == len(instance["days"]) - 1:
        return ()
    dinner_min = instance["days"][day]["dinner_min"]
    tables = [o for o in instance["offers"] if o["type"] == "restaurant" and o["dinner_starts"][day]]
    evenings = []
    for bed in (o for o in instance["offers"] if o["type"] == "lodging" and o["open"][day]):
        if bed["dinner_ct"] is not None:
            evenings.append(_evening("inside", bed, bed, [dinner_min], bed["cost_ct"] + bed["dinner_ct"]))
        for style, table in _tables(instance["rules"], bed, tables, travel):
            cost_ct = bed["cost_ct"] + table["cost_ct"]
            evenings.append(_evening(style, bed, table, table["dinner_starts"][day], cost_ct))
    return tuple(evenings)


def _tables(
    rules: dict[str, int], bed: Offer, tables: Sequence[Offer], travel: Travel
) -> Iterator[tuple[str, Offer]]:
    """Dinner is near the bed, or on the road to it."""
    for table in tables:
        metres = travel.walk_m[FIRST + bed["id"], FIRST + table["id"]]
        if metres <= rules["road_m"]:
            yield ("near" if metres <= rules["near_m"] else "road"), table


def _evening(style: Any, bed: Offer, table: Offer, starts: Sequence[Sequence[int]], cost_ct: int) -> Evening:
    return Evening(
        style=style,
        lodging=FIRST + bed["id"],
        dinner=FIRST + table["id"],
        lodging_id=f"offer:{bed['id']}",
        dinner_id=f"offer:{table['id']}",
        starts=tuple((a, b) for a, b in starts),
        dinner_min=table["dinner_min"],
        points=bed["points"] + (0 if table is bed else table["points"]),
        cost_ct=cost_ct,
    )


def _windows(rows: Sequence[Sequence[Sequence[Sequence[int]]]], days: int) -> Ints:
    width = max(len(day) for row in rows for day in row)
    windows = np.empty((days, len(rows), width, 2), dtype=np.int32)
    windows[:] = CLOSED
    for i, row in enumerate(rows):
        for d, spans in enumerate(row):
            for k, span in enumerate(spans):
                windows[d, i, k] = span
    return windows


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int32)
