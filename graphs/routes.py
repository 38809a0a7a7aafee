"""The named routes of a network, listed for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from graphs.mode import Mode
    from graphs.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSummary:
    """
    A route, as it is listed.

    Parameters
    ----------
    id, ref, name, network
        As in the network.
    modes
        Who it is for, sorted.
    length_m
        Length of all its edges.
    sketched
        Whether any of it was typed by hand.
    """

    id: str
    ref: str
    name: str
    network: str
    modes: tuple[Mode, ...]
    length_m: int
    sketched: bool


def list_routes(network: Network) -> tuple[RouteSummary, ...]:
    """
    Return the routes of a network, in its order; links between numbered junctions are none.

    Parameters
    ----------
    network
        The network.
    """
    ways = network.ways
    owner = ways.edges.route_owner
    size = len(ways.routes)
    length_dm = np.bincount(ways.edges.route, weights=ways.edges.length_dm[owner], minlength=size)
    sketched = np.bincount(ways.edges.route, weights=ways.edges.sketched[owner], minlength=size)
    return tuple(
        RouteSummary(
            id=route.id,
            ref=route.ref,
            name=route.name,
            network=route.network,
            modes=tuple(sorted(route.modes)),
            length_m=round(length_dm[number] / 10),
            sketched=bool(sketched[number]),
        )
        for number, route in enumerate(ways.routes)
        if not route.link
    )
