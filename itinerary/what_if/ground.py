"""What a request is composed on, without composing it."""

from graphs.network import Network
from itinerary.compose import make_ground
from itinerary.eligible import select_eligible
from itinerary.errors import NoStayError
from itinerary.explain import legs_refused
from itinerary.ground import Ground
from itinerary.params import Params
from itinerary.request import Request
from itinerary.shortlist import shortlist
from offers.catalogue import Catalogue


def ground_of(request: Request, catalogue: Catalogue, network: Network, params: Params) -> Ground | None:
    """
    Lay out what a request is composed from.

    Parameters
    ----------
    request, catalogue, network, params
        As in `itinerary.compose.compose_stays`.

    Returns
    -------
    Ground or None
        None where it is refused before anything is searched.
    """
    if legs_refused(request) is not None:
        return None
    eligible = shortlist(request, select_eligible(request, catalogue, params), catalogue, params)
    try:
        return make_ground(request, catalogue, network, eligible, params)
    except NoStayError:
        return None
