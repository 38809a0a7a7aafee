"""What a change asks of guests."""

from collections.abc import Callable

import pytest

from itinerary.request import Request
from itinerary.why.condition import Condition
from itinerary.why.step import budget_step


@pytest.mark.parametrize(
    ("before_ct", "after_ct", "asks"),
    [(10_000, 10_100, 1), (10_000, 10_400, 1), (10_000, 10_500, 2), (10_000, 20_000, 25), (0, 101, 2500)],
)
def test_money_asks_by_its_share_of_the_budget(
    request_of: Callable[..., Request], before_ct: int, after_ct: int, asks: int
) -> None:
    """Four percent more ask as much as half an hour, any less as much as that."""
    request = request_of(budget_ct=before_ct)
    step = budget_step(Condition(name="budget"), request, after_ct)
    assert step.asks == asks
    assert step.change(request).budget_ct == after_ct
