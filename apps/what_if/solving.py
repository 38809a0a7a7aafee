"""Composes requests from a catalogue that is nowhere on the disk, in several processes."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from apps.season.local import compose_locally
from apps.season.shipment import Shipment
from graphs.network import Network
from itinerary.bulk import Outcome
from itinerary.request import Request
from itinerary.what_if.solved import Solved, solved_of
from offers.catalogue import Catalogue
from offers.offer_json import offer_to_json
from offers.stations import station_to_json

Told = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


def say_nothing(what: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Solver:
    """
    Who composes.

    Parameters
    ----------
    shipment
        The destination as it is; its network is that of all that is supposed.
    network
        The same network, opened.
    workers
        How many processes.
    told
        Is told how it gets on.
    """

    shipment: Shipment
    network: Network = field(repr=False)
    workers: int
    told: Told = say_nothing

    def solve(self, requests: Sequence[Request], catalogue: Catalogue, what: str) -> tuple[Solved, ...]:
        """
        Compose requests.

        Parameters
        ----------
        requests
            What is asked; no two alike.
        catalogue
            Of what.
        what
            What this is, for who waits.

        Returns
        -------
        tuple of Solved
            In the order of the requests, whatever the number of processes.
        """
        if not requests:
            return ()
        rows = [request.to_json() for request in requests]
        found: dict[str, Outcome] = {}
        shipped, workers = loaded(self.shipment, catalogue), min(self.workers, len(rows))
        for outcome in compose_locally(shipped, rows, workers):
            found[_key(outcome.request)] = outcome
            self.told(what, len(found), len(rows))
        together = zip(requests, rows, strict=True)
        return tuple(solved_of(request, found[_key(row)], catalogue) for request, row in together)


def loaded(shipment: Shipment, catalogue: Catalogue) -> Shipment:
    """
    Ship another catalogue with the same network.

    Parameters
    ----------
    shipment
        What is shipped now.
    catalogue
        What is to be shipped.

    Returns
    -------
    Shipment
        A process that opens it has this catalogue.
    """
    rows = {
        "offers": [offer_to_json(offer) for offer in catalogue.offers],
        "stations": [station_to_json(station) for station in catalogue.stations],
    }
    data = json.dumps(rows, ensure_ascii=False).encode()
    version = hashlib.blake2b(data, digest_size=8).hexdigest()
    return replace(shipment, versions=(version, shipment.versions[1]), catalogue=data)


def _key(raw: Any) -> str:
    return json.dumps(raw, sort_keys=True)
