"""What a way is."""

from graphs.facts import Kind
from graphs.osm.permission import BICYCLE, MOTOR, allowed, verdict
from graphs.osm.tables import Tags, meanings

_BANKSIDE = {"path", "track", "cycleway", "service", "footway", "bridleway"}
_ELSE = {"highway", "waterway", "railway", "aerialway", "building", "boundary"}
_BESIDE_WATER = {"yes", "named"}


def kind_of(tags: Tags) -> Kind | None:
    """
    Return what a way is, None for what is no way.

    Parameters
    ----------
    tags
        Of the way; ``towpath=named`` for one that is called a towpath.
    """
    if tags.get("area") == "yes":
        return None
    if tags.get("route") == "ferry":
        return Kind.FERRY
    highway = tags.get("highway", "")
    if highway in meanings("highway"):
        return _land_kind(highway, tags)
    return _water_kind(tags) or _followed_kind(tags)


def _land_kind(highway: str, tags: Tags) -> Kind:
    if highway in _BANKSIDE and tags.get("towpath") in _BESIDE_WATER:
        return Kind.TOWPATH
    if highway == "cycleway" and _beside_road(tags):
        return Kind.CYCLEWAY
    if highway in ("path", "track", "footway") and tags.get("bicycle") == "designated":
        if not _beside_road(tags):
            return Kind.GREENWAY if is_car_free(tags) else Kind.TRACK
        return Kind.CYCLEWAY
    if highway in ("path", "bridleway"):
        return Kind.PATH if allowed(tags, BICYCLE, usual=highway == "path") else Kind.FOOTPATH
    return Kind[meanings("highway")[highway]["kind"].upper()]


def _beside_road(tags: Tags) -> bool:
    sidepath = tags.get("is_sidepath", "no") != "no" or "is_sidepath:of" in tags
    return sidepath or "sidewalk" in (tags.get("footway"), tags.get("path"), tags.get("cycleway"))


def _water_kind(tags: Tags) -> Kind | None:
    waterway = tags.get("waterway", "")
    if waterway not in meanings("waterway"):
        return None
    return Kind.LOCK if tags.get("lock") == "yes" or waterway == "lock" else Kind.WATERWAY


def _followed_kind(tags: Tags) -> Kind | None:
    """Return what a way is of which no more is known than that a route follows it."""
    if not _ELSE.isdisjoint(tags):
        return None
    if "member:motorboat" in tags or "member:canoe" in tags:
        return Kind.WATERWAY
    return Kind.PATH if "member:cycle" in tags or "member:walk" in tags else None


def is_car_free(tags: Tags) -> bool:
    """
    Return whether motor vehicles are known to be kept out of a way.

    Parameters
    ----------
    tags
        Of the way.
    """
    usual = meanings("highway").get(tags.get("highway", ""), {}).get("traffic") != "none"
    if usual:
        said = next((said for key in MOTOR if (said := verdict(tags.get(key))) is not None), True)
        return said is False and not _let_in(tags)
    return not any(verdict(tags.get(key)) for key in ("motor_vehicle", "motorcar"))


def _let_in(tags: Tags) -> bool:
    """Return whether some motor vehicles come all the same: farmers, foresters, neighbours."""
    text = next((tags[key] for key in MOTOR if key in tags), "")
    return not set(text.split(";")) <= {"no"}
