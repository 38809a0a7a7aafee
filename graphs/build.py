"""A network of a destination, from an extract of OpenStreetMap, a timetable and lines of routes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from graphs.choose_edges import choose_edges, without_trains
from graphs.errors import DamagedNetworkError
from graphs.gpx_track import read_gpx
from graphs.join_ways import join_ways
from graphs.naming import name_junctions
from graphs.network import Network, load_network
from graphs.osm.read import read_osm
from graphs.rail.rail_ways import rail_ways
from graphs.rail.read_gtfs import read_gtfs
from graphs.stitching.stitch import stitch
from graphs.validate import LONGEST_DM
from graphs.ways import E7
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from graphs.ways import Ways

AROUND_DEG = 1.0
"""How far around the ways stations are kept, so that the trains from the next large towns are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """
    A network that was built.

    Parameters
    ----------
    network
        Ready to be saved.
    findings
        What was found in its sources.
    """

    network: Network
    findings: tuple[Finding, ...]


def build_network(
    extract: Path | None = None, *, gtfs: Path | None = None, routes: Sequence[Path] = ()
) -> Built:
    """
    Build a network.

    Parameters
    ----------
    extract
        An extract of OpenStreetMap; without it, the embedded network is what the rest is added to.
    gtfs
        A timetable of trains; its hops replace those of the embedded network.
    routes
        GPX files, each a signed route.

    Raises
    ------
    DamagedNetworkError
        If a file cannot be read, or holds nothing to build from.
    """
    findings: list[Finding] = []
    if extract is None:
        base = ways = load_network().ways
    else:
        base, found = read_osm(extract)
        ways, sound = _short_edges(base)
        findings += [*found, *sound]
    for route in routes:
        tracks, found = read_gpx(route)
        findings += found
        ways, found = stitch(ways, tracks, route.name, sketched=extract is None)
        findings += found
    if gtfs is not None:
        ways, found = _with_trains(ways, gtfs)
        findings += found
    if extract is None and ways is base:
        told = "; ".join(finding.message for finding in findings if finding.level == "error")
        raise DamagedNetworkError("the sources", "all of them", f"nothing to build from: {told}"[:500])
    ways = prepare(replace(ways, junctions=name_junctions(ways)))
    return Built(network=Network(ways=ways), findings=tuple(findings))


def prepare(ways: Ways) -> Ways:
    """
    Return the ways with a hierarchy, which makes travel times fast on a network of any size.

    Parameters
    ----------
    ways
        The ways; those of the embedded network are few enough to do without.
    """
    from graphs.hierarchy import build_topology  # noqa: PLC0415 - compiled code is loaded where it is used

    tail = np.concatenate([ways.edges.start, ways.edges.end])
    head = np.concatenate([ways.edges.end, ways.edges.start])
    return replace(ways, hierarchy=build_topology(len(ways.nodes), tail, head))


def _short_edges(ways: Ways) -> tuple[Ways, tuple[Finding, ...]]:
    """Return the ways without edges that are longer than any ferry: an end of theirs is mapped elsewhere."""
    long = np.flatnonzero(ways.edges.length_dm > LONGEST_DM)
    if not len(long):
        return ways, ()
    message = f"{len(long)} ways are longer than {LONGEST_DM // 10_000} km, and left out"
    finding = Finding(
        code="network.way-too-long", level="warning", message=message,
        record=f"way/{ways.edges.way_id[long[0]]}",
    )  # fmt: skip
    return choose_edges(ways, ways.edges.length_dm <= LONGEST_DM), (finding,)


def _with_trains(ways: Ways, gtfs: Path) -> tuple[Ways, tuple[Finding, ...]]:
    """Return the ways with the trains of a timetable instead of those they may have."""
    nodes = ways.nodes
    west, east = nodes.lon_e7.min() / E7 - AROUND_DEG, nodes.lon_e7.max() / E7 + AROUND_DEG
    south, north = nodes.lat_e7.min() / E7 - AROUND_DEG, nodes.lat_e7.max() / E7 + AROUND_DEG
    timetable, findings = read_gtfs(gtfs, box=(west, south, east, north))
    if timetable.dates is None:
        return ways, findings
    rails = replace(rail_ways(timetable, gtfs.name), timetable=timetable)
    return join_ways(without_trains(ways), rails), findings
