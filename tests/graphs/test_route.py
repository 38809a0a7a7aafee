"""Routes and junctions."""

import pytest

from graphs.mode import Mode
from graphs.route import NODE_NETWORKS, Junction


@pytest.mark.parametrize(
    ("network", "modes"),
    [("rcn", {Mode.CYCLE}), ("lwn", {Mode.WALK}), ("rmn", {Mode.BOAT}), ("rpn", {Mode.BOAT}), ("xyz", set())],
)
def test_sign_of_a_junction_is_read_by_its_network(network: str, modes: set[Mode]) -> None:
    """Riders, walkers or boats; nobody reads that of an unknown network."""
    assert Junction(node=0, osm_id=1, network=network, ref="17").modes == modes


def test_each_network_is_for_one_mode() -> None:
    """A number is never for two of them."""
    assert {len(modes) for modes in NODE_NETWORKS.values()} == {1}
