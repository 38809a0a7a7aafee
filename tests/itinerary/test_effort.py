"""How much work goes into a stay."""

from itertools import pairwise

from itinerary.effort import EFFORTS, Effort
from itinerary.params import Params


def test_efforts_grow() -> None:
    """Who asks for more gets more of everything, and only the most thorough asks for a bound."""
    assert [name for name, _ in EFFORTS] == ["quick", "normal", "thorough"]
    for (_, less), (_, more) in pairwise(EFFORTS):
        for part in ("gaps", "starts", "rounds", "columns", "assembly"):
            assert getattr(less, part) < getattr(more, part)
    assert [bool(effort.labels) for _, effort in EFFORTS] == [False, False, True]


def test_settings_know_the_efforts_by_name() -> None:
    """A request names one of them."""
    assert all(isinstance(effort, Effort) for effort in dict(Params().efforts).values())
