"""Ways to end a day: a bed, and dinner in it, near it, or on the road to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.price import cost_ct
from itinerary.request import Request
from itinerary.score import side_terms
from itinerary.travel import Travel
from offers.offer import Offer

Style = Literal["inside", "near", "road", "none"]
DINNER_INSIDE_MIN = 90


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
    starts: tuple[tuple[int, int], ...]
    dinner_min: int
    points: int
    cost_ct: int

    @property
    def entry(self) -> int:
        """The place where the evening begins."""
        return self.dinner if self.style == "road" else self.lodging


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
        The best few dinners of each lodging, best first.
    """
    at = {place_id: i for i, place_id in enumerate(travel.ids)}
    open_meals = [(m, dinner_starts(m, frame)) for m in meals]
    dinners = [(m, starts) for m, starts in open_meals if starts]
    evenings: list[Evening] = []
    for lodging in nights:
        if lodging.hours.intervals(frame.date) or lodging.id in request.must:
            evenings += _of_lodging(frame, lodging, dinners, at, travel, request, params)
    return tuple(evenings)


def dinner_starts(meal: Offer, frame: DayFrame) -> tuple[tuple[int, int], ...]:
    """
    Say when dinner may start at a place.

    Parameters
    ----------
    meal
        A meal place.
    frame
        The day.

    Returns
    -------
    tuple
        Pairs (from, to) in minutes after midnight, so that it is open until dinner ends.
    """
    return _starts(meal, frame, frame.dinner_min, meal_min(meal, "dinner"))


def lunch_starts(meal: Offer, frame: DayFrame) -> tuple[tuple[int, int], ...]:
    """
    Say when lunch may start at a place.

    Parameters
    ----------
    meal, frame
        As in `dinner_starts`.

    Returns
    -------
    tuple
        Pairs (from, to) in minutes after midnight.
    """
    return _starts(meal, frame, frame.lunch_min, meal_min(meal, "lunch"))


def meal_min(meal: Offer, which: Literal["lunch", "dinner"]) -> int:
    """
    How long a meal takes.

    Parameters
    ----------
    meal
        Where it is taken.
    which
        A lunch between two visits is shorter than the usual time at table.

    Returns
    -------
    int
        Minutes.
    """
    if meal.visit is None:
        return DINNER_INSIDE_MIN
    return meal.visit.typical if which == "dinner" else (meal.visit.min + meal.visit.typical) // 2


def _starts(meal: Offer, frame: DayFrame, window: tuple[int, int], length: int) -> tuple[tuple[int, int], ...]:
    spans = ((max(a, window[0]), min(b - length, window[1])) for a, b in meal.hours.intervals(frame.date))
    return tuple((a, b) for a, b in spans if a <= b)


def _of_lodging(
    frame: DayFrame,
    lodging: Offer,
    dinners: Sequence[tuple[Offer, tuple[tuple[int, int], ...]]],
    at: Mapping[str, int],
    travel: Travel,
    request: Request,
    params: Params,
) -> list[Evening]:
    here = at[lodging.id]
    night = sum(t.points for t in side_terms(lodging, request.segment, params, tight=request.tight_budget))
    bed_ct = cost_ct(lodging, request)
    found: list[Evening] = []

    def add(style: Style, dinner: Offer | None, starts: tuple[tuple[int, int], ...], extra: int) -> None:
        place = at[dinner.id] if dinner and style != "inside" else here
        meal_ct = cost_ct(dinner, request) if dinner and style != "inside" else 0
        found.append(
            Evening(
                style=style, lodging=here, dinner=place, lodging_id=lodging.id,
                dinner_id=dinner.id if dinner else None, starts=starts,
                dinner_min=meal_min(dinner, "dinner") if dinner else 0,
                points=night + extra, cost_ct=bed_ct + meal_ct + (inside_dinner_ct(request) if style == "inside" else 0),
            )  # fmt: skip
        )

    if frame.dinner != "needed":
        add("none", None, (), 0)
    if frame.dinner != "none":
        if lodging.serves_dinner:
            add("inside", lodging, (frame.dinner_min,), 0)
        for meal, starts in dinners:
            style = _style(here, at[meal.id], travel, params)
            if style:
                value = sum(t.points for t in side_terms(meal, request.segment, params, tight=request.tight_budget))
                add(style, meal, starts, value)
    return _best(found, request, params)


def inside_dinner_ct(request: Request) -> int:
    """
    Estimate dinner at a lodging: the price of a *table d'hôtes*.

    Parameters
    ----------
    request
        Who dines.

    Returns
    -------
    int
        Euro cents of the whole party.
    """
    return sum(unit_ct * quantity for unit_ct, quantity in inside_dinner_units(request))


def inside_dinner_units(request: Request) -> tuple[tuple[int, int], ...]:
    """
    Estimate dinner at a lodging, adults and children apart.

    Parameters
    ----------
    request
        Who dines.

    Returns
    -------
    tuple
        Pairs (euro cents a head, heads).
    """
    from itinerary.price import CHILD_UNTIL
    from offers.kind import kind_defaults

    table = kind_defaults("table-d-hotes")
    small = sum(1 for age in request.children if age < CHILD_UNTIL)
    return ((table.adult_ct or 0, request.persons - small), (table.child_ct or 0, small))


def _style(lodging: int, meal: int, travel: Travel, params: Params) -> Style | None:
    if travel.walk_m[lodging, meal] <= params.lit_walk_m and travel.walk_m[meal, lodging] <= params.lit_walk_m:
        return "near"
    return "road" if travel.go_m[meal, lodging] <= params.road_dinner_m else None


def _best(evenings: list[Evening], request: Request, params: Params) -> list[Evening]:
    def rank(evening: Evening) -> tuple[bool, float, str]:
        wanted = evening.dinner_id in request.must
        return (not wanted, evening.cost_ct / 100 / request.persons / 2 - evening.points, evening.dinner_id or "")

    styles: dict[str, int] = {}
    kept = []
    for evening in sorted(evenings, key=rank):
        styles[evening.style] = styles.get(evening.style, 0) + 1
        if styles[evening.style] <= params.dinners_per_lodging or evening.dinner_id in request.must:
            kept.append(evening)
    return kept
