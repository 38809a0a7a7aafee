"""Links between numbered junctions: which relations are one, and which numbers they join."""

import re
from collections.abc import Mapping

from graphs.osm.extract import Relation
from graphs.osm.node_keys import NETWORKS
from graphs.osm.tables import Tags

Numbers = tuple[str, str]
_SIGN = re.compile(r"(?=\w*\d)\w{1,4}")


def is_link(tags: Tags) -> bool:
    """
    Return whether a route links two numbered junctions.

    Parameters
    ----------
    tags
        Of a route relation. Older ones do not say ``network:type=node_network``: they have no name, and a
        note or ref like ``17-19``.
    """
    if tags.get("network") not in NETWORKS:
        return False
    if tags.get("network:type") == "node_network":
        return True
    numbers = link_numbers(tags)
    return "name" not in tags and numbers is not None and all(_SIGN.fullmatch(number) for number in numbers)


def link_ids(relations: Mapping[int, Relation]) -> frozenset[int]:
    """
    Return the ids of the links among relations: what says so, and nameless routes that networks have.

    Parameters
    ----------
    relations
        By id.
    """
    found = {number for number, relation in relations.items() if is_link(relation.tags)}
    for network in relations.values():
        if network.tags.get("type") == "network" and network.tags.get("network") in NETWORKS:
            members = (
                relations[number]
                for kind, number, _ in network.members
                if kind == "r" and number in relations
            )
            found |= {member.id for member in members if _is_nameless(member.tags, network.tags["network"])}
    return frozenset(found)


def _is_nameless(tags: Tags, network: str) -> bool:
    return (
        tags.get("type") == "route" and tags.get("network") == network and not {"name", "ref"} & tags.keys()
    )


def link_numbers(tags: Tags) -> Numbers | None:
    """
    Return the numbers that a link joins, as they are tagged; None if it does not say.

    Parameters
    ----------
    tags
        Of a link: ``ref``, ``name``, ``note`` and ``from`` with ``to`` are asked in this order, as
        knooppuntnet does; what follows a semicolon is a remark.
    """
    texts = (tags.get(key, "").partition(";")[0] for key in ("ref", "name", "note"))
    ends = (tags.get("from", ""), tags.get("to", ""))
    candidates = (*map(_parted, texts), ends)
    return next((pair for pair in candidates if all(pair)), None)


def _parted(text: str) -> Numbers:
    mark = " - " if text.count("-") > 1 else "-"
    before, found, after = text.partition(mark)
    return (before.strip(), after.strip()) if found else ("", "")


def same_number(one: str, other: str) -> bool:
    """Return whether two texts are one number: 5 is 05."""
    plain = [text.strip().lower().lstrip("0") or text.strip()[-1:] for text in (one, other)]
    return plain[0] == plain[1] != ""


def link_ref(tags: Tags) -> str:
    """Return what a link is called: ``17-19``; empty if it does not say which numbers it joins."""
    numbers = link_numbers(tags)
    return "-".join(numbers) if numbers else ""
