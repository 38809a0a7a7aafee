"""Offers that a filter lets through, as a map."""

from collections.abc import Iterable
from typing import Any

from apps.inputs import background_of, open_network
from maps.offers_map import OfferSpot, offers_page
from maps.view import EXAMPLE_SUFFIX
from offers.kind import kind_defaults


def draw_offers(rows: Iterable[dict[str, Any]], language: str) -> str:
    """
    Write the map of offers.

    Parameters
    ----------
    rows
        As `apps.offer_list.list_offers` returns them, at least one.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        HTML, with the embedded network beneath.
    """
    return offers_page(tuple(map(_spot, rows)), background_of(open_network(None)), language)


def _spot(row: dict[str, Any]) -> OfferSpot:
    price = row["price"]
    doubts = (
        ("hours", row["hours_status"] != "known"),
        ("price", price is None or price["status"] != "known"),
        ("place", row["precision"] == "commune"),
    )
    return OfferSpot(
        name=row["name"].removesuffix(EXAMPLE_SUFFIX),
        lon=row["lon"],
        lat=row["lat"],
        commune=row["commune"],
        role=kind_defaults(row["kind"]).role,
        kind=row["kind"],
        to_confirm=tuple(name for name, holds in doubts if holds),
        demo=row["demo"],
    )
