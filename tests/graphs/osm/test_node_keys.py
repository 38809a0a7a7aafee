"""Keys of nodes that are worth keeping."""

from graphs.osm.node_keys import NETWORKS, NODE_KEYS, number_keys


def test_networks() -> None:
    """Networks are named by scope and traveller; those for horses are not ours."""
    assert {"rcn", "lcn", "rwn", "lwn", "rpn", "rmn", "icn"} <= {*NETWORKS}
    assert "rhn" not in NETWORKS
    assert len(NETWORKS) == 16


def test_numbers_before_names() -> None:
    """The number of a junction is asked for before its name, and all keys are kept."""
    assert number_keys("rcn") == ("rcn_ref", "rcn_name", "rcn:name", "name:rcn_ref")
    assert {"rmn_ref", "barrier", "waterway", "network:type"} < {*NODE_KEYS}
