"""All the facts that the tags of a way tell, as a row of numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphs.columns import freeze_columns
from graphs.facts import Barrier
from graphs.osm.condition import lit_of, smoothness_of, surface_of, tracktype_of, wheelchair_of
from graphs.osm.kind import kind_of
from graphs.osm.measures import duration_s, incline_pm, width_dm
from graphs.osm.passage import passage_of
from graphs.osm.tables import Tags, meanings
from graphs.osm.traffic import traffic_of
from graphs.ways import Edges

Row = dict[str, int]
NO_RANK = 255


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WayFacts:
    """
    Facts of sets of tags, one row a set. Columns have shape (n,); those of `graphs.ways.Edges` mean the same.

    Parameters
    ----------
    kind
        Number of `graphs.facts.Kind`, 0 for what is no way.
    duration_s
        What the whole way takes by timetable, -1 for none.
    rank
        Importance of a road, 0 for a motorway; `NO_RANK` for what is no road.
    """

    kind: NDArray[Any]
    forward: NDArray[Any]
    backward: NDArray[Any]
    traffic: NDArray[Any]
    surface: NDArray[Any]
    smoothness: NDArray[Any]
    tracktype: NDArray[Any]
    width_dm: NDArray[Any]
    incline_pm: NDArray[Any]
    lit: NDArray[Any]
    wheelchair: NDArray[Any]
    barriers: NDArray[Any]
    duration_s: NDArray[Any]
    rank: NDArray[Any]

    def __post_init__(self) -> None:
        own = {"duration_s": "i4", "rank": "u1"}
        freeze_columns(
            self, {item.name: own.get(item.name) or Edges.DTYPES[item.name] for item in fields(self)}
        )


def facts_of(tag_sets: Iterable[Tags]) -> WayFacts:
    """
    Return the facts of sets of tags.

    Parameters
    ----------
    tag_sets
        Of ways.
    """
    rows = [_row(tags) for tags in tag_sets]
    names = [item.name for item in fields(WayFacts)]
    return WayFacts(**{name: np.array([row.get(name, 0) for row in rows]) for name in names})


def _row(tags: Tags) -> Row:
    kind = kind_of(tags)
    if kind is None:
        return {"rank": NO_RANK}
    forward, backward = passage_of(tags, kind)
    incline = incline_pm(tags.get("incline", ""))
    highways = tuple(meanings("highway"))
    return {
        "kind": kind,
        "forward": forward,
        "backward": backward,
        "traffic": traffic_of(tags),
        "surface": surface_of(tags),
        "smoothness": smoothness_of(tags),
        "tracktype": tracktype_of(tags),
        "width_dm": width_dm(tags.get("width", "")) or width_dm(tags.get("est_width", "")),
        "incline_pm": Edges.UNKNOWN_INCLINE if incline is None else incline,
        "lit": lit_of(tags),
        "wheelchair": wheelchair_of(tags, kind),
        "barriers": Barrier.FORD if tags.get("ford", "no") not in ("no", "") else 0,
        "duration_s": duration_s(tags.get("duration", "")),
        "rank": highways.index(tags["highway"]) if tags.get("highway") in highways else NO_RANK,
    }
