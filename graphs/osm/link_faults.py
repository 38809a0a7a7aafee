"""What can be wrong with a link between two numbered junctions, in the words of knooppuntnet."""

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations

from graphs.osm.link_name import Numbers
from graphs.osm.link_path import Path, Stretch, shortest_path
from graphs.osm.tables import Tags

Faults = tuple[tuple[str, str], ...]
_ONE_DIRECTION = "to be used in one direction"


def is_one_way(tags: Tags) -> bool:
    """Return whether a link is signed in one direction only."""
    said = "yes" in (tags.get("oneway"), tags.get("signed_direction"))
    return (
        said or tags.get("direction") in ("forward", "backward") or _ONE_DIRECTION in tags.get("comment", "")
    )


def end_faults(
    number_of: Mapping[int, str], numbers: Numbers, first: Collection[int], second: Collection[int]
) -> Faults:
    """Return why a link has not the two junctions of its name: it meets others, or none."""
    absent = [number for number, nodes in zip(numbers, (first, second), strict=True) if not nodes and number]
    others = {node: text for node, text in number_of.items() if node not in {*first, *second}}
    if others and absent:
        met = ", ".join(sorted(set(others.values())))
        return (("route-node-name-mismatch", f"does not meet junction {' or '.join(absent)}, but {met}"),)
    return tuple(("route-node-missing-in-ways", f"has no way with junction {number}") for number in absent)


def redundant(number_of: Mapping[int, str], ends: Collection[int]) -> Faults:
    """Return the junctions on a link that its name does not know."""
    others = sorted({text for node, text in number_of.items() if node not in ends})
    return (("route-redundant-nodes", f"passes junction {', '.join(others)} as well"),) if others else ()


def broken(tags: Tags, numbers: Numbers, forward: Path, backward: Path) -> Faults:
    """Return in which directions a link cannot be followed, though it is signed in them."""
    a, b = numbers
    if not forward and not backward:
        return (
            ("route-not-continuous", f"has a gap between {a} and {b}"),
            ("route-not-forward", f"cannot be followed from {a} to {b}"),
            ("route-not-backward", f"cannot be followed from {b} to {a}"),
        )
    if is_one_way(tags):
        return ()
    faults = []
    if not forward:
        faults.append(("route-not-forward", f"cannot be followed from {a} to {b}"))
    if not backward:
        faults.append(("route-not-backward", f"cannot be followed from {b} to {a}"))
    return tuple(faults)


def unused(lawful: Sequence[Stretch], meant: Sequence[Stretch], ends: Collection[int]) -> Faults:
    """Return how much of a link is on no path between its junctions."""
    used: set[int] = set()
    for one, other in permutations(ends, 2):
        for stretches in (lawful, meant):
            path = shortest_path(stretches, {one}, {other})
            used |= {edge for edge, _ in path[0]} if path else set()
    left_dm = sum(stretch.length_dm for stretch in meant if stretch.edge not in used)
    return (("route-unused-segments", f"has {left_dm / 10:.0f} m that lead nowhere"),) if left_dm else ()
