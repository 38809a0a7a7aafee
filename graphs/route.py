"""Named itineraries, links between numbered junctions, and the junctions themselves."""

import re
from dataclasses import dataclass

from graphs.access import Access
from graphs.mode import Mode

EUROVELO = re.compile(r"\b(?:euro[\s_]*velo(?:route)?|ev)[\s_-]*(\d{1,2})(?!\d)", re.IGNORECASE)
"""The number of a EuroVelo route, however it is written."""

SIGNED_FOR = {"c": Access.CYCLE, "w": Access.WALK, "m": Access.BOAT, "p": Access.CANOE}
"""Who follows a network of numbered junctions, by the second letter of its key: ``rcn``, ``rwn``, ``rmn``."""


def signed_for(network: str, traveller: Access) -> bool:
    """
    Return whether a network of numbered junctions is signed for a traveller.

    Parameters
    ----------
    network
        Its key in OpenStreetMap.
    traveller
        Who reads the signs.
    """
    return SIGNED_FOR.get(network[1:2]) == traveller


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """
    A named itinerary or waterway, or the link between two numbered junctions.

    Parameters
    ----------
    id
        Its name in the file: ``relation/5245117`` for one of OpenStreetMap.
    ref
        What signs and people call it: EV5, or 17-19 for a link.
    name
        The full name.
    modes
        Who it is for.
    network
        Rank in OpenStreetMap: ``icn``, ``ncn``, ``rcn``...; empty for another source.
    link
        OSM ids of the junctions it links; empty for an itinerary.
    grade
        How finished it is, where its source says so (EuroVelo); empty otherwise.
    """

    id: str
    ref: str
    name: str
    modes: frozenset[Mode]
    network: str = ""
    link: tuple[int, ...] = ()
    grade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Junction:
    """
    A numbered junction (*point-nœud*). Numbers repeat; what tells two apart is the id of the node.

    Parameters
    ----------
    node
        Index of its node.
    osm_id
        Id of the node in OpenStreetMap.
    network
        Key of its network: ``rcn``, ``rwn``, ``rmn``...
    ref
        The number on its sign; empty if it has none.
    commune
        The commune it is in, or nearest to; empty if none is known nearby.
    """

    node: int
    osm_id: int
    network: str
    ref: str
    commune: str = ""
