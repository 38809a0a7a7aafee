"""Extracts of OpenStreetMap drawn as tables of a few lines."""

import shlex
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np

from graphs.osm.read import read_osm
from graphs.ways import Ways
from offers.finding import Finding

LON, LAT, STEP = 2.6, 50.6, 0.001


def number(name: str) -> int:
    """Return the id of a node: letters count from a, numbers are what they are."""
    return int(name) if name.lstrip("-").isdigit() else ord(name) - ord("a") + 1


def xml(table: str, order: str = "nwr", head: str = "") -> str:
    """
    Return an extract as OSM XML.

    ::

        node a 0 0 barrier=gate            at 2.6 E 50.6 N, and so many thousandths of a degree further
        way 1 a b c highway=path           the nodes by their names, then tags
        relation 9 way:1:forward type=route
    """
    found: dict[str, list[str]] = {"n": [], "w": [], "r": []}
    for line in filter(str.strip, table.splitlines()):
        kind, *words = shlex.split(line)
        tags = "".join(
            f"<tag k={quoteattr(key)} v={quoteattr(text)}/>"
            for key, found_mark, text in (word.partition("=") for word in words)
            if found_mark
        )
        plain = [word for word in words if "=" not in word]
        found[kind[0]].append(_ELEMENTS[kind](plain, tags))
    body = "\n".join(element for letter in order for element in found[letter])
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">{head}\n{body}\n</osm>\n'


def _node(words: list[str], tags: str) -> str:
    name, east, north = words
    lon, lat = LON + STEP * float(east), LAT + STEP * float(north)
    return f'<node id="{number(name)}" lon="{lon:.7f}" lat="{lat:.7f}">{tags}</node>'


def _way(words: list[str], tags: str) -> str:
    name, *nodes = words
    refs = "".join(f'<nd ref="{number(node)}"/>' for node in nodes)
    return f'<way id="{name}">{refs}{tags}</way>'


def _relation(words: list[str], tags: str) -> str:
    name, *members = words
    parts = ([*member.split(":"), ""] for member in members)
    refs = "".join(f'<member type="{part[0]}" ref="{number(part[1])}" role="{part[2]}"/>' for part in parts)
    return f'<relation id="{name}">{refs}{tags}</relation>'


_ELEMENTS = {"node": _node, "way": _way, "relation": _relation}


def write(folder: Path, table: str, order: str = "nwr", head: str = "") -> Path:
    """Write an extract into a folder."""
    path = folder / "drawn.osm"
    path.write_text(xml(table, order, head), encoding="utf-8")
    return path


def read(folder: Path, table: str, order: str = "nwr") -> tuple[Ways, tuple[Finding, ...]]:
    """Return the ways of an extract, and what is wrong with it."""
    return read_osm(write(folder, table, order))


def ends(ways: Ways, edge: int) -> str:
    """Return the names of the nodes of an edge: ab."""
    ids = (int(ways.nodes.osm_id[node]) for node in (ways.edges.start[edge], ways.edges.end[edge]))
    return "".join(chr(ord("a") + node - 1) for node in ids)


def edge_of(ways: Ways, name: str) -> int:
    """Return the edge between two nodes: ab runs from a to b."""
    return next(edge for edge in range(len(ways.edges)) if ends(ways, edge) == name)


def pieces(ways: Ways) -> list[str]:
    """Return the ends of all edges, in alphabetical order."""
    return sorted(ends(ways, edge) for edge in range(len(ways.edges)))


def followed(ways: Ways, route_id: str) -> dict[str, int]:
    """Return in which direction a route follows edges, by their ends."""
    index = next(place for place, route in enumerate(ways.routes) if route.id == route_id)
    edges = ways.edges
    owner = np.repeat(np.arange(len(edges)), np.diff(edges.route_first))
    mine = np.flatnonzero(edges.route == index)
    return {ends(ways, int(owner[row])): int(edges.route_way[row]) for row in mine}


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings without the word before them, in alphabetical order."""
    return sorted(finding.code.removeprefix("network.") for finding in findings)
