"""Which requests a hypothesis can change."""

from dataclasses import replace

import pytest

from graphs.network import Network
from itinerary.params import Params
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved
from itinerary.what_if.touched import possible, touched
from offers.catalogue import Catalogue
from offers.offer import Capacity
from tests.itinerary.conftest import open_at
from tests.itinerary.what_if.trials import MONDAY, SATURDAY, WEEKEND, ask


def solved(catalogue: Catalogue, *offers: str) -> tuple[Solved, ...]:
    """Return a weekend, a Saturday and a Monday, the first of them with a stay of some offers."""
    asked = ask(catalogue, WEEKEND, SATURDAY, MONDAY)
    held = (frozenset(offers), frozenset(), frozenset())
    return tuple(
        Solved(request=request, status="made", points=1, offers=ids)
        for request, ids in zip(asked, held, strict=True)
    )


def inn(catalogue: Catalogue, **changes: object) -> Hypothesis:
    """Suppose another bed beside the farm."""
    offer = replace(catalogue.offer("offer:farm"), id="offer:hypothesis-inn", **changes)
    return Hypothesis(name="inn", added=(offer,))


def test_bed_concerns_who_stays_the_night(catalogue: Catalogue, network: Network) -> None:
    """Not who comes for a day."""
    assert touched(inn(catalogue), solved(catalogue), catalogue, network) == (0,)


def test_bed_too_small_or_too_far_concerns_nobody(catalogue: Catalogue, network: Network) -> None:
    """A bed for one, and one that is 5 km away from who goes 4 km a day."""
    small = inn(catalogue, capacity=Capacity(persons=1))
    assert touched(small, solved(catalogue), catalogue, network) == ()
    near = [
        replace(found, request=replace(found.request, max_cycle_km_day=4, max_walk_km_day=4))
        for found in solved(catalogue)
    ]
    assert touched(inn(catalogue), near, catalogue, network) == ()


def test_table_of_mondays_concerns_mondays(catalogue: Catalogue, network: Network) -> None:
    """It is closed on all days of the others."""
    table = replace(
        catalogue.offer("offer:table"), id="offer:hypothesis-table", hours=open_at("Mo 12:00-14:00")
    )
    supposed = Hypothesis(name="table", added=(table,))
    assert touched(supposed, solved(catalogue), catalogue, network) == (2,)


def test_what_closes_concerns_who_comes_to_it(catalogue: Catalogue, network: Network) -> None:
    """Whoever was not there does not miss it."""
    gone = Hypothesis(name="closed", closed=("offer:farm",))
    assert touched(gone, solved(catalogue, "offer:farm"), catalogue, network) == (0,)
    assert touched(gone, solved(catalogue, "offer:hotel"), catalogue, network) == ()


@pytest.mark.parametrize(
    ("hours", "found"),
    [("We-Su 10:00-12:00,14:00-18:00", ()), ("Mo-Su 10:00-12:00,14:00-18:00", (2,))],
)
def test_change_of_hours_concerns_days_on_which_they_differ(
    catalogue: Catalogue, network: Network, hours: str, found: tuple[int, ...]
) -> None:
    """A museum closed on Tuesdays too changes nothing here; one open on Mondays, Monday."""
    museum = replace(catalogue.offer("offer:museum"), hours=open_at(hours))
    supposed = Hypothesis(name="museum", changed=(museum,))
    assert touched(supposed, solved(catalogue, "offer:museum"), catalogue, network) == found


def test_any_other_change_concerns_who_might_come(catalogue: Catalogue, network: Network) -> None:
    """A museum that costs nothing, on the days on which it is open."""
    museum = replace(catalogue.offer("offer:museum"), landmark=True)
    supposed = Hypothesis(name="museum", changed=(museum,))
    assert touched(supposed, solved(catalogue), catalogue, network) == (0, 1)


def test_nothing_is_possible_for_who_needs_what_nobody_confirmed(
    catalogue: Catalogue, network: Network
) -> None:
    """Legs are unconfirmed everywhere."""
    (request,) = ask(catalogue, WEEKEND, needs=["wheelchair"])
    assert possible(request, catalogue, network, Params()) == frozenset()
