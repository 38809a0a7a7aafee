"""Whether something is there already."""

from graphs.osm.tables import Tags

_PLANNED = {"proposed", "planned", "construction", "projected"}


def is_planned(tags: Tags) -> bool:
    """
    Return whether a route or junction is only planned.

    Parameters
    ----------
    tags
        Of the relation or node: https://wiki.openstreetmap.org/wiki/Key:state
    """
    return tags.get("state") in _PLANNED or tags.get("proposed") == "yes"
