"""What a catalogue lacks: the holes that keep stays from being sold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from itinerary.coverage import Survey, holds_party, wanted_visits
from itinerary.segment import Segment, load_segments
from itinerary.typical_week import MONTHS, WEEKDAYS, open_days
from offers.offer import Offer

STRONG_THEME = 60
"""From this weight on, a theme without any offer is a hole."""

NEAR_WATER_M = 5_000
LUNCH = (12 * 60, 14 * 60)
SEASON = range(4, 11)
"""April to October: when the destination sells stays."""

DEGREE_M = 111_195

Lines = Mapping[str, Sequence[Sequence[tuple[float, float]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """
    Something that is missing.

    Parameters
    ----------
    code
        ``no-theme``, ``few-visits-month``, ``few-visits-weekday``, ``no-restaurant``,
        ``no-lunch-weekday`` or ``no-lodging-near``.
    segment, theme, commune, waterway
        Where it is missing; empty where that plays no part.
    month, weekday
        1 to 12, and 0 (Monday) to 6; None where they play no part.
    party
        For how many or more, 0 where that plays no part.
    found
        How many there are.
    """

    code: str
    segment: str = ""
    theme: str = ""
    commune: str = ""
    waterway: str = ""
    month: int | None = None
    weekday: int | None = None
    party: int = 0
    found: int = 0


def holes(surveyed: Survey, waterways: Lines) -> tuple[Hole, ...]:
    """
    List what is missing.

    Parameters
    ----------
    surveyed
        A catalogue; its examples do not count.
    waterways
        Lines of each waterway by name, (lon, lat).

    Returns
    -------
    tuple of Hole
        By segment, then by commune, then by waterway.
    """
    return (
        *(hole for segment in load_segments() for hole in _of_segment(surveyed, segment)),
        *_of_communes(surveyed),
        *_of_waterways(surveyed, waterways),
    )


def _of_segment(surveyed: Survey, segment: Segment) -> Iterator[Hole]:
    visits = wanted_visits(surveyed, segment)
    themes = {theme for offer in surveyed.of_role("visit") for theme in offer.themes}
    for theme, weight in segment.themes.items():
        if weight >= STRONG_THEME and theme not in themes:
            yield Hole(code="no-theme", segment=segment.id, theme=theme)
    days = [surveyed.days[offer.id] for offer in visits]
    for month in MONTHS:
        found = sum(any(m == month for m, _ in d) for d in days)
        if found < segment.visits_day:
            yield Hole(code="few-visits-month", segment=segment.id, month=month, found=found)
    for weekday in WEEKDAYS:
        found = sum(any(w == weekday and m in SEASON for m, w in d) for d in days)
        if found < segment.visits_day:
            yield Hole(code="few-visits-weekday", segment=segment.id, weekday=weekday, found=found)


def _of_communes(surveyed: Survey) -> Iterator[Hole]:
    """Yield communes where a guest finds no lunch: those that have something to see or to sleep in."""
    tables: dict[str, list[Offer]] = defaultdict(list)
    for table in surveyed.of_role("meal"):
        tables[table.place.commune].append(table)
    guests = {o.place.commune for role in ("visit", "night") for o in surveyed.of_role(role)}
    for commune in sorted(guests):
        if commune not in tables:
            yield Hole(code="no-restaurant", commune=commune)
            continue
        lunches = [open_days(table, surveyed.year, LUNCH) for table in tables[commune]]
        for weekday in WEEKDAYS:
            if not any((month, weekday) in days for days in lunches for month in SEASON):
                yield Hole(code="no-lunch-weekday", commune=commune, weekday=weekday)


def _of_waterways(surveyed: Survey, waterways: Lines) -> Iterator[Hole]:
    nights = surveyed.of_role("night")
    parties = sorted({segment.persons for segment in load_segments()})
    for name, lines in waterways.items():
        near = [o for o in nights if distance_to_m((o.place.lon, o.place.lat), lines) <= NEAR_WATER_M]
        for party in parties:
            if not any(holds_party(offer, party, surely=True) for offer in near):
                # Who has no bed for six has none for twelve: the smallest party says it all.
                yield Hole(code="no-lodging-near", waterway=name, party=party)
                break


def distance_to_m(point: tuple[float, float], lines: Sequence[Sequence[tuple[float, float]]]) -> float:
    """
    Measure from a point to the nearest of some lines.

    Parameters
    ----------
    point, lines
        (lon, lat), degrees.

    Returns
    -------
    float
        Metres on a plane that touches the earth at the point; infinite without lines.
    """
    pairs = [(a, b) for line in lines for a, b in pairwise(line)]
    if not pairs:
        return float("inf")
    scale = np.array([np.cos(np.radians(point[1])), 1.0]) * DEGREE_M
    ends = (np.array(pairs) - np.array(point)) * scale
    start, along = ends[:, 0], ends[:, 1] - ends[:, 0]
    length2 = np.maximum((along**2).sum(axis=1), 1e-9)
    share = np.clip(-(start * along).sum(axis=1) / length2, 0, 1)
    return float(np.sqrt(((start + share[:, None] * along) ** 2).sum(axis=1)).min())
