"""From costs to prices."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.products.costs import stay_costs
from apps.products.pricing import STEP_CT, computed_prices, least_prices, loss_ct, selling_prices
from apps.products.terms import Terms
from itinerary.stay import Stay
from offers.catalogue import Catalogue

NO_MARGIN = Terms()
stays = {
    "visits": st.lists(st.sampled_from(["boat", "guide", "museum", "park", "rough-guess"]), unique=True),
    "lodging": st.sampled_from(["farm", "hostel", "hotel"]),
    "nights": st.integers(0, 3),
    "adults": st.integers(1, 9),
    "children": st.lists(st.integers(0, 17), max_size=4),
}


def test_a_couple_shares_its_room(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Each pays half of 90 euros and six of museum, ten percent more for the office, and the tax apart."""
    costs = stay_costs(stay_of("museum", lodging="hotel", nights=1), catalogue)
    prices = computed_prices(costs, Terms(margin_permille=100))
    assert (prices.adult_ct, prices.child_ct) == (5650, 4950)
    assert (prices.tourist_tax_ct, prices.estimated) == (150, False)


def test_who_sleeps_alone_pays_the_other_half(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """The supplement is what the room costs beyond one's share of it."""
    costs = stay_costs(stay_of(lodging="hotel", nights=2), catalogue)
    assert computed_prices(costs, NO_MARGIN).single_supplement_ct == 9000


def test_who_came_alone_has_paid_the_room(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A stay of one person has no supplement."""
    costs = stay_costs(stay_of(lodging="hotel", nights=2, adults=1), catalogue)
    assert computed_prices(costs, NO_MARGIN).single_supplement_ct == 0


def test_a_group_spreads_its_guide(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Sixty euros of guide are thirty for each of two and six for each of ten."""
    costs = stay_costs(stay_of("guide"), catalogue)
    prices = computed_prices(costs, Terms(group_from=10))
    assert (prices.adult_ct, prices.group_ct) == (3000, 600)


def test_a_group_of_odd_size_pays_for_an_empty_bed(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """Eleven persons need six rooms: 540 euros, 49.09 each, so 49.50."""
    costs = stay_costs(stay_of(lodging="hotel", nights=1), catalogue)
    assert computed_prices(costs, Terms(group_from=11)).group_ct == 4950


def test_what_the_office_sets_holds(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A typed price replaces the computed one, and only that."""
    costs = stay_costs(stay_of("museum", lodging="hotel", nights=1), catalogue)
    terms = Terms(adult_ct=9900, group_ct=8000, group_from=6)
    prices = selling_prices(costs, terms)
    assert (prices.adult_ct, prices.group_ct, prices.child_ct) == (9900, 8000, 4500)


def test_without_a_size_there_is_no_group(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Groups have a price of their own only where the office says from how many."""
    prices = selling_prices(stay_costs(stay_of("guide"), catalogue), NO_MARGIN)
    assert (prices.group_ct, prices.group_from) == (None, None)


def test_an_estimate_is_not_hidden(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """One estimated service makes the price estimated; the tax, always an estimate, does not."""
    assert computed_prices(stay_costs(stay_of("rough-guess"), catalogue), NO_MARGIN).estimated
    assert not computed_prices(stay_costs(stay_of(lodging="hotel", nights=1), catalogue), NO_MARGIN).estimated


def test_a_party_pays_its_heads_and_the_tax(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Two adults, a child and a single room; then a group at its own price."""
    prices = selling_prices(
        stay_costs(stay_of("table", lodging="hotel", nights=1), catalogue),
        Terms(group_from=10, group_ct=6000),
    )
    assert prices.party_ct(2, 1, singles=1) == 2 * 6500 + 5500 + 4500 + 2 * 150
    assert prices.party_ct(9, 1) == 10 * 6000 + 9 * 150


@given(**stays)
def test_the_party_covers_the_costs(
    stay_of: Callable[..., Stay],
    catalogue: Catalogue,
    visits: list[str],
    children: list[int],
    **asked: object,
) -> None:
    """Whatever the stay, its own party pays at least its price, and at most half a euro a head more."""
    stay = stay_of(*visits, children=tuple(children), **asked)
    costs = stay_costs(stay, catalogue)
    prices = computed_prices(costs, NO_MARGIN)
    heads_ct = costs.adults * prices.adult_ct + costs.children * prices.child_ct
    spent_ct = costs.total_ct - sum(c.total_ct for c in costs.of("tax"))
    assert spent_ct <= heads_ct < spent_ct + costs.persons * STEP_CT
    assert least_prices(costs, NO_MARGIN).adult_ct <= prices.adult_ct


@given(**stays, margins=st.tuples(st.integers(0, 1000), st.integers(0, 1000)), size=st.integers(2, 40))
def test_more_margin_is_never_cheaper(
    stay_of: Callable[..., Stay],
    catalogue: Catalogue,
    visits: list[str],
    children: list[int],
    margins: tuple[int, int],
    size: int,
    **asked: object,
) -> None:
    """Every price but the tax grows with the margin; the tax stays as it is."""
    costs = stay_costs(stay_of(*visits, children=tuple(children), **asked), catalogue)
    less, more = (computed_prices(costs, Terms(margin_permille=m, group_from=size)) for m in sorted(margins))
    for name in ("adult_ct", "child_ct", "group_ct", "single_supplement_ct"):
        assert 0 <= getattr(less, name) <= getattr(more, name)
        assert getattr(more, name) % STEP_CT == 0
    assert less.tourist_tax_ct == more.tourist_tax_ct


@pytest.mark.parametrize(("margin", "adult_ct"), [(0, 600), (1, 650), (83, 650), (84, 700), (1000, 1200)])
def test_prices_are_rounded_up_to_half_a_euro(
    stay_of: Callable[..., Stay], catalogue: Catalogue, margin: int, adult_ct: int
) -> None:
    """Six euros stay six; whatever is added takes the next half euro."""
    costs = stay_costs(stay_of("museum"), catalogue)
    assert computed_prices(costs, Terms(margin_permille=margin)).adult_ct == adult_ct


@pytest.mark.parametrize(("adults", "lost_ct"), [(1, 3000), (2, 0), (3, 0), (8, 0)])
def test_a_small_party_does_not_pay_its_guide(
    stay_of: Callable[..., Stay], catalogue: Catalogue, adults: int, lost_ct: int
) -> None:
    """A stay made for two loses half of its guide on one; a third guest pays for a room alone."""
    costs = stay_costs(stay_of("guide", lodging="hotel", nights=1), catalogue)
    assert loss_ct(costs, selling_prices(costs, NO_MARGIN), adults) == lost_ct
