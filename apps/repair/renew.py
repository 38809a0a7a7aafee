"""The programme of a stay laid again over the data of today: the same stops, at whatever times they fit."""

from dataclasses import replace

from graphs.network import Network
from itinerary.assemble import assemble
from itinerary.compose import make_ground
from itinerary.eligible import select_eligible
from itinerary.errors import NoStayError
from itinerary.evaluate import evaluate
from itinerary.params import Params
from itinerary.recompose import plan_of
from itinerary.request import Request
from itinerary.shortlist import shortlist
from itinerary.stay import Stay
from offers.catalogue import Catalogue


def renewed_stay(
    stay: Stay, request: Request, catalogue: Catalogue, network: Network, *, origin: str
) -> Stay | None:
    """
    Lay the programme of a stay again, and search for nothing.

    Parameters
    ----------
    stay
        Whose programme it is.
    request
        What the stay has to meet.
    catalogue, network
        The data of today.
    origin
        What the id of the new stay is made of beside request and data.

    Returns
    -------
    Stay or None
        What is left of the programme, with the times, prices and facts of today; stops that may no longer
        be proposed are left out. None if that is no stay: a lodging is gone, a meal is missing, or the
        stops do not fit their hours any more.
    """
    params = Params()
    eligible = shortlist(request, select_eligible(request, catalogue, params), catalogue, params)
    for strict in (True, False):
        try:
            ground = make_ground(request, catalogue, network, eligible, params, strict=strict)
        except NoStayError:
            return None
        plan = plan_of(stay, ground.problem)
        cost = None if plan is None else evaluate(plan, ground.problem)
        if plan is not None and cost is not None and not cost.faults:
            return assemble(replace(ground, origin=origin), plan, cost, rank=1, engine=stay.proof.engine)
    return None
