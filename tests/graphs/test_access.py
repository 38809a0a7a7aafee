"""Who may pass."""

from hypothesis import given
from hypothesis import strategies as st

from graphs.access import MODE_ACCESS, Access, access_of, modes_of
from graphs.mode import LAND, Mode


def test_each_traveller_has_a_bit_of_its_own() -> None:
    """In eight bits, as edges keep them; only the pushed bike is no mode's."""
    assert sum(Access) == 0b111111
    assert sum(MODE_ACCESS.values()) == sum(Access) - Access.PUSH


def test_boats_are_of_two_kinds() -> None:
    """Where boats may pass, a canoe may; a canoe alone is still a boat."""
    assert access_of(frozenset({Mode.BOAT})) == Access.BOAT | Access.CANOE
    assert modes_of(Access.CANOE) == {Mode.BOAT}


def test_who_only_pushes_does_not_ride() -> None:
    """A way for pushed bikes is no cycleway."""
    assert modes_of(Access.PUSH) == frozenset()
    assert access_of(LAND) == Access.CYCLE | Access.WALK


@given(st.frozensets(st.sampled_from(Mode)))
def test_modes_come_back(modes: frozenset[Mode]) -> None:
    """From their bits."""
    assert modes_of(access_of(modes)) == modes
