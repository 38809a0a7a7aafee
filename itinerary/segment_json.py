"""A segment as JSON, as ``fluvestre segments --json`` prints it."""

from typing import Any

from itinerary.clock import hhmm
from itinerary.segment import Segment


def segment_to_json(segment: Segment) -> dict[str, Any]:
    """
    Write a segment as plain values.

    Parameters
    ----------
    segment
        The segment.

    Returns
    -------
    dict
        Times as ``HH:MM``; the budget guide is of the whole usual party, per day.
    """
    same = (
        "mode",
        "travel",
        "bikes",
        "pace",
        "cycle_kmh",
        "walk_kmh",
        "budget_guide_ct",
        "visits_day",
        "source",
    )
    caps = ("max_cycle_km_day", "max_cycle_min_day", "max_walk_km_day")
    return {
        "id": segment.id,
        "name": dict(segment.name),
        "markets": list(segment.markets),
        "languages": list(segment.languages),
        "party": {"adults": segment.adults, "children": list(segment.children)},
        "adults": segment.adults,
        "children": list(segment.children),
        **{k: getattr(segment, k) for k in (*same, *caps)},
        "day_start": hhmm(segment.day_start_min),
        "day_end": hhmm(segment.day_end_min),
        "lunch": [hhmm(m) for m in segment.lunch_min],
        "dinner": [hhmm(m) for m in segment.dinner_min],
        "source": segment.source,
        "themes": dict(segment.themes),
        "kinds": dict(segment.kinds),
    }
