"""Small seasons for tests, and what a store holds of them."""

from typing import Any

from sqlalchemy import select

from apps.season.season import Season, season_requests
from apps.season.shipment import Shipment, pack, unpack
from apps.store.open_store import Store, open_store
from apps.store.schema import outcomes, stays
from itinerary.request import Request
from tests.apps.serving import MAY

SEASON = Season(
    first=MAY,
    last=MAY.replace(month=6, day=14),
    segments=("couples-gourmets", "happy-family"),
    stations=("bethune", "lillers"),
)
"""Some weekends by two segments by two stations."""


def shipped(season: Season = SEASON) -> tuple[Shipment, tuple[Request, ...]]:
    """Pack the embedded destination, and list the requests of a season."""
    shipment = pack(None, None)
    return shipment, season_requests(season, unpack(shipment).catalogue)


def content(store: Store | str) -> tuple[list[Any], list[Any]]:
    """Return all that a store holds of a season but the times."""
    opened = open_store(store) if isinstance(store, str) else store
    with opened.reading() as db:
        kept = db.execute(select(*(c for c in outcomes.c if c.name != "at_s")).order_by(outcomes.c.slot))
        files = db.execute(select(stays.c.id, stays.c.asked, stays.c.content).order_by(stays.c.id))
        found = [tuple(row) for row in kept], [tuple(row) for row in files]
    if isinstance(store, str):
        opened.close()
    return found
