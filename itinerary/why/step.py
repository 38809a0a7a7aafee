"""Steps by which a condition can be loosened, and what each asks of the guests."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from itinerary.request import Request
from itinerary.why.condition import Condition

Change = Callable[[Request], Request]
Order = Literal["rising", "leaning", "none"]
ASKS = {
    "minutes": 30,
    "kilometres": 2,
    "walk-kilometres": 1,
    "percent": 4,
    "station": 2,
    "station-km": 5,
    "confirmed": 3,
    "pin": 3,
    "travel": 5,
    "ban": 5,
    "tight": 6,
    "must": 7,
    "mode": 8,
    "night": 8,
    "no-night": 20,
    "percent-of-party": 3,
}
"""
What changes ask of guests, as a judgement of ours: half an hour asks as much as two kilometres by bike, one
on foot or 4 % of the budget; a call to confirm as much as three times that; to do without what one came for,
seven times; to come for the day only, twenty times. Of minutes, kilometres and percents, so many are one.
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """
    A way to loosen a condition.

    Parameters
    ----------
    condition
        Which one.
    change
        Makes the loosened request.
    asks
        How much it asks; the unit is half an hour.
    offered
        Whether it may be proposed: nobody is told to do without what they need.
    opens
        How much it is likely to open up, to compare it with steps of the same condition.
    """

    condition: Condition
    change: Change
    asks: int
    offered: bool = True
    opens: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """
    Steps of one kind.

    Parameters
    ----------
    steps
        The one that asks least first.
    order
        ``rising`` if each step allows all that the one before it does, ``leaning`` if it mostly does, and
        ``none`` if the steps have nothing to do with each other.
    """

    steps: tuple[Step, ...]
    order: Order = "none"


def budget_step(condition: Condition, request: Request, budget_ct: int) -> Step:
    """
    Ask for more money.

    Parameters
    ----------
    condition
        That there is a budget.
    request
        With its budget.
    budget_ct
        Another one, above it.

    Returns
    -------
    Step
        That asks by the share of the budget that is added.
    """
    before_ct = max(1, request.budget_ct or 0)
    percent = -(-100 * (budget_ct - before_ct) // before_ct)
    return Step(
        condition=condition,
        change=partial(replace, budget_ct=budget_ct),
        asks=max(1, -(-percent // ASKS["percent"])),
    )
