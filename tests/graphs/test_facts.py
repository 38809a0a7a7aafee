"""Facts are small numbers."""

import pytest

from graphs.facts import Barrier, Kind, Known, RouteWay, Smoothness, Surface, Traffic


@pytest.mark.parametrize("fact", [Traffic, Surface, Smoothness, Known])
def test_unknown_is_nothing(fact: type[Traffic]) -> None:
    """What can be unknown is 0 when it is, and its values have no gaps: they are rows of a table."""
    assert fact["UNKNOWN"] == 0
    assert [value.value for value in fact] == list(range(len(fact)))


def test_each_way_is_of_a_kind() -> None:
    """There is no unknown one."""
    assert [kind.value for kind in Kind] == list(range(1, len(Kind) + 1))


def test_barriers_and_directions_add_up() -> None:
    """One bit each, in the sixteen and eight bits of their columns."""
    assert [barrier.value for barrier in Barrier] == [1 << bit for bit in range(len(Barrier))]
    assert sum(Barrier) < 1 << 16
    assert RouteWay.FORWARD | RouteWay.BACKWARD == 3
