"""The price that a stay is planned with, from a list of prices."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.details import Policy, Rate, RateUnit
from offers.offer import Price
from offers.sources.pricing import FREE, price_of

TODAY = date(2026, 5, 1)
OVER = date(2025, 12, 31)
ADULT = Rate(policy="full", unit="person", min_ct=800)


def price(*rates: Rate, free: bool | None = None, kind: str = "museum") -> Price | None:
    return price_of(rates, free=free, kind=kind, today=TODAY)


def euros(adult: int, child: int | None = None, unit: str = "person", status: str = "known") -> Price:
    said = unit != "person" or child is not None
    child = adult if child is None else child
    return Price(adult_ct=adult, child_ct=child, unit=unit, status=status, child_known=said)


@pytest.mark.parametrize(
    ("rates", "meant"),
    [
        ((), None),
        ((ADULT,), euros(800)),
        ((Rate(min_ct=800),), euros(800, status="estimated")),
        ((Rate(unit="person", min_ct=800),), euros(800)),
        ((Rate(policy="reduced", min_ct=500), ADULT), euros(800)),
        ((Rate(policy="unknown", min_ct=100), ADULT), euros(800)),
        ((ADULT, Rate(policy="child", min_ct=400)), euros(800, 400)),
        ((ADULT, Rate(policy="child", min_ct=0)), euros(800, 0)),
        ((Rate(policy="full", min_ct=800, max_ct=800),), euros(800)),
        ((Rate(policy="full", min_ct=800, max_ct=1200),), euros(800, status="estimated")),
        ((Rate(policy="full", unit="person", min_ct=900, last=OVER), ADULT), euros(800)),
        ((Rate(policy="full", unit="person", min_ct=900, last=OVER),), euros(900, status="estimated")),
        ((Rate(policy="full", unit="person", min_ct=900, last=TODAY),), euros(900)),
        ((Rate(policy="full", unit="group", min_ct=9000),), euros(9000, unit="group")),
        ((Rate(policy="full", unit="week", min_ct=9100),), euros(1300, status="estimated")),
        ((Rate(policy="full"),), None),
        ((Rate(policy="reduced", min_ct=500),), None),
        ((Rate(policy="extra", min_ct=500),), None),
    ],
)
def test_price_of_a_visit(rates: tuple[Rate, ...], meant: Price | None) -> None:
    """The full rate, or what says nothing of its policy; never a reduction, a supplement or a silence."""
    assert price(*rates) == meant


@pytest.mark.parametrize(
    ("rate", "meant"),
    [
        (Rate(unit="room", min_ct=7000), euros(7000, unit="room")),
        (Rate(unit="night", min_ct=7000), euros(7000, unit="room")),
        (Rate(unit="place", min_ct=2000), euros(2000, unit="room")),
        (Rate(unit="week", min_ct=70_000), euros(10_000, unit="room", status="estimated")),
        (Rate(unit="weekend", min_ct=20_000), euros(10_000, unit="room", status="estimated")),
        (Rate(unit="unknown", min_ct=7000), euros(7000, unit="room", status="estimated")),
        (Rate(unit="person", min_ct=2500), euros(2500)),
        (Rate(unit="group", min_ct=20_000), euros(20_000, unit="group")),
    ],
)
def test_price_of_a_night(rate: Rate, meant: Price) -> None:
    """A week divided by seven and a unit that nobody states are estimates."""
    assert price(rate, kind="guesthouse") == meant


@pytest.mark.parametrize(
    ("rates", "free", "meant"),
    [
        ((), True, FREE),
        ((), False, None),
        ((Rate(policy="free"),), None, FREE),
        ((Rate(policy="full", min_ct=0),), None, FREE),
        ((Rate(policy="full", min_ct=0),), False, None),
        ((ADULT,), True, euros(800)),
        ((ADULT, Rate(policy="free", min_ct=0)), None, euros(800)),
        ((Rate(policy="free"), Rate(policy="reduced", min_ct=300)), None, None),
        ((Rate(policy="child", min_ct=0),), None, None),
    ],
)
def test_free_is_what_somebody_says(
    rates: tuple[Rate, ...], *, free: bool | None, meant: Price | None
) -> None:
    """No amount is not free; free for some while others pay is not free; a stated price beats the flag."""
    assert price(*rates, free=free) == meant


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ((Rate(policy="full", min_ct=600, note="Visite guidée 7/14 ans"),), None),
        ((Rate(label="Enfant", min_ct=400), Rate(label="Adulte", min_ct=800)), euros(800, 400)),
        ((Rate(label="- 12 ans", min_ct=300), Rate(policy="full", min_ct=700)), euros(700, 300)),
        ((Rate(policy="full", min_ct=700, note="gratuit pour les moins de 6 ans"),), euros(700)),
        ((Rate(min_ct=1130, note="Étudiant"), Rate(unit="person", min_ct=1400)), euros(1400)),
        ((Rate(min_ct=980, note="+ 20 pers. entrée groupe"),), None),
        ((Rate(label="Adulte et enfant", policy="full", min_ct=700),), euros(700)),
    ],
)
def test_words_say_who_pays(lines: tuple[Rate, ...], meant: Price | None) -> None:
    """A line for children is nobody else's, though its code calls it the full rate."""
    assert price(*lines) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("la semaine en haute saison", euros(6000, unit="room", status="estimated")),
        ("le week-end", euros(21_000, unit="room", status="estimated")),
        ("la nuitée, 2 personnes", euros(42_000, unit="room")),
        ("tout le moulin", euros(6000, unit="room", status="estimated")),
    ],
)
def test_words_say_for_how_long(words: str, meant: Price) -> None:
    """Units often stand in the free text only."""
    assert price(Rate(min_ct=42_000, note=words), kind="self-catering") == meant


@pytest.mark.parametrize(
    ("words", "status"),
    [("à partir de 85 € la nuit", "estimated"), ("dès 85 €", "estimated"), ("la nuit, dès 18 ans", "known")],
)
def test_where_prices_begin_is_no_price(words: str, status: str) -> None:
    """What is asked at least is an estimate of what will be."""
    found = price(Rate(unit="night", min_ct=8500, note=words), kind="guesthouse")
    assert found is not None
    assert found.status == status


def test_tax_and_towels_are_no_night() -> None:
    """What costs a euro in a lodging is not its room, and a supplement is nobody's price."""
    lines = (Rate(min_ct=100), Rate(min_ct=4000, note="supplément ménage"), Rate(unit="night", min_ct=6500))
    assert price(*lines, kind="self-catering") == euros(6500, unit="room")


amounts = st.none() | st.integers(0, 100_000)


@given(
    rates=st.lists(
        st.builds(
            Rate, policy=st.sampled_from(Policy.__args__), unit=st.sampled_from(RateUnit.__args__),
            min_ct=amounts,
            last=st.sampled_from([None, OVER, TODAY]),
        ),
        max_size=4,
    ),
    free=st.none() | st.booleans(),
    kind=st.sampled_from(["museum", "hotel", "restaurant", "bike-rental"]),
)  # fmt: skip
def test_no_price_is_invented(rates: list[Rate], free: Any, kind: str) -> None:
    """An amount is one of the list, as it is or divided into nights; free is free."""
    found = price_of(rates, free=free, kind=kind, today=TODAY)
    if found is not None and found.unit != "free":
        stated = {round(r.min_ct / n) for r in rates if r.min_ct for n in (1, 2, 7)}
        assert found.adult_ct in stated
        assert found.child_ct in stated | {0}
