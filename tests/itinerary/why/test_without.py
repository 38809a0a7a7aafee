"""What a request looks like without some of its conditions."""

from collections.abc import Callable

from itinerary.request import Request
from itinerary.why.condition import Condition, conditions_of
from itinerary.why.ladders import ladders_of
from itinerary.why.least import together
from itinerary.why.loosen import stands
from itinerary.why.step import Ladder
from itinerary.why.without import FORMS, FORMS_EACH, forms_without, loosest_steps
from offers.catalogue import Catalogue

CYCLE, LEAVE, NIGHTS, DATES = (Condition(name=name) for name in ("cycle-km", "leave", "nights", "dates"))
NEED = Condition(name="need", value="hearing")


def all_ladders(request: Request, catalogue: Catalogue) -> dict[Condition, tuple[Ladder, ...]]:
    """Return the ladders of each condition of a request."""
    return {c: ladders_of(c, request, catalogue) for c in conditions_of(request)}


def test_of_a_rising_ladder_the_last_step_stands_for_all(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Who gives up the cap of kilometres rides as far as the ladder goes."""
    ladders = ladders_of(CYCLE, request_of(), catalogue)
    assert loosest_steps(ladders) == (ladders[0].steps[-1],)


def test_what_allows_other_things_is_kept_at_first(
    request_of: Callable[..., Request], catalogue: Catalogue, weekend: dict[str, str]
) -> None:
    """Without nights a stay is not looser but another: the nights are kept before they are given up."""
    first, *others = loosest_steps(ladders_of(NIGHTS, request_of(**weekend), catalogue))
    assert first is None
    assert len(others) == 1


def test_few_of_many_steps_are_looked_at(request_of: Callable[..., Request], catalogue: Catalogue) -> None:
    """Of all dates some from all along, the season's middle first; and the date may be kept after all."""
    request = request_of(arrive="2027-01-13T09:50", leave="2027-01-13T18:10")
    found = loosest_steps(ladders_of(DATES, request, catalogue))
    assert len(found) == FORMS_EACH + 1
    assert found[-1] is None
    assert found[0] is not None
    assert found[0].change(request).arrive.month == 6


def test_what_is_never_offered_is_given_up_for_good(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Without a need the request has it no more: that is what shows whether the need is in the way."""
    request = request_of(needs=("hearing",))
    (step,) = loosest_steps(ladders_of(NEED, request, catalogue))
    assert step is not None
    assert step.change(request).needs == ()


def test_forms_are_different_requests_that_can_be_asked(
    request_of: Callable[..., Request], catalogue: Catalogue, weekend: dict[str, str]
) -> None:
    """No form comes twice, each stands, and the loosest of all comes first."""
    request = request_of(**weekend)
    ladders = all_ladders(request, catalogue)
    dropped = tuple(ladders)
    forms = [together(request, steps) for steps in forms_without(request, dropped, ladders)]
    assert 1 < len(set(forms)) == len(forms) <= FORMS
    assert all(stands(form, request) for form in forms)
    assert len(list(forms_without(request, dropped, ladders, most=3))) == 3
    assert forms[0].max_cycle_km_day == max(form.max_cycle_km_day for form in forms)


def test_what_is_not_given_up_is_kept_in_each_form(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Without the hour of leaving and the kilometres, all else is as asked."""
    request = request_of(must=("offer:museum",))
    ladders = all_ladders(request, catalogue)
    forms = [together(request, s) for s in forms_without(request, (CYCLE, LEAVE), ladders)]
    assert {form.arrive for form in forms} == {request.arrive}
    assert {form.must for form in forms} == {request.must}
    assert {form.leave.date() for form in forms} == {request.leave.date()}


def test_nothing_given_up_is_the_request_itself(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """There is one form of a request of which all is kept."""
    request = request_of()
    assert list(forms_without(request, (), all_ladders(request, catalogue))) == [()]
