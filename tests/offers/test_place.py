"""Where something is."""

from typing import Any

import pytest

from offers.place import Place


def place(**changes: Any) -> Place:
    """Return a point of Béthune."""
    return Place(
        **{"lon": 2.64, "lat": 50.53, "precision": "site", "commune": "Béthune", "insee": "62119", **changes}
    )


@pytest.mark.parametrize("edge", [{"lon": -180}, {"lon": 180}, {"lat": -90}, {"lat": 90}])
def test_edge_of_the_world_is_a_place(edge: dict[str, float]) -> None:
    """The very limits of degrees are still coordinates."""
    assert place(**edge)


@pytest.mark.parametrize(
    "wrong",
    [
        {"lon": 180.1},
        {"lon": -181},
        {"lat": 90.1},
        {"lat": -91},
        {"lat": float("nan")},
        {"lon": float("inf")},
    ],
)
def test_point_off_the_world_is_refused(wrong: dict[str, float]) -> None:
    """What is no coordinate is refused, not a number included."""
    with pytest.raises(ValueError, match="Expected lon"):
        place(**wrong)


def test_unknown_precision_is_refused() -> None:
    """A place says how well it is known in one of three words."""
    with pytest.raises(ValueError, match=r"Expected precision .* got 'about'"):
        place(precision="about")
