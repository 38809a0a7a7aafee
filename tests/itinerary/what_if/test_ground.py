"""What a request is composed on."""

from graphs.network import Network
from itinerary.params import Params
from itinerary.what_if.ground import ground_of
from offers.catalogue import Catalogue
from tests.itinerary.what_if.trials import SATURDAY, ask


def test_ground_is_that_of_the_request(catalogue: Catalogue, network: Network) -> None:
    """A Saturday, from and to the west."""
    (request,) = ask(catalogue, SATURDAY)
    ground = ground_of(request, catalogue, network, Params())
    assert ground is not None
    assert ground.request == request
    assert {"offer:belfry", "offer:table"} <= set(ground.problem.ids)


def test_who_is_refused_stands_on_nothing(catalogue: Catalogue, network: Network) -> None:
    """A wheelchair on legs that nobody confirmed."""
    (chair,) = ask(catalogue, SATURDAY, needs=["wheelchair"])
    assert ground_of(chair, catalogue, network, Params()) is None
