"""What it tells of a way that a route follows it."""

from collections.abc import Mapping

from graphs.osm.extract import Relation
from graphs.osm.lifecycle import is_planned

_TAKES = {
    "bicycle": "cycle", "foot": "walk", "hiking": "walk", "walking": "walk",
    "canoe": "canoe", "motorboat": "motorboat", "boat": "motorboat",
}  # fmt: skip
_FERRY_FACTS = ("bicycle", "foot", "access", "oneway")
TagPairs = tuple[tuple[str, str], ...]


def member_tags(relations: Mapping[int, Relation]) -> dict[int, TagPairs]:
    """
    Return what routes tell of the ways they follow, as tags, by the id of the way.

    A route for bicycles tells ``member:cycle=yes``; a ferry tells its ways that they are one.

    Parameters
    ----------
    relations
        By id.
    """
    told: dict[int, dict[str, str]] = {}
    for relation in relations.values():
        if relation.tags.get("type") == "route" and not is_planned(relation.tags):
            ways = [member for kind, member, _ in relation.members if kind == "w"]
            for way in ways:
                told.setdefault(way, {}).update(_told_by(relation, alone=len(ways) == 1))
    return {way: tuple(sorted(tags.items())) for way, tags in told.items() if tags}


def _told_by(relation: Relation, *, alone: bool) -> dict[str, str]:
    route = relation.tags.get("route", "")
    if route == "ferry":
        facts = (*_FERRY_FACTS, "duration") if alone else _FERRY_FACTS
        return {"route": "ferry"} | {key: relation.tags[key] for key in facts if key in relation.tags}
    return {f"member:{_TAKES[route]}": "yes"} if route in _TAKES else {}
