"""What a route relation says of itself: whom it is for, what it is called."""

import re

from graphs.mode import LAND, Mode
from graphs.osm.lifecycle import is_planned
from graphs.osm.tables import Tags, values
from graphs.route import EUROVELO

ROUTE_MODES = {
    "bicycle": frozenset({Mode.CYCLE}),
    "foot": frozenset({Mode.WALK}),
    "hiking": frozenset({Mode.WALK}),
    "walking": frozenset({Mode.WALK}),
    "canoe": frozenset({Mode.BOAT}),
    "motorboat": frozenset({Mode.BOAT}),
    "boat": frozenset({Mode.BOAT}),
    "ferry": LAND,
}
"""Routes that are read, by the value of `route`, and who follows them: https://wiki.openstreetmap.org/wiki/Key:route"""

_SIDE_ROLES = {
    "alternate": "alternative", "alternative": "alternative", "alternation": "alternative",
    "variant": "alternative", "detour": "alternative", "excursion": "excursion",
    "approach": "approach", "access": "approach", "connection": "connection", "link": "connection",
}  # fmt: skip
_LONGEST_REF = 24


def modes_of(tags: Tags) -> frozenset[Mode]:
    """Return who a route is for: nobody, for a relation that is none of ours, or only planned."""
    if tags.get("type") not in ("route", "superroute") or is_planned(tags):
        return frozenset()
    return frozenset().union(
        *(ROUTE_MODES.get(value, frozenset()) for value in values(tags.get("route", "")))
    )


def side_of(role: str) -> str:
    """
    Return what a member with a role is apart from the main line, empty for the main line itself.

    Parameters
    ----------
    role
        Of a member: https://wiki.openstreetmap.org/wiki/Roles_for_recreational_route_relations; or the
        ``state`` of a whole relation.
    """
    return next((_SIDE_ROLES[word] for word in re.split(r"[:;,_ ]", role.lower()) if word in _SIDE_ROLES), "")


def ref_of(tags: Tags) -> str:
    """
    Return what signs and people call a route: its ref, EV5 for EuroVelo 5 however it is written, or its name.

    Parameters
    ----------
    tags
        Of the relation.
    """
    ref, name = tags.get("ref", "").strip(), tags.get("name", "").strip()
    if match := EUROVELO.fullmatch(ref):
        return f"EV{int(match[1])}"
    euro = EUROVELO.search(name) or EUROVELO.search(tags.get("cycle_network", ""))
    if euro and (not ref or ref == euro[1]):
        return f"EV{int(euro[1])}"
    if ref.isdigit() and tags.get("network") == "icn" and "eurovelo" in tags.get("cycle_network", "").lower():
        return f"EV{int(ref)}"
    return ref or name[:_LONGEST_REF].strip()


def name_of(tags: Tags) -> str:
    """Return the full name of a route, its ref if it has none."""
    return tags.get("name", "").strip() or ref_of(tags)
