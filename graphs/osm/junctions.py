"""Numbered junctions: nodes that bear the number of a network."""

from collections.abc import Iterator, Mapping

from graphs.osm.extract import TaggedNode
from graphs.osm.lifecycle import is_planned
from graphs.osm.node_keys import NETWORKS, number_keys
from graphs.osm.tables import Tags
from graphs.route import Junction


def numbers_of(tags: Tags) -> dict[str, str]:
    """
    Return the number that a node bears in each network, as it stands on the sign.

    Parameters
    ----------
    tags
        Of the node.
    """
    if is_planned(tags):
        return {}
    found = {}
    for network in NETWORKS:
        texts = (tags[key].strip() for key in number_keys(network) if key in tags)
        if text := next(filter(None, texts), ""):
            found[network] = text
    return found


def numbered_nodes(nodes: Mapping[int, TaggedNode]) -> dict[int, dict[str, str]]:
    """Return the numbers by network of the nodes that have any, by the id of the node."""
    return {node: numbers for node, tagged in nodes.items() if (numbers := numbers_of(tagged.tags))}


def junctions_at(numbered: Mapping[int, Mapping[str, str]], node_at: Mapping[int, int]) -> Iterator[Junction]:
    """
    Yield the junctions on ways, by the id of their node.

    Parameters
    ----------
    numbered
        Numbers by network, by id of the node.
    node_at
        Index of the nodes of the network by their id.
    """
    for osm_id in sorted(numbered):
        for network, ref in numbered[osm_id].items():
            if osm_id in node_at:
                yield Junction(node=node_at[osm_id], osm_id=osm_id, network=network, ref=ref)
