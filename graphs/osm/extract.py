"""What is wanted of an extract of OpenStreetMap, as columns and tags."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from graphs.columns import freeze_columns
from graphs.osm.tables import Tags
from graphs.ways import Ints

NOWHERE_E7 = 2**31 - 1
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedNode:
    """
    A node that says something.

    Parameters
    ----------
    lon_e7, lat_e7
        Ten-millionths of a degree.
    tags
        All of its tags.
    """

    lon_e7: int
    lat_e7: int
    tags: Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """
    A route, or a network of them.

    Parameters
    ----------
    id
        In OpenStreetMap.
    tags
        All of its tags.
    members
        Type (``n``, ``w`` or ``r``), id and role.
    """

    id: int
    tags: Tags
    members: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Extract:
    """
    Ways as columns, with the nodes and relations that say something of them.

    Parameters
    ----------
    way_id, tag_set, name
        Of each way: its id, and which of `tag_sets` and `names` it has. Shape (n,).
    first, ref, lon_e7, lat_e7
        Points of way i: ``first[i]`` to ``first[i + 1]``, with the id of the node and its place, `NOWHERE_E7`
        for a node that the extract has not. Shape (n + 1,), (p,).
    tag_sets
        Sets of those tags that tell facts of ways, each once.
    names
        Names of ways, each once; the first is empty.
    nodes
        Tagged nodes by id.
    relations
        Relations by id.
    date
        ISO date of the data, empty if it is unknown.
    """

    way_id: Ints
    tag_set: Ints
    name: Ints
    first: Ints
    ref: Ints
    lon_e7: Ints
    lat_e7: Ints
    tag_sets: tuple[Tags, ...]
    names: tuple[str, ...]
    nodes: Mapping[int, TaggedNode]
    relations: Mapping[int, Relation]
    date: str

    DTYPES: ClassVar[dict[str, str]] = {
        "way_id": "i8", "tag_set": "i4", "name": "i4", "first": "i8", "ref": "i8", "lon_e7": "i4",
        "lat_e7": "i4",
    }  # fmt: skip

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.way_id)

    def inside(self, box: Box | None) -> Ints:
        """
        Return which ways have a point in a box: shape (n,), bool.

        Parameters
        ----------
        box
            West, south, east, north in degrees; None for the whole world.
        """
        if box is None or not len(self.ref):
            return np.ones(len(self), dtype=bool)
        west, south, east, north = (round(side * 1e7) for side in box)
        within = (
            (self.lon_e7 >= west) & (self.lon_e7 <= east) & (self.lat_e7 >= south) & (self.lat_e7 <= north)
        )
        before = np.concatenate([[0], np.cumsum(within)])
        found: Ints = before[self.first[1:]] > before[self.first[:-1]]
        return found
