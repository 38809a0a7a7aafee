"""In which months and on which weekdays offers are open."""

from collections.abc import Callable

import pytest

from itinerary.typical_week import open_days, typical_days
from offers.catalogue import Catalogue
from offers.opening import Hours

MORNING, NOON = (0, 9 * 60), (12 * 60, 14 * 60)


def months(days: frozenset[tuple[int, int]]) -> list[int]:
    return sorted({month for month, _ in days})


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_every_weekday_of_every_month_once(year: int) -> None:
    """Seven days a month, each of its weekday and its month."""
    days = list(typical_days(year))
    assert {(month, weekday) for month, weekday, _ in days} == {
        (m, w) for m in range(1, 13) for w in range(7)
    }
    assert len(days) == 84
    assert all((day.year, day.month, day.weekday()) == (year, month, weekday) for month, weekday, day in days)


@pytest.mark.parametrize(
    ("spec", "open_months", "weekdays"),
    [
        ("24/7", list(range(1, 13)), set(range(7))),
        ("Apr-Sep Sa,Su 10:00-18:00", [4, 5, 6, 7, 8, 9], {5, 6}),
        ("Nov-Feb Mo 10:00-18:00", [1, 2, 11, 12], {0}),
        ("2027 Jun 08-2027 Jun 14 10:00-18:00", [6], set(range(7))),
        ("2026 Jun 08-2026 Jun 14 10:00-18:00", [], set()),
        ("off", [], set()),
    ],
)
def test_offer_is_open_when_its_hours_say(
    with_offer: Callable[..., Catalogue], spec: str, open_months: list[int], weekdays: set[int]
) -> None:
    """By the week of the year surveyed."""
    hours = Hours(spec=spec, status="known")
    found = open_days(with_offer("museum", hours=hours).offer("offer:museum"), 2027)
    assert months(found) == open_months
    assert {weekday for _, weekday in found} == weekdays


def test_window_has_to_be_met(catalogue: Catalogue) -> None:
    """A museum from ten to twelve and two to six is closed at noon and before nine."""
    museum = catalogue.offer("offer:museum")
    assert open_days(museum, 2027, MORNING) == open_days(museum, 2027, NOON) == frozenset()
    assert open_days(museum, 2027, (11 * 60, 13 * 60)) == open_days(museum, 2027)
    assert {weekday for _, weekday in open_days(museum, 2027)} == {1, 2, 3, 4, 5, 6}


def test_unknown_hours_are_never_open(with_offer: Callable[..., Catalogue]) -> None:
    """What nobody knows cannot be counted on."""
    unknown = with_offer("museum", hours=Hours(spec=None, status="unknown"))
    assert open_days(unknown.offer("offer:museum"), 2027) == frozenset()
