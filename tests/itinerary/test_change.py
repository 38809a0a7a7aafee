"""Small changes of a request."""

from collections.abc import Callable
from datetime import date, datetime

from itinerary.change import appoint, swap, with_offer, without_offer
from itinerary.request import Pin, Request


def test_offer_is_asked_for_once_and_no_longer_banned(request_of: Callable[..., Request]) -> None:
    """Asking twice is asking once, and ends a ban."""
    asked = with_offer(with_offer(request_of(ban=("offer:a", "offer:b")), "offer:a"), "offer:a")
    assert (asked.must, asked.ban) == (("offer:a",), ("offer:b",))


def test_offer_that_is_left_out_has_no_appointment(request_of: Callable[..., Request]) -> None:
    """What is banned is no must-have, and its appointments fall."""
    pins = tuple(Pin(offer=o, day=date(2027, 6, 9), start_min=600) for o in ("offer:a", "offer:b"))
    left = without_offer(request_of(must=("offer:a", "offer:c"), pins=pins), "offer:a")
    assert (left.must, left.ban, left.pins) == (("offer:c",), ("offer:a",), pins[1:])


def test_swap_is_one_for_another(request_of: Callable[..., Request]) -> None:
    """The one goes, the other comes, the rest stays."""
    swapped = swap(request_of(must=("offer:a", "offer:c")), "offer:a", "offer:b")
    assert (swapped.must, swapped.ban) == (("offer:c", "offer:b"), ("offer:a",))


def test_appointment_replaces_what_stood_before(request_of: Callable[..., Request]) -> None:
    """A moment takes the place of an earlier one and of a plain wish; other appointments stay."""
    other = Pin(offer="offer:b", day=date(2027, 6, 9), start_min=600)
    old = Pin(offer="offer:a", day=date(2027, 6, 9), start_min=660)
    moved = appoint(
        request_of(must=("offer:a",), pins=(other, old)),
        "offer:a",
        datetime.fromisoformat("2027-06-10T15:30"),
    )
    assert moved.pins == (other, Pin(offer="offer:a", day=date(2027, 6, 10), start_min=930))
    assert moved.must == ()
