"""Of the changes that would help, those that a client may ask for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from apps.service.limits import Limits, check_limits
from itinerary.errors import RequestError
from itinerary.read_request import read_request
from itinerary.request import Request
from offers.catalogue import Catalogue


def askable_changes(
    changes: Sequence[Mapping[str, Any]], request: Request, catalogue: Catalogue, limits: Limits, today: date
) -> list[Mapping[str, Any]]:
    """
    Leave out changes that composing would refuse: to a day that has passed, say.

    Parameters
    ----------
    changes
        As `itinerary.why.explanation_json.explanation_to_json` writes them.
    request
        What they change.
    catalogue
        Whose stations and offers they name.
    limits, today
        As of `apps.service.limits.check_limits`.

    Returns
    -------
    list
        The others, in their order.
    """

    def askable(fields: Mapping[str, Any]) -> bool:
        try:
            check_limits(read_request({**request.to_json(), **fields}, catalogue), limits, today)
        except RequestError:
            return False
        return True

    return [change for change in changes if askable(change["fields"])]
