"""The price of a stay under a tight budget: 120 euros, of a guide of 200 for two on a day."""

from dataclasses import replace

from itinerary.inclusion.price import price_gap
from itinerary.stay import PriceLine, StayPrice


def priced(stay, *lines):
    """Return a stay with these lines: id, euros, whether estimated."""
    made = (
        PriceLine(id=i, label=i, unit_ct=euros * 100, quantity=1, estimated=guess)
        for i, euros, guess in lines
    )
    return replace(stay, price=StayPrice(lines=tuple(made), persons=2))


def test_known_prices_below_the_limit_lack_nothing(assembled, subject_of):
    """Tests that 120 euros, all known, keep within 60 % of 200."""
    stay = priced(assembled("garden"), ("offer:garden", 120, False))
    assert price_gap(subject_of(stay)) is None


def test_a_cent_too_much_is_too_much(assembled, subject_of):
    """Tests that what is over is told to the cent, and no single fact opens the stay."""
    stay = priced(assembled("garden"), ("offer:garden", 121, False))
    gap = price_gap(subject_of(stay))
    assert (gap.total_ct, gap.limit_ct, gap.over_ct) == (12_100, 12_000, 100)
    assert [(lack.subject, lack.sort) for lack in gap.lacks()] == [("", "improve")]


def test_estimates_are_asked_once_a_place(assembled, subject_of):
    """Tests that two lines of one place are one price to be confirmed."""
    lines = (("offer:bar", 20, True), ("offer:bar", 10, True), ("offer:garden", 10, False))
    gap = price_gap(subject_of(priced(assembled("garden"), *lines)))
    assert gap.over_ct == 0
    assert gap.estimated == (("offer:bar", "offer:bar", 3000),)
    assert [(lack.subject, lack.sort) for lack in gap.lacks()] == [("offer:bar", "confirm")]


def test_price_that_nobody_knows_is_asked(assembled, subject_of, with_offer):
    """Tests that a visit without any price is no free one."""
    offers = with_offer("garden", price=None)
    stay = assembled("garden", offers=offers)
    gap = price_gap(subject_of(stay, offers))
    assert gap.unknown == (("offer:garden", "Jardin"),)
    assert [(lack.subject, lack.field) for lack in gap.lacks()] == [("offer:garden", "price")]
