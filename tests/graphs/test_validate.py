"""Faults of a network are gathered, all of them."""

import math
from dataclasses import replace

from graphs.network import Network
from graphs.validate import validate
from graphs.way import Edge, Node


def codes(network: Network) -> list[str]:
    """Return the codes of the faults of a network."""
    return [fault.code.removeprefix("network.") for fault in validate(network)]


def with_edge(network: Network, number: int, **changes: object) -> Network:
    """Return a network with one of its edges changed."""
    edges = list(network.edges)
    edges[number] = replace(edges[number], **changes)
    return replace(network, edges=tuple(edges))


def test_sound_network_has_no_fault(crossroads: Network) -> None:
    """A network that holds together is not complained about."""
    assert validate(crossroads) == ()


def test_each_fault_has_its_code(crossroads: Network) -> None:
    """An edge that ends nowhere, is of no route, has a wrong length, or is off its nodes, is found."""
    assert codes(with_edge(crossroads, 0, end="nowhere")) == ["unknown-node"]
    assert codes(with_edge(crossroads, 0, routes=("gone",))) == ["unknown-route"]
    assert codes(with_edge(crossroads, 0, length_m=0.0)) == ["length"]
    assert codes(with_edge(crossroads, 0, length_m=2000.0)) == ["length"]
    assert codes(with_edge(crossroads, 0, length_m=math.nan)) == ["length"]
    assert codes(with_edge(crossroads, 0, length_m=math.inf)) == ["length"]
    assert codes(with_edge(crossroads, 0, line=((2.6, 50.6),))) == ["short-line"]
    assert codes(with_edge(crossroads, 0, id="cross-east")) == ["id-twice"]
    assert codes(with_edge(crossroads, 1, end="south")) == ["loose-line"]
    assert codes(replace(crossroads, places={"inn": "nowhere"})) == ["unknown-node"]
    assert codes(replace(crossroads, nodes=(*crossroads.nodes, crossroads.nodes[0]))) == ["id-twice"]
    assert codes(replace(crossroads, routes=(*crossroads.routes, crossroads.routes[0]))) == ["id-twice"]


def test_all_faults_are_told_at_once(crossroads: Network) -> None:
    """A second fault does not hide behind the first."""
    twice_wrong = with_edge(with_edge(crossroads, 0, end="nowhere"), 1, routes=("gone",))
    assert codes(twice_wrong) == ["unknown-node", "unknown-route"]


def test_island_is_told_by_mode(crossroads: Network) -> None:
    """Ways on land that are not one piece are told for each mode that cannot get across, boats aside."""
    far = (Node(id="a", lon=2.7, lat=50.7), Node(id="b", lon=2.71, lat=50.7))
    island = Edge(
        id="a-b",
        start="a",
        end="b",
        line=(far[0].point, far[1].point),
        length_m=706.8,
        kind="lane",
        modes=crossroads.edges[0].modes,
    )
    faults = validate(replace(crossroads, nodes=(*crossroads.nodes, *far), edges=(*crossroads.edges, island)))
    assert [fault.message for fault in faults] == [
        "by cycle, a and 1 more nodes are cut off",
        "by walk, a and 1 more nodes are cut off",
    ]
