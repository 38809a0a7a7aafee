"""What is wrong with the links of numbered networks, in the words of knooppuntnet."""

import re
from collections.abc import Collection, Iterator, Mapping

import numpy as np

from graphs.access import Access, access_of
from graphs.osm.extract import Relation
from graphs.osm.link import Link
from graphs.osm.route_rows import RouteRows
from graphs.osm.tables import Tags
from graphs.ways import Ints
from offers.finding import Finding

_DAY = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LOOKED_AT = ("fixme", "fixmetodo", "FIXME")


def link_findings(
    rows: RouteRows,
    links: Mapping[int, Link],
    relations: Mapping[int, Relation],
    complete: Collection[int],
    access: Ints,
) -> Iterator[Finding]:
    """
    Yield what is wrong with links, as far as the extract can tell.

    Parameters
    ----------
    rows, links
        Routes and the edges they follow; the traced links by the index of the route.
    relations
        By id.
    complete
        Ids of the ways that the extract has whole. A link with another one is told to be cut, and no more.
    access
        Who may pass along or against an edge: bits of `graphs.access.Access`. Shape (m,).
    """
    closed = _closed(rows, access)
    for index, link in links.items():
        relation = relations[rows.relation[index]]
        ref = rows.routes[index].ref or "without numbers"
        place = f"link {ref} of {rows.routes[index].network} (relation {relation.id})"
        record = f"relation/{relation.id}"
        absent = [number for kind, number, _ in relation.members if kind == "w" and number not in complete]
        if absent:
            told = f"{place} leaves the extract: {len(absent)} of its ways are not in it, or not whole"
            yield Finding(code="network.route-cut", level="info", message=told, record=record)
        faults = () if absent else link.faults
        if index in closed:
            faults += (("route-inaccessible", "follows ways that are closed to those it is for"),)
        for code, what in (*faults, *tag_faults(relation.tags)):
            yield Finding(code=f"network.{code}", level="warning", message=f"{place} {what}", record=record)


def tag_faults(tags: Tags) -> Iterator[tuple[str, str]]:
    """
    Yield what is wrong with the tags of a link or a junction: the name of it, and what to say.

    Parameters
    ----------
    tags
        Of the relation or node.
    """
    note = next((tags[key] for key in _LOOKED_AT if key in tags), None)
    if note is not None:
        yield "route-fixme", f"is to be looked at: {' '.join(note.split())[:80]}"
    day = tags.get("survey:date")
    if day is not None and not _DAY.fullmatch(day.strip()):
        yield "invalid-survey-date", f"was surveyed on {day[:40]!r}, which is no date"


def _closed(rows: RouteRows, access: Ints) -> frozenset[int]:
    """Return the routes with an edge that those they are for may not pass, not even pushing a bicycle."""
    who = [access_of(route.modes) for route in rows.routes]
    welcome = np.array([bits | Access.PUSH if bits & Access.CYCLE else bits for bits in who], dtype=np.int64)
    shut = (access[rows.edge] & welcome[rows.route]) == 0
    return frozenset(np.unique(rows.route[shut]).tolist())
