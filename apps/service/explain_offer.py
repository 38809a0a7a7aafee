"""From a stay and an offer to why it is there, or why not; the stays that this yields are kept."""

import asyncio
import json
from dataclasses import replace
from typing import Any

from apps.service.askable import askable_changes
from apps.service.composer import Composer
from apps.service.limits import Limits, check_limits
from apps.service.offer_why import ToldOffer, tell_offer
from apps.store.errors import AbsentError
from apps.store.stays import keep_stays
from apps.today import today
from itinerary.read_request import read_request
from offers.errors import UnknownNameError


async def explain_offer(
    composer: Composer, stay_id: str, name: str, language: str | None, limits: Limits
) -> dict[str, Any]:
    """
    Explain why an offer is in a stay, or why it is not.

    Parameters
    ----------
    composer
        Keeps stays, and has the work done.
    stay_id
        Id of a stay.
    name
        Of an offer, or its id.
    language
        fr, en, nl or de; None for that of the stay, in which the reasons are told in any case.
    limits
        What may be asked for.

    Returns
    -------
    dict
        What `itinerary.why.offer_json.offer_why_to_json` returns. The stays that it names can be opened; of
        changes, one that may not be asked for is left out.

    Raises
    ------
    AbsentError
        If there is no such stay, or no such offer.
    RequestError, BusyError, OverrunError
        As in `Composer.compose`.
    """
    file, catalogue = await composer.file(stay_id), composer.destination.catalogue
    try:
        offer = catalogue.find_offer(name).id
    except UnknownNameError:
        raise AbsentError("offer", name) from None
    asked = json.loads(file)["request"]
    request = replace(read_request(asked, catalogue), effort="quick", alternatives=1)
    check_limits(request, limits, today())
    found = await composer.pool.run(tell_offer, file, offer, language or request.language)
    await asyncio.to_thread(_keep, composer, stay_id, found)
    change = found.told["change"]
    askable = change and askable_changes([change], request, catalogue, limits, today())
    return {**found.told, "change": change if askable else None}


def _keep(composer: Composer, stay_id: str, found: ToldOffer) -> None:
    """Keep each stay as the answer to its own request."""
    here = composer.destination
    made = [(file, origin) for file, origin in ((found.swap, stay_id), (found.changed, None)) if file]
    if not made:
        return
    with composer.store.writing() as db:
        for file, origin in made:
            request = read_request(json.loads(file)["request"], here.catalogue)
            keep_stays(db, here.asked(request, origin), here.versions, (file,))
