"""The step that asks least, on the tiny destination: what brute force over the ladder finds."""

from collections.abc import Callable
from typing import Any

import pytest

from graphs.network import Network
from itinerary.request import Request
from itinerary.why.condition import ConditionName, conditions_of
from itinerary.why.ladders import ladders_of
from itinerary.why.least import ask_less, least_step, together
from itinerary.why.oracle import Oracle
from itinerary.why.step import Ladder, Step
from offers.catalogue import Catalogue
from tests.itinerary.conftest import FEW

MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
FAR = {"must": ("offer:garden",), "max_cycle_km_day": 7.0}
CLOSED = {**MONDAY, "must": ("offer:museum",)}
SHORT = {"must": ("offer:garden", "offer:belfry", "offer:museum"), "leave": "2027-06-09T12:10"}


@pytest.fixture
def oracle(catalogue: Catalogue, network: Network) -> Oracle:
    """Return an oracle of the tiny destination."""
    return Oracle(catalogue=catalogue, network=network, params=FEW)


def ladders_for(request: Request, name: ConditionName, catalogue: Catalogue) -> tuple[Ladder, ...]:
    """Return the ladders of a condition of a request."""
    condition = next(c for c in conditions_of(request) if c.name == name)
    return ladders_of(condition, request, catalogue)


@pytest.mark.parametrize(
    ("changes", "name", "order"),
    [
        (FAR, "cycle-km", "rising"),
        ({"must": ("offer:cruise",), "adults": 12}, "party", "rising"),
        (SHORT, "leave", "leaning"),
        (CLOSED, "dates", "none"),
        (CLOSED, "must", "none"),
    ],
)
def test_least_step_is_the_first_that_helps(
    request_of: Callable[..., Request],
    catalogue: Catalogue,
    oracle: Oracle,
    changes: dict[str, Any],
    name: ConditionName,
    order: str,
) -> None:
    """However a ladder is searched, no step of it that asks less makes the request possible."""
    request = request_of(**changes)
    assert not oracle.look(request).possible
    ladders = ladders_for(request, name, catalogue)
    assert ladders[0].order == order
    helping = [s for ladder in ladders for s in ladder.steps if oracle.look(s.change(request)).possible]
    found = least_step(request, ladders, oracle)
    assert found is not None
    assert found.step.asks == min(step.asks for step in helping)
    assert found.step in helping
    (steps,) = (ladder.steps for ladder in ladders if found.step in ladder.steps)
    assert (found.step, *found.next_steps) == steps[steps.index(found.step) :]


@pytest.mark.parametrize("name", ["cycle-km", "leave", "party"])
def test_no_step_is_found_where_none_helps(
    request_of: Callable[..., Request], catalogue: Catalogue, oracle: Oracle, name: ConditionName
) -> None:
    """On a Monday neither kilometres nor hours nor a smaller party open the museum."""
    request = request_of(**CLOSED)
    assert least_step(request, ladders_for(request, name, catalogue), oracle) is None


def test_budget_is_raised_to_the_cheapest_stay_and_no_further(
    request_of: Callable[..., Request], catalogue: Catalogue, oracle: Oracle
) -> None:
    """Where one euro is too little, the budget asked for is the price of a stay, in whole euros."""
    request = request_of(budget_ct=100)
    cheapest_ct = oracle.look(request).cheapest_ct
    assert cheapest_ct is not None
    found = least_step(request, ladders_for(request, "budget", catalogue), oracle)
    assert found is not None
    raised = found.step.change(request)
    assert raised.budget_ct is not None
    assert cheapest_ct <= raised.budget_ct < cheapest_ct + 100
    assert oracle.look(raised).possible


def test_steps_that_help_together_are_lessened_one_by_one(
    request_of: Callable[..., Request], catalogue: Catalogue, oracle: Oracle
) -> None:
    """A cruise too far and too full: no step of either that asks less would still do."""
    request = request_of(must=("offer:cruise",), adults=12, max_cycle_km_day=7.0)
    pairs: list[tuple[Step, Ladder]] = [
        (ladder.steps[-1], ladder)
        for name in ("cycle-km", "party")
        for ladder in ladders_for(request, name, catalogue)
    ]
    steps = tuple(step for step, _ in pairs)
    assert oracle.look(together(request, steps)).possible
    lessened = ask_less(request, steps, dict(pairs), oracle)
    assert oracle.look(together(request, lessened)).possible
    assert together(request, lessened).persons == 8
    for i, (step, ladder) in enumerate(zip(lessened, (ladder for _, ladder in pairs), strict=True)):
        others = together(request, (*lessened[:i], *lessened[i + 1 :]))
        less = [s for s in ladder.steps if s.asks < step.asks]
        assert not any(oracle.look(s.change(others)).possible for s in less)


def test_steps_are_taken_one_after_the_other(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Each loosens what the one before has left."""
    request = request_of(must=("offer:museum",), budget_ct=1000)
    steps = tuple(ladders_for(request, name, catalogue)[0].steps[-1] for name in ("must", "budget"))
    loosened = together(request, steps)
    assert (loosened.must, loosened.budget_ct) == ((), None)
    assert together(request, ()) == request
