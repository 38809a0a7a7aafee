"""The stay to be found, in integers and arrays: checked once, then frozen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.travel import Travel

Ints = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
VECTORS = (
    *(
        "place_in",
        "place_out",
        "stay_min",
        "carry_min",
        "points",
        "cost_ct",
        "linger_min",
        "group",
        "once",
        "zone",
    ),
    *("lunch", "landmark", "gem"),
)
"""The arrays of one value an option."""
CLOSED = (1, 0)
"""A window in which nothing can start."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Problem:
    """
    A stay to be found: m options (visits, then lunches), d days, up to w windows a day.

    Parameters
    ----------
    frames
        The days, d of them.
    travel
        Between all places; options and evenings name places by index.
    start, finish
        Places where the stay begins and ends.
    ids
        Offer of each option. A meal place is the offer of a lunch option and, apart, of evenings.
    place_in, place_out
        Where an option begins and ends: not the same for a cruise. Shape (m,).
    stay_min, carry_min
        Minutes on the spot, and of voyage after it. Shape (m,).
    points, cost_ct
        For the whole party. Shape (m,).
    linger_min
        Minutes by which a visit may be longer, rather than wait for what follows. Shape (m,).
    group
        Options of one group bore a party that has seen another of it; -1 for lunches. Shape (m,).
    once
        At most one option of each such number is taken; -1 for lunches, that may serve again. Shape (m,).
    zone
        Commune of each option. Shape (m,).
    landmark, gem
        True for landmarks and hidden gems. Shape (m,).
    lunch
        True for lunches. Shape (m,).
    windows
        First and last minute at which an option may start. Shape (d, m, w, 2); `CLOSED` fills up.
    evenings
        Ways to end each day.
    before
        Pairs of options: if both are there, the first comes first.
    cap_go_m, cap_ride_min, cap_walk_m
        Hard caps of a day.
    cap_total_m
        Hard cap of all days together, of what the mode of the stay counts by the day.
    visits_day
        The most visits of a day.
    must
        Offers that have to be there.
    limit_ct, guide_ct
        Hard limit of the price, or None; and the soft aim.
    travel_kind
        ``star``: one bed; ``itinerant``: another bed each night; ``free``: any.
    params
        The settings.

    Raises
    ------
    ValueError
        If shapes do not agree or an index is outside.
    """

    frames: tuple[DayFrame, ...]
    travel: Travel
    start: int
    finish: int
    ids: tuple[str, ...]
    place_in: Ints
    place_out: Ints
    stay_min: Ints
    carry_min: Ints
    points: Ints
    cost_ct: Ints
    linger_min: Ints
    group: Ints
    once: Ints
    zone: Ints
    lunch: Flags
    landmark: Flags
    gem: Flags
    windows: Ints
    evenings: tuple[tuple[Evening, ...], ...]
    before: tuple[tuple[int, int], ...]
    cap_go_m: int
    cap_ride_min: int
    cap_walk_m: int
    cap_total_m: int
    visits_day: int
    must: frozenset[str]
    limit_ct: int | None
    guide_ct: int
    travel_kind: str
    params: Params

    def __post_init__(self) -> None:
        m, n = len(self.ids), len(self.travel.ids)
        wrong = [v for v in VECTORS if getattr(self, v).shape != (m,)]
        if wrong or self.windows.shape[:2] != (len(self.frames), m) or self.windows.shape[3:] != (2,):
            msg = f"Expected {m} options and {len(self.frames)} days everywhere, not in {wrong or 'windows'}."
            raise ValueError(msg)
        places = np.concatenate([self.place_in, self.place_out])
        if m and (places.min() < 0 or places.max() >= n):
            msg = f"Expected places from 0 to {n - 1}, got {places.min()} to {places.max()}."
            raise ValueError(msg)
        if len(self.evenings) != len(self.frames):
            msg = f"Expected evenings for {len(self.frames)} days, got {len(self.evenings)}."
            raise ValueError(msg)
