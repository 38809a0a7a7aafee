"""What the visits of a stay gain or lose when a roof near them opens or closes."""

from collections.abc import Mapping

from graphs.network import Network
from itinerary.params import Params
from itinerary.request import Request
from itinerary.shelter import gives_shelter
from itinerary.what_if.ground import ground_of
from itinerary.what_if.hypothesis import Hypothesis
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer


def concerns_rain(hypothesis: Hypothesis, catalogue: Catalogue) -> bool:
    """
    Say whether a hypothesis opens or closes a visit that is indoors.

    Parameters
    ----------
    hypothesis
        What is supposed.
    catalogue
        As things are.
    """
    gone = (catalogue.offer(offer) for offer in sorted(hypothesis.gone))
    return any(map(_is_roof, (*hypothesis.added, *hypothesis.changed, *gone)))


def points_of_roofs(
    hypothesis: Hypothesis, request: Request, before: Catalogue, after: Catalogue, network: Network
) -> Mapping[str, int]:
    """
    Return what each visit is worth more, or less, as it has a roof near it or lost one.

    Parameters
    ----------
    hypothesis
        What is supposed.
    request
        For whom.
    before, after
        As things are, and as they would be.
    network
        On what ground.

    Returns
    -------
    dict
        Points by id, of visits that are the same before and after; none that stay as they are.

    Notes
    -----
    An outdoor visit costs points where no indoor one is within reach in the rain. So a museum that is added
    makes stays better that do not come to it. All else that an offer is worth is its own.
    """
    if not concerns_rain(hypothesis, before):
        return {}
    was, would_be = (_points(request, catalogue, network) for catalogue in (before, after))
    both = set(was) & set(would_be) - hypothesis.new
    return {offer: would_be[offer] - was[offer] for offer in sorted(both) if would_be[offer] != was[offer]}


def _is_roof(offer: Offer) -> bool:
    return kind_defaults(offer.kind).role == "visit" and gives_shelter(offer)


def _points(request: Request, catalogue: Catalogue, network: Network) -> dict[str, int]:
    ground = ground_of(request, catalogue, network, Params())
    if ground is None:
        return {}
    problem = ground.problem
    options = zip(problem.ids, problem.points.tolist(), problem.lunch, strict=True)
    return {offer: points for offer, points, lunch in options if not lunch}
