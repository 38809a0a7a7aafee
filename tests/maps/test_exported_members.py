"""Tests of what the package maps offers."""

import maps


def test_exported_members_are_sorted_and_there() -> None:
    """Tests that the list of public names is complete and in order."""
    assert maps.__all__ == sorted(maps.__all__)
    assert all(hasattr(maps, name) for name in maps.__all__)
