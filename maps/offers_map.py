"""The offers of a catalogue on a map."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import folium

from maps.backdrop import backdrop
from maps.background import Background
from maps.clusters import Dot, clustered
from maps.page import empty_map, rendered, start_options
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import Words, load_words

LAYERS = (("visit", "#2f6f4f"), ("meal", "#b5651d"), ("night", "#3b5b92"), ("service", "#6b4a7f"))
"""What an offer is for, and its colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSpot:
    """
    An offer on the map.

    Parameters
    ----------
    name, lon, lat, commune
        Which, and where.
    role
        ``visit``, ``meal``, ``night`` or ``service``.
    kind
        What it is.
    to_confirm
        Names of what is not known for certain.
    demo
        True for an example.
    """

    name: str
    lon: float
    lat: float
    commune: str
    role: str
    kind: str
    to_confirm: tuple[str, ...] = ()
    demo: bool = False


def offers_page(offers: Sequence[OfferSpot], background: Background, language: str) -> str:
    """
    Write the map of offers.

    Parameters
    ----------
    offers
        At least one.
    background
        What is drawn beneath.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        HTML; the same for the same offers.

    Raises
    ------
    ValueError
        If the language has no texts, or there is no offer.
    """
    if not offers:
        raise ValueError("Expected at least one offer to draw, got none.")
    words = load_words(language)
    title = words.text("map_offers", count=len(offers))
    heading = fragment("heading.html", title=title, facts=(), summary="")
    panel = fragment("offer_list.html", kinds=_by_kind(offers, words), words=words)
    drawn = empty_map(title, language, (heading, inert(panel)))
    backdrop(background).add_to(drawn)
    for role, colour in LAYERS:
        if found := [offer for offer in offers if offer.role == role]:
            dots = (_dot(offer, words) for offer in found)
            clustered(dots, name=words.code("roles", role), colour=colour).add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    Call("stayMap.start", start_options([(o.lon, o.lat) for o in offers], words) | {"snug": True}).add_to(
        drawn
    )
    return rendered(drawn)


def _dot(offer: OfferSpot, words: Words) -> Dot:
    html = fragment("offer_popup.html", offer=offer, words=words)
    return Dot(lon=offer.lon, lat=offer.lat, name=offer.name, html=html)


def _by_kind(offers: Iterable[OfferSpot], words: Words) -> list[tuple[str, list[OfferSpot]]]:
    kinds: dict[str, list[OfferSpot]] = {}
    for offer in sorted(offers, key=lambda o: (o.name, o.commune)):
        kinds.setdefault(words.code("kinds", offer.kind), []).append(offer)
    return sorted(kinds.items())
