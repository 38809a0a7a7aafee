"""What the services of a stay cost, by who pays."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.products.costs import Costs, stay_costs
from itinerary.stay import Stay
from offers.catalogue import Catalogue

VISITS = ("bikes", "boat", "guide", "museum", "park", "rough-guess", "table")


def told(costs: Costs) -> list[tuple[str, str, Fraction, int]]:
    """Give the components as id, basis, unit and quantity."""
    return [(c.id.removeprefix("offer:"), c.basis, c.unit_ct, c.quantity) for c in costs.components]


def test_adults_and_children_pay_their_own_price(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A child under twelve dines for half; one of twelve pays as an adult."""
    costs = stay_costs(stay_of("table", children=(6, 12)), catalogue)
    assert told(costs) == [("table", "adult", 2000, 3), ("table", "child", 1000, 1)]
    assert (costs.adults, costs.children, costs.child_ct) == (3, 1, 1000)


def test_what_costs_all_the_same_is_divided_again(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Where a child pays as an adult, one line of the price becomes two components."""
    costs = stay_costs(stay_of("park", children=(6,)), catalogue)
    assert told(costs) == [("park", "adult", 500, 2), ("park", "child", 500, 1)]


def test_what_is_free_for_children_is_paid_by_adults(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """The museum asks nothing of a child."""
    costs = stay_costs(stay_of("museum", children=(6,)), catalogue)
    assert told(costs) == [("museum", "adult", 600, 2)]
    assert costs.child_ct == 0


def test_nights_are_rooms_and_the_tax_is_apart(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Three persons take two rooms for two nights; each adult pays 1.50 euros of tax a night."""
    costs = stay_costs(stay_of(lodging="hotel", nights=2, children=(6,)), catalogue)
    assert told(costs) == [("hotel", "room", 18000, 2), ("taxe-de-sejour", "tax", 300, 2)]


def test_dinner_at_the_lodging_is_paid_by_head(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """What the farm serves is no room: it is a dinner a person, and estimated."""
    costs = stay_costs(stay_of(lodging="farm", nights=2, inside=True), catalogue)
    night, dinner, _ = costs.components
    assert (night.basis, night.part, night.estimated) == ("room", "night", False)
    assert (dinner.basis, dinner.part, dinner.estimated, dinner.quantity) == ("adult", "dinner", True, 2)
    assert 0 < costs.child_ct < dinner.unit_ct
    assert costs.child_estimated


def test_a_group_pays_once(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A guide costs the same whoever comes."""
    assert told(stay_costs(stay_of("guide", adults=5), catalogue)) == [("guide", "group", 6000, 1)]


def test_without_children_the_catalogue_says_what_one_would_pay(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """A couple's dinner tells that a child would dine for ten euros, for certain."""
    costs = stay_costs(stay_of("table"), catalogue)
    assert (costs.child_ct, costs.child_estimated) == (1000, False)


def test_what_the_catalogue_has_lost_counts_as_estimated(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """An offer that is gone keeps its price, which nobody can vouch for any more."""
    emptied = replace(catalogue, offers=())
    costs = stay_costs(stay_of("museum", lodging="hotel", nights=1), emptied)
    assert [c.basis for c in costs.components] == ["adult", "room", "tax"]
    assert costs.estimated
    assert costs.child_estimated


def test_a_line_that_fits_no_party_is_of_the_group(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """Seven tickets for two persons are shared like what a group pays."""
    stay = stay_of("table")
    odd = replace(stay, price=replace(stay.price, lines=(replace(stay.price.lines[0], quantity=7),)))
    assert told(stay_costs(odd, catalogue)) == [("table", "group", 14000, 1)]


@given(
    visits=st.lists(st.sampled_from(VISITS), unique=True),
    lodging=st.sampled_from(["farm", "hostel", "hotel"]),
    nights=st.integers(0, 3),
    adults=st.integers(1, 9),
    children=st.lists(st.integers(0, 17), max_size=4),
    inside=st.booleans(),
)
def test_components_add_up_to_the_price(
    stay_of: Callable[..., Stay],
    catalogue: Catalogue,
    visits: list[str],
    children: list[int],
    **asked: object,
) -> None:
    """Whatever the stay and the party, nothing is lost and nothing counted twice."""
    stay = stay_of(*visits, children=tuple(children), **asked)
    costs = stay_costs(stay, catalogue)
    assert costs.total_ct == stay.price.total_ct
    assert costs.persons == stay.price.persons


@pytest.mark.parametrize("lodging", ["farm", "hostel"])
def test_a_bed_a_person_is_no_room(stay_of: Callable[..., Stay], catalogue: Catalogue, lodging: str) -> None:
    """A hostel is paid by head, a guesthouse by room; both are nights."""
    component = stay_costs(stay_of(lodging=lodging, nights=1), catalogue).components[0]
    assert component.part == "night"
    assert (component.basis == "adult") == (lodging == "hostel")


def test_a_childs_price_that_nobody_says_is_estimated(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """The adult's price is certain; that of a child, who is not of the party, is not."""
    unsaid = tuple(
        replace(o, price=replace(o.price, child_known=False)) if o.id == "offer:table" else o
        for o in catalogue.offers
    )
    costs = stay_costs(stay_of("table"), replace(catalogue, offers=unsaid))
    assert (costs.estimated, costs.child_estimated) == (False, True)


def test_what_is_paid_without_a_stop_is_paid_once(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A line of the price whose offer no day shows still counts."""
    stay = stay_of("table")
    day = replace(stay.days[0], stops=stay.days[0].stops[::2], legs=stay.days[0].legs[:1])
    assert told(stay_costs(replace(stay, days=(day,)), catalogue)) == [("table", "adult", 2000, 2)]
