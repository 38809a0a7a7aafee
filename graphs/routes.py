"""The named routes of a network, listed for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphs.mode import Mode
    from graphs.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSummary:
    """
    A route, as it is listed.

    Parameters
    ----------
    id, ref, name
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
    modes: tuple[Mode, ...]
    length_m: int
    sketched: bool


def list_routes(network: Network) -> tuple[RouteSummary, ...]:
    """
    Return the routes of a network, in its order.

    Parameters
    ----------
    network
        The network.
    """
    summaries = []
    for route in network.routes:
        edges = [edge for edge in network.edges if route.id in edge.routes]
        summaries.append(
            RouteSummary(
                id=route.id,
                ref=route.ref,
                name=route.name,
                modes=tuple(sorted(route.modes)),
                length_m=round(sum(edge.length_m for edge in edges)),
                sketched=any(edge.sketched for edge in edges),
            )
        )
    return tuple(summaries)
