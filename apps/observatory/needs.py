"""How many stays of a season are for everybody, and which calls would open most of them."""

import json
from typing import Any

from apps.observatory.calls import phone_of
from apps.observatory.gathered import Gathered
from apps.observatory.trials import spread
from apps.service.destination import Destination
from itinerary.inclusion.openings import Call, NeedOpenings, season_openings
from itinerary.inclusion.verdict import NEEDS
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json
from offers.catalogue import Catalogue

MOST_JUDGED = 120
"""So many stays are judged under each need, spread evenly over the season."""


def need_figures(gathered: Gathered, here: Destination) -> list[dict[str, Any]]:
    """
    Judge the stays of a season under each need, as they are.

    Parameters
    ----------
    gathered
        The season.
    here
        What is known of places and ways.

    Returns
    -------
    list of dict
        For each ``need``: how many stays were ``judged``; how many are feasible ``now``, ``if_confirmed`` or
        ``no``, by their places and by their ways; the same as ``places`` if the ways were no matter; and the
        first ``calls``, each with the stays whose places are ``open_now`` once it and those before it are
        answered with yes.
    """
    stays = [_stay(sight.file) for sight in spread(gathered.made, MOST_JUDGED)]
    whole = season_openings(stays, NEEDS, catalogue=here.catalogue, network=here.network)
    places = season_openings(stays, NEEDS, catalogue=here.catalogue, network=here.network, ways=False)
    return [
        {
            "need": both.need,
            "judged": both.stays,
            **_counts(both),
            "places": _counts(alone),
            "calls": [_call(call, here.catalogue) for call in alone.calls],
        }
        for both, alone in zip(whole, places, strict=True)
    ]


def _stay(file: str) -> Stay:
    return stay_from_json(json.loads(file))


def _counts(found: NeedOpenings) -> dict[str, int]:
    return {"now": found.now, "if_confirmed": found.if_confirmed, "no": found.no}


def _call(call: Call, catalogue: Catalogue) -> dict[str, Any]:
    lack = call.lack
    offer = catalogue.offer(lack.subject) if lack.subject.startswith("offer:") else None
    return {
        "id": lack.subject,
        "name": lack.name,
        "field": lack.field,
        "commune": offer.place.commune if offer else "",
        "phone": phone_of(offer) if offer else "",
        "demo": bool(offer and offer.demo),
        "open_now": call.open_now,
    }
