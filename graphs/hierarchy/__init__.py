"""
A customizable contraction hierarchy: exact travel costs between many places, and their ways, in no time.

Pure arrays of nodes and arcs, without geography. Of one topology, built once, come metrics for any number of
profiles; each carries further quantities (true time, length) along its cheapest ways. The compiled parts
are imported when first asked for: `Topology` and `Terminals` cost no more than numpy.

Method: Dibbelt, Strasser, Wagner: Customizable Contraction Hierarchies, ACM JEA 21 (2016),
https://doi.org/10.1145/2886843.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graphs.hierarchy.found import Found
from graphs.hierarchy.metric import INFINITE, Metric
from graphs.hierarchy.terminals import Terminals
from graphs.hierarchy.topology import Topology

if TYPE_CHECKING:
    from graphs.hierarchy.build import build_topology
    from graphs.hierarchy.customisation import customise
    from graphs.hierarchy.labels import Labels
    from graphs.hierarchy.routing import Routes, route, routes
    from graphs.hierarchy.tables import prepare, travel

__all__ = [
    "INFINITE",
    "Found",
    "Labels",
    "Metric",
    "Routes",
    "Terminals",
    "Topology",
    "build_topology",
    "customise",
    "prepare",
    "route",
    "routes",
    "travel",
]

_COMPILED = {
    "Labels": "labels",
    "Routes": "routing",
    "build_topology": "build",
    "customise": "customisation",
    "prepare": "tables",
    "route": "routing",
    "routes": "routing",
    "travel": "tables",
}


def __getattr__(name: str) -> Any:
    if name not in _COMPILED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_COMPILED[name]}"), name)
