"""What can be wrong with a link between two numbered junctions."""

import pytest

from graphs.osm.link_faults import end_faults, is_one_way, redundant


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"oneway": "yes"}, True),
        ({"signed_direction": "yes"}, True),
        ({"direction": "forward"}, True),
        ({"direction": "backward"}, True),
        ({"comment": "to be used in one direction"}, True),
        ({"direction": "both"}, False),
        ({}, False),
    ],
)
def test_one_way(tags: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    """Mappers have several words for a link that is signed in one direction."""
    assert is_one_way(tags) is expected


def test_ends() -> None:
    """A link that meets another junction has the wrong name; one that meets none misses it."""
    assert end_faults({7: "5", 9: "6"}, ("5", "8"), {7}, ()) == (
        ("route-node-name-mismatch", "does not meet junction 8, but 6"),
    )
    assert end_faults({7: "5"}, ("5", "8"), {7}, ()) == (
        ("route-node-missing-in-ways", "has no way with junction 8"),
    )
    assert end_faults({}, ("5", "8"), (), ()) == (
        ("route-node-missing-in-ways", "has no way with junction 5"),
        ("route-node-missing-in-ways", "has no way with junction 8"),
    )


def test_too_many() -> None:
    """A link that passes a third junction says which."""
    assert redundant({1: "5", 2: "8"}, {1, 2}) == ()
    assert redundant({1: "5", 2: "8", 3: "6"}, {1, 2}) == (
        ("route-redundant-nodes", "passes junction 6 as well"),
    )
