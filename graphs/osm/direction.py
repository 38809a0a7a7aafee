"""Which way along it a way may be travelled."""

from graphs.osm.permission import verdict
from graphs.osm.tables import Tags

Directions = tuple[bool, bool]
BOTH: Directions = (True, True)
ALONG: Directions = (True, False)
AGAINST: Directions = (False, True)
NEITHER: Directions = (False, False)

_FLOWS = {
    "yes": ALONG, "true": ALONG, "1": ALONG, "-1": AGAINST, "reverse": AGAINST,
    "no": BOTH, "false": BOTH, "0": BOTH, "alternating": BOTH, "reversible": NEITHER,
}  # fmt: skip
_ROUND = {"roundabout", "circular"}
_SIDES = ("", ":left", ":right", ":both")


def riding(tags: Tags) -> Directions:
    """
    Return whether bicycles may ride along a way, and against it, as far as oneway rules go.

    Parameters
    ----------
    tags
        Of the way: https://wiki.openstreetmap.org/wiki/Key:oneway, https://wiki.openstreetmap.org/wiki/Key:cycleway.
        A ``reversible`` way may be ridden in neither direction: nobody knows which one it has today.
    """
    own = _FLOWS.get(tags.get("oneway:bicycle") or tags.get("bicycle:oneway") or "")
    flow = own or _general(tags)
    if own is None and flow in (ALONG, AGAINST) and _contraflow(tags, flow):
        flow = BOTH
    for key in ("vehicle", "bicycle"):
        flow = _said(tags, key, flow)
    return flow


def walking(tags: Tags) -> Directions:
    """Return whether one may walk along a way, and against it: a oneway for vehicles is none for people."""
    return _said(tags, "foot", _FLOWS.get(tags.get("oneway:foot", ""), BOTH))


def sailing(tags: Tags) -> Directions:
    """Return whether boats may go along a waterway, and against it."""
    return _FLOWS.get(tags.get("oneway:boat") or tags.get("oneway") or "", BOTH)


def _general(tags: Tags) -> Directions:
    flow = _FLOWS.get(tags.get("oneway", ""))
    if flow is not None:
        return flow
    implied = tags.get("junction") in _ROUND or tags.get("highway") == "motorway"
    return ALONG if implied else BOTH


def _contraflow(tags: Tags, flow: Directions) -> bool:
    """Return whether a cycle lane or track runs against the oneway street it is on."""
    for side in _SIDES:
        if tags.get(f"cycleway{side}", "").startswith("opposite"):
            return True
        lane = _FLOWS.get(tags.get(f"cycleway{side}:oneway", ""))
        if lane is not None and lane not in (flow, NEITHER):
            return True
    return False


def _said(tags: Tags, key: str, flow: Directions) -> Directions:
    """Return the directions after tags like ``bicycle:backward=yes`` have been heard."""
    along, against = (verdict(tags.get(f"{key}:{way}")) for way in ("forward", "backward"))
    return flow[0] if along is None else along, flow[1] if against is None else against
