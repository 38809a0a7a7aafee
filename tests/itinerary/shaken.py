"""Problems and plans drawn at random from those of the tiny destination: what nobody thought of."""

from dataclasses import replace
from random import Random

import numpy as np

from itinerary.plan import DayPlan, Plan
from itinerary.problem import CLOSED, Problem

BEYOND = 200_000
"""Metres and minutes beyond any day."""


def draws(seed: int) -> Random:
    """Return a source of chance for tests."""
    return Random(seed)  # noqa: S311  # no secret is drawn


def shaken(problem: Problem, seed: int) -> Problem:
    """Return a problem of other hours, sunsets, points, prices, lengths and caps."""
    draw, m = draws(seed), len(problem.ids)
    sunsets = (draw.choice((12 * 60, 15 * 60, 17 * 60, 19 * 60, 22 * 60)) for _ in problem.frames)
    # A window ends early enough for the day, as those of an offer do.
    frames = tuple(replace(f, sunset_min=s) for f, s in zip(problem.frames, sunsets, strict=True))
    return replace(
        problem,
        frames=frames,
        windows=_windows(problem, draw),
        points=_ints(draw.randrange(-100, 1200) for _ in range(m)),
        cost_ct=_ints(draw.randrange(0, 5000, 10) for _ in range(m)),
        linger_min=_ints(draw.choice((0, 0, 15, 40)) * (i == o) for i, o in _ways(problem)),
        group=np.where(problem.lunch, -1, problem.group % draw.choice((2, 3, 9))).astype(np.int32),
        landmark=np.array([draw.random() < 0.3 and not meal for meal in problem.lunch]),
        gem=np.array([draw.random() < 0.3 and not meal for meal in problem.lunch]),
        cap_go_m=draw.choice((12_000, 16_000, 20_000, BEYOND)),
        cap_ride_min=draw.choice((50, 80, BEYOND)),
        cap_walk_m=draw.choice((3000, 8000, BEYOND)),
        guide_ct=draw.choice((4000, 15_000, 60_000)),
        params=replace(problem.params, lit_walk_m=draw.choice((0, 1500, 3000, 6000))),
    )


def random_stay(problem: Problem, draw: Random) -> Plan:
    """Return a plan whose beds meet and whose options are drawn at random: few can be lived."""
    days, start = [], problem.start
    for d, evenings in enumerate(problem.evenings):
        lunches = draw.choice((0, 0, 1))
        meals = draw.sample([o for o in range(len(problem.ids)) if problem.lunch[o]], lunches)
        visits = [o for o in range(len(problem.ids)) if not problem.lunch[o]]
        options = meals + draw.sample(visits, draw.randint(0, min(problem.visits_day, len(visits))))
        draw.shuffle(options)
        evening = draw.randrange(len(evenings)) if problem.frames[d].night else None
        days.append(DayPlan(day=d, start=start, options=tuple(options), evening=evening))
        start = evenings[evening].lodging if evening is not None else start
    return Plan(days=tuple(days))


def _windows(problem: Problem, draw: Random) -> np.ndarray:
    """Draw up to two windows an option and day, in order and apart."""
    windows = np.empty((len(problem.frames), len(problem.ids), 2, 2), dtype=np.int32)
    for d, frame in enumerate(problem.frames):
        for o in range(len(problem.ids)):
            times = sorted(draw.sample(range(frame.start_min, frame.end_min - 60), 4))
            spans = [(times[0], times[1]), (times[2], times[3])][: draw.choice((0, 1, 1, 2, 2))]
            windows[d, o] = (*spans, CLOSED, CLOSED)[:2]
    return windows


def _ways(problem: Problem) -> list[tuple[int, int]]:
    return list(zip(problem.place_in.tolist(), problem.place_out.tolist(), strict=True))


def _ints(values: object) -> np.ndarray:
    return np.array(list(values), dtype=np.int32)  # type: ignore[call-overload]
