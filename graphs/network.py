"""The network: where one can ride, walk, sail and take the train, and the places attached to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from graphs.access import MODE_ACCESS
from graphs.facts import Kind
from graphs.network_file import load_ways, save_ways, ways_version
from graphs.places import Places, no_places
from graphs.snap import attach

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import networkx as nx

    from graphs.mode import Mode
    from graphs.places import Attachment
    from graphs.ways import Ways
    from offers.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """
    Ways, and the places attached to them.

    Parameters
    ----------
    ways
        Nodes, edges, routes: shared by all networks that differ in their places only.
    places
        What is attached.
    """

    ways: Ways
    places: Places = field(default_factory=no_places)

    def attach(self, attachments: Sequence[Attachment]) -> tuple[Network, tuple[Finding, ...]]:
        """Return the network with these places attached, and what was found: see `graphs.snap.attach`."""
        places, findings = attach(self.ways, self.places, attachments)
        return Network(ways=self.ways, places=places), findings

    @property
    def version(self) -> str:
        """What tells the ways of two networks apart: 16 hexadecimal digits."""
        return ways_version(self.ways)

    def to_networkx(self, mode: Mode | None = None) -> nx.MultiDiGraph:
        """
        Return the network as a networkx graph, for analysis.

        Nodes are numbered as in `ways.nodes` and carry ``x`` and ``y``; arcs are keyed by the number of their
        edge and carry ``length`` in metres, ``kind`` and ``routes``.

        Parameters
        ----------
        mode
            Keep only what this mode may use, in the directions in which it may; without it, everything both
            ways.
        """
        import networkx as nx  # noqa: PLC0415 - large, and for analysis only

        edges, graph = self.ways.edges, nx.MultiDiGraph(crs="EPSG:4326")
        allowed = MODE_ACCESS[mode] if mode else None
        for number, (start, end) in enumerate(zip(edges.start.tolist(), edges.end.tolist(), strict=True)):
            facts = {
                "length": float(edges.length_dm[number] / 10),
                "kind": Kind(edges.kind[number]).name.lower(),
                "routes": tuple(self.ways.routes[route].ref for route in edges.routes_of(number)),
            }
            for tail, head, passers in ((start, end, edges.forward), (end, start, edges.backward)):
                if allowed is None or passers[number] & allowed:
                    graph.add_edge(tail, head, key=number, **facts)
        if mode is None:
            graph.add_nodes_from(range(len(self.ways.nodes)))
        for node in graph:
            graph.nodes[node].update(
                x=self.ways.nodes.lon_e7[node] / 1e7, y=self.ways.nodes.lat_e7[node] / 1e7
            )
        return graph


def load_network(path: Path | None = None) -> Network:
    """
    Return a network.

    Parameters
    ----------
    path
        A file written by `save_network`; without it, the embedded Lys-Artois.

    Raises
    ------
    DamagedNetworkError
        If the file is no network, or holds what cannot be.
    """
    if path is not None:
        return Network(ways=load_ways(path))
    with as_file(files("graphs").joinpath("data", "network.npz")) as embedded:
        return Network(ways=load_ways(embedded))


def save_network(network: Network, path: Path) -> None:
    """
    Write the ways of a network, whole or not at all: the same network gives the same bytes.

    Parameters
    ----------
    network
        What to write; places are attached anew to what is loaded.
    path
        Where to.
    """
    save_ways(network.ways, path)
