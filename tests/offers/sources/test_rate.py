"""A line of prices that a feed names in words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.details import Rate
from offers.sources.rate import rate_of

PROFILE = {"policies": {"réduit": "reduced", "adulte": "full"}, "units": {"nuit": "night", "groupe": "group"}}
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def told(label: str = "Adulte", amounts: tuple[Any, Any] = (5, None), **more: Any) -> tuple[Rate, list[str]]:
    doubts: list[str] = []
    usual = {"dates": (None, None), "notes": (), "profile": PROFILE, **more}
    return rate_of(label=label, amounts=amounts, doubt=lambda code, _: doubts.append(code), **usual), doubts


@pytest.mark.parametrize(
    ("amounts", "meant", "doubts"),
    [
        ((5, None), (500, None), []),
        (("5,50", "8 €"), (550, 800), []),
        ((None, 8), (None, 800), []),
        ((8, 5), (500, 800), ["amounts-backwards"]),
        ((8, 0), (800, None), []),
        ((0, 0), (0, 0), []),
        (("", None), (None, None), []),
        (("gratuit", 5), (None, 500), ["amount-unreadable"]),
    ],
)
def test_amounts_are_put_in_order(
    amounts: tuple[Any, Any], meant: tuple[int | None, int | None], doubts: list[str]
) -> None:
    """A range that runs backwards is turned and told; a maximum of 0 is a field left empty."""
    found, codes = told(amounts=amounts)
    assert ((found.min_ct, found.max_ct), codes) == (meant, doubts)


def test_words_say_for_whom_and_for_what() -> None:
    """The name first, then the notes; what they do not say is unknown."""
    found, _ = told("Adulte <b>réduit</b>", notes=("la nuit",))
    assert (found.label, found.policy, found.unit, found.note) == (
        "Adulte réduit",
        "reduced",
        "night",
        "la nuit",
    )
    assert (told("Forfait")[0].policy, told("Forfait")[0].unit) == ("unknown", "unknown")


def test_dates_that_run_backwards_are_left_out() -> None:
    """And told; those in order stay."""
    assert (told(dates=(MAY, JUNE))[0].first, told(dates=(MAY, JUNE))[1]) == (MAY, [])
    found, doubts = told(dates=(JUNE, MAY))
    assert (found.first, found.last, doubts) == (None, None, ["dates-backwards"])


odd = st.none() | st.integers(-5, 10**9) | st.floats() | st.text(max_size=6) | st.booleans()


@given(amounts=st.tuples(odd, odd), label=st.text(max_size=20))
def test_nothing_escapes(amounts: tuple[Any, Any], label: str) -> None:
    """Whatever the amounts, they make a rate."""
    assert isinstance(told(label, amounts)[0], Rate)
