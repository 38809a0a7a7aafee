"""A stay as a product of DATAtourisme, for the information systems of the offices."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from itinerary.read_request import LANGUAGES
from itinerary.stay import Stay, Stop
from maps.start_place import start_place
from maps.stay_words import marked_name, summary_of, title_of
from maps.view import price_text
from maps.words import load_words

LANGUAGE_MAP = {"@type": "rdf:langString", "@container": "@language"}
CONTEXT = MappingProxyType(
    {
        "@vocab": "https://www.datatourisme.fr/ontology/core#",
        "kb": "https://www.datatourisme.fr/resource/core#",
        "schema": "http://schema.org/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "rdfs:label": LANGUAGE_MAP,
        "shortDescription": LANGUAGE_MAP,
        "additionalInformation": LANGUAGE_MAP,
    }
)
"""The prefixes of its feeds, and the texts that are by language."""
CLIENTS: Mapping[str, str] = MappingProxyType(
    {
        "happy-family": "Families",
        "grands-parents-petits-enfants": "Families",
        "fun-family": "Families",
        "couples-gourmets": "Couples",
        "team-building": "Groups",
        "seminaires": "Groups",
        "groupes-adultes": "Groups",
        "amis-seniors": "BetweenFriends",
        "amis-jeunes": "BetweenFriends",
    }
)
"""The client target of its thesaurus that a segment is; the other segments are none of them."""
COMPONENTS = frozenset({"visit", "meal", "night", "service"})
"""Kinds of stop that are offers."""


def write_datatourisme(stay: Stay, language: str | None = None) -> str:
    """
    Write a stay in the shape of DATAtourisme.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``: that of the names of its components, which are as they stand
        in the catalogue, but for the word that marks an example; None for the language of the stay.

    Returns
    -------
    str
        JSON-LD of a ``Product`` that has the offers as its parts, by their ids in the catalogue; title and
        description in every language. The ontology has no class for a packaged stay. Publisher, contact
        and day of change are not written, for the stay knows none.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language or stay.language)
    product = {
        "@context": dict(CONTEXT),
        "@id": f"urn:fluvestre:stay:{stay.id}",
        "dc:identifier": stay.id,
        "@type": ["schema:Product", "Product", "PointOfInterest"],
        "rdfs:label": {code: [title_of(stay, load_words(code))] for code in LANGUAGES},
        "hasDescription": [
            {
                "@type": ["Description"],
                "shortDescription": {code: [summary_of(stay, load_words(code))] for code in LANGUAGES},
            }
        ],
        "isLocatedAt": [_start(stay)],
        "durationDays": len(stay.days),
        **_clients(stay),
        "hasPart": [
            {
                "@id": stop.id,
                "@type": ["PointOfInterest"],
                "rdfs:label": {words.language: [marked_name(stop, words)]},
            }
            for stop in _components(stay)
        ],
        "offers": [_offer(stay)],
    }
    return json.dumps(product, ensure_ascii=False, indent=1) + "\n"


def _start(stay: Stay) -> dict[str, Any]:
    stop = stay.days[0].stops[0]
    geo = {
        "@type": ["schema:GeoCoordinates"],
        "schema:latitude": f"{stop.lat:.6f}",
        "schema:longitude": f"{stop.lon:.6f}",
    }
    return {"@type": ["schema:Place", "Place"], **_address(stay), "schema:geo": geo}


def _address(stay: Stay) -> dict[str, Any]:
    place = start_place(stay)
    if place is None:
        return {}
    city = {"@id": f"kb:{place.insee}", "@type": ["City"], "insee": place.insee}
    address = {
        "@type": ["schema:PostalAddress", "PostalAddress"],
        "schema:addressLocality": place.commune,
        "hasAddressCity": city,
    }
    return {"schema:address": [address]}


def _clients(stay: Stay) -> dict[str, Any]:
    client = CLIENTS.get(str(stay.request.get("segment")))
    return {"hasClientTarget": [{"@id": f"kb:{client}"}]} if client else {}


def _components(stay: Stay) -> list[Stop]:
    """List the offers of a stay, each once, in the order in which one comes to them."""
    stops = {s.id: s for day in reversed(stay.days) for s in reversed(day.stops) if s.kind in COMPONENTS}
    return list(stops.values())[::-1]


def _offer(stay: Stay) -> dict[str, Any]:
    price = stay.price
    amount = f"{price.total_ct // 100}.{price.total_ct % 100:02}"
    told = {code: [price_text(price, load_words(code))] for code in LANGUAGES}
    return {
        "@type": ["schema:Offer", "Offer"],
        "schema:priceSpecification": [
            {
                "@type": ["schema:PriceSpecification", "PriceSpecification"],
                "schema:price": amount,
                "schema:priceCurrency": "EUR",
                "additionalInformation": told,
            }
        ],
        "requiredMinPersonCount": price.persons,
    }
