"""A stay composed again around a change."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from graphs.network import Network
from itinerary.change import appoint, with_offer, without_offer
from itinerary.compose import compose_stay
from itinerary.evaluate import evaluate
from itinerary.ground import Ground
from itinerary.plan import Plan
from itinerary.recompose import plan_of, recompose_stays
from itinerary.request import Request
from itinerary.stay import Stay
from offers.catalogue import Catalogue


@pytest.fixture
def asked(request_of: Callable[..., Request], weekend: dict[str, str]) -> Request:
    """Return the request of a weekend on bikes."""
    return request_of(**weekend)


@pytest.fixture
def stay(asked: Request, catalogue: Catalogue, network: Network) -> Stay:
    """Return its stay."""
    return compose_stay(asked, catalogue, network)


def there(stay: Stay) -> set[str]:
    """Return the ids of the stops of a stay."""
    return {stop.id for day in stay.days for stop in day.stops}


def test_stay_is_found_again_in_its_problem(
    stay: Stay, ground_of: Callable[..., Ground], weekend: dict[str, str]
) -> None:
    """The plan of a stay is worth what the stay says."""
    problem = ground_of(**weekend).problem
    plan = plan_of(stay, problem)
    assert isinstance(plan, Plan)
    assert evaluate(plan, problem).objective == stay.proof.objective


def test_other_days_have_no_plan_of_it(stay: Stay, ground_of: Callable[..., Ground]) -> None:
    """A stay of a weekend is no plan for a Wednesday."""
    assert plan_of(stay, ground_of().problem) is None


def test_plan_is_gone_with_its_bed(
    stay: Stay, ground_of: Callable[..., Ground], weekend: dict[str, Any]
) -> None:
    """Where the bed is banned, nothing is found again."""
    bed = stay.days[0].stops[-1].id
    assert plan_of(stay, ground_of(ban=(bed,), **weekend).problem) is None


def test_changes_are_kept(asked: Request, stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """What is banned goes, what is asked for comes, an appointment is kept."""
    (without,) = recompose_stays(stay, without_offer(asked, "offer:bar"), catalogue, network)
    assert "offer:bar" not in there(without)
    (having,) = recompose_stays(stay, with_offer(asked, "offer:cruise"), catalogue, network)
    assert "offer:cruise" in there(having)
    moment = datetime.fromisoformat("2027-06-13T15:00")
    (fixed,) = recompose_stays(stay, appoint(asked, "offer:garden", moment), catalogue, network)
    assert moment in {s.start for day in fixed.days for s in day.stops if s.id == "offer:garden"}


def test_nothing_changed_gives_nothing_worse(
    asked: Request, stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """Composing again from a stay keeps at least its worth."""
    (again,) = recompose_stays(stay, asked, catalogue, network)
    assert again.proof.objective >= stay.proof.objective


def test_what_comes_of_a_change_has_an_id_of_its_own(
    asked: Request, stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """Two ways to the same request may give two stays, and never one id."""
    again = recompose_stays(stay, asked, catalogue, network)[0]
    assert again.id != stay.id
    assert again.request == stay.request
    assert again.id == recompose_stays(stay, asked, catalogue, network)[0].id
