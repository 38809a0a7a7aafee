"""How many requests of each segment have a stay, by month and by weekday, and why the others have none."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from apps.observatory.gathered import Gathered, Sight
from apps.observatory.reasons import reason_code
from itinerary.coverage import Survey, coverage
from itinerary.segment import load_segments
from itinerary.typical_week import MONTHS, WEEKDAYS
from offers.kind import Role

ROLES: tuple[Role, ...] = ("visit", "meal", "night")
MOST_REASONS = 8
"""So many reasons are told: those met most."""


def coverage_figures(
    gathered: Gathered, surveyed: Survey, weekdays: Mapping[str, Sequence[Sequence[int]]]
) -> dict[str, Any]:
    """
    Count what each segment gets.

    Parameters
    ----------
    gathered
        The season.
    surveyed
        The catalogue, and when everything of it is open.
    weekdays
        Days out asked and made, by segment and weekday.

    Returns
    -------
    dict
        ``segments``: for each that asks, ``asked`` and ``made``, the same as pairs by month (January first)
        and, of days out, by weekday (Monday first), and how many ``visits`` it wants; ``open``: for each
        role, how many real offers there are, and how many of them are open in each month and on each
        weekday; ``arrivals``: requests of the season by weekday; ``reasons``: those met most.
    """
    visits = {row.segment: row.visits for row in coverage(surveyed)}
    asking = {sight.segment for sight in gathered.sights}
    order = [segment.id for segment in load_segments() if segment.id in asking]
    arrivals = Counter(sight.day.weekday() for sight in gathered.sights)
    return {
        "segments": [
            {**_segment(name, gathered.sights), "weekdays": weekdays[name], "visits": visits[name]}
            for name in order
        ],
        "open": [_open(role, surveyed) for role in ROLES],
        "arrivals": [arrivals[number] for number in WEEKDAYS],
        "reasons": _reasons(gathered.sights),
    }


def _segment(name: str, sights: Iterable[Sight]) -> dict[str, Any]:
    own = [sight for sight in sights if sight.segment == name]
    return {
        "segment": name,
        "asked": len(own),
        "made": sum(sight.stay is not None for sight in own),
        "months": _pairs(own, lambda sight: sight.day.month, MONTHS),
    }


def _pairs(sights: Iterable[Sight], key: Callable[[Sight], int], among: range) -> list[list[int]]:
    """Count what is asked and what is made."""
    asked, made = Counter[int](), Counter[int]()
    for sight in sights:
        asked[key(sight)] += 1
        made[key(sight)] += sight.stay is not None
    return [[asked[number], made[number]] for number in among]


def _open(role: Role, surveyed: Survey) -> dict[str, Any]:
    days = [surveyed.days[offer.id] for offer in surveyed.of_role(role)]
    return {
        "role": role,
        "offers": len(days),
        "months": [sum(any(m == month for m, _ in found) for found in days) for month in MONTHS],
        "weekdays": [sum(any(w == day for _, w in found) for found in days) for day in WEEKDAYS],
    }


def _reasons(sights: Iterable[Sight]) -> list[dict[str, Any]]:
    """Count each sentence once a request; one that is none of ours is told as it is."""
    met: dict[str, list[str]] = {}
    for sight in sights:
        if sight.status == "impossible":
            said = {reason_code(reason) or reason: reason for reason in reversed(sight.reasons)}
            for code, reason in said.items():
                met.setdefault(code, []).append(reason)
    ranked = sorted(met.items(), key=lambda item: (-len(item[1]), item[0]))
    return [{"code": code, "said": said[0], "requests": len(said)} for code, said in ranked[:MOST_REASONS]]
