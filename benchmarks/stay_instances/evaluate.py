"""
Judge a solution: python evaluate.py INSTANCE.json SOLUTION.json [--json].

Standard library only, and nothing of any solver: the rules of README.md, said once more. Exit code 0 for a
stay that can be lived, 1 for one that cannot, with every fault, 2 for a bad call.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isqrt
from pathlib import Path
from typing import Any

Offer = dict[str, Any]
Point = Sequence[int]
INSIDE, NEAR, ROAD = "inside", "near", "road"


@dataclass
class Tally:
    """What a stay adds up to."""

    points: int = 0
    cost_ct: int = 0
    travel_min: int = 0
    wait_min: int = 0
    kinds: Counter[int] = field(default_factory=Counter)
    tables: Counter[int] = field(default_factory=Counter)
    visits: list[Offer] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Day:
    """
    One day, lived from its first leg to its last.

    Parameters
    ----------
    instance, number
        The instance, and which of its days.
    tally
        What is added to.
    """

    def __init__(self, instance: dict[str, Any], number: int, tally: Tally) -> None:
        self.rules, self.number, self.tally = instance["rules"], number, tally
        self.frame = instance["days"][number]
        self.now = self.frame["start_min"]
        self.at: Point = (0, 0)
        self.ridden_m = self.ridden_min = self.walked_m = 0
        self.visits: list[Offer] = []
        self.lunches = 0

    def fault(self, text: str) -> None:
        """Note what is wrong."""
        self.tally.faults.append(f"day {self.number + 1}: {text}")

    def go(self, to: Point, *, on_foot: bool = False) -> None:
        """Ride while there is light, walk what is short, and nothing else."""
        rules, metres = self.rules, distance_m(self.at, to, self.rules)
        walk_min, ride_min = -(-metres // rules["walk_m_per_min"]), -(-metres // rules["cycle_m_per_min"])
        hop = metres <= rules["short_hop_m"]
        if not on_foot and not hop and self.now + ride_min <= self.frame["sunset_min"]:
            self.ridden_m, self.ridden_min = self.ridden_m + metres, self.ridden_min + ride_min
            took = ride_min
        else:
            by_day = hop and self.now + walk_min <= self.frame["sunset_min"]
            if metres > rules["lit_walk_m"] and not by_day:
                self.fault(f"{metres} m after sunset")
            self.walked_m += 0 if hop and by_day and not on_foot else metres
            took = walk_min
        self.tally.travel_min += took
        self.now, self.at = self.now + took, to

    def start(self, starts: Sequence[Sequence[int]], name: str) -> int:
        """Wait until something may start; return how long."""
        found = [max(self.now, first) for first, last in starts if max(self.now, first) <= last]
        if not found:
            self.fault(f"{name} cannot start at {self.now} or later")
            return 0
        waited = min(found) - self.now
        self.now = min(found)
        return waited

    def stop(self, offer: Offer, *, first: bool) -> None:
        """Visit something, or have lunch."""
        lunch = offer["type"] == "restaurant"
        self.go(offer["at"])
        waited = self.start(offer["lunch_starts" if lunch else "starts"][self.number], f"offer {offer['id']}")
        # One sets off later rather than wait at the first stop.
        if not first or self.now > self.frame["sunset_min"]:
            self.tally.wait_min += waited
        self.now += offer["lunch_min" if lunch else "stay_min"] + offer.get("carry_min", 0)
        self.at = offer.get("landing", self.at)
        self.tally.points += offer["points"]
        self.tally.cost_ct += offer["cost_ct"]
        if lunch:
            self.lunches += 1
            self.tally.tables[offer["id"]] += 1
        else:
            self.visits.append(offer)
            self.tally.visits.append(offer)
            self.tally.kinds[offer["kind"]] += 1

    def dine_and_sleep(self, bed: Offer, table: Offer) -> None:
        """Have dinner in the lodging, near it or on the road to it, and sleep."""
        style = dinner_style(bed, table, self.rules)
        if style is None:
            self.fault(f"dinner at {table['id']} is too far from bed {bed['id']}")
            return
        starts = [self.frame["dinner_min"]] if style == INSIDE else table["dinner_starts"][self.number]
        if style == ROAD:
            self.go(table["at"])
        else:
            self.go(bed["at"])
            self.now += self.rules["check_in_min"]
        if style == NEAR:
            self.go(table["at"], on_foot=True)
        self.start(starts, f"dinner at {table['id']}")
        self.now += table["dinner_min"]
        self.go(bed["at"], on_foot=style == NEAR)
        self.tally.points += bed["points"] + (0 if style == INSIDE else table["points"])
        self.tally.cost_ct += bed["cost_ct"] + (bed["dinner_ct"] if style == INSIDE else table["cost_ct"])
        if style != INSIDE:
            self.tally.tables[table["id"]] += 1

    def close(self) -> None:
        """Check what a day must and must not be."""
        rules = self.rules
        long_enough = any(visit["stay_min"] >= rules["long_visit_min"] for visit in self.visits)
        checks = (
            (self.now > self.frame["end_min"], f"ends at {self.now}"),
            (self.ridden_m > rules["cap_cycle_m_day"], f"{self.ridden_m} m by bike"),
            (self.ridden_min > rules["cap_cycle_min_day"], f"{self.ridden_min} minutes by bike"),
            (self.walked_m > rules["cap_walk_m_day"], f"{self.walked_m} m on foot"),
            (len(self.visits) > rules["visits_day"], f"{len(self.visits)} visits"),
            (self.lunches != 1, f"{self.lunches} lunches"),
            (len(self.visits) < 2 and not long_enough, "not enough to see"),
        )
        for wrong, text in checks:
            if wrong:
                self.fault(text)


def distance_m(a: Point, b: Point, rules: dict[str, int]) -> int:
    """Metres of the way from one point to another, rounded up."""
    squared = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) * rules["detour_percent"] ** 2
    return -(-isqrt(squared) // 100)


def dinner_style(bed: Offer, table: Offer, rules: dict[str, int]) -> str | None:
    """Say where dinner is: in the lodging, near it, or on the road to it; None if too far, or not served."""
    if bed["id"] == table["id"]:
        return INSIDE if bed["dinner_ct"] is not None else None
    if table["type"] != "restaurant":
        return None
    metres = distance_m(bed["at"], table["at"], rules)
    return NEAR if metres <= rules["near_m"] else ROAD if metres <= rules["road_m"] else None


def judge(instance: dict[str, Any], solution: dict[str, Any]) -> dict[str, Any]:
    """Return the value, the price and the faults of a solution."""
    tally, days = Tally(), solution["days"]
    offers = {offer["id"]: offer for offer in instance["offers"]}
    if faults := unreadable(instance, days, offers):
        return {"value": None, "cost_ct": None, "feasible": False, "faults": faults}
    at, last = instance["start"], len(days) - 1
    for number, plan in enumerate(days):
        day = Day(instance, number, tally)
        day.at = at
        for k, stop in enumerate(plan["stops"]):
            day.stop(offers[stop], first=k == 0)
        if number == last:
            day.go(instance["finish"])
        else:
            bed = offers[plan["lodging"]]
            if not bed["open"][number]:
                day.fault(f"bed {bed['id']} is not free")
            day.dine_and_sleep(bed, offers[plan["dinner"]])
            at = bed["at"]
        day.close()
    tally.faults += whole_stay(instance, days, tally)
    feasible = not tally.faults
    return {
        "value": value(instance, tally),
        "cost_ct": tally.cost_ct,
        "feasible": feasible,
        "faults": tally.faults,
    }


def unreadable(instance: dict[str, Any], days: Sequence[Any], offers: dict[int, Offer]) -> list[str]:
    """List what names nothing, or the wrong sort of thing."""
    if len(days) != len(instance["days"]):
        return [f"{len(days)} days, {len(instance['days'])} wanted"]
    faults = []
    for number, plan in enumerate(days):
        wanted = [(stop, ("visit", "restaurant")) for stop in plan["stops"]]
        if number < len(days) - 1:
            wanted += [(plan["lodging"], ("lodging",)), (plan["dinner"], ("restaurant", "lodging"))]
        faults += [
            f"day {number + 1}: {i} is no {' or '.join(types)}"
            for i, types in wanted
            if i not in offers or offers[i]["type"] not in types
        ]
    return faults


def whole_stay(instance: dict[str, Any], days: Sequence[Any], tally: Tally) -> list[str]:
    """List what is wrong with the stay as a whole."""
    beds = [plan["lodging"] for plan in days[:-1]]
    twice = [i for i, n in Counter(visit["id"] for visit in tally.visits).items() if n > 1]
    faults = [f"visit {i} is there twice" for i in twice]
    if instance["travel"] == "star" and len(set(beds)) > 1:
        faults.append("more than one bed")
    if instance["travel"] == "itinerant" and len(set(beds)) < len(beds):
        faults.append("a bed is there twice")
    if instance["limit_ct"] is not None and tally.cost_ct > instance["limit_ct"]:
        faults.append(f"costs {tally.cost_ct} ct, the limit is {instance['limit_ct']} ct")
    return faults


def value(instance: dict[str, Any], tally: Tally) -> int:
    """Sum up: points, less way, waiting, repetition, money, and what is missing."""
    rules, guide_ct = instance["rules"], instance["guide_ct"]
    step = max(1, guide_ct // (100 * rules["over_guide_points_per_percent"]))
    gems = sum(visit["gem"] for visit in tally.visits)
    total = tally.points
    total -= rules["travel_points_per_min"] * tally.travel_min + rules["wait_points_per_min"] * tally.wait_min
    total -= sum(rules["repeat_points"] * n * (n - 1) // 2 for n in tally.kinds.values())
    total -= sum(rules["repeat_table_points"] * n * (n - 1) // 2 for n in tally.tables.values())
    total -= max(0, -(-(tally.cost_ct - guide_ct) // step))
    total -= 0 if any(visit["landmark"] for visit in tally.visits) else rules["no_landmark_points"]
    total -= rules["few_gems_points"] if gems * rules["gem_share"] < len(tally.visits) else 0
    return total


def main() -> int:
    """Judge the solution named on the command line."""
    words = [word for word in sys.argv[1:] if word != "--json"]
    try:
        instance, solution = (json.loads(Path(word).read_text(encoding="utf-8")) for word in words)
        found = judge(instance, solution)
    except (OSError, ValueError, KeyError, TypeError) as e:
        print(f"usage: evaluate.py INSTANCE.json SOLUTION.json [--json]  ({e!r})", file=sys.stderr)
        return 2
    if "--json" in sys.argv:
        print(json.dumps(found))
    else:
        print(*(f"{key}: {item}" for key, item in found.items()), sep="\n")
    return 0 if found["feasible"] else 1


if __name__ == "__main__":
    sys.exit(main())
