"""What a map of a network is drawn from."""

from dataclasses import dataclass

from graphs.geodesy import Point
from maps.background import Background, Line
from offers.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRoute:
    """
    A route on the map.

    Parameters
    ----------
    ref, name, network
        As in the network; ``boat`` for a waterway.
    lines
        Its pieces, points (lon, lat).
    """

    ref: str
    name: str
    network: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """
    A numbered junction on the map.

    Parameters
    ----------
    ref, network, commune
        As in the network.
    at
        (lon, lat).
    """

    ref: str
    network: str
    commune: str
    at: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """
    What is drawn of a network.

    Parameters
    ----------
    title, facts
        What stands above the map.
    routes, links, rails
        Signed routes, links between numbered junctions, hops of trains.
    signs
        Numbered junctions.
    findings
        What to mend; those that are nowhere in particular are listed only.
    background
        What is drawn beneath.
    credits
        Whom the data is owed to.
    bounds
        West, south, east, north of what the map shows at first.
    """

    title: str
    facts: tuple[str, ...]
    routes: tuple[SignedRoute, ...]
    links: tuple[Line, ...]
    rails: tuple[Line, ...]
    signs: tuple[Sign, ...]
    findings: tuple[Finding, ...]
    background: Background
    credits: tuple[str, ...]
    bounds: tuple[float, float, float, float]
