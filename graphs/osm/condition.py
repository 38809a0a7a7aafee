"""What a way is like underfoot and in the dark, and for wheelchairs."""

from graphs.facts import Kind, Known, Smoothness, Surface
from graphs.osm.tables import Tags, meanings, values

_DARK = {"no", "disused"}
_YES = {"yes", "designated"}


def surface_of(tags: Tags) -> Surface:
    """Return the surface of a way, the roughest of several."""
    known = meanings("surface")
    found = []
    for value in values(tags.get("surface", "").lower()):
        word = known.get(value) or known.get(value.partition(":")[0])
        found += [Surface[word.upper()]] if word else []
    return max(found, default=Surface.UNKNOWN)


def smoothness_of(tags: Tags) -> Smoothness:
    """Return how even a way is."""
    word = meanings("smoothness").get(tags.get("smoothness", ""))
    return Smoothness[word.upper()] if word else Smoothness.UNKNOWN


def tracktype_of(tags: Tags) -> int:
    """Return the grade of a track, 1 to 5, 0 if it is unknown."""
    grade = tags.get("tracktype", "").removeprefix("grade")
    return int(grade) if grade in ("1", "2", "3", "4", "5") else 0


def lit_of(tags: Tags) -> Known:
    """Return whether a way is lit; hours and sensors are as good as yes."""
    text = tags.get("lit", "")
    if not text or text == "unknown":
        return Known.UNKNOWN
    return Known.NO if text in _DARK else Known.YES


def wheelchair_of(tags: Tags, kind: Kind) -> Known:
    """Return whether a wheelchair passes: tagged so, and never stairs; ``limited`` is unknown."""
    said = tags.get("wheelchair", "")
    if said in _YES or (kind is Kind.STEPS and tags.get("ramp:wheelchair") == "yes"):
        return Known.YES
    return Known.NO if said == "no" or kind is Kind.STEPS else Known.UNKNOWN
