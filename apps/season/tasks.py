"""What a process does for a season: one request, one outcome."""

from typing import Any

from apps.season.shipment import Shipment, unpack
from itinerary.bulk import Outcome, compose_one


def compose(shipment: Shipment, request: dict[str, Any]) -> Outcome:
    """
    Compose the stays of a request.

    Parameters
    ----------
    shipment
        From what; opened once a process.
    request
        As `itinerary.request.Request.to_json` writes it.

    Returns
    -------
    Outcome
        Also where it fails.
    """
    here = unpack(shipment)
    return compose_one(request, here.catalogue, here.network)
