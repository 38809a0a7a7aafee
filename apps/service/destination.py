"""What every request is composed from: the catalogue and the network of this server."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from graphs.network import Network, load_network
from itinerary.request import Request
from offers.catalogue import Catalogue
from offers.load import load_catalogue

Sources = tuple[Path | None, Path | None]
"""Files of catalogue and network; None for the embedded ones."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Destination:
    """
    A catalogue and a network.

    Parameters
    ----------
    catalogue, network
        Of what, and on what ground.
    """

    catalogue: Catalogue
    network: Network

    @property
    def versions(self) -> tuple[str, str]:
        """Digests of the catalogue and of the network."""
        return self.catalogue.version, self.network.version

    def asked(self, request: Request, origin: str | None = None) -> str:
        """
        Name a request and all that its answer depends on.

        Parameters
        ----------
        request
            What is asked.
        origin
            Id of the stay that is changed, or None.

        Returns
        -------
        str
            A digest: the same request of the same data by the same version has the same.
        """
        parts = [request.to_json(), *self.versions, version("fluvestre"), origin]
        text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
        return hashlib.blake2b(text.encode(), digest_size=24).hexdigest()


@cache
def load_destination(catalogue: Path | None, network: Path | None) -> Destination:
    """
    Read the destination, once a process.

    Parameters
    ----------
    catalogue, network
        Their files; None for the embedded ones.

    Returns
    -------
    Destination
        The same object each time.
    """
    return Destination(catalogue=load_catalogue(catalogue), network=load_network(network))
