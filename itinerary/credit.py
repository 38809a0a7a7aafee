"""Whom a stay owes what it knows."""

from collections.abc import Iterator, Sequence

from graphs.source import OSM_CREDIT, OWN_CREDIT
from itinerary.request import Request
from itinerary.stay import Day
from itinerary.words import say
from offers.catalogue import Catalogue
from offers.offer import Offer

FEEDS = ("sheet", "tourinsoft", "apidae", "datatourisme", "randonnee", "osm")
"""Feeds that have a credit of their own; whatever comes from none of them is of the contract."""


def stay_sources(
    request: Request, days: Sequence[Day], catalogue: Catalogue, credits_: Sequence[str] = ()
) -> tuple[str, ...]:
    """
    Credit what a stay is made of.

    Parameters
    ----------
    request, days
        What was asked, and what came of it.
    catalogue
        Where its offers stand.
    credits_
        Whom the network is owed to.

    Returns
    -------
    tuple of str
        A line each: of every feed that says something of an offer of the stay, with the latest date, and of
        those whose network it was made on.
    """
    used = {stop.id for day in days for stop in day.stops}
    offers = [offer for offer in catalogue.offers if offer.id in used]
    drawn = {leg.sketched for day in days for leg in day.legs if leg.distance_m}
    lines = [("source-sketch", True in drawn), ("source-osm-lines", False in drawn or OSM_CREDIT in credits_)]
    keys = ("source-estimates", *(key for key, holds in lines if holds))
    others = (text for text in credits_ if text not in (OSM_CREDIT, OWN_CREDIT))
    return (*_offers(offers, request.language), *(say(key, request.language) for key in keys), *others)


def _offers(offers: Sequence[Offer], language: str) -> Iterator[str]:
    if any(not set(FEEDS).intersection(offer.sources) for offer in offers):
        yield say("source-contract", language)
    for feed in FEEDS:
        dates = [offer.updated or "" for offer in offers if feed in offer.sources]
        if dates:
            latest = max(dates)
            yield say(f"source-{feed}", language) + (f" ({latest})" if latest else "")
