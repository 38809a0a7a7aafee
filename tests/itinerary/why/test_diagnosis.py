"""Where no single change helps."""

from collections.abc import Callable

from itinerary.why.case import Case
from itinerary.why.condition import Condition
from itinerary.why.diagnosis import diagnose

MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
DATES, PARTY = (Condition(name=name) for name in ("dates", "party"))
MUSEUM, CRUISE = (Condition(name="must", value=f"offer:{name}") for name in ("museum", "cruise"))


def test_two_conflicts_are_found_and_resolved_together(case_of: Callable[..., Case]) -> None:
    """The museum on a Monday, and nine on a cruise for eight: nothing to do with each other."""
    case = case_of(must=("offer:museum", "offer:cruise"), adults=9, **MONDAY)
    assert not any(case.alone(condition) for condition in case.conditions)
    conflicts, remedies, whole = diagnose(case)
    assert whole
    assert {frozenset(conflict) for conflict in conflicts} == {
        frozenset({DATES, MUSEUM}),
        frozenset({PARTY, CRUISE}),
    }
    assert remedies
    for remedy in remedies:
        loosened = {step.condition for step in remedy.steps}
        assert loosened & {DATES, MUSEUM}
        assert loosened & {PARTY, CRUISE}


def test_no_conflict_of_what_can_be_had(case_of: Callable[..., Case]) -> None:
    """A plain day has neither conflicts nor need of a remedy."""
    assert diagnose(case_of())[0] == ()
