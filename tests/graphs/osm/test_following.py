"""In which direction routes follow edges."""

import numpy as np
import pytest

from graphs.access import Access
from graphs.mode import Mode
from graphs.osm.following import lawful, meant, said_by

CYCLE, WALK, PUSH = int(Access.CYCLE), int(Access.WALK), int(Access.PUSH)


def test_law() -> None:
    """A route goes where its travellers may; where they may nowhere, both ways count."""
    forward = np.array([CYCLE | WALK, CYCLE, WALK | PUSH, WALK | PUSH])
    backward = np.array([CYCLE | WALK, PUSH, CYCLE, WALK | PUSH])
    assert lawful(forward, backward, frozenset({Mode.CYCLE})).tolist() == [3, 1, 2, 3]
    assert lawful(forward, backward, frozenset({Mode.WALK})).tolist() == [3, 3, 1, 3]


@pytest.mark.parametrize(
    ("role", "bits"),
    [("", 3), ("forward", 1), ("backward", 2), ("Forward", 1), ("forward:alternative", 1), ("main", 3)],
)
def test_roles(role: str, bits: int) -> None:
    """A role names a direction of its way, or both."""
    assert said_by(role) == bits


def test_the_law_over_the_role() -> None:
    """A role counts, unless nobody may go that way."""
    said, law = np.array([1, 2, 2, 3, 3]), np.array([3, 3, 1, 1, 3])
    assert meant(said, law).tolist() == [1, 2, 1, 3, 3]
