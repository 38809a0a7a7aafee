"""Verifies a stay again, knowing no engine: only the stay, the request in it, the catalogue, the network."""

from collections.abc import Callable

from graphs.network import Network
from itinerary.checks.claims import claim_violations
from itinerary.checks.course import course_violations
from itinerary.checks.facts import fact_violations
from itinerary.checks.legs import leg_violations
from itinerary.checks.meals import meal_violations
from itinerary.checks.money import money_violations
from itinerary.checks.subject import Subject
from itinerary.checks.wishes import wish_violations
from itinerary.errors import RequestError
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.stay import Stay
from offers.catalogue import Catalogue

CHECKS: tuple[Callable[[Subject], list[str]], ...] = (
    course_violations,
    fact_violations,
    meal_violations,
    leg_violations,
    money_violations,
    wish_violations,
    claim_violations,
)


def check(stay: Stay, catalogue: Catalogue, network: Network) -> tuple[str, ...]:
    """
    Verify a stay.

    Parameters
    ----------
    stay
        Composed, edited or made by anybody.
    catalogue
        What its stops are said to be.
    network
        What its legs are said to follow.

    Returns
    -------
    tuple of str
        A sentence for each violation; empty if there is none.
    """
    try:
        request = read_request(stay.request, catalogue)
    except RequestError as e:
        return tuple(f"request: {fault}" for fault in e.faults)
    subject = Subject(stay=stay, request=request, catalogue=catalogue, network=network, params=Params())
    strangers = subject.strangers()
    return strangers or tuple(violation for find in CHECKS for violation in find(subject))
