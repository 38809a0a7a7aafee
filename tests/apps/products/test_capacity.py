"""How many persons a stay can take."""

from collections.abc import Callable
from dataclasses import replace

from apps.products.capacity import limits_of
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.offer import Capacity


def with_capacity(catalogue: Catalogue, offer_id: str, capacity: Capacity) -> Catalogue:
    """Say how many an offer takes."""
    offers = (replace(o, capacity=capacity) if o.id == offer_id else o for o in catalogue.offers)
    return replace(catalogue, offers=tuple(offers))


def test_rooms_take_as_many_as_their_kind(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Five rooms of a hotel are ten beds."""
    (limit,) = limits_of(stay_of("museum", lodging="hotel", nights=2), catalogue)
    assert (limit.name, limit.persons, limit.known) == ("Hotel", 10, True)


def test_the_smallest_comes_first(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A museum that shows eight at a time limits the party before a hotel of ten."""
    small = with_capacity(catalogue, "offer:museum", Capacity(persons=8, seats=20, known=False))
    found = limits_of(stay_of("museum", lodging="hotel", nights=1), small)
    assert [(limit.persons, limit.known) for limit in found] == [(8, False), (10, True)]


def test_what_nobody_says_limits_nothing(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """An offer without a capacity, or gone from the catalogue, is no limit."""
    assert limits_of(stay_of("museum"), catalogue) == ()
    assert limits_of(stay_of(lodging="hotel", nights=1), replace(catalogue, offers=())) == ()
