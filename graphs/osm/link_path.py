"""The shortest path along the few edges of a link between two junctions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from graphs.facts import RouteWay

Path = tuple[tuple[int, RouteWay], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    An edge of a link.

    Parameters
    ----------
    edge
        Its index.
    start, end
        Its nodes.
    length_dm
        Decimetres.
    directions
        In which the link follows it: bits of `RouteWay`.
    """

    edge: int
    start: int
    end: int
    length_dm: int
    directions: int


def shortest_path(
    stretches: Sequence[Stretch], starts: Collection[int], ends: Collection[int]
) -> tuple[Path, int, int] | None:
    """
    Return the shortest path from any of some nodes to any of others: https://doi.org/10.1007/BF01386390.

    Parameters
    ----------
    stretches
        The edges of the link.
    starts, ends
        Nodes.

    Returns
    -------
    tuple or None
        The edges with their direction, and the two ends; None if there is no path.
    """
    ahead: dict[int, list[tuple[int, int, int, RouteWay]]] = {}
    for place, stretch in enumerate(stretches):
        if stretch.directions & RouteWay.FORWARD:
            ahead.setdefault(stretch.start, []).append(
                (stretch.length_dm, place, stretch.end, RouteWay.FORWARD)
            )
        if stretch.directions & RouteWay.BACKWARD:
            ahead.setdefault(stretch.end, []).append(
                (stretch.length_dm, place, stretch.start, RouteWay.BACKWARD)
            )
    queue: list[tuple[int, int, int, Path]] = [(0, node, node, ()) for node in sorted(starts)]
    done = set()
    while queue:
        far_dm, node, origin, path = heappop(queue)
        if node in ends and (path or node not in starts):
            return path, origin, node
        if node in done:
            continue
        done.add(node)
        for length_dm, place, neighbour, direction in ahead.get(node, ()):
            step = (stretches[place].edge, direction)
            heappush(queue, (far_dm + length_dm, neighbour, origin, (*path, step)))
    return None
