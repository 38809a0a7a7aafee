"""A request that cannot be met, and what becomes of it without some of its conditions."""

from collections.abc import Callable

from itinerary.why.case import Case
from itinerary.why.condition import Condition

MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
DATES, PARTY, STATION = (Condition(name=name) for name in ("dates", "party", "station"))
MUSEUM, CRUISE = (Condition(name="must", value=f"offer:{name}") for name in ("museum", "cruise"))


def test_condition_that_helps_alone_is_told_with_its_least_step(case_of: Callable[..., Case]) -> None:
    """From a Monday the museum is had on the Tuesday; from another station it is as closed."""
    case = case_of(must=("offer:museum",), **MONDAY)
    found = case.alone(DATES)
    assert found is not None
    assert found.step.change(case.request).arrive.isoformat() == "2027-06-08T09:50:00"
    assert case.alone(STATION) is None


def test_conditions_hold_together_or_do_not(case_of: Callable[..., Case]) -> None:
    """The museum and the Monday do not go together, whatever becomes of the rest; each goes alone."""
    case = case_of(must=("offer:museum",), **MONDAY)
    assert not case.hold((DATES, MUSEUM))
    assert case.hold((DATES,))
    assert case.hold((MUSEUM,))


def test_needs_and_ages_are_conditions_nobody_may_propose_to_loosen(case_of: Callable[..., Case]) -> None:
    """They are weighed, and never offered."""
    case = case_of(needs=("wheelchair",), children=(4,))
    offered = {condition.name for condition in case.conditions if case.offers(condition)}
    assert {"need", "ages"} <= {condition.name for condition in case.conditions} - offered
    assert "dates" in offered


def test_asking_is_that_of_the_first_step(case_of: Callable[..., Case]) -> None:
    """A day later asks three: that is a change of date, and of one day."""
    assert case_of().asks(DATES) == 3


def test_steps_that_help_together_are_found(case_of: Callable[..., Case]) -> None:
    """Nine at a cruise for eight, while the museum is closed: both the day and the party change."""
    case = case_of(must=("offer:museum", "offer:cruise"), adults=9, **MONDAY)
    steps = case.helping((DATES, PARTY))
    assert {step.condition for step in steps} == {DATES, PARTY}
    remedy = case.remedy(steps)
    assert remedy is not None
    assert remedy.request.persons == 8
    assert remedy.request.arrive.isoformat() == "2027-06-08T09:50:00"
    there = {stop.id for day in remedy.stay.days for stop in day.stops}
    assert {"offer:museum", "offer:cruise"} <= there
    assert case.helping((STATION,)) == ()


def test_what_composing_does_not_keep_is_no_remedy(case_of: Callable[..., Case]) -> None:
    """Another station does not open the museum."""
    case = case_of(must=("offer:museum",), **MONDAY)
    (ladder,) = case.ladders[STATION]
    assert case.remedy(ladder.steps[:1]) is None
