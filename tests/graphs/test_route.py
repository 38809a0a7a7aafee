"""Networks of numbered junctions."""

import pytest

from graphs.access import Access
from graphs.route import signed_for


@pytest.mark.parametrize(
    ("network", "reader"),
    [
        ("rcn", Access.CYCLE), ("lcn", Access.CYCLE), ("lwn", Access.WALK), ("rmn", Access.BOAT),
        ("rpn", Access.CANOE), ("xyz", None), ("", None),
    ],
)  # fmt: skip
def test_network_is_signed_for_one_traveller(network: str, reader: Access | None) -> None:
    """Riders, walkers, motorboats or paddlers; nobody reads the signs of an unknown network."""
    readers = [one for one in Access if signed_for(network, one)]
    assert readers == ([] if reader is None else [reader])
