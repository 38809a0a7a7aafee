"""What is asked: completed with the segment's defaults, ids canonical."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from itinerary.segment import Segment, Travel, TravelMode
from offers.access import Need

Effort = Literal["quick", "normal", "thorough"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """
    A fixed appointment.

    Parameters
    ----------
    offer
        Id of the offer.
    day
        Its date.
    start_min
        When the visit starts, in minutes after midnight.
    """

    offer: str
    day: date
    start_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """
    What a stay is asked to be.

    Parameters
    ----------
    segment
        The client segment.
    start, finish
        Station ids.
    arrive, leave
        When the train stops at ``start`` and departs from ``finish``; local time.
    adults, children
        The party: a number, and ages.
    mode, travel
        How it goes about, and whether the bed moves.
    budget_ct
        Of the whole party, hard; None for the segment's guide as a soft aim.
    needs, accept_unconfirmed
        Access that is needed, and whether ``unknown`` and ``partial`` will do when marked.
    tight_budget
        At most 60 % of the guide, free offers preferred.
    must, ban, pins
        Ids of offers that have to be there, must not be there, or stand at a fixed time.
    ban_modes, ban_themes
        What to keep away from.
    max_cycle_km_day, max_walk_km_day
        Hard caps of a day.
    free_min
        Minutes a day to be left without a plan.
    alternatives, effort, seed, language
        How many stays, how much work, from which seed, in which language.
    """

    segment: Segment
    start: str
    finish: str
    arrive: datetime
    leave: datetime
    adults: int
    children: tuple[int, ...]
    mode: TravelMode
    travel: Travel
    budget_ct: int | None
    needs: tuple[Need, ...]
    tight_budget: bool
    accept_unconfirmed: bool
    must: tuple[str, ...]
    ban: tuple[str, ...]
    pins: tuple[Pin, ...]
    ban_modes: tuple[str, ...]
    ban_themes: tuple[str, ...]
    max_cycle_km_day: float
    max_walk_km_day: float
    free_min: int
    alternatives: int
    effort: Effort
    seed: int
    language: str

    @property
    def persons(self) -> int:
        """Size of the party."""
        return self.adults + len(self.children)

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates of the stay, none missing."""
        first, last = self.arrive.date(), self.leave.date()
        return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))

    @property
    def guide_ct(self) -> int:
        """The segment's budget guide for this party and these days."""
        per_person = self.segment.budget_guide_ct / self.segment.persons
        return round(per_person * self.persons * len(self.dates))

    @property
    def limit_ct(self) -> int | None:
        """The hard limit of the price, or None."""
        tight = self.guide_ct * 60 // 100 if self.tight_budget else None
        return min((x for x in (self.budget_ct, tight) if x is not None), default=None)

    def to_json(self) -> dict[str, Any]:
        """
        Write the request under the names of its file format.

        Returns
        -------
        dict
            Plain values; the same for the same request.
        """
        same = (
            "adults",
            "mode",
            "travel",
            "budget_ct",
            "tight_budget",
            "accept_unconfirmed",
            "max_cycle_km_day",
        )
        more = ("max_walk_km_day", "free_min", "alternatives", "effort", "seed", "language")
        lists = ("children", "needs", "must", "ban", "ban_modes", "ban_themes")
        return {
            "segment": self.segment.id,
            "from": self.start,
            "to": self.finish,
            "arrive": self.arrive.isoformat(timespec="minutes"),
            "leave": self.leave.isoformat(timespec="minutes"),
            **{k: getattr(self, k) for k in (*same, *more)},
            **{k: list(getattr(self, k)) for k in lists},
            "pins": [
                {
                    "offer": p.offer,
                    "date": p.day.isoformat(),
                    "start": f"{p.start_min // 60:02d}:{p.start_min % 60:02d}",
                }
                for p in self.pins
            ],
        }
