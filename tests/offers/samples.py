"""Offers as tests need them: invented names in communes of Lys-Artois."""

from typing import Any

from offers.details import Details, Origin
from offers.offer import Capacity, Offer
from offers.opening import Hours
from offers.place import Place

UNKNOWN = Hours(spec=None, status="unknown")
POINT = (2.6400, 50.5301)


def place(lon: float = POINT[0], lat: float = POINT[1], **more: Any) -> Place:
    """Return a place, in Béthune unless told otherwise."""
    usual = {"precision": "exact", "commune": "Béthune", "insee": "62119", "epci": "CABBALR"}
    return Place(lon=lon, lat=lat, **{**usual, **more})


def offer(feed: str = "sheet", number: str = "1", **more: Any) -> Offer:
    """Return what a feed says of a thing: a museum without anything else, unless told otherwise."""
    details = more.pop("details", {})
    usual: dict[str, Any] = {
        "id": f"offer:{feed}-{number}".lower(), "name": "Musée du Lin", "kind": "museum", "place": place(),
        "themes": ("culture",), "hours": UNKNOWN, "visit": None, "price": None,
        "capacity": Capacity(known=False), "sources": (feed,),
    }  # fmt: skip
    return Offer(**{**usual, **more}, details=Details(**{"source_ids": (f"{feed}:{number}",), **details}))


def origin(field: str, source: str, **more: Any) -> Origin:
    """Return where a value comes from."""
    return Origin(field=field, source=source, record="1", **more)
