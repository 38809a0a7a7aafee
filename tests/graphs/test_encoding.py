"""Networks as JSON rows."""

import json

import pytest

from graphs.encoding import decode, encode
from graphs.errors import DamagedNetworkError
from graphs.network import Network


def document(network: Network) -> dict[str, list]:
    """Return a network as its file holds it."""
    rows = encode(network.nodes, network.edges, network.routes, {"inn": "west"})
    return json.loads(json.dumps(rows))


def test_network_survives_its_encoding(crossroads: Network) -> None:
    """Nodes, edges with their locks and minutes, routes and places come back as they were."""
    again = Network(**decode(document(crossroads), "n.json"))
    assert (again.nodes, again.edges, again.routes) == (crossroads.nodes, crossroads.edges, crossroads.routes)
    assert again.places == {"inn": "west"}


@pytest.mark.parametrize(
    ("part", "row", "told"),
    [
        ("nodes", ["west", 2.6], r"nodes\[0\]: not enough values"),
        ("nodes", ["west", "here", 50.6], r"nodes\[0\]: could not convert"),
        ("edges", {"id": "a"}, r"edges\[0\]: 'line' is missing|edges\[0\]: 'start' is missing"),
        ("edges", "a", r"edges\[0\]: "),
        ("routes", {"id": "q", "ref": "Q", "name": "Q", "modes": ["swim"]}, r"routes\[0\]: 'swim'"),
        ("places", ["inn"], r"places\[0\]: not enough values"),
    ],
)
def test_damaged_row_is_told_with_its_place(crossroads: Network, part: str, row: object, told: str) -> None:
    """The file, the part and the number of the row stand before what is wrong with it."""
    rows = document(crossroads)
    rows[part][0] = row
    with pytest.raises(DamagedNetworkError, match=rf"^n\.json: ({told})"):
        decode(rows, "n.json")


def test_unknown_kind_is_told(crossroads: Network) -> None:
    """A kind of edge that no profile can know is refused, with the kinds there are."""
    rows = document(crossroads)
    rows["edges"][1]["kind"] = "motorway"
    with pytest.raises(DamagedNetworkError, match=r"edges\[1\]: 'motorway' is none of greenway, towpath"):
        decode(rows, "n.json")


@pytest.mark.parametrize(("rows", "place"), [([], "the file"), ({"nodes": []}, "routes")])
def test_missing_part_is_told(rows: object, place: str) -> None:
    """What is no network, or lacks a part, says which."""
    with pytest.raises(DamagedNetworkError, match=f"^n.json: {place}: "):
        decode(rows, "n.json")
