"""Numbered junctions."""

import pytest

from graphs.osm.junctions import junctions_at, numbers_of


@pytest.mark.parametrize(
    ("tags", "numbers"),
    [
        ({"rcn_ref": "05"}, {"rcn": "05"}),
        ({"rmn_ref": "13", "rpn_ref": "13"}, {"rmn": "13", "rpn": "13"}),
        ({"lwn_name": "Le Moulin"}, {"lwn": "Le Moulin"}),
        ({"rwn_ref": "4", "rwn_name": "Le Moulin"}, {"rwn": "4"}),
        ({"name:rwn_ref": "4"}, {"rwn": "4"}),
        ({"proposed:rcn_ref": "5"}, {}),
        ({"rcn_ref": "5", "state": "proposed"}, {}),
        ({"rcn_ref": "  "}, {}),
        ({"rhn_ref": "5"}, {}),
    ],
)
def test_numbers(tags: dict[str, str], numbers: dict[str, str]) -> None:
    """A node bears a number in each network that it is signed in."""
    assert numbers_of(tags) == numbers


def test_only_on_ways() -> None:
    """A junction has the index of its node; one on no way is none."""
    found = [*junctions_at({8: {"rcn": "2"}, 7: {"rcn": "1", "rwn": "9"}}, {7: 0})]
    assert [(j.node, j.osm_id, j.network, j.ref) for j in found] == [(0, 7, "rcn", "1"), (0, 7, "rwn", "9")]
