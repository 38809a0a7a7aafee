"""What offers cost a party."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.price import TAX_ID, cost_ct, merge_lines, price_certain, price_lines
from itinerary.request import Request
from itinerary.stay import PriceLine
from offers.catalogue import Catalogue
from offers.offer import Price

cents = st.integers(0, 50_000)
lines = st.lists(
    st.builds(
        PriceLine,
        id=st.sampled_from(["offer:a", "offer:b", TAX_ID]),
        label=st.sampled_from(["A", "B"]),
        unit_ct=st.sampled_from([100, 250]),
        quantity=st.integers(1, 9),
        estimated=st.booleans(),
    ),
    max_size=12,
)


def told(found: tuple[PriceLine, ...]) -> list[tuple[str, int, int]]:
    """Return lines as id, unit and quantity."""
    return [(line.id, line.unit_ct, line.quantity) for line in found]


def test_children_under_twelve_pay_their_price(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """Of children of 4, 11 and 12 the last pays as an adult does."""
    party = request_of(adults=2, children=(4, 11, 12))
    assert told(price_lines(catalogue.offer("offer:garden"), party)) == [
        ("offer:garden", 500, 3),
        ("offer:garden", 200, 2),
    ]


def test_what_is_free_for_some_has_no_line_for_them(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """The museum asks nothing of a child: there is no line of nothing."""
    assert told(price_lines(catalogue.offer("offer:museum"), request_of(children=(4,)))) == [
        ("offer:museum", 600, 2)
    ]


@pytest.mark.parametrize(("adults", "rooms"), [(1, 1), (2, 1), (3, 2), (5, 3)])
def test_rooms_are_for_two_and_the_tax_apart(
    catalogue: Catalogue, request_of: Callable[..., Request], adults: int, rooms: int
) -> None:
    """A night is as many rooms as the party fills, and 80 cents of tax an adult."""
    farm = catalogue.offer("offer:farm")
    assert told(price_lines(farm, request_of(adults=adults))) == [
        ("offer:farm", 8000, rooms),
        (TAX_ID, 80, adults),
    ]
    assert cost_ct(farm, request_of(adults=adults)) == 8000 * rooms + 80 * adults


def test_minors_sleep_in_rooms_and_pay_no_tax(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """Two adults and two children take two rooms and pay the tax of two."""
    found = price_lines(catalogue.offer("offer:hotel"), request_of(children=(6, 17)))
    assert told(found) == [("offer:hotel", 9000, 2), (TAX_ID, 150, 2)]


def test_group_pays_once(with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]) -> None:
    """A guide for a group costs the same for two and for twenty."""
    guide = Price(adult_ct=15_000, child_ct=15_000, unit="group", status="estimated")
    offer = with_offer("garden", price=guide).offer("offer:garden")
    (line,) = price_lines(offer, request_of(adults=20))
    assert (line.unit_ct, line.quantity, line.estimated) == (15_000, 1, True)


def test_free_and_unknown_cost_nothing(
    catalogue: Catalogue, with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]
) -> None:
    """What is free, or has no price at all, has no line."""
    assert price_lines(catalogue.offer("offer:belfry"), request_of()) == ()
    assert price_lines(with_offer("garden", price=None).offer("offer:garden"), request_of()) == ()


@given(
    adult_ct=cents,
    child_ct=cents,
    unit=st.sampled_from(["person", "room", "group"]),
    adults=st.integers(1, 50),
    children=st.lists(st.integers(0, 17), max_size=9),
)
def test_price_is_never_negative_and_is_the_sum_of_its_lines(
    catalogue: Catalogue,
    request_of: Callable[..., Request],
    adult_ct: int,
    child_ct: int,
    unit: str,
    adults: int,
    children: list[int],
) -> None:
    """Whatever the price and the party, lines are of something, and add up to the cost."""
    price = Price(adult_ct=adult_ct, child_ct=child_ct, unit=unit, status="known")
    offer, party = (
        replace(catalogue.offer("offer:farm"), price=price),
        request_of(adults=adults, children=tuple(children)),
    )
    found = price_lines(offer, party)
    assert all(line.unit_ct > 0 and line.quantity > 0 for line in found)
    assert cost_ct(offer, party) == sum(line.unit_ct * line.quantity for line in found) >= 0


@given(lines)
def test_merging_keeps_the_total(unmerged: list[PriceLine]) -> None:
    """Whatever is merged, nothing is paid twice and nothing lost."""
    merged = merge_lines(unmerged)
    assert sum(line.total_ct for line in merged) == sum(line.total_ct for line in unmerged)
    kinds = [(line.id, line.label, line.unit_ct, line.estimated) for line in merged]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) == {(line.id, line.label, line.unit_ct, line.estimated) for line in unmerged}


@given(lines)
def test_tax_comes_last(unmerged: list[PriceLine]) -> None:
    """The tourist tax stands after all that it is a tax on; the rest keeps its order."""
    ids = [line.id for line in merge_lines(unmerged)]
    assert ids == sorted(ids, key=lambda i: i == TAX_ID)
    others = [line.id for line in unmerged if line.id != TAX_ID]
    assert list(dict.fromkeys(i for i in ids if i != TAX_ID)) == list(dict.fromkeys(others))


@pytest.mark.parametrize(
    ("children", "estimated", "certain"),
    [((), [False], True), ((4,), [False, True], False), ((13,), [False], True)],
)
def test_what_nobody_says_of_children_is_an_estimate(
    with_offer: Callable[..., Catalogue],
    request_of: Callable[..., Request],
    children: tuple[int, ...],
    estimated: list[bool],
    *,
    certain: bool,
) -> None:
    """Only a party with children under twelve has to ask."""
    price = Price(adult_ct=500, child_ct=500, unit="person", status="known", child_known=False)
    garden = with_offer("garden", price=price).offer("offer:garden")
    party = request_of(adults=2, children=children)
    assert [line.estimated for line in price_lines(garden, party)] == estimated
    assert price_certain(garden, party) is certain
