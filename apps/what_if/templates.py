"""The offer of a kind that is tried everywhere."""

from typing import Any, get_args

from apps.what_if.candidates import Candidate
from apps.what_if.offer_file import hypothetical
from itinerary.errors import RequestError
from offers.communes import load_communes
from offers.kind import kind_defaults
from offers.offer import Kind, Offer

RENTAL = ("rental", "bike-rental")
SHORT: dict[str, dict[str, Any]] = {
    "night": {"kind": "guesthouse", "capacity": {"persons": 6, "rooms": 3}},
    "lunch": {"kind": "restaurant", "opening_hours": "Mo-Su 12:00-14:30"},
    "dinner": {"kind": "restaurant", "opening_hours": "Mo-Su 19:00-21:30"},
}
"""What a word stands for; what is left out is usual for its kind."""


def kind_of(wanted: str) -> str:
    """
    Say which kind of offer is tried.

    Parameters
    ----------
    wanted
        A word of `SHORT`, ``rental``, or a kind of the catalogue that is a stop of a stay.

    Returns
    -------
    str
        The kind.

    Raises
    ------
    RequestError
        If it is none of these.
    """
    if wanted in RENTAL:
        return "bike-rental"
    if wanted in SHORT:
        return str(SHORT[wanted]["kind"])
    stops = [kind for kind in get_args(Kind) if kind_defaults(kind).role != "service"]
    if wanted in stops:
        return wanted
    known = ", ".join((*SHORT, "rental", *stops))
    raise RequestError((f"suggest: expected one of {known}, got {wanted!r:.80}.",))


def template_at(wanted: str, candidate: Candidate, number: int) -> Offer:
    """
    Suppose an offer at a place.

    Parameters
    ----------
    wanted
        As `kind_of` takes it.
    candidate
        The place.
    number
        Of the place, so that no two offers have one id.

    Returns
    -------
    Offer
        The same everywhere but for its place.
    """
    named = f"{wanted} {number:03d} {candidate.name}"
    return hypothetical({**_said(wanted), "name": named, "lon": candidate.lon, "lat": candidate.lat})


def template_of(wanted: str) -> Offer:
    """
    Suppose the offer that is tried everywhere.

    Parameters
    ----------
    wanted
        As `kind_of` takes it.

    Returns
    -------
    Offer
        At a place that means nothing.
    """
    commune = next(commune for commune in load_communes() if commune.epci)
    return hypothetical({**_said(wanted), "name": wanted, "commune": commune.name})


def _said(wanted: str) -> dict[str, Any]:
    return SHORT.get(wanted, {"kind": wanted})
