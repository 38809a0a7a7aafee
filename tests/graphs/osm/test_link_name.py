"""Links between numbered junctions by their tags."""

import pytest

from graphs.osm.link_name import is_link, link_numbers, link_ref, same_number


@pytest.mark.parametrize(
    ("tags", "numbers"),
    [
        ({"ref": "17-19"}, ("17", "19")),
        ({"ref": "9-10; motorboat"}, ("9", "10")),
        ({"ref": "05-08"}, ("05", "08")),
        ({"name": "84-86"}, ("84", "86")),
        ({"note": "84-86"}, ("84", "86")),
        ({"ref": "1-2", "note": "3-4"}, ("1", "2")),
        ({"ref": "rood", "note": "3-4"}, ("3", "4")),
        ({"ref": "A-1 - B-2"}, ("A-1", "B-2")),
        ({"from": "3", "to": "4"}, ("3", "4")),
        ({"ref": "3-"}, None),
        ({}, None),
    ],
)
def test_numbers(tags: dict[str, str], numbers: tuple[str, str] | None) -> None:
    """The numbers are where mappers put them, as they are written on the signs."""
    assert link_numbers(tags) == numbers
    assert link_ref(tags) == ("-".join(numbers) if numbers else "")


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"network": "rcn", "network:type": "node_network"}, True),
        ({"network": "rcn", "note": "17-19"}, True),
        ({"network": "rwn", "ref": "5-6"}, True),
        ({"network": "rcn", "note": "17-19", "name": "Tour"}, False),
        ({"network": "rcn", "ref": "NRW"}, False),
        ({"network": "rcn", "note": "Bladel-Antwerpen"}, False),
        ({"network": "ncn", "note": "17-19"}, True),
        ({"network": "rhn", "network:type": "node_network"}, False),
        ({"network:type": "node_network"}, False),
    ],
)
def test_links(tags: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    """A relation is a link if it says so, or in old networks by two numbers and no name."""
    assert is_link(tags) is expected


def test_one_number() -> None:
    """A number is the same with and without a nought before it."""
    assert same_number("5", "05")
    assert same_number("A1", "a1")
    assert not same_number("5", "50")
