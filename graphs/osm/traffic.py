"""How many cars there are on a way, as far as its tags tell."""

from graphs.facts import Traffic
from graphs.osm.kind import is_car_free
from graphs.osm.measures import speed_kmh
from graphs.osm.tables import Tags, meanings

SLOW_KMH, FAST_KMH = 30, 70
_SEPARATED = {"lane", "track", "separate", "opposite_lane", "opposite_track"}


def traffic_of(tags: Tags) -> Traffic:
    """
    Return the traffic of a way on land, an estimate from its class, speed limit and cycle lanes.

    Parameters
    ----------
    tags
        Of the way.
    """
    entry = meanings("highway").get(tags.get("highway", ""))
    if entry is None:
        return Traffic.UNKNOWN
    if is_car_free(tags):
        return Traffic.NONE
    usual = Traffic[entry["traffic"].upper()]
    if usual is Traffic.UNKNOWN:
        return usual
    felt = usual + _haste(tags, usual) - _has_own_lane(tags)
    return Traffic(min(max(felt, Traffic.LOW), Traffic.HIGH))


def _haste(tags: Tags, usual: Traffic) -> int:
    """Return one class more where people race along a small road, one less where they may not."""
    if "yes" in (tags.get("bicycle_road"), tags.get("cyclestreet")):
        return -1
    kmh = speed_kmh(tags.get("maxspeed", ""))
    if kmh is None or kmh <= 0 or tags.get("highway") in ("track", "service"):
        return 0
    if kmh <= SLOW_KMH:
        return -1
    return int(kmh > FAST_KMH and usual is Traffic.LOW)


def _has_own_lane(tags: Tags) -> bool:
    return any(tags.get(f"cycleway{side}") in _SEPARATED for side in ("", ":left", ":right", ":both"))
