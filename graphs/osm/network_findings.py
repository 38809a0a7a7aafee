"""What is wrong with numbered junctions and the networks they form, in the words of knooppuntnet."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from graphs.osm.extract import Relation, TaggedNode
from graphs.osm.lifecycle import is_planned
from graphs.osm.link import Link
from graphs.osm.link_findings import tag_faults
from graphs.osm.route_rows import RouteRows
from graphs.osm.route_tags import side_of
from offers.finding import Finding, Level

Numbered = Mapping[int, Mapping[str, str]]


def junction_findings(
    nodes: Mapping[int, TaggedNode],
    numbered: Numbered,
    on_ways: Collection[int],
    joined: Mapping[tuple[int, str], int],
    linked_networks: frozenset[str],
) -> Iterator[Finding]:
    """
    Yield what is wrong with junctions.

    Parameters
    ----------
    nodes
        Tagged nodes by id.
    numbered
        Numbers by network, by the id of the node.
    on_ways
        The nodes that ways have, by id.
    joined
        How many links meet at a junction, by the id of its node and its network.
    linked_networks
        The networks of which the extract has links: of others it cannot tell whether any should be there.
        Links that a junction lacks may be beyond the border, which is an info; too many are a warning.
    """
    for node in sorted(nodes):
        tags = nodes[node].tags
        numbers = numbered.get(node, {})
        if tags.get("network:type") == "node_network" and not numbers and not is_planned(tags):
            yield _finding("junction-without-number", node, "has no number")
        for network, ref in numbers.items():
            if node not in on_ways:
                yield _finding(
                    "junction-off-ways", node, f"{ref} of {network} is on no way that is read", "info"
                )
            elif network in linked_networks:
                expected = tags.get(f"expected_{network}_route_relations", "")
                yield from _miscounted(node, f"{ref} of {network}", joined.get((node, network), 0), expected)
        for code, told in tag_faults(tags) if numbers else ():
            if code == "invalid-survey-date":
                yield _finding(code, node, told)


def _miscounted(node: int, what: str, links: int, expected: str) -> Iterator[Finding]:
    """Yield that a junction has no links, or not as many as it says."""
    if not links:
        yield _finding("orphan-node", node, f"{what} has no link")
    if expected.isascii() and expected.isdigit() and int(expected) != links:
        told = f"{what} has {links} links in the extract, expected {int(expected)}"
        yield _finding("integrity-check-failed", node, told, "warning" if links > int(expected) else "info")


def network_findings(
    relations: Mapping[int, Relation], rows: RouteRows, links: Mapping[int, Link], osm_id: Sequence[int]
) -> Iterator[Finding]:
    """
    Yield links that no network has, and junctions that a network forgot; nothing without networks.

    Parameters
    ----------
    relations
        By id.
    rows, links
        Routes, and the traced links by the index of the route.
    osm_id
        Ids of nodes in OpenStreetMap.
    """
    networks = [relation for relation in relations.values() if relation.tags.get("type") == "network"]
    keys = {relation.tags.get("network", "") for relation in networks}
    holders = {
        number: (relation, role)
        for relation in networks
        for kind, number, role in relation.members
        if kind == "r"
    }
    for index, link in links.items():
        route, number = rows.routes[index], rows.relation[index]
        network, role = holders.get(number, (None, ""))
        if network and side_of(role) != "connection":
            yield from _forgotten(network, [osm_id[node] for node in link.ends], route.ref)
        elif not network and route.network in keys:
            told = f"link {route.ref} of {route.network} (relation {number}) is in no network here"
            yield Finding(
                code="network.orphan-route", level="info", message=told, record=f"relation/{number}"
            )


def _forgotten(network: Relation, ends: Sequence[int], ref: str) -> Iterator[Finding]:
    """Yield the ends of a link that its network, which has junctions as members, has not."""
    nodes = {number for kind, number, _ in network.members if kind == "n"}
    for node in ends if nodes else ():
        if node not in nodes:
            name = network.tags.get("name", f"relation {network.id}")
            yield _finding("node-member-missing", node, f"on link {ref} is no member of the network {name}")


def _finding(code: str, node: int, what: str, level: Level = "warning") -> Finding:
    message = f"junction {what} (node {node})" if what[:1].isdigit() else f"junction (node {node}) {what}"
    return Finding(code=f"network.{code}", level=level, message=message, record=f"node/{node}")
