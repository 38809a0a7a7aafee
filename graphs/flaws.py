"""What somebody who mends the map or the catalogue should look at, each where it is."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from graphs.access import Access
from graphs.attachable import island_edges
from graphs.geodesy import WGS84, to_plane
from graphs.places import Attachment
from graphs.quality import network_bounds
from graphs.snap import LAND_REACH
from graphs.ways import E7
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from graphs.mode import Mode
    from graphs.network import Network
    from graphs.ways import Ways

TOUCHING_M = 15.0
"""Pieces of a route that come this near each other are ridden without noticing a gap."""
ISLANDS_TOLD = 50
BLOCK_DEG = 0.02


def network_flaws(network: Network) -> tuple[Finding, ...]:
    """
    Return gaps of signed routes, links without a junction at an end, junctions without a number, and islands.

    Parameters
    ----------
    network
        The network.
    """
    ways = network.ways
    return (*_gaps(ways), *_dangling(ways), *_unnumbered(ways), *_islands(ways))


def off_network(
    network: Network, places: Sequence[tuple[str, float, float]], modes: frozenset[Mode]
) -> tuple[Finding, ...]:
    """
    Return the places that no way reaches; where that is all of them, both outlines are told once.

    Parameters
    ----------
    network
        The network.
    places
        Id, lon and lat of each.
    modes
        By which modes they are to be reached.
    """
    wanted = [Attachment(id=name, lon=lon, lat=lat, modes=modes) for name, lon, lat in places]
    attached, findings = network.attach(wanted)
    if wanted and not len(attached.places):
        lons, lats = [item.lon for item in wanted], [item.lat for item in wanted]
        theirs = f"{min(lons):.2f} to {max(lons):.2f} E, {min(lats):.2f} to {max(lats):.2f} N"
        west, south, east, north = network_bounds(network)
        message = (
            f"none of {len(wanted)} places is on the network: it covers {west:.2f} to {east:.2f} E, "
            f"{south:.2f} to {north:.2f} N, the places {theirs}"
        )
        return (Finding(code="network.elsewhere", level="error", message=message),)
    unreached = {item.id for item in wanted if item.id not in attached.places}
    return (
        *(finding for finding in findings if finding.record not in unreached),
        *(_off(item) for item in wanted if item.id in unreached),
    )


def _off(item: Attachment) -> Finding:
    message = f"{item.id} is more than {LAND_REACH / 1000:g} km from any way"
    return Finding(code="network.off", level="warning", message=message, record=item.id, at=item.point)


def _gaps(ways: Ways) -> Iterator[Finding]:
    """Yield where the pieces of a signed route come nearest to each other without touching."""
    edges = ways.edges
    owner = edges.route_owner
    order = np.argsort(edges.route, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(edges.route[order])) + 1) if len(order) else ():
        route = ways.routes[edges.route[rows[0]]]
        if not route.link and not route.id.startswith("waterway"):
            for apart_m, here, there in _breaks(ways, np.unique(owner[rows])):
                name, between = route.ref or route.name, f"from {_told(here)} to {_told(there)}"
                message = f"{name} has a gap of {apart_m:.0f} m, {between}"
                yield Finding(
                    code="network.route-gap", level="warning", message=message, record=route.id, at=here
                )


def _breaks(
    ways: Ways, chosen: NDArray[np.intp]
) -> Iterator[tuple[float, tuple[float, float], tuple[float, float]]]:
    """Yield the gaps between pieces, each joined to the nearest of those before it, the longest first."""
    nodes, ends = np.unique([ways.edges.start[chosen], ways.edges.end[chosen]], return_inverse=True)
    start, end = ends.reshape(2, -1)
    size = len(nodes)
    count, label = connected_components(
        coo_array((np.ones(len(start)), (start, end)), shape=(size, size)), directed=False
    )
    lengths = np.bincount(label[start], weights=ways.edges.length_dm[chosen], minlength=count)
    degrees = np.column_stack([ways.nodes.lon_e7[nodes], ways.nodes.lat_e7[nodes]]) / E7
    plane = to_plane(degrees)
    joined = label == int(lengths.argmax())
    for _ in range(count - 1):
        distance, nearest = cKDTree(plane[joined]).query(plane[~joined])
        best = int(distance.argmin())
        there, here = np.flatnonzero(~joined)[best], np.flatnonzero(joined)[nearest[best]]
        joined |= label == label[there]
        if distance[best] > TOUCHING_M:
            a, b = (tuple(degrees[node].round(6).tolist()) for node in (here, there))
            yield float(WGS84.inv(*a, *b)[2]), a, b


def _told(point: tuple[float, float]) -> str:
    return f"{point[0]:.5f}, {point[1]:.5f}"


def _dangling(ways: Ways) -> Iterator[Finding]:
    known = {junction.osm_id for junction in ways.junctions}
    owner = ways.edges.route_owner
    for number, route in enumerate(ways.routes):
        if route.link and (len(route.link) < 2 or not known.issuperset(route.link)):
            followed = owner[ways.edges.route == number]
            at = tuple(ways.edges.line(int(followed[0]))[0].tolist()) if len(followed) else None
            message = f"the link {route.ref} ({route.network}) does not end at two junctions"
            yield Finding(
                code="network.dangling-link", level="warning", message=message, record=route.id, at=at
            )


def _unnumbered(ways: Ways) -> Iterator[Finding]:
    for junction in ways.junctions:
        if not junction.ref:
            at = ways.nodes.lon_e7[junction.node] / E7, ways.nodes.lat_e7[junction.node] / E7
            message = f"a junction of {junction.network} at {_told(at)} has no number"
            yield Finding(
                code="network.junction-without-number", level="warning", message=message,
                record=f"node/{junction.osm_id}", at=at,
            )  # fmt: skip


def _islands(ways: Ways) -> Iterator[Finding]:
    """Yield the ways that riders cannot get to: one finding for those of a block, the longest first."""
    edges = ways.edges
    cut = np.flatnonzero(island_edges(ways, Access.CYCLE))
    first = edges.line_first[cut]
    blocks: dict[tuple[int, int], list[int]] = {}
    for edge, lon, lat in zip(cut.tolist(), edges.lon_e7[first] / E7, edges.lat_e7[first] / E7, strict=True):
        blocks.setdefault((floor(lon / BLOCK_DEG), floor(lat / BLOCK_DEG)), []).append(edge)
    lengths = {block: edges.length_dm[members].sum() / 10 for block, members in blocks.items()}
    for block in sorted(blocks, key=lambda block: (-lengths[block], block))[:ISLANDS_TOLD]:
        at = tuple(edges.line(blocks[block][0])[0].tolist())
        message = f"{len(blocks[block])} ways, {lengths[block]:.0f} m, are cut off from the others by bike"
        yield Finding(code="network.island", level="info", message=message, at=at)
