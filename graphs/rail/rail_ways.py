"""The hops of a timetable as ways of a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphs.drawn import Edge, Node, ways_of
from graphs.geodesy import length_m
from graphs.mode import Mode
from graphs.rail.hops import hops
from graphs.source import Source

if TYPE_CHECKING:
    from graphs.rail.hops import Hop
    from graphs.rail.timetable import Timetable
    from graphs.ways import Ways


def rail_ways(timetable: Timetable, file: str) -> Ways:
    """
    Return the stations of a timetable as nodes, and its hops as straight edges that carry their minutes.

    Parameters
    ----------
    timetable
        Any timetable with trains.
    file
        Name of the file that it was read from.
    """
    nodes = [
        Node(id=str(stop), lon=float(lon), lat=float(lat))
        for stop, (lon, lat) in enumerate(zip(timetable.stop_lon, timetable.stop_lat, strict=True))
    ]
    edges = [_edge(hop, nodes) for hop in hops(timetable)]
    dates = timetable.dates
    credit = " ".join(
        text for text in (timetable.agency, f"({dates[0]} – {dates[1]})" if dates else "") if text
    )
    return ways_of(nodes, edges, source=Source(files=(file,), credits=(credit,) if credit else ()))


def _edge(hop: Hop, nodes: list[Node]) -> Edge:
    start, end = nodes[hop.start], nodes[hop.end]
    line = ((start.lon, start.lat), (end.lon, end.lat))
    return Edge(
        id=f"{hop.start}-{hop.end}", start=start.id, end=end.id, line=line, length_m=length_m(line),
        kind="rail", modes=frozenset({Mode.TRAIN}), minutes=hop.minutes, sketched=True,
    )  # fmt: skip
