"""A link between two numbered junctions: how it can be followed, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphs.facts import RouteWay
from graphs.osm.link_faults import Faults, broken, end_faults, is_one_way, redundant, unused
from graphs.osm.link_name import Numbers, link_numbers, same_number
from graphs.osm.link_path import Path, Stretch, shortest_path
from graphs.osm.tables import Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """
    A link as it is on the ground.

    Parameters
    ----------
    numbers
        The numbers it joins: as it says, or as they are on its ways; empty if neither tells.
    ends
        Nodes where it begins and ends, in the order of its name; fewer than two if they were not found.
    bearers
        All nodes on it that bear one of its numbers: there may be several at one crossroads.
    forward, backward
        The edges from the first to the second, and back; empty where there is no way.
    ridden
        The edges it is signed along, with their direction; empty for one that is signed both ways.
    faults
        Names of what is wrong, as knooppuntnet calls it, and what to say of it.
    """

    numbers: Numbers
    ends: tuple[int, ...] = ()
    bearers: frozenset[int] = frozenset()
    forward: Path = ()
    backward: Path = ()
    ridden: tuple[tuple[int, RouteWay], ...] = ()
    faults: Faults = ()


def trace_link(
    tags: Tags, meant: Sequence[Stretch], lawful: Sequence[Stretch], number_at: Mapping[int, str]
) -> Link:
    """
    Return a link as it is on the ground.

    Parameters
    ----------
    tags
        Of its relation.
    meant
        Its edges, in the directions that its roles say.
    lawful
        The same, in the directions that the law allows as well: tried first.
    number_at
        Numbers of the junctions of its network, by node.
    """
    here = {node for stretch in meant for node in (stretch.start, stretch.end)}
    number_of = {node: number_at[node] for node in sorted(here) if node in number_at}
    numbers = link_numbers(tags)
    unnamed: Faults = () if numbers else (("route-name-missing", "does not say which junctions it joins"),)
    numbers = numbers or _numbers_found(number_of)
    first, second = _bearers(number_of, numbers)
    if not first or not second:
        ends = tuple(sorted(first | second)[:1])
        faults = unnamed + end_faults(number_of, numbers, first, second)
        return Link(numbers=numbers, ends=ends, bearers=first | second, faults=faults)
    there = shortest_path(lawful, first, second) or shortest_path(meant, first, second)
    back = shortest_path(lawful, second, first) or shortest_path(meant, second, first)
    forward, backward = there[0] if there else (), back[0] if back else ()
    ends = (there[1], there[2]) if there else (back[2], back[1]) if back else (min(first), min(second))
    faults = unnamed + redundant(number_of, first | second) + broken(tags, numbers, forward, backward)
    if not faults:
        faults = unused(lawful, meant, first | second)
    ridden = _ridden(tags, forward, backward) if is_one_way(tags) else ()
    return Link(
        numbers=numbers,
        ends=ends,
        bearers=first | second,
        forward=forward,
        backward=backward,
        ridden=ridden,
        faults=faults,
    )


def _numbers_found(number_of: Mapping[int, str]) -> Numbers:
    """Return the numbers that a link without a name joins: those on it, if they are two."""
    found = sorted(set(number_of.values()))
    return (found[0], found[1]) if len(found) == 2 else ("", "")


def _bearers(number_of: Mapping[int, str], numbers: Numbers) -> tuple[frozenset[int], frozenset[int]]:
    """Return the nodes that bear the two numbers of a link: often there are several at one crossroads."""
    first, second = (
        frozenset(n for n, text in number_of.items() if same_number(text, wanted)) for wanted in numbers
    )
    if first == second and len(first) > 1:
        return frozenset({min(first)}), first - {min(first)}
    return first, second


def _ridden(tags: Tags, forward: Path, backward: Path) -> Path:
    """Return the path of a link that is signed in one direction: where both could be, the one it says."""
    if forward and backward:
        return backward if tags.get("direction") == "backward" else forward
    return forward or backward
