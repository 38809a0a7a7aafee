"""Streams the ways of an extract into columns; sets of tags and names are kept once."""

import re
from array import array
from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
import osmium
from osmium.osm import NODE, WAY

from graphs.osm.extract import NOWHERE_E7
from graphs.osm.member_tags import TagPairs
from graphs.osm.stream import stream
from graphs.osm.tables import meanings
from graphs.ways import Ints

WAY_KEYS = ("highway", "waterway", "route")
_TOWPATH = re.compile(r"halage|trekpad|jaagpad|trekweg|towpath|tow path|treidel|leinpfad", re.IGNORECASE)
_BANKSIDE = frozenset({"path", "track", "cycleway", "service", "footway", "bridleway"})


class Places:
    """Where nodes are: filled while they stream past its `handler`, asked while ways do."""

    def __init__(self) -> None:
        self._table = osmium.index.create_map("flex_mem")  # the handler does not keep it alive
        self.handler = osmium.NodeLocationsForWays(self._table)
        self.handler.ignore_errors()


def scan_ways(file: osmium.io.File, places: Places, members: Mapping[int, TagPairs]) -> dict[str, Any]:
    """
    Return the columns of `graphs.osm.extract.Extract` that are about ways, and ``newest``, an ISO date.

    Parameters
    ----------
    file
        The extract.
    places
        Of its nodes.
    members
        Ways that routes follow, and what that tells of them.
    """
    found = _Columns(members)
    found.take(file, places, osmium.filter.KeyFilter(*WAY_KEYS))
    if missing := members.keys() - set(found.way_id):
        found.take(file, places, osmium.filter.IdFilter(missing))
    return found.columns(file)


class _Columns:
    """Columns that grow."""

    def __init__(self, members: Mapping[int, TagPairs]) -> None:
        self._members = members
        self._telling = frozenset(key for keys in meanings("keys").values() for key in keys)
        self.way_id, self._tag_set, self._name = array("q"), array("l"), array("l")
        self._first, self._ref, self._lon_e7, self._lat_e7 = (
            array("q", [0]),
            array("q"),
            array("l"),
            array("l"),
        )
        self._tag_sets: dict[TagPairs, int] = {}
        self._names = {"": 0}
        self._newest = ""

    def take(self, file: osmium.io.File, places: Places, wanted: Any) -> None:
        """Append the ways that pass a filter."""
        ref, lon_e7, lat_e7 = self._ref.append, self._lon_e7.append, self._lat_e7.append
        for way in stream(file, WAY, places.handler, wanted):
            for node in way.nodes:
                ref(node.ref)
                lon_e7(node.x)
                lat_e7(node.y)
            self._first.append(len(self._ref))
            self.way_id.append(way.id)
            self._describe(dict(way.tags), self._members.get(way.id, ()))
            self._newest = max(self._newest, f"{way.timestamp:%Y-%m-%d}")

    def _describe(self, tags: dict[str, str], followed: TagPairs) -> None:
        name = tags.get("name") or tags.get("ref", "")
        if ";" in tags.get("highway", ""):
            tags["highway"] = tags["highway"].partition(";")[0].strip()
        if followed and "highway" not in tags:
            tags = dict(followed) | tags
        kept = tuple(sorted((key, text) for key, text in tags.items() if key in self._telling))
        if tags.get("highway") in _BANKSIDE and _TOWPATH.search(name):
            kept += (("towpath", "named"),)
        self._tag_set.append(self._tag_sets.setdefault(kept, len(self._tag_sets)))
        self._name.append(self._names.setdefault(name, len(self._names)))

    def columns(self, file: osmium.io.File) -> dict[str, Any]:
        ref, lon_e7, lat_e7 = np.array(self._ref), np.array(self._lon_e7), np.array(self._lat_e7)
        if (ref < 0).any():
            _place_new_nodes(file, ref, lon_e7, lat_e7)
        return {
            "way_id": self.way_id,
            "tag_set": self._tag_set,
            "name": self._name,
            "first": self._first,
            "ref": ref,
            "lon_e7": lon_e7,
            "lat_e7": lat_e7,
            "tag_sets": tuple(dict(tags) for tags in self._tag_sets),
            "names": tuple(self._names),
            "newest": "" if self._newest.startswith("1970") else self._newest,
        }


def _place_new_nodes(file: osmium.io.File, ref: Ints, lon_e7: Ints, lat_e7: Ints) -> None:
    """Fill in the places of nodes with ids below 0, which editors give to new ones and osmium drops."""
    wanted: Collection[int] = set(ref[ref < 0].tolist())
    places = {node.id: (node.location.x, node.location.y) for node in stream(file, NODE) if node.id in wanted}
    nowhere = (NOWHERE_E7, NOWHERE_E7)
    new = np.flatnonzero(ref < 0)
    found = np.array([places.get(node, nowhere) for node in ref[new].tolist()])
    lon_e7[new], lat_e7[new] = found[:, 0], found[:, 1]
