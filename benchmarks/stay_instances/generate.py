"""
Write the sixty instances, and compare them with the digests kept here.

    python -m benchmarks.stay_instances.generate DIR

150, 300 or 600 offers over 40 by 30 km, stays of 2 to 5 days, five seeds each. README.md gives the rules.
"""

import json
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from benchmarks.stay_instances.draws import Draws
from benchmarks.stay_instances.offers import lodging, restaurant, visit
from benchmarks.stay_instances.terrain import Terrain

SCHEMA = "stay-instance/1"
SIZES = (150, 300, 600)
DAYS = (2, 3, 4, 5)
SEEDS = (1, 2, 3, 4, 5)
DIGESTS = Path(__file__).with_name("digests.txt")
RULES = {
    "cycle_m_per_min": 250,
    "walk_m_per_min": 70,
    "detour_percent": 125,
    "short_hop_m": 100,
    "lit_walk_m": 1200,
    "near_m": 1000,
    "road_m": 3000,
    "check_in_min": 20,
    "cap_cycle_m_day": 45_000,
    "cap_cycle_min_day": 240,
    "cap_walk_m_day": 8_000,
    "visits_day": 5,
    "long_visit_min": 180,
    "travel_points_per_min": 2,
    "wait_points_per_min": 1,
    "repeat_points": 80,
    "repeat_table_points": 300,
    "no_landmark_points": 600,
    "few_gems_points": 200,
    "gem_share": 5,
    "over_guide_points_per_percent": 10,
}
"""Rules of all instances, written into each."""
Instance = dict[str, Any]


def generate(size: int, days: int, seed: int) -> Instance:
    """
    Make an instance.

    Parameters
    ----------
    size
        Number of offers.
    days
        Of the stay.
    seed
        Odd ones are stays from one bed, even ones from another each night.

    Returns
    -------
    dict
        What the file holds.
    """
    draws = Draws(1_000_003 * size + 1009 * days + seed)
    terrain = Terrain.drawn(draws)
    first = draws.below(7)
    weekdays = [(first + d) % 7 for d in range(days)]
    start, finish = draws.below(5), draws.below(5)
    restaurants, lodgings = size * 28 // 100, size * 22 // 100
    makers = [visit] * (size - restaurants - lodgings) + [restaurant] * restaurants + [lodging] * lodgings
    guide_ct = days * draws.between(180, 260) * 100
    return {
        "schema": SCHEMA,
        "name": f"stay-{size}-{days}-{seed}",
        "travel": "star" if seed % 2 else "itinerant",
        "start": list(terrain.towns[start]),
        "finish": list(terrain.towns[finish]),
        "guide_ct": guide_ct,
        "limit_ct": guide_ct * 6 // 5 if seed % 3 == 0 else None,
        "days": [_day(d, weekday, last=d == days - 1) for d, weekday in enumerate(weekdays)],
        "rules": RULES,
        "offers": [{"id": i, **make(draws, terrain, weekdays)} for i, make in enumerate(makers)],
    }


def text_of(instance: Instance) -> str:
    """
    Write an instance.

    Parameters
    ----------
    instance
        As generated.

    Returns
    -------
    str
        JSON, an offer a line.
    """
    head = {key: value for key, value in instance.items() if key != "offers"}
    lines = ",\n".join(json.dumps(offer, separators=(",", ":")) for offer in instance["offers"])
    return json.dumps(head, indent=1)[:-2] + ',\n "offers": [\n' + lines + "\n ]\n}\n"


def digest(text: str) -> str:
    """
    Say by what an instance is known to be the same.

    Parameters
    ----------
    text
        As written.

    Returns
    -------
    str
        32 hexadecimal digits of BLAKE2b.
    """
    return blake2b(text.encode("ascii"), digest_size=16).hexdigest()


def all_instances() -> Iterator[Instance]:
    """
    Make the sixty.

    Returns
    -------
    iterator of dict
        By size, days and seed.
    """
    return (generate(size, days, seed) for size in SIZES for days in DAYS for seed in SEEDS)


def known_digests() -> dict[str, str]:
    """
    Read the digests kept here.

    Returns
    -------
    dict
        By name.
    """
    rows = [line.split() for line in DIGESTS.read_text(encoding="ascii").splitlines()]
    return {name: value for value, name in rows}


def main() -> int:
    """
    Write the sixty into the folder named on the command line.

    Returns
    -------
    int
        Exit code: 1 if one is not what it should be, 2 if no folder was named.
    """
    if len(sys.argv) != 2:
        print("usage: python -m benchmarks.stay_instances.generate DIR", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    known, wrong = known_digests(), []
    for instance in all_instances():
        text, name = text_of(instance), instance["name"]
        (folder / f"{name}.json").write_text(text, encoding="ascii")
        if known[name] != digest(text):
            wrong.append(name)
    print("not as published: " + ", ".join(wrong) if wrong else f"{len(known)} instances, all as published")
    return 1 if wrong else 0


def _day(day: int, weekday: int, *, last: bool) -> dict[str, Any]:
    """Arrive by ten on the first day, leave at six on the last one."""
    return {
        "weekday": weekday,
        "start_min": 600 if day == 0 else 540,
        "end_min": 1080 if last else 1350,
        "sunset_min": 1260,
        "lunch_min": [705, 810],
        "dinner_min": None if last else [1110, 1215],
        "full": True,
    }


if __name__ == "__main__":
    sys.exit(main())
