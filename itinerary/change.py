"""Small changes of a request, as whoever works on a stay makes them."""

from dataclasses import replace
from datetime import datetime

from itinerary.clock import minute_of
from itinerary.request import Pin, Request


def with_offer(request: Request, offer: str) -> Request:
    """
    Ask for an offer.

    Parameters
    ----------
    request, offer
        A request, and the id of an offer.

    Returns
    -------
    Request
        In which it has to be there.
    """
    ban = tuple(o for o in request.ban if o != offer)
    return replace(request, must=tuple(dict.fromkeys((*request.must, offer))), ban=ban)


def without_offer(request: Request, offer: str) -> Request:
    """
    Ask for an offer to be left out.

    Parameters
    ----------
    request, offer
        A request, and the id of an offer.

    Returns
    -------
    Request
        In which it must not be there, and no appointment with it is left.
    """
    return replace(
        request,
        ban=tuple(dict.fromkeys((*request.ban, offer))),
        must=tuple(o for o in request.must if o != offer),
        pins=tuple(p for p in request.pins if p.offer != offer),
    )


def swap(request: Request, offer: str, other: str) -> Request:
    """
    Ask for one offer instead of another.

    Parameters
    ----------
    request, offer, other
        A request, the id of the offer that goes, and of the one that comes.

    Returns
    -------
    Request
        With the one and without the other.
    """
    return with_offer(without_offer(request, offer), other)


def appoint(request: Request, offer: str, moment: datetime) -> Request:
    """
    Fix when an offer begins, wherever it stood before.

    Parameters
    ----------
    request, offer
        A request, and the id of an offer.
    moment
        Local time.

    Returns
    -------
    Request
        With that appointment and no other one with the offer.
    """
    pin = Pin(offer=offer, day=moment.date(), start_min=minute_of(moment))
    changed = with_offer(request, offer)
    must = tuple(o for o in changed.must if o != offer)
    return replace(changed, must=must, pins=(*(p for p in request.pins if p.offer != offer), pin))
