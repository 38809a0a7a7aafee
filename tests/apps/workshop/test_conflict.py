"""Two versions of a field."""

import pytest

from apps.workshop.conflict import Clash


@pytest.mark.parametrize(
    ("typed", "before", "now", "value", "same"),
    [
        ("mine", "old", "theirs", "mine", False),
        ("old", "old", "theirs", "theirs", False),
        ("mine", "old", "old", "mine", False),
        ("both", "old", "both", "both", True),
    ],
)
def test_what_only_one_of_two_changed_is_taken(
    typed: str, before: str, now: str, value: str, *, same: bool
) -> None:
    """What was typed is proposed, but for a field that was left as it was."""
    clash = Clash(field="title", typed=typed, before=before, now=now)
    assert (clash.value, clash.same) == (value, same)
