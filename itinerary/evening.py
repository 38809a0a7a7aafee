"""Ways to end a day: a bed, and dinner in it, near it, or on the road to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from itinerary.frame import DayFrame
from itinerary.mealtime import inside_dinner_units, meal_min, meal_starts
from itinerary.params import Params
from itinerary.price import cost_ct
from itinerary.request import Request
from itinerary.score import inside_terms, side_terms
from itinerary.travel import Travel
from offers.offer import Offer

Style = Literal["inside", "near", "road", "none"]
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """
    One way to end a day.

    Parameters
    ----------
    style
        Dinner ``inside`` the lodging, ``near`` it on foot after checking in, on the ``road`` to it, or
        ``none`` when one comes too late.
    lodging, dinner
        Indices of the places; ``dinner`` is that of the lodging when inside or none.
    lodging_id, dinner_id
        Ids of the offers; no ``dinner_id`` where there is no dinner.
    starts
        When dinner may start: pairs (from, to), in minutes after midnight.
    dinner_min
        How long dinner takes.
    points, cost_ct
        Of dinner and night together.
    """

    style: Style
    lodging: int
    dinner: int
    lodging_id: str
    dinner_id: str | None
    starts: Spans
    dinner_min: int
    points: int
    cost_ct: int

    @property
    def entry(self) -> int:
        """The place where the evening begins."""
        return self.dinner if self.style == "road" else self.lodging


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Choice:
    """The evenings of one day, seen from a lodging."""

    frame: DayFrame
    dinners: Sequence[tuple[Offer, Spans]]
    at: dict[str, int]
    travel: Travel
    request: Request
    params: Params
    points: dict[str, int] = field(default_factory=dict)
    costs_ct: dict[str, int] = field(default_factory=dict)

    def evenings(self, lodging: Offer) -> Iterator[Evening]:
        """Weigh all dinners that a lodging allows."""
        if self.frame.dinner != "needed":
            yield self._make("none", lodging, None, ())
        if self.frame.dinner != "none" and lodging.serves_dinner:
            yield self._make("inside", lodging, lodging, (self.frame.dinner_min,))
        for meal, starts in self.dinners if self.frame.dinner != "none" else ():
            style = self._style(self.at[lodging.id], self.at[meal.id])
            if style is not None:
                yield self._make(style, lodging, meal, starts)

    def _make(self, style: Style, lodging: Offer, meal: Offer | None, starts: Spans) -> Evening:
        apart = meal if style in ("near", "road") else None
        dinner_ct = sum(u * n for u, n in inside_dinner_units(self.request)) if style == "inside" else 0
        terms = inside_terms(self.request.segment, self.params) if style == "inside" else ()
        inside = sum(t.points for t in terms)
        return Evening(
            style=style,
            lodging=self.at[lodging.id],
            dinner=self.at[(apart or lodging).id],
            lodging_id=lodging.id,
            dinner_id=meal.id if meal else None,
            starts=starts,
            dinner_min=meal_min(meal, "dinner") if meal else 0,
            points=self._points(lodging) + (self._points(apart) if apart else inside),
            cost_ct=self._cost_ct(lodging) + (self._cost_ct(apart) if apart else dinner_ct),
        )

    def _points(self, offer: Offer) -> int:
        """Value an offer once, however many evenings it is part of."""
        if offer.id not in self.points:
            terms = side_terms(offer, self.request.segment, self.params, tight=self.request.tight_budget)
            self.points[offer.id] = sum(t.points for t in terms)
        return self.points[offer.id]

    def _cost_ct(self, offer: Offer) -> int:
        """Price an offer once."""
        if offer.id not in self.costs_ct:
            self.costs_ct[offer.id] = cost_ct(offer, self.request)
        return self.costs_ct[offer.id]

    def _style(self, lodging: int, meal: int) -> Style | None:
        lit_m, walk_m = self.params.lit_walk_m, self.travel.walk_m
        if walk_m[lodging, meal] <= lit_m and walk_m[meal, lodging] <= lit_m:
            return "near"
        return "road" if self.travel.go_m[meal, lodging] <= self.params.road_dinner_m else None

    def best(self, evenings: Sequence[Evening]) -> list[Evening]:
        """Keep the best few of each style, and whatever was asked for by name."""
        styles: dict[str, int] = {}
        kept = []
        for evening in sorted(evenings, key=self._rank):
            styles[evening.style] = styles.get(evening.style, 0) + 1
            wanted = evening.dinner_id in self.request.must
            if wanted or styles[evening.style] <= self.params.dinners_per_lodging:
                kept.append(evening)
        return kept

    def _rank(self, evening: Evening) -> tuple[float, str]:
        euros_a_head = evening.cost_ct / 100 / self.request.persons
        return euros_a_head * 5 - evening.points, evening.dinner_id or ""


def make_evenings(
    frame: DayFrame,
    nights: Sequence[Offer],
    meals: Sequence[Offer],
    travel: Travel,
    request: Request,
    params: Params,
) -> tuple[Evening, ...]:
    """
    List the ways to end a day.

    Parameters
    ----------
    frame
        The day; its last one has none.
    nights, meals
        What may be proposed.
    travel
        The travel arrays.
    request, params
        Who asks, and the settings.

    Returns
    -------
    tuple of Evening
        The best few dinners of each lodging that is open that night.
    """
    dinners = [(m, starts) for m in meals if (starts := meal_starts(m, "dinner", frame, request.pins))]
    at = {place_id: i for i, place_id in enumerate(travel.ids)}
    choice = _Choice(frame=frame, dinners=dinners, at=at, travel=travel, request=request, params=params)
    open_nights = [o for o in nights if o.hours.intervals(frame.date)]
    return tuple(e for lodging in open_nights for e in choice.best(list(choice.evenings(lodging))))
