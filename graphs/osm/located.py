"""Where the elements are that findings name, so that they can be drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphs.ways import E7, Ways
from offers.finding import Finding


def located(ways: Ways, findings: Iterable[Finding]) -> Iterator[Finding]:
    """
    Yield findings with the place of the node, way or relation that each names, where the ways know it.

    Parameters
    ----------
    ways
        Made from the same extract.
    findings
        With records such as ``node/1``, ``way/2`` or ``relation/3``.
    """
    first = {f"way/{way}": edge for edge, way in reversed([*enumerate(ways.edges.way_id.tolist())])}
    owner = ways.edges.route_owner
    for edge, route in zip(owner[::-1].tolist(), ways.edges.route[::-1].tolist(), strict=True):
        element = "/".join(ways.routes[route].id.split("/")[:2])
        first[element] = edge
    nodes = {f"node/{node}": index for index, node in enumerate(ways.nodes.osm_id.tolist())}
    for finding in findings:
        if finding.record in nodes:
            yield replace(finding, at=_node(ways, nodes[finding.record]))
        elif finding.record in first:
            yield replace(finding, at=_node(ways, int(ways.edges.start[first[finding.record]])))
        else:
            yield finding


def _node(ways: Ways, node: int) -> tuple[float, float]:
    return float(ways.nodes.lon_e7[node] / E7), float(ways.nodes.lat_e7[node] / E7)
