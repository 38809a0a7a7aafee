"""The ways of a route, whatever relations it is put together from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphs.osm.extract import Relation
from graphs.osm.lifecycle import is_planned
from graphs.osm.route_tags import side_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedWay:
    """
    A way that a route follows.

    Parameters
    ----------
    way
        Its id.
    role
        As in the relation.
    side
        What it is apart from the main line: ``alternative``, ``excursion``...; empty on the main line.
    """

    way: int
    role: str
    side: str


def followed_ways(relations: Mapping[int, Relation], number: int) -> tuple[FollowedWay, ...]:
    """
    Return the ways of a route in the order of its members, each once a role; relations in it are walked.

    Parameters
    ----------
    relations
        All relations, by id. One that contains itself is walked once.
    number
        Id of the route.
    """
    return tuple(dict.fromkeys(_walk(relations, number)))


def _walk(relations: Mapping[int, Relation], number: int) -> Iterator[FollowedWay]:
    """Yield ways; by a stack, for nobody knows how deep relations go."""
    walked: set[int] = set()
    stack = [(number, "")]
    while stack:
        number, side = stack.pop()
        relation = relations.get(number)
        if relation is None or number in walked or is_planned(relation.tags):
            continue
        walked.add(number)
        inside = []
        for kind, member, role in relation.members:
            here = side or side_of(role)
            if kind == "w":
                yield FollowedWay(way=member, role=role, side=here)
            elif kind == "r":
                inside.append((member, here))
        stack.extend(reversed(inside))
