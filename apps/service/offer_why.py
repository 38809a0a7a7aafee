"""Why an offer is in a stay, or why it is not: done in a process of its own, as `apps.service.tasks` are."""

import json
from dataclasses import dataclass
from typing import Any

from apps.service.destination import Sources, load_destination


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOffer:
    """
    Why an offer is in a stay, or why it is not, and the stays that were composed to know it.

    Parameters
    ----------
    told
        What `itinerary.why.offer_json.offer_why_to_json` returns.
    swap
        The file of the stay without it, or with it; None if there is none.
    changed
        The file of the stay of another request in which it is; None if there is none.
    """

    told: dict[str, Any]
    swap: str | None
    changed: str | None


def tell_offer(sources: Sources, file: str, offer: str, language: str) -> ToldOffer:
    """
    Say why an offer is in a stay, or why it is not.

    Parameters
    ----------
    sources
        Files of catalogue and network; None for the embedded ones.
    file
        The file of the stay.
    offer
        Id of an offer.
    language
        fr, en, nl or de; the reasons are in that of the stay.

    Returns
    -------
    ToldOffer
        The same for the same stay and data.
    """
    from itinerary.stay_json import stay_from_json, stay_text
    from itinerary.why.offer import why_offer
    from itinerary.why.offer_json import offer_why_to_json

    here = load_destination(*sources)
    stay = stay_from_json(json.loads(file))
    why = why_offer(stay, offer, here.catalogue, here.network)
    return ToldOffer(
        told=offer_why_to_json(why, stay, here.catalogue, language),
        swap=None if why.swap is None else stay_text(why.swap.stay),
        changed=None if why.remedy is None else stay_text(why.remedy.stay),
    )
