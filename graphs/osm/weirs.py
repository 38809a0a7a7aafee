"""Weirs, dams and waterfalls: boats come to them from both sides and never pass."""

import numpy as np

from graphs.facts import Kind
from graphs.osm.extract import Extract
from graphs.osm.permission import verdict
from graphs.osm.tables import Tags
from graphs.osm.way_facts import WayFacts
from graphs.ways import Ints

_WALLS = {"weir", "dam", "waterfall", "sluice_gate"}


def is_wall(tags: Tags) -> bool:
    """
    Return whether boats are stopped by what is tagged so.

    Parameters
    ----------
    tags
        Of a node or a way, https://wiki.openstreetmap.org/wiki/Tag:waterway%3Dweir; ``boat=yes`` on it means
        that there is a passage.
    """
    passage = verdict(tags.get("boat")) or verdict(tags.get("motorboat"))
    return tags.get("waterway") in _WALLS and not passage


def ends_at_weir(extract: Extract, facts: WayFacts) -> Ints:
    """
    Return at which points a waterway ends at a weir: the two sides have a node each, and nothing joins them.

    Parameters
    ----------
    extract
        Ways and nodes.
    facts
        Of its sets of tags.

    Returns
    -------
    array of bool
        Shape (points,).
    """
    of_way = np.repeat(extract.tag_set, np.diff(extract.first))
    walls = [node for node, tagged in extract.nodes.items() if is_wall(tagged.tags)]
    wall_sets = np.array([is_wall(tags) for tags in extract.tag_sets], dtype=bool)
    stopping = np.concatenate([np.array(walls, dtype=np.int64), extract.ref[wall_sets[of_way]]])
    on_water = np.isin(facts.kind, (Kind.WATERWAY, Kind.LOCK))[of_way]
    found: Ints = on_water & np.isin(extract.ref, stopping)
    return found
