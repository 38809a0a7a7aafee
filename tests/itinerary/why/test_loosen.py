"""Ways to ask for less."""

from collections.abc import Callable
from datetime import date

import pytest

from itinerary.request import Pin, Request
from itinerary.why import loosen

PIN = Pin(offer="offer:museum", day=date(2027, 6, 9), start_min=660)


def test_days_move_with_their_hours(request_of: Callable[..., Request]) -> None:
    """Three days later the trains are the same."""
    moved = loosen.move_days(request_of(), 3)
    assert f"{moved.arrive:%d %H:%M} {moved.leave:%d %H:%M}" == "12 09:50 12 18:10"


@pytest.mark.parametrize(
    ("leave", "expected"), [("2027-06-13T18:10", "18:10"), ("2027-06-13T10:00", "18:00")]
)
def test_fewer_nights_leave_time_for_a_day(
    request_of: Callable[..., Request], leave: str, expected: str
) -> None:
    """Without a night one leaves at the hour asked, or in the evening if that leaves no time."""
    day = loosen.stay_nights(request_of(arrive="2027-06-12T09:50", leave=leave), 0)
    assert f"{day.leave:%Y-%m-%d %H:%M}" == f"2027-06-12 {expected}"


def test_smaller_party_keeps_an_adult(request_of: Callable[..., Request]) -> None:
    """Adults stay at home before children do, but for one of them."""
    family = request_of(adults=2, children=(4, 8))
    assert [(r.adults, r.children) for n in (3, 2, 1) for r in [loosen.come_as(family, n)]] == [
        (1, (4, 8)),
        (1, (4,)),
        (1, ()),
    ]


def test_appointment_becomes_a_wish(request_of: Callable[..., Request]) -> None:
    """Without its hour the offer still has to be there; without the offer nothing of it is left."""
    asked = request_of(pins=(PIN,))
    assert loosen.without_pin(asked, "offer:museum").must == ("offer:museum",)
    gone = loosen.without_must(asked, "offer:museum")
    assert (gone.must, gone.pins) == ((), ())


def test_request_without_time_between_trains_does_not_stand(request_of: Callable[..., Request]) -> None:
    """One may not leave before one arrives, nor lose an appointment, nor ban the way one goes."""
    asked = request_of(pins=(PIN,))
    assert loosen.stands(asked, asked)
    assert not loosen.stands(loosen.arrive_at(asked, 17 * 60), asked)
    assert not loosen.stands(loosen.move_days(asked, 1), asked)
    walkers = request_of(ban_modes=("cycle",), mode="cycle")
    assert not loosen.stands(walkers, walkers)
