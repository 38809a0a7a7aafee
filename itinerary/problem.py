"""The stay to be found, in integers and arrays: checked once, then frozen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.travel import NEVER, Travel

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
MOST_MUSTS = 60
"""Must-haves that a search can keep account of."""
MOST_CT = 10**8
"""A million euros: beyond that, sums of prices mean nothing."""
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
        If shapes do not agree, an index is outside, or a number makes no sense; all faults at once.
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
        faults = (*self._shape_faults(), *self._value_faults())
        if faults:
            raise ValueError("\n".join(faults))

    def _shape_faults(self) -> list[str]:
        m, d = len(self.ids), len(self.frames)
        wrong = [v for v in VECTORS if getattr(self, v).shape != (m,)]
        if self.windows.shape[:2] != (d, m) or self.windows.shape[3:] != (2,):
            wrong.append("windows")
        faults = (
            [f"Expected {m} options and {d} days everywhere, not in {', '.join(wrong)}."] if wrong else []
        )
        if len(self.evenings) != d:
            faults.append(f"Expected evenings for {d} days, got {len(self.evenings)}.")
        if len(self.must) > MOST_MUSTS:
            faults.append(f"Expected at most {MOST_MUSTS} must-haves, got {len(self.must)}.")
        return faults

    def _value_faults(self) -> list[str]:
        n, m = len(self.travel.ids), len(self.ids)
        places = [*self.place_in.tolist(), *self.place_out.tolist(), self.start, self.finish]
        places += [p for day in self.evenings for e in day for p in (e.lodging, e.dinner)]
        limits = (
            ("places", places, n - 1),
            ("stay_min", self.stay_min.tolist(), NEVER),
            ("carry_min", self.carry_min.tolist(), NEVER),
            ("linger_min", self.linger_min.tolist(), NEVER),
            ("cost_ct", self.cost_ct.tolist(), MOST_CT),
            ("before", [o for pair in self.before for o in pair], m - 1),
        )
        return [
            f"Expected {name} from 0 to {most}, got {min(values)} to {max(values)}."
            for name, values, most in limits
            if values and (min(values) < 0 or max(values) > most)
        ]
