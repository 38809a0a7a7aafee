"""Who may pass along a way, and against it."""

from graphs.access import Access
from graphs.facts import Kind
from graphs.osm.direction import riding, sailing, walking
from graphs.osm.permission import BICYCLE, FOOT, allowed, verdict
from graphs.osm.tables import Tags, meanings

NOBODY = Access(0)
_MOTORWAYS = {"motorway", "motorway_link"}
_ON_WATER = {Kind.WATERWAY, Kind.LOCK}
_UNCLASSED = ("0", "no")


def passage_of(tags: Tags, kind: Kind) -> tuple[Access, Access]:
    """
    Return who may pass along a way, and against it.

    Who may walk where they may not ride, may push: `Access.PUSH` stands only where `Access.CYCLE` does not.

    Parameters
    ----------
    tags, kind
        Of the way.
    """
    if kind in _ON_WATER:
        who, open_to = boats(tags), sailing(tags)
        return who if open_to[0] else NOBODY, who if open_to[1] else NOBODY
    if tags.get("highway") in _MOTORWAYS or tags.get("motorroad") == "yes":
        return NOBODY, NOBODY
    rides, walks, pushes = _on_land(tags, kind)
    ride, walk = riding(tags), walking(tags)
    first, second = (
        _bits(cycle=rides and ride[way], foot=walks and walk[way], push=pushes and walk[way])
        for way in (0, 1)
    )
    return first, second


def boats(tags: Tags) -> Access:
    """
    Return who may go by boat on a waterway.

    Parameters
    ----------
    tags
        Of the way: https://wiki.openstreetmap.org/wiki/Key:boat, https://wiki.openstreetmap.org/wiki/Key:CEMT;
        ``member:motorboat`` and ``member:canoe`` where a route for them follows it, be it through a culvert.
    """
    usual = meanings("waterway").get(tags.get("waterway", ""), ())
    banned = verdict(tags.get("access")) is False or tags.get("tunnel") == "culvert"
    ships = verdict(tags.get("ship")) is True or tags.get("CEMT", "0") not in _UNCLASSED
    boat = ("boat" in usual or ships) and not banned
    canoe = "canoe" in usual and not banned
    who = Access.BOAT if _first(tags, ("motorboat", "boat", "member:motorboat"), fallback=boat) else NOBODY
    return who | (Access.CANOE if _first(tags, ("canoe", "boat", "member:canoe"), fallback=canoe) else NOBODY)


def _first(tags: Tags, keys: tuple[str, ...], *, fallback: bool) -> bool:
    return next((said for key in keys if (said := verdict(tags.get(key))) is not None), fallback)


def _on_land(tags: Tags, kind: Kind) -> tuple[bool, bool, bool]:
    """Return whether one may ride, walk, and push a bicycle there."""
    usual = _open_to(tags, kind)
    cyclists_first = "yes" in (tags.get("bicycle_road"), tags.get("cyclestreet"))
    rides = allowed(tags, BICYCLE, usual="cycle" in usual or cyclists_first)
    walks = allowed(tags, FOOT, usual="walk" in usual)
    if kind is Kind.STEPS:
        return False, walks, walks
    return rides, walks, walks or tags.get("bicycle") == "dismount"


def _open_to(tags: Tags, kind: Kind) -> set[str]:
    """Return who may pass on land where no tag forbids it."""
    if kind is Kind.FERRY:
        return {"cycle", "walk"}
    if tags.get("highway") in meanings("highway"):
        return set(meanings("highway")[tags["highway"]]["open"])
    return {"cycle", "walk"} if "member:cycle" in tags else {"walk"}


def _bits(*, cycle: bool, foot: bool, push: bool) -> Access:
    who = Access.WALK if foot else NOBODY
    if cycle:
        return who | Access.CYCLE
    return who | Access.PUSH if push else who
