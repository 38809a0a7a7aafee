"""Conditions and changes in the words of those who asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from itinerary.read_request import LANGUAGES
from itinerary.request import Pin, Request
from itinerary.stay import Stay
from itinerary.why.condition import Condition, ConditionName, conditions_of
from itinerary.why.explanation import Remedy
from itinerary.why.ladders import ladders_of
from itinerary.why.step import Step
from itinerary.why.telling import tell_condition, tell_remedy
from offers.catalogue import Catalogue

NEEDS = ("wheelchair", "hearing", "visual", "mental", "buggy")


@pytest.fixture
def asked(request_of: Callable[..., Request]) -> tuple[Request, ...]:
    """Return two requests that together insist on all there is."""
    pin = Pin(offer="offer:museum", day=date(2027, 6, 12), start_min=660)
    full = request_of(
        arrive="2027-06-11T11:50", leave="2027-06-13T12:10", budget_ct=10_050, tight_budget=True,
        children=(4, 9), needs=NEEDS, must=("offer:garden",), pins=(pin,), ban=("offer:bar",),
        ban_modes=("boat",), ban_themes=("mining",), free_min=90,
    )  # fmt: skip
    other = request_of(
        arrive="2027-06-11T11:50", leave="2027-06-13T12:10", mode="walk", travel="star",
        finish="station:east",
    )  # fmt: skip
    return full, other


@pytest.fixture
def remedy(assembled: Callable[..., Stay]) -> Callable[[Request, Step], Remedy]:
    """Return a maker of remedies of one step, whatever the stay that it gives."""
    stay = assembled("museum", "garden", "table")
    return lambda request, step: Remedy(steps=(step,), request=step.change(request), stay=stay)


def step_of(
    request: Request, name: ConditionName, catalogue: Catalogue, at: int = 0, ladder: int = 0
) -> Step:
    """Return a step for a condition of a request."""
    condition = next(c for c in conditions_of(request) if c.name == name)
    return ladders_of(condition, request, catalogue)[ladder].steps[at]


def test_requests_of_these_tests_insist_on_all_there_is(asked: tuple[Request, ...]) -> None:
    """No kind of condition goes without its test."""
    assert {c.name for request in asked for c in conditions_of(request)} == set(get_args(ConditionName))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_speaks(asked: tuple[Request, ...], catalogue: Catalogue, language: str) -> None:
    """Each has words of its own, with all its blanks filled in."""
    for request in (replace(r, language=language) for r in asked):
        told = [tell_condition(c, request, catalogue) for c in conditions_of(request)]
        assert len(set(told)) == len(told)
        assert not any(blank in one for one in told for blank in "{}")
        assert all(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_that_is_offered_speaks(
    asked: tuple[Request, ...],
    catalogue: Catalogue,
    remedy: Callable[[Request, Step], Remedy],
    language: str,
) -> None:
    """No two steps of a condition are told alike, nor like the condition they loosen."""
    for request in (replace(r, language=language) for r in asked):
        for condition in conditions_of(request):
            ladders = ladders_of(condition, request, catalogue)
            steps = [s for ladder in ladders for s in ladder.steps if s.offered]
            told = [one for s in steps for one in tell_remedy(remedy(request, s), request, catalogue)]
            assert len(set(told)) == len(steps), condition
            assert tell_condition(condition, request, catalogue) not in told
            assert not any(blank in one for one in told for blank in "{}")


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Condition(name="dates"), "coming on Friday 2027-06-11"),
        (Condition(name="nights"), "staying 2 nights"),
        (Condition(name="arrive"), "arriving at 11:50"),
        (Condition(name="party"), "being 4 people"),
        (Condition(name="ages"), "coming with children aged 4, 9"),
        (Condition(name="budget"), "a budget of 100.50 €"),
        (Condition(name="tight"), "a tight budget (720 €)"),
        (Condition(name="free"), "1 h 30 free a day"),
        (Condition(name="cycle-km"), "at most 25 km a day by bike"),
        (Condition(name="must", value="offer:garden"), "having “Jardin”"),
        (Condition(name="pin", value="offer:museum"), "“Musée” on 2027-06-12 at 11:00"),
        (Condition(name="need", value="buggy"), "access with a buggy"),
    ],
)
def test_condition_is_told_with_its_figures(
    asked: tuple[Request, ...], catalogue: Catalogue, condition: Condition, text: str
) -> None:
    """Places by name, hours as on a clock, money in euros."""
    assert tell_condition(condition, replace(asked[0], language="en"), catalogue) == text


@pytest.mark.parametrize(
    ("name", "at", "ladder", "text"),
    [
        ("dates", 0, 0, "come on Saturday 2027-06-12 rather than Friday 2027-06-11"),
        ("nights", 0, 0, "stay 1 night instead of 2 nights"),
        ("nights", 1, 0, "come for the day, without a night"),
        ("arrive", 1, 0, "arrive 1 h earlier, at 10:50"),
        ("arrive", 0, 1, "arrive 30 min later, at 12:20"),
        ("leave", 2, 0, "leave 1 h 30 later, at 13:40"),
        ("station", 0, 0, "set off from Est station rather than Ouest"),
        ("cycle-km", 1, 0, "accept 2 km more a day by bike, at most 27 km"),
        ("party", 0, 0, "come as 3 instead of 4"),
        ("budget", 0, 0, "a budget of 106 €, 5.50 € more"),
        ("budget", -1, 0, "a stay without a limit of budget"),
        ("free", 0, 0, "keep 1 h free a day instead of 1 h 30"),
        ("travel", 0, 0, "keep the same bed every night"),
        ("must", 0, 0, "do without “Jardin”"),
        ("pin", 0, 0, "have “Musée” at another time"),
        ("ban", 0, 0, "accept “Bar”"),
    ],
)
def test_step_is_told_with_what_changes(
    asked: tuple[Request, ...],
    catalogue: Catalogue,
    remedy: Callable[[Request, Step], Remedy],
    name: ConditionName,
    at: int,
    ladder: int,
    text: str,
) -> None:
    """What becomes other, and what it was."""
    request = replace(asked[0], language="en", pins=() if name in {"dates", "nights"} else asked[0].pins)
    step = step_of(request, name, catalogue, at, ladder)
    assert tell_remedy(remedy(request, step), request, catalogue) == (text,)


def test_giving_up_a_tight_budget_tells_the_price(
    asked: tuple[Request, ...], catalogue: Catalogue, remedy: Callable[[Request, Step], Remedy]
) -> None:
    """The money is that of the stay that was composed with it: museum, garden and lunch for two, 62 €."""
    request = replace(asked[0], language="en")
    step = step_of(request, "tight", catalogue)
    assert tell_remedy(remedy(request, step), request, catalogue) == (
        "give up the tight budget; this stay costs 62 €",
    )
