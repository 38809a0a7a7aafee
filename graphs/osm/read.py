"""An extract of OpenStreetMap becomes the ways of a network."""

from pathlib import Path

import numpy as np

from graphs.errors import DamagedNetworkError
from graphs.osm.cut import Pieces, cut
from graphs.osm.edges import edges_of
from graphs.osm.extract import Box, Extract
from graphs.osm.junctions import junctions_at, numbered_nodes
from graphs.osm.located import located
from graphs.osm.locks import locks_of
from graphs.osm.names import Names
from graphs.osm.obstacles import closing_nodes
from graphs.osm.points import lay_out
from graphs.osm.routes import follow
from graphs.osm.scan import scan, tag_counts
from graphs.osm.way_facts import facts_of
from graphs.osm.weirs import ends_at_weir
from graphs.source import OSM_CREDIT, Source
from graphs.ways import Ints, Ways
from offers.finding import Finding

LICENCE = "ODbL-1.0"
_TOLD_KEYS = 5


def read_osm(path: Path, *, box: Box | None = None) -> tuple[Ways, tuple[Finding, ...]]:
    """
    Return the ways of an extract of OpenStreetMap, and what is wrong with it.

    Roads, paths, ferries, waterways for boats, and what else a route for cycling, walking or boats follows;
    rails are left to timetables. Nodes stand in the order of a Hilbert curve, edges by their start.

    Parameters
    ----------
    path
        OSM XML in any order of elements, plain or packed with gzip or bzip2, or PBF.
    box
        West, south, east, north in degrees: only ways with a point in it are read, and they are read whole.

    Raises
    ------
    DamagedNetworkError
        If the file is no such extract, breaks off, or holds no way at all.
    """
    extract = scan(path)
    facts = facts_of(extract.tag_sets)
    wanted = _latest(extract.way_id) & (facts.kind > 0)[extract.tag_set] & extract.inside(box)
    points, cut_ways = lay_out(extract, wanted, ends_at_weir(extract, facts))
    if not len(points):
        raise DamagedNetworkError(path, "the file", _instead(path, extract, box))
    numbered = numbered_nodes(extract.nodes)
    pieces = cut(points, np.array([*numbered, *closing_nodes(extract.nodes)], dtype=np.int64))
    names = Names()
    edges = edges_of(extract, facts, points, pieces, names.number)
    locks = locks_of(extract, points, pieces, edges.kind, names.number)
    ways = Ways(
        nodes=pieces.nodes,
        edges=edges,
        locks=locks,
        junctions=tuple(junctions_at(numbered, _node_at(pieces))),
        names=names.texts(),
        source=Source(files=(path.name,), date=extract.date, licence=LICENCE, credits=(OSM_CREDIT,)),
    )
    whole = extract.way_id[_latest(extract.way_id) & extract.inside(box)]
    ways, findings = follow(ways, extract, pieces, numbered, np.setdiff1d(whole, extract.way_id[cut_ways]))
    return ways, tuple(located(ways, (*_cut_finding(extract, cut_ways), *findings)))


def _node_at(pieces: Pieces) -> dict[int, int]:
    return {node: index for index, node in enumerate(pieces.nodes.osm_id.tolist())}


def _latest(way_id: Ints) -> Ints:
    """Return which rows are the last of their way: merged extracts may hold one several times."""
    found = np.zeros(len(way_id), dtype=bool)
    _, from_the_end = np.unique(way_id[::-1], return_index=True)
    found[len(way_id) - 1 - from_the_end] = True
    return found


def _instead(path: Path, extract: Extract, box: Box | None) -> str:
    if box is not None:
        return f"has no way in the box {', '.join(f'{side:g}' for side in box)}"
    if len(extract):
        return f"has {len(extract)} ways, none of them with two places in a row that one can travel"
    counts = sorted(tag_counts(path).items(), key=lambda item: (-item[1], item[0]))[:_TOLD_KEYS]
    told = ", ".join(f"{count} with {key}" for key, count in counts) or "nothing that is tagged"
    return f"holds no roads and no waterways, but {told}"


def _cut_finding(extract: Extract, cut_ways: Ints) -> tuple[Finding, ...]:
    if not len(cut_ways):
        return ()
    example = int(extract.way_id[cut_ways[0]])
    message = f"{len(cut_ways)} ways are cut where the extract has not all their nodes, way {example} for one"
    return (Finding(code="network.way-cut", level="info", message=message, record=f"way/{example}"),)
