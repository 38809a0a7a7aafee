"""The same stay under a need: nothing is composed anew, nothing is guessed."""

from collections.abc import Iterable

from graphs.network import Network
from itinerary.checks.subject import Subject
from itinerary.inclusion.places import days_without_toilets, looked_at, place_gaps
from itinerary.inclusion.price import price_gap
from itinerary.inclusion.verdict import NEEDS, ON_WHEELS, InclusionNeed, Verdict
from itinerary.inclusion.ways import leg_gaps, looked_along
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.stay import Stay
from offers.catalogue import Catalogue


def inclusion_of(stay: Stay, need: InclusionNeed, catalogue: Catalogue, network: Network) -> Verdict:
    """
    Say whether a stay is feasible under a need.

    Parameters
    ----------
    stay
        As it is.
    need
        One of `NEEDS`.
    catalogue, network
        What is known today.

    Returns
    -------
    Verdict
        Now, if certain facts are confirmed, or not, because.

    Raises
    ------
    RequestError
        If the request of the stay cannot be read any more.
    """
    return judge(_subject(stay, catalogue, network), need)


def verdicts_of(
    stay: Stay, catalogue: Catalogue, network: Network, needs: Iterable[InclusionNeed] = NEEDS
) -> tuple[Verdict, ...]:
    """
    Say for each of several needs whether a stay is feasible.

    Parameters
    ----------
    stay, catalogue, network
        As in `inclusion_of`.
    needs
        In this order.

    Returns
    -------
    tuple of Verdict
        One a need.

    Raises
    ------
    RequestError
        As in `inclusion_of`.
    """
    subject = _subject(stay, catalogue, network)
    return tuple(judge(subject, need) for need in needs)


def judge(subject: Subject, need: InclusionNeed) -> Verdict:
    """
    Say whether a stay is feasible under a need.

    Parameters
    ----------
    subject
        The stay, beside its request and what is known today.
    need
        One of `NEEDS`.

    Returns
    -------
    Verdict
        As `inclusion_of`.

    Notes
    -----
    What composing for the same need would leave out is an obstacle here, and what it marks is to be
    confirmed. This says more: composing does not look at what stops an adapted cycle, nor at where trains are
    boarded; and it takes no way on wheels for sure, while here one is that is said to be passable all along.
    """
    if need == "tight_budget":
        return Verdict(need=need, price=price_gap(subject))
    rolls = need in ON_WHEELS
    return Verdict(
        need=need,
        places=place_gaps(subject, need),
        legs=leg_gaps(subject, need) if rolls else (),
        places_looked=len(looked_at(subject, need)),
        legs_looked=sum(1 for _ in looked_along(subject)) if rolls else 0,
        without_toilets=tuple(days_without_toilets(subject)) if need == "wheelchair" else (),
    )


def _subject(stay: Stay, catalogue: Catalogue, network: Network) -> Subject:
    request = read_request(stay.request, catalogue)
    return Subject(stay=stay, request=request, catalogue=catalogue, network=network, params=Params())
