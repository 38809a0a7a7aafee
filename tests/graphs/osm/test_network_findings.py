"""What is wrong with numbered junctions and their networks, in the words of knooppuntnet."""

from pathlib import Path

import pytest

from tests.graphs.osm.drawn import read

LINK = "type=route route=bicycle network=rcn network:type=node_network"
GROUND = f"""
node a 0 0 rcn_ref=1 {{}}
node b 1 0
node d 3 0 rcn_ref=2
node e 4 0 {{}}
way 1 a b d highway=path
way 2 d e highway=path
relation 9 way:1 ref=1-2 {LINK}
"""


def found(folder: Path, first: str = "", last: str = "", more: str = "") -> list[tuple[str, str]]:
    """Return the findings of a link with more tags on its first junction and behind its last one."""
    _, findings = read(folder, GROUND.format(first, last) + more)
    return [(finding.code.removeprefix("network."), finding.record) for finding in findings]


def test_all_is_well(tmp_path: Path) -> None:
    """Two junctions and their link have no fault."""
    assert found(tmp_path, "expected_rcn_route_relations=1 survey:date=2030-01") == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("expected_rcn_route_relations=3", "", ("integrity-check-failed", "node/1")),
        ("expected_rcn_route_relations=0", "", ("integrity-check-failed", "node/1")),
        ("survey:date=yesterday", "", ("invalid-survey-date", "node/1")),
        ("", "rcn_ref=7", ("orphan-node", "node/5")),
        ("", "network:type=node_network", ("junction-without-number", "node/5")),
    ],
)
def test_junctions(tmp_path: Path, first: str, last: str, expected: tuple[str, str]) -> None:
    """Each fault of a junction is found by its name, and says which node it is."""
    assert found(tmp_path, first, last) == [expected]


def test_what_cannot_be_told(tmp_path: Path) -> None:
    """Junctions of a network that has no link here, and planned ones, are not judged."""
    assert found(tmp_path, "rwn_ref=8 expected_rwn_route_relations=3") == []
    assert found(tmp_path, last="network:type=node_network proposed:rcn_ref=5 state=proposed") == []


def test_off_the_ways(tmp_path: Path) -> None:
    """A junction on no way is told, and is not in the network."""
    assert found(tmp_path, more="node g 9 9 rcn_ref=4") == [("junction-off-ways", "node/7")]


def test_networks(tmp_path: Path) -> None:
    """A network has all its links and their junctions as members, but for connections to another."""
    network = "type=network network=rcn network:type=node_network name=Test"
    assert found(tmp_path, more=f"relation 5 node:a node:d relation:9 {network}") == []
    assert found(tmp_path, more=f"relation 5 node:a relation:9 {network}") == [
        ("node-member-missing", "node/4")
    ]
    assert found(tmp_path, more=f"relation 5 node:a relation:9:connection {network}") == []
    assert found(tmp_path, more=f"relation 5 node:a node:d {network}") == [("orphan-route", "relation/9")]
