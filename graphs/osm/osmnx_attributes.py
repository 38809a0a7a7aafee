"""The columns of edges that go into a graph of osmnx and come back, and the tags that its own graphs hold."""

from collections.abc import Mapping
from typing import Any

FACTS = (
    "forward", "backward", "kind", "traffic", "surface", "smoothness", "tracktype", "width_dm", "incline_pm",
    "ascent_dm", "descent_dm", "lit", "wheelchair", "barriers", "gap_dm", "fixed_s", "sketched",
)  # fmt: skip
"""Columns that are written as they are; a graph that has them all is one of ours."""


def is_ours(edge: Mapping[str, Any]) -> bool:
    """Return whether an edge was written by `graphs.osm.osmnx_graph.to_osmnx`."""
    return all(name in edge for name in FACTS)


def first_of(value: Any) -> str:
    """Return an attribute as text, the first of several: osmnx gathers the values of ways that it joins."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def number_of(value: Any) -> int:
    """Return an attribute as a number, 0 if it is none; GraphML keeps numbers as texts."""
    try:
        return int(float(first_of(value)))
    except (ValueError, OverflowError):
        return 0


def tags_of(edge: Mapping[str, Any]) -> dict[str, str]:
    """
    Return the attributes of an edge of osmnx as tags.

    Parameters
    ----------
    edge
        Attributes; ``oneway`` is True or False there.
    """
    return {key: text for key, value in edge.items() if key != "geometry" and (text := first_of(value))}
