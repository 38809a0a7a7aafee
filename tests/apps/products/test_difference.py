"""What differs between two stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from apps.products.difference import NightChange, difference
from itinerary.stay import Stay, Stop

FIRST_DAY = date(2027, 5, 15)
NOON = datetime(2027, 5, 15, 12)  # noqa: DTZ001 (local time, as a stay holds it)


def later(stop: Stop, by: timedelta) -> Stop:
    """Put off a visit."""
    return replace(stop, start=stop.start + by) if stop.kind == "visit" and stop.start else stop


def test_a_stay_is_like_itself(stay_of: Callable[..., Stay]) -> None:
    """Nothing left, came or moved, and every figure stands still."""
    stay = stay_of("museum", lodging="hotel", nights=1)
    same = difference(stay, stay)
    assert same.same_programme
    assert (same.price_ct.delta, same.points.delta, same.to_confirm.delta) == (0, 0, 0)


def test_what_left_and_what_came(stay_of: Callable[..., Stay]) -> None:
    """A boat instead of a museum, for 28 euros more."""
    found = difference(stay_of("museum"), stay_of("boat"))
    assert [(c.id, c.at) for c in found.left] == [("offer:museum", NOON)]
    assert [(c.name, c.kind) for c in found.came] == [("Boat", "visit")]
    assert (found.moved, found.price_ct.before, found.price_ct.after) == ((), 1200, 4000)
    assert found.price_ct.delta == 2800
    assert not found.same_programme


def test_what_moved_says_how_far(stay_of: Callable[..., Stay]) -> None:
    """A visit a day and an hour later, minus the half."""
    stay = stay_of("museum")
    by = timedelta(days=1, minutes=-30)
    day = replace(stay.days[0], stops=tuple(later(stop, by) for stop in stay.days[0].stops))
    (move,) = difference(stay, replace(stay, days=(day,))).moved
    assert (move.id, move.days, move.minutes) == ("offer:museum", 1, -30)


def test_another_bed_is_told_by_its_evening(stay_of: Callable[..., Stay]) -> None:
    """The farm for the hotel, and a second night where there was none."""
    found = difference(
        stay_of("museum", lodging="hotel", nights=1), stay_of("museum", lodging="farm", nights=2)
    )
    assert found.nights == (
        NightChange(
            date=FIRST_DAY, before_id="offer:hotel", before="Hotel", after_id="offer:farm", after="Farm"
        ),
        NightChange(
            date=FIRST_DAY + timedelta(days=1),
            before_id=None,
            before=None,
            after_id="offer:farm",
            after="Farm",
        ),
    )
    assert (found.left, found.came) == ((), ())


def test_dinners_are_compared_turn_by_turn(stay_of: Callable[..., Stay]) -> None:
    """One dinner less at the same farm is one dinner that left, and none that moved."""
    two = stay_of(lodging="farm", nights=2, inside=True)
    one = stay_of(lodging="farm", nights=1, inside=True)
    found = difference(two, one)
    assert [(c.id, c.kind) for c in found.left] == [("offer:farm", "meal")]
    assert (found.came, found.moved) == ((), ())


def test_there_and_back_is_the_same_way(stay_of: Callable[..., Stay]) -> None:
    """What left one way came the other, and every delta changes its sign."""
    a, b = stay_of("museum", "park"), stay_of("boat", "park", lodging="hotel", nights=1)
    there, back = difference(a, b), difference(b, a)
    assert (there.left, there.came) == (back.came, back.left)
    assert there.price_ct.delta == -back.price_ct.delta


def test_totals_are_compared(stay_of: Callable[..., Stay]) -> None:
    """Kilometres by mode, and facts to confirm: the station stands there twice, its hours are one fact."""
    before = stay_of("museum")
    doubts = tuple(replace(s, to_confirm=("hours",)) for s in before.days[0].stops)
    after = replace(
        before,
        totals=replace(before.totals, cycle_m=9000, walk_m=100, boat_m=50),
        days=(replace(before.days[0], stops=doubts),),
    )
    found = difference(before, after)
    assert (found.cycle_m.delta, found.walk_m.delta, found.boat_m.delta) == (9000, 100, 50)
    assert found.to_confirm.delta == 2


def test_checking_in_is_no_stop(stay_of: Callable[..., Stay]) -> None:
    """Whoever sleeps elsewhere checks in elsewhere: the night tells it."""
    stay = stay_of("museum", lodging="hotel", nights=1)
    station, museum, night = stay.days[0].stops
    desk = replace(night, kind="service")
    day = replace(stay.days[0], stops=(station, museum, desk, night), legs=(stay.days[0].legs[0],) * 3)
    assert difference(replace(stay, days=(day, *stay.days[1:])), stay).same_programme
