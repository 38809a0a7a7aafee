"""Which offers may be proposed to a party at all, and why the others may not."""

from collections.abc import Callable
from dataclasses import dataclass

from itinerary.params import Params
from itinerary.request import Request
from itinerary.score import affinity
from offers.access import FIELD_OF_NEED
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer

CARRIED_HOME = frozenset({"camper-area"})
"""Kinds that nobody who comes by train can use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligible:
    """
    Offers by what they can be in the stay, and the tally of the refused.

    Parameters
    ----------
    visits, meals, nights
        In the order of the catalogue.
    refused
        For each reason, the ids refused for it.
    left_out
        How many more were left out because there were too many.
    """

    visits: tuple[Offer, ...]
    meals: tuple[Offer, ...]
    nights: tuple[Offer, ...]
    refused: dict[str, tuple[str, ...]]
    left_out: int = 0


def select_eligible(request: Request, catalogue: Catalogue, params: Params) -> Eligible:
    """
    Sort out what may be proposed.

    Parameters
    ----------
    request
        Who asks, with which needs.
    catalogue
        What there is.
    params
        The settings.

    Returns
    -------
    Eligible
        What may be proposed; an offer that has to be there is judged like any other.
    """
    refused: dict[str, list[str]] = {}
    kept: dict[str, list[Offer]] = {"visit": [], "meal": [], "night": []}
    for offer in catalogue.offers:
        role = kind_defaults(offer.kind).role
        reason = refusal(offer, request, params) if role in kept else "service"
        if reason:
            refused.setdefault(reason, []).append(offer.id)
        else:
            kept[role].append(offer)
    tally = {reason: tuple(ids) for reason, ids in sorted(refused.items())}
    return Eligible(
        visits=tuple(kept["visit"]), meals=tuple(kept["meal"]), nights=tuple(kept["night"]), refused=tally
    )


def refusal(offer: Offer, request: Request, params: Params) -> str | None:
    """
    Say why an offer may not be proposed.

    Parameters
    ----------
    offer
        What is judged.
    request
        Who asks.
    params
        The settings.

    Returns
    -------
    str or None
        The first reason that holds, or None.
    """
    return next((reason for reason, holds in _REASONS if holds(offer, request, params)), None)


def refusals(offer: Offer, request: Request, params: Params) -> tuple[str, ...]:
    """
    Say all that stands against an offer before anything is planned.

    Parameters
    ----------
    offer, request, params
        As in `refusal`.

    Returns
    -------
    tuple of str
        Every reason that holds.
    """
    return tuple(reason for reason, holds in _REASONS if holds(offer, request, params))


def access_to_confirm(offer: Offer, request: Request) -> tuple[str, ...]:
    """
    List the access that a party needs and that nobody has confirmed.

    Parameters
    ----------
    offer, request
        What is visited, and by whom.

    Returns
    -------
    tuple of str
        Such as ``access.motor``.
    """
    fields = (FIELD_OF_NEED[n] for n in request.needs if offer.access.answer(n) != "yes")
    return tuple(dict.fromkeys(f"access.{field}" for field in fields))


def _wanted(request: Request) -> set[str]:
    return set(request.must) | {p.offer for p in request.pins}


def _unknown_access(offer: Offer, request: Request, _: Params) -> bool:
    return not request.accept_unconfirmed and bool(access_to_confirm(offer, request))


def _too_small(offer: Offer, request: Request, _: Params) -> bool:
    return offer.capacity.persons is not None and offer.capacity.persons < request.persons


def _too_young(offer: Offer, request: Request, _: Params) -> bool:
    return offer.min_age is not None and any(age < offer.min_age for age in request.children)


def _indifferent(offer: Offer, request: Request, params: Params) -> bool:
    wanted = offer.id in _wanted(request)
    is_visit = kind_defaults(offer.kind).role == "visit"
    worth = affinity(offer, request.segment, params)
    # Nobody on holiday wants a meeting room or a team challenge, however green its park.
    for_business = "business" in offer.themes or offer.kind == "meeting-room"
    invited = request.segment.themes.get("business") or request.segment.id in offer.listed_for
    return is_visit and not wanted and (worth == 0 or (for_business and not invited))


_REASONS: tuple[tuple[str, Callable[[Offer, Request, Params], bool]], ...] = (
    ("banned", lambda o, r, _: o.id in r.ban),
    ("theme-banned", lambda o, r, _: bool(set(o.themes) & set(r.ban_themes))),
    ("boat-banned", lambda o, r, _: o.kind == "cruise" and "boat" in r.ban_modes),
    ("access-no", lambda o, r, _: any(o.access.answer(n) == "no" for n in r.needs)),
    ("access-unconfirmed", _unknown_access),
    ("capacity", _too_small),
    ("age", _too_young),
    ("for-children", lambda o, r, _p: o.for_children and not r.children and o.id not in _wanted(r)),
    ("by-train", lambda o, _r, _p: o.kind in CARRIED_HOME),
    ("hours-unknown", lambda o, r, _p: o.hours.spec is None and o.id not in _wanted(r)),
    ("duration-unknown", lambda o, _r, _p: o.visit is None and kind_defaults(o.kind).role != "night"),
    ("taste", _indifferent),
)
