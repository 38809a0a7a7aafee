"""Which of too many offers are weighed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itinerary.eligible import select_eligible
from itinerary.params import Params
from itinerary.request import Request
from itinerary.shortlist import shortlist
from offers.catalogue import Catalogue

FEW = Params(shortlist=(("visits", 2), ("meals", 2), ("nights", 2)))


def names(request: Request, catalogue: Catalogue, params: Params) -> tuple[set[str], int]:
    """Return what is weighed, and how many are left out."""
    listed = shortlist(request, select_eligible(request, catalogue, params), catalogue, params)
    return {
        o.id.removeprefix("offer:") for o in (*listed.visits, *listed.meals, *listed.nights)
    }, listed.left_out


def test_few_offers_are_all_weighed(request_of: Callable[..., Request], catalogue: Catalogue) -> None:
    """Eight offers are not too many."""
    found, left_out = names(request_of(), catalogue, Params())
    assert (len(found), left_out) == (8, 0)


def test_of_more_the_best_are_weighed(request_of: Callable[..., Request], catalogue: Catalogue) -> None:
    """Of four visits the landmark and the garden, a gem, are weighed; two tables and beds are not many."""
    found, left_out = names(request_of(), catalogue, FEW)
    assert found == {"belfry", "garden", "bar", "table", "farm", "hotel"}
    assert left_out == 2


@pytest.mark.parametrize("wanted", ["museum", "cruise"])
def test_what_was_asked_for_by_name_is_weighed(
    request_of: Callable[..., Request], catalogue: Catalogue, wanted: str
) -> None:
    """A must-have is there, however little the segment likes it."""
    found, _ = names(request_of(must=(f"offer:{wanted}",)), catalogue, FEW)
    assert wanted in found


def test_one_half_of_the_meals_are_the_cheapest(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Of ten tables that all are alike but for one that is cheap, the cheap one is weighed."""
    table = catalogue.offer("offer:table")
    more = [
        replace(table, id=f"offer:table-{n}", price=replace(table.price, adult_ct=3000)) for n in range(9)
    ]
    offers = tuple(sorted((*catalogue.offers, *more), key=lambda o: o.id))
    found, _ = names(request_of(), replace(catalogue, offers=offers), FEW)
    assert "bar" in found
