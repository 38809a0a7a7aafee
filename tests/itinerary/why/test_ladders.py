"""Steps by which each condition can be loosened."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from itinerary.request import Request
from itinerary.why.condition import Condition, conditions_of
from itinerary.why.ladders import ladders_of
from itinerary.why.loosen import stands
from offers.catalogue import Catalogue

ASKED: Mapping[str, Any] = {
    "arrive": "2027-06-11T15:50",
    "leave": "2027-06-13T12:10",
    "budget_ct": 10_000,
    "tight_budget": True,
    "children": (4,),
    "needs": ("hearing",),
    "must": ("offer:museum",),
    "ban": ("offer:bar",),
    "ban_modes": ("boat",),
    "ban_themes": ("mining",),
    "free_min": 60,
}


@pytest.fixture
def asked(request_of: Callable[..., Request]) -> Request:
    """Return a request that insists on nearly everything."""
    return request_of(**ASKED)


def test_each_condition_can_be_loosened(asked: Request, catalogue: Catalogue) -> None:
    """Each has a ladder, of which each step changes the request and leaves one that can be asked."""
    for condition in conditions_of(asked):
        ladders = ladders_of(condition, asked, catalogue)
        assert ladders, condition
        for step in (step for ladder in ladders for step in ladder.steps):
            changed = step.change(asked)
            assert changed != asked, condition
            assert stands(changed, asked)


def test_ladders_rise_in_what_they_ask(asked: Request, catalogue: Catalogue) -> None:
    """The first step asks least."""
    for condition in conditions_of(asked):
        for ladder in ladders_of(condition, asked, catalogue):
            asks = [step.asks for step in ladder.steps]
            assert asks == sorted(asks), condition


@pytest.mark.parametrize("name", ["need", "ages"])
def test_needs_and_ages_are_never_offered(asked: Request, catalogue: Catalogue, name: str) -> None:
    """They may be in a conflict, but nobody is told to change them."""
    condition = next(c for c in conditions_of(asked) if c.name == name)
    steps = [step for ladder in ladders_of(condition, asked, catalogue) for step in ladder.steps]
    assert steps
    assert not any(step.offered for step in steps)


def test_budget_rises_in_whole_euros_and_then_has_no_limit(asked: Request, catalogue: Catalogue) -> None:
    """Every step allows what the one before it does."""
    (ladder,) = ladders_of(Condition(name="budget"), asked, catalogue)
    budgets = [step.change(asked).budget_ct for step in ladder.steps]
    assert ladder.order == "rising"
    assert budgets[-1] is None
    assert all(b is not None and b > 10_000 and b % 100 == 0 for b in budgets[:-1])


def test_other_stations_come_with_the_way_back(asked: Request, catalogue: Catalogue) -> None:
    """Who comes back to where they set off does so from another station too."""
    (ladder,) = ladders_of(Condition(name="station"), asked, catalogue)
    ends = [(r.start, r.finish) for step in ladder.steps for r in [step.change(asked)]]
    assert ends == [("station:east", "station:east")]
