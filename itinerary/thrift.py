"""The cheapest stays: looked for without regard to any limit, so that a higher limit never finds less."""

import numpy as np

from itinerary.columns import Column
from itinerary.effort import Effort
from itinerary.hunt import Hunt, make_hunt
from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, UNLIMITED, Arrays
from itinerary.ruin.loading import shelved
from itinerary.ruin.nights import NIGHT_COST, NIGHT_POINTS
from itinerary.search import search

LIKED = 10
"""Points of any visit to whoever looks for the cheapest: enough to fill a day, no more."""
SCALE = 1000
"""Points of a price as high as the guide."""
KEPT = 150
"""Days that are kept."""


def cheap_columns(problem: Problem, hunt: Hunt, effort: Effort) -> list[Column]:
    """
    Look for the days of the cheapest stays.

    Parameters
    ----------
    problem
        The problem; its limit plays no part.
    hunt
        Its search.
    effort
        Work.

    Returns
    -------
    list of Column
        Valued as the problem values them.
    """
    own = make_hunt(problem, hunt.seed, _at_any_price(hunt.arrays))
    search(own, effort)
    cheap = sorted(shelved(own.shelf, problem, own.arrays), key=lambda c: (c.cost_ct, c.order))
    by_day = [[c for c in cheap if c.plan.day == d][:KEPT] for d in range(len(problem.frames))]
    return [c for columns in by_day for c in columns]


def _at_any_price(arrays: Arrays) -> Arrays:
    """Let euros be all that counts, beside what has to be there."""
    options, evenings = arrays.options.copy(), arrays.nights.evenings.copy()
    options[POINTS, :] = LIKED
    step = max(1, arrays.rules.guide_ct // SCALE)
    evenings[:, NIGHT_POINTS] = -evenings[:, NIGHT_COST] // step
    rules = arrays.rules._replace(
        limit=UNLIMITED,
        guide_ct=0,
        guide_step=step,
        travel_points=0,
        wait_points=0,
        no_landmark=0,
        few_gems=0,
    )
    nights = arrays.nights._replace(evenings=evenings)
    return arrays._replace(options=options, nights=nights, rules=rules, step=np.zeros_like(arrays.step))
