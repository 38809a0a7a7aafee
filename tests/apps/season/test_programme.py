"""Programmes, and how unlike they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.season.programme import distance, programmes
from apps.season.sketch import Sketch
from tests.apps.season.sketches import STAY, stay

MAY, JUNE = date(2027, 5, 15), date(2027, 6, 12)
places = st.frozensets(st.sampled_from([f"offer:{letter}" for letter in "abcdef"]), max_size=4)
stays = st.builds(
    lambda visits, bed, meals: stay(1, visits=visits, beds=(bed,), meals=meals),
    places,
    st.sampled_from(["offer:inn", "offer:hotel"]),
    places,
)


def test_same_programme_on_two_dates_is_sold_on_both() -> None:
    """The best of its stays stands for it."""
    later, other = stay(2, first_day=JUNE, points=1200), stay(3, visits=frozenset({"offer:mill"}))
    found = programmes([later, other, STAY])
    assert [p.dates for p in found] == [(MAY, JUNE), (MAY,)]
    assert found[0].best == later


def test_another_station_or_segment_is_another_programme() -> None:
    """Whom it is for and where it begins are part of it."""
    there, theirs = stay(2, station="station:lillers"), stay(3, segment="happy-family")
    assert len(programmes([STAY, there, theirs])) == 3


def test_two_alternatives_of_a_date_that_are_the_same_are_one() -> None:
    """The one that is worth more is kept."""
    (found,) = programmes([stay(2, points=900), STAY])
    assert found.stays == (STAY,)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 0),
        ({"first_day": JUNE, "station": "station:lillers"}, 0),
        # In common: one visit, the bed and the table, 3 + 3 + 1, of 3 + 3 + 3 + 3 + 1 that either has.
        ({"visits": frozenset({"offer:belfry", "offer:mill"})}, 1 - 7 / 13),
        ({"meals": frozenset()}, 1 - 9 / 10),
        ({"visits": frozenset(), "beds": ("offer:hotel",), "meals": frozenset()}, 1),
    ],
)
def test_distance_is_what_is_not_in_common(changed: dict[str, object], expected: float) -> None:
    """Reckoned by hand; dates and stations do not count."""
    assert distance(STAY, stay(2, **changed)) == pytest.approx(expected)


@given(stays, stays, stays)
def test_distance_is_a_metric(a: Sketch, b: Sketch, c: Sketch) -> None:
    """The same from either side, zero to itself, and no way round is shorter."""
    assert distance(a, b) == distance(b, a)
    assert distance(a, a) == 0
    assert 0 <= distance(a, b) <= 1
    assert distance(a, c) <= distance(a, b) + distance(b, c) + 1e-9


def test_winter_is_for_winter_alone() -> None:
    """A programme that is sold in May as well is no winter programme."""
    (both,) = programmes([STAY, stay(2, first_day=date(2027, 12, 4))])
    (cold,) = programmes([stay(2, first_day=date(2027, 12, 4))])
    assert (both.winter, cold.winter) == (False, True)
