"""What a request insists on, thing by thing: any of it can be given up."""

from dataclasses import dataclass
from typing import Literal

from itinerary.request import Request

ConditionName = Literal[
    "dates", "nights", "arrive", "leave", "station", "from", "to", "party", "ages", "mode", "travel",
    "cycle-km", "walk-km", "budget", "tight", "free", "need", "confirmed", "must", "pin", "ban", "ban-mode",
    "ban-theme",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """
    One thing that a request insists on.

    Parameters
    ----------
    name
        What kind of thing.
    value
        Which one of its kind: an offer's id, a need, a mode or a theme; empty where there is but one.
    """

    name: ConditionName
    value: str = ""


def conditions_of(request: Request) -> tuple[Condition, ...]:
    """
    List what a request insists on.

    Parameters
    ----------
    request
        The request; what its segment brings counts as asked for.

    Returns
    -------
    tuple of Condition
        What was said in so many words first, then what every request has.
    """
    one_way = request.start != request.finish
    nights = len(request.dates) - 1
    once: tuple[tuple[ConditionName, bool], ...] = (
        ("confirmed", bool(request.needs) and not request.accept_unconfirmed),
        ("budget", request.budget_ct is not None),
        ("tight", request.tight_budget),
        ("free", request.free_min > 0),
        ("cycle-km", request.mode == "cycle"),
        ("walk-km", True),
        ("party", request.persons > 1),
        ("ages", bool(request.children)),
        ("station", not one_way),
        ("from", one_way),
        ("to", one_way),
        ("arrive", True),
        ("leave", True),
        ("nights", nights > 0),
        ("dates", True),
        ("travel", nights > 1),
        ("mode", request.max_cycle_km_day > 0 and request.max_walk_km_day > 0),
    )
    many: tuple[tuple[ConditionName, tuple[str, ...]], ...] = (
        ("pin", tuple(pin.offer for pin in request.pins)),
        ("must", request.must),
        ("need", request.needs),
        ("ban", request.ban),
        ("ban-mode", request.ban_modes),
        ("ban-theme", request.ban_themes),
    )
    named = [Condition(name=name, value=value) for name, values in many for value in dict.fromkeys(values)]
    return (*named, *(Condition(name=name) for name, holds in once if holds))
