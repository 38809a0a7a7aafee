"""Who is in how many stays."""

import pytest

from apps.observatory.exposure import exposure_figures, gini
from tests.apps.observatory.goods import catalogue_of, offer
from tests.apps.season.sketches import stay

VILLAGE = catalogue_of(
    (
        offer("belfry", landmark=True),
        offer("garden", commune="Locon", gem=True),
        offer("mill", commune="Locon"),
        offer("inn", kind="hotel", commune="Robecq", demo=True),
        offer("table", kind="restaurant"),
    )
)


def test_who_is_met_and_who_is_not() -> None:
    """Most first; an example is met but is no provider that could be forgotten."""
    seen = exposure_figures([stay(1), stay(2, visits=frozenset({"offer:belfry"}))], VILLAGE)
    assert [(row["id"], row["stays"]) for row in seen["providers"]] == [
        ("offer:belfry", 2),
        ("offer:inn", 2),
        ("offer:table", 2),
        ("offer:garden", 1),
    ]
    assert [row["id"] for row in seen["never"]] == ["offer:mill"]
    assert (seen["offers"], seen["curve"], seen["first_percent"]) == (4, [0, 1, 2, 2], 100)


def test_examples_take_nights_and_money() -> None:
    """What goes to them goes to nobody yet."""
    seen = exposure_figures([stay(1)], VILLAGE)
    assert (seen["nights"], seen["example_nights"], seen["example_spend_ct"]) == (2, 2, 20_000)
    assert seen["epci"] == [["CABBALR", 30_000]]
    assert (seen["landmarks"], seen["gems"], seen["visit_offers"]) == (1, 1, 3)


@pytest.mark.parametrize(
    ("counts", "index"), [([], 0), ([0, 0], 0), ([3, 3, 3], 0), ([0, 0, 0, 8], 0.75), ([1, 3], 0.25)]
)
def test_gini_says_how_unevenly(counts: list[int], index: float) -> None:
    """0 for all the same, (n - 1) / n where one has all."""
    assert gini(counts) == pytest.approx(index)
