"""What a stay makes of its own parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.stay import Day, PriceLine, Proof, StayPrice, Stop


def line(unit_ct: int, quantity: int, *, estimated: bool = False) -> PriceLine:
    """Return a line of a price."""
    return PriceLine(id="offer:a", label="A", unit_ct=unit_ct, quantity=quantity, estimated=estimated)


def test_day_has_a_leg_between_any_two_stops() -> None:
    """Two stops without a leg between them are no day."""
    stop = Stop(kind="station", id="station:west", name="Ouest", lon=2.6, lat=50.6)
    assert Day(date=date(2027, 6, 9), stops=(stop,), legs=())
    with pytest.raises(ValueError, match="Expected a leg between any two stops, got 0 for 2 stops"):
        Day(date=date(2027, 6, 9), stops=(stop, stop), legs=())


@pytest.mark.parametrize(("to_confirm", "status"), [((), "confirmed"), (("hours",), "to_confirm")])
def test_stop_is_confirmed_if_nothing_is_to_be(to_confirm: tuple[str, ...], status: str) -> None:
    """One open question is enough to have to ask."""
    stop = Stop(kind="visit", id="offer:a", name="A", lon=2.6, lat=50.6, to_confirm=to_confirm)
    assert stop.status == status


@pytest.mark.parametrize(
    ("total_ct", "persons", "per_person_ct"), [(100, 2, 50), (100, 3, 34), (0, 3, 0), (1, 7, 1)]
)
def test_share_is_rounded_up_to_the_cent(total_ct: int, persons: int, per_person_ct: int) -> None:
    """Three who share a euro pay 34 cents each."""
    assert StayPrice(lines=(line(total_ct, 1),), persons=persons).per_person_ct == per_person_ct


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 200))), st.integers(1, 200))
def test_lines_add_up_and_shares_cover_them(units: list[tuple[int, int]], persons: int) -> None:
    """The total is the sum of the lines; the shares pay it, with less than a cent a head to spare."""
    price = StayPrice(lines=tuple(line(*unit) for unit in units), persons=persons)
    assert price.total_ct == sum(unit_ct * quantity for unit_ct, quantity in units)
    assert 0 <= price.per_person_ct * persons - price.total_ct < persons


@pytest.mark.parametrize("estimated", [True, False])
def test_price_is_estimated_if_a_line_is(*, estimated: bool) -> None:
    """A known price next to an estimated one makes an estimate."""
    assert StayPrice(lines=(line(1, 1), line(2, 1, estimated=estimated)), persons=1).estimated is estimated


@pytest.mark.parametrize(
    ("objective", "bound", "gap"),
    [(90, None, None), (90, 100, 0.1), (100, 100, 0.0), (-20, -10, 1.0), (-5, 0, None), (200, 300, 0.3333)],
)
def test_gap_is_a_share_of_the_bound(objective: int, bound: int | None, gap: float | None) -> None:
    """Without a bound, or with one of nothing, there is no gap."""
    proof = Proof(status="feasible", objective=objective, bound=bound, engine="tests", seed=1)
    assert proof.gap == gap
