"""The network: where one can ride, walk, sail and take the train, and the places attached to it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

import networkx as nx

from graphs.encoding import decode, encode
from graphs.errors import DamagedNetworkError
from graphs.snap import Attachment, attach
from graphs.validate import validate
from offers.errors import DamagedFileError
from offers.json_file import read_json, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from graphs.mode import Mode
    from graphs.way import Edge, Node, Route
    from offers.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """
    Nodes, edges, routes, and places.

    Parameters
    ----------
    nodes, edges, routes
        The parts, in a stable order.
    places
        Id of the node of each attached place, by the id of the place.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    routes: tuple[Route, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)

    def attach(self, places: Sequence[Attachment]) -> tuple[Network, tuple[Finding, ...]]:
        """Return the network with these places attached, and what was found: see `graphs.snap.attach`."""
        return attach(self, places)

    def to_networkx(self, mode: Mode | None = None) -> nx.MultiGraph:
        """
        Return the network as a networkx graph, its edges keyed by their id and holding their `Edge`.

        Parameters
        ----------
        mode
            Keep only the edges that this mode may use, and their nodes; without it, everything.
        """
        graph = nx.MultiGraph()
        if mode is None:
            graph.add_nodes_from(node.id for node in self.nodes)
        graph.add_edges_from(
            (edge.start, edge.end, edge.id, {"edge": edge})
            for edge in self.edges
            if mode is None or mode in edge.modes
        )
        return graph


def load_network(path: Path | None = None) -> Network:
    """
    Return a network that holds together.

    Parameters
    ----------
    path
        A file written by `save_network`; without it, the embedded Lys-Artois.

    Raises
    ------
    DamagedNetworkError
        If the file is no network, or one with faults: all of them, each with its place.
    """
    source = path or files("graphs").joinpath("data", "network.json")
    try:
        network = Network(**decode(read_json(source), str(source), trusted=path is None))
    except DamagedNetworkError:
        raise
    except DamagedFileError as error:
        raise DamagedNetworkError(*error.args) from error
    if faults := validate(network):
        raise DamagedNetworkError(*told(str(source), [("the network", fault.message) for fault in faults]))
    return network


def save_network(network: Network, path: Path) -> None:
    """
    Write a network, whole or not at all: the same network gives the same bytes.

    Parameters
    ----------
    network
        What to write.
    path
        Where to.
    """
    parts = encode(network.nodes, network.edges, network.routes, network.places)
    blocks = (f"{json.dumps(name)}: [\n{_lines(rows)}\n]" for name, rows in parts.items())
    draft = path.with_name(f"{path.name}.part")
    draft.write_text("{\n" + ",\n".join(blocks) + "\n}\n", encoding="utf-8")
    draft.replace(path)


def _lines(rows: Sequence[object]) -> str:
    """Return JSON with a row a line: small, and readable in a comparison of two versions."""
    return ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
