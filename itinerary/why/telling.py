"""Conditions and changes in the words of those who asked."""

from collections.abc import Callable, Mapping
from datetime import date

from itinerary.clock import hhmm, minute_of
from itinerary.request import Request
from itinerary.stay import Stay
from itinerary.why.condition import Condition, ConditionName
from itinerary.why.explanation import Remedy
from itinerary.why.step import Step
from itinerary.words import say
from offers.catalogue import Catalogue

Told = tuple[str, Mapping[str, object]]
"""Key of a phrase, and its values."""


def tell_condition(condition: Condition, request: Request, catalogue: Catalogue) -> str:
    """
    Tell what a request insists on.

    Parameters
    ----------
    condition
        One of the request.
    request
        Which; its language is spoken.
    catalogue
        Names offers and stations.

    Returns
    -------
    str
        A part of a sentence, such as "at most 8 km a day by bike".
    """
    kind = {"mode": f"-{request.mode}", "travel": f"-{request.travel}", "need": f"-{condition.value}"}
    key = f"cond-{condition.name}{kind.get(condition.name, '')}"
    return say(key, request.language, **_values(condition, request, catalogue))


def tell_remedy(remedy: Remedy, request: Request, catalogue: Catalogue) -> tuple[str, ...]:
    """
    Tell a change.

    Parameters
    ----------
    remedy
        The change.
    request
        What it changes; its language is spoken.
    catalogue
        Names offers and stations.

    Returns
    -------
    tuple of str
        A part of a sentence for each step.
    """
    return tuple(_step(step, request, step.change(request), remedy.stay, catalogue) for step in remedy.steps)


def _values(condition: Condition, request: Request, catalogue: Catalogue) -> dict[str, object]:
    pin = next((p for p in request.pins if p.offer == condition.value), None)
    moment = {"date": pin.day.isoformat(), "time": hhmm(pin.start_min)} if pin else {}
    values: dict[ConditionName, Callable[[], dict[str, object]]] = {
        "dates": lambda: _day(request.arrive.date(), request.language),
        "nights": lambda: {"nights": _nights_told(len(request.dates) - 1, request.language)},
        "arrive": lambda: {"time": hhmm(minute_of(request.arrive))},
        "leave": lambda: {"time": hhmm(minute_of(request.leave))},
        "station": lambda: {"station": catalogue.stop_place(request.start).name},
        "from": lambda: {"station": catalogue.stop_place(request.start).name},
        "to": lambda: {"station": catalogue.stop_place(request.finish).name},
        "party": lambda: {"count": request.persons},
        "ages": lambda: {"ages": ", ".join(map(str, request.children))},
        "cycle-km": lambda: {"km": f"{request.max_cycle_km_day:g}"},
        "walk-km": lambda: {"km": f"{request.max_walk_km_day:g}"},
        "budget": lambda: {"euros": _euros(request.budget_ct or 0)},
        "tight": lambda: {"euros": _euros(request.guide_ct * 60 // 100)},
        "free": lambda: {"span": _span(request.free_min)},
        "must": lambda: {"offer": catalogue.offer(condition.value).name},
        "ban": lambda: {"offer": catalogue.offer(condition.value).name},
        "pin": lambda: {"offer": catalogue.offer(condition.value).name, **moment},
        "ban-mode": lambda: {"value": condition.value},
        "ban-theme": lambda: {"value": condition.value},
    }
    return values[condition.name]() if condition.name in values else {}


def _step(step: Step, before: Request, after: Request, stay: Stay, catalogue: Catalogue) -> str:
    now = {k: v for k, v in _values(step.condition, after, catalogue).items() if k != "date"}
    key, more = _TOLD.get(step.condition.name, _as_it_is)(before, after, step.condition, stay)
    then = _values(step.condition, before, catalogue)
    named = next((then[k] for k in ("count", "nights", "station", "span") if k in then), "")
    return say(f"step-{key}", before.language, **{"before": named, **now, **more})


def _as_it_is(_before: Request, _after: Request, condition: Condition, _stay: Stay) -> Told:
    return condition.name, {}


def _dates(before: Request, after: Request, _: Condition, _stay: Stay) -> Told:
    then = _day(before.arrive.date(), before.language)
    values = {**_day(after.arrive.date(), before.language), **{f"{k}_before": v for k, v in then.items()}}
    return "dates", values


def _nights(_: Request, after: Request, _condition: Condition, _stay: Stay) -> Told:
    return "nights" if len(after.dates) > 1 else "day", {}


def _time(before: Request, after: Request, condition: Condition, _stay: Stay) -> Told:
    moments = [(r.arrive if condition.name == "arrive" else r.leave) for r in (before, after)]
    minutes = int((moments[1] - moments[0]).total_seconds()) // 60
    return f"{condition.name}-{'later' if minutes > 0 else 'earlier'}", {"span": _span(abs(minutes))}


def _mode(_: Request, after: Request, _condition: Condition, _stay: Stay) -> Told:
    return f"mode-{after.mode}", {}


def _travel(_: Request, after: Request, _condition: Condition, _stay: Stay) -> Told:
    return f"travel-{after.travel}", {}


def _pin(_: Request, after: Request, condition: Condition, _stay: Stay) -> Told:
    return "pin" if condition.value in after.must else "must", {}


def _cycle_km(before: Request, after: Request, _: Condition, _stay: Stay) -> Told:
    return "cycle-km", {"more": f"{after.max_cycle_km_day - before.max_cycle_km_day:g}"}


def _walk_km(before: Request, after: Request, _: Condition, _stay: Stay) -> Told:
    return "walk-km", {"more": f"{after.max_walk_km_day - before.max_walk_km_day:g}"}


def _budget(before: Request, after: Request, _: Condition, _stay: Stay) -> Told:
    if after.budget_ct is None:
        return "budget-none", {}
    return "budget", {"more": _euros(after.budget_ct - (before.budget_ct or 0))}


def _tight(_: Request, _after: Request, _condition: Condition, stay: Stay) -> Told:
    return "tight", {"euros": _euros(stay.price.total_ct)}


def _day(day: date, language: str) -> dict[str, object]:
    return {"weekday": say(f"weekday-{day.weekday()}", language), "date": day.isoformat()}


def _nights_told(nights: int, language: str) -> str:
    return say("night-count-one" if nights == 1 else "night-count", language, count=nights)


def _span(minutes: int) -> str:
    """Write a length of time as all four languages read it."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def _euros(amount_ct: int) -> str:
    return f"{amount_ct / 100:g}" if amount_ct % 100 == 0 else f"{amount_ct / 100:.2f}"


_TOLD: dict[ConditionName, Callable[[Request, Request, Condition, Stay], Told]] = {
    "dates": _dates,
    "nights": _nights,
    "arrive": _time,
    "leave": _time,
    "pin": _pin,
    "mode": _mode,
    "travel": _travel,
    "cycle-km": _cycle_km,
    "walk-km": _walk_km,
    "budget": _budget,
    "tight": _tight,
}
