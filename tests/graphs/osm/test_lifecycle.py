"""Whether something is there already."""

from graphs.osm.lifecycle import is_planned


def test_states() -> None:
    """What is proposed is not there; alternatives and connections are."""
    assert is_planned({"state": "proposed"})
    assert is_planned({"proposed": "yes"})
    assert not is_planned({"state": "connection"})
    assert not is_planned({})
