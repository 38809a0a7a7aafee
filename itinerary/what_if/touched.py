"""Which requests a hypothesis can change: the others need not be composed again."""

from collections.abc import Sequence
from dataclasses import replace

from graphs.network import Network
from itinerary.params import Params
from itinerary.request import Request
from itinerary.what_if.dryness import points_of_roofs
from itinerary.what_if.ground import ground_of
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.reach import within_reach
from itinerary.what_if.solved import Solved
from offers.catalogue import Catalogue
from offers.offer import Offer


def touched(
    hypothesis: Hypothesis,
    solved: Sequence[Solved],
    catalogue: Catalogue,
    network: Network,
    params: Params | None = None,
) -> tuple[int, ...]:
    """
    List the requests that a hypothesis can change.

    Parameters
    ----------
    hypothesis
        What is supposed.
    solved
        Requests and what became of them as things are.
    catalogue, network
        As things are.
    params
        The settings, or None for the defaults.

    Returns
    -------
    tuple of int
        Their numbers. A request is in it if its stay comes to an offer that is closed or changed, or if
        some stay of it might come to one that is added or changed (see `possible`), or if a visit of it gets
        or loses the roof near it that it needs in the rain.

    Notes
    -----
    Of all others nothing can change. Their stay comes to nothing that is closed, so that it is as good as
    before; and no stay of theirs can come to anything new, so that every stay was there before, and was
    worth as much. One thing is left aside: a landmark that is added on the point of two visits and named as
    they are makes them one thing to a guest (`itinerary.same_thing`), where a stay may have come to both.
    """
    changed = hypothesis.apply(catalogue)
    return tuple(
        number
        for number, found in enumerate(solved)
        if _is_touched(hypothesis, found, (catalogue, changed), network, params or Params())
    )


def possible(request: Request, catalogue: Catalogue, network: Network, params: Params) -> frozenset[str]:
    """
    Return the offers that some stay of a request might come to.

    Parameters
    ----------
    request
        What is asked.
    catalogue, network, params
        Of what, on what ground, with which settings.

    Returns
    -------
    frozenset of str
        Ids of what may be proposed to this party, is among the most promising where there is too much, is
        open within the hours of a day, and lies within reach.
    """
    ground = ground_of(request, catalogue, network, params)
    return frozenset() if ground is None else within_reach(ground.problem)


def _is_touched(
    hypothesis: Hypothesis,
    found: Solved,
    catalogues: tuple[Catalogue, Catalogue],
    network: Network,
    params: Params,
) -> bool:
    before, after = catalogues
    alike = {
        offer.id for offer in hypothesis.changed if _same_on(before.offer(offer.id), offer, found.request)
    }
    if found.offers & (hypothesis.gone - alike):
        return True
    new = hypothesis.new - alike
    if new and new & possible(found.request, after, network, params):
        return True
    return bool(points_of_roofs(hypothesis, found.request, before, after, network))


def _same_on(before: Offer, after: Offer, request: Request) -> bool:
    """Say whether an offer is the same to a request: in all but the hours of days that are not asked for."""
    if (before.hours.spec is None) != (after.hours.spec is None):
        return False
    open_alike = all(before.hours.intervals(day) == after.hours.intervals(day) for day in request.dates)
    return open_alike and replace(before, hours=after.hours) == after
