"""Smallest conflicts, of anything."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from itinerary.why.conflicts import smallest_conflict

THINGS = tuple(range(9))
CONFLICTS = st.lists(st.frozensets(st.sampled_from(THINGS), min_size=1, max_size=4), min_size=1, max_size=4)


@given(CONFLICTS)
def test_conflict_is_found_and_smallest(conflicts: list[frozenset[int]]) -> None:
    """What is found cannot be had, and can be had without any one thing of it."""

    def holds(kept: Sequence[int]) -> bool:
        return not any(conflict <= set(kept) for conflict in conflicts)

    found = smallest_conflict(THINGS, holds)
    assert not holds(found)
    assert all(holds([thing for thing in found if thing != left]) for left in found)


@given(CONFLICTS, st.frozensets(st.sampled_from(THINGS), max_size=3))
def test_background_completes_a_conflict(conflicts: list[frozenset[int]], background: frozenset[int]) -> None:
    """With what is given, the things found are a conflict, and none of them is needless."""

    def holds(kept: Sequence[int]) -> bool:
        return not any(conflict <= set(kept) for conflict in conflicts)

    rest = [thing for thing in THINGS if thing not in background]
    found = smallest_conflict(rest, holds, sorted(background))
    assert not holds([*background, *found])
    for left in found:
        assert holds([*background, *(thing for thing in found if thing != left)])


def test_few_questions_are_asked() -> None:
    """Of 64 things a conflict of two is found in fewer questions than there are things."""
    asked = []

    def holds(kept: Sequence[int]) -> bool:
        asked.append(kept)
        return not {10, 50} <= set(kept)

    assert smallest_conflict(range(64), holds) == (10, 50)
    assert len(asked) < 32
