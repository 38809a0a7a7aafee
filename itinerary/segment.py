"""The contract's client segments: who comes, for what, how far and at what pace."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from itinerary.clock import to_min
from offers.errors import UnknownNameError

TravelMode = Literal["cycle", "walk"]
Travel = Literal["itinerant", "star"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """
    A client segment of the contract.

    Parameters
    ----------
    id
        Its slug.
    name
        By language: fr, en, nl, de.
    markets, languages
        Where they come from and what they speak.
    adults, children
        The usual party: a number, and ages.
    mode, travel
        How they go about, and whether the bed moves with them.
    bikes
        Whose they are; ``own``: the party brings them.
    pace
        ``calm``, ``normal`` or ``lively``; `visits_day` is what it comes to.
    cycle_kmh, walk_kmh
        Cruising speeds.
    max_cycle_km_day, max_cycle_min_day, max_walk_km_day
        Hard caps of a day.
    day_start_min, day_end_min
        The hours of a day, in minutes after midnight.
    lunch_min, dinner_min
        Within which a meal starts, in minutes after midnight.
    budget_guide_ct
        Of the whole usual party, per day.
    visits_day
        Visits on a full day.
    themes, kinds
        Tastes: weight 0 to 100.
    source
        The articles it rests on.

    Raises
    ------
    ValueError
        If the hours are not in order or a weight is outside 0 to 100.
    """

    id: str
    name: Mapping[str, str]
    markets: tuple[str, ...]
    languages: tuple[str, ...]
    adults: int
    children: tuple[int, ...]
    mode: TravelMode
    travel: Travel
    bikes: Literal["own"] = "own"
    pace: Literal["calm", "normal", "lively"] = "normal"
    cycle_kmh: float
    walk_kmh: float
    max_cycle_km_day: float
    max_cycle_min_day: int
    max_walk_km_day: float
    day_start_min: int
    day_end_min: int
    lunch_min: tuple[int, int]
    dinner_min: tuple[int, int]
    budget_guide_ct: int
    visits_day: int
    themes: Mapping[str, int]
    kinds: Mapping[str, int]
    source: str

    def __post_init__(self) -> None:
        hours = (self.day_start_min, *self.lunch_min, *self.dinner_min)
        if list(hours) != sorted(hours) or self.day_end_min <= self.day_start_min:
            msg = f"{self.id}: expected day start, lunch and dinner in order, got {hours}."
            raise ValueError(msg)
        wrong = [w for w in (*self.themes.values(), *self.kinds.values()) if not 0 <= w <= 100]
        if wrong:
            msg = f"{self.id}: expected weights of 0 to 100, got {wrong}."
            raise ValueError(msg)

    def __hash__(self) -> int:
        """Tell segments apart by their ids; the tables of their tastes have no hash."""
        return hash(self.id)

    @property
    def persons(self) -> int:
        """Size of the usual party."""
        return self.adults + len(self.children)


@cache
def load_segments() -> tuple[Segment, ...]:
    """
    Read the segments of the contract.

    Returns
    -------
    tuple of Segment
        In the order of ``itinerary/data/segments.toml``.
    """
    text = files("itinerary").joinpath("data/segments.toml").read_text(encoding="utf-8")
    return tuple(_segment(row) for row in tomllib.loads(text)["segment"])


def find_segment(name: str) -> Segment:
    """
    Look up a segment by its id.

    Parameters
    ----------
    name
        What a person typed.

    Returns
    -------
    Segment
        The segment.

    Raises
    ------
    UnknownNameError
        With the nearest ids, if there is none.
    """
    by_id = {s.id: s for s in load_segments()}
    if name in by_id:
        return by_id[name]
    raise UnknownNameError("segment", name, tuple(get_close_matches(name, by_id, n=3, cutoff=0.4)))


def _segment(row: dict[str, Any]) -> Segment:
    times = {f"{key}_min": to_min(row[key]) for key in ("day_start", "day_end")}
    windows = {f"{key}_min": tuple(map(to_min, row[key])) for key in ("lunch", "dinner")}
    lists = {key: tuple(row[key]) for key in ("markets", "languages", "children")}
    same = {key: row[key] for key in _SAME}
    fields: dict[str, Any] = {**same, **lists, **times, **windows}
    return Segment(**fields)


_SAME = (
    *("id", "name", "adults", "mode", "travel", "bikes", "pace", "cycle_kmh", "walk_kmh", "max_cycle_km_day"),
    *("max_cycle_min_day", "max_walk_km_day", "budget_guide_ct", "visits_day", "themes", "kinds", "source"),
)
