"""Named itineraries, links between numbered junctions, and the junctions themselves."""

from dataclasses import dataclass

from graphs.mode import Mode

NODE_NETWORKS = {
    "rcn": frozenset({Mode.CYCLE}),
    "lcn": frozenset({Mode.CYCLE}),
    "rwn": frozenset({Mode.WALK}),
    "lwn": frozenset({Mode.WALK}),
    "rpn": frozenset({Mode.BOAT}),
    "rmn": frozenset({Mode.BOAT}),
}
"""Networks of numbered junctions, by their key in OpenStreetMap, and who follows them."""


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

    @property
    def modes(self) -> frozenset[Mode]:
        """Who reads its sign."""
        return NODE_NETWORKS.get(self.network, frozenset())
