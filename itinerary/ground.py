"""What a composition stands on: the offers, the network they are attached to, the request."""

from dataclasses import dataclass

from graphs.network import Network
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.request import Request
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """
    Everything that turning a plan back into a stay needs.

    Parameters
    ----------
    request, catalogue
        What is asked, and of what.
    network
        With stations, moorings and eligible offers attached.
    network_version
        Digest of the network as it was given.
    problem
        What was solved.
    params
        The settings.
    origin
        Id of the stay that was changed into this one; None where it is composed from nothing.
    """

    request: Request
    catalogue: Catalogue
    network: Network
    network_version: str
    problem: Problem
    params: Params
    origin: str | None = None
