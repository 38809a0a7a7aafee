"""What became of a request, in outline."""

from collections.abc import Callable

from graphs.network import Network
from itinerary.bulk import Outcome, compose_one
from itinerary.read_request import read_request
from itinerary.what_if.solved import solved_of
from offers.catalogue import Catalogue

ASKED = {"segment": "promeneurs-chaleureux", "from": "west", "effort": "quick"}


def test_stay_is_told_by_points_offers_and_nights(
    weekend: dict[str, str], catalogue: Catalogue, network: Network
) -> None:
    """A night of the whole party in the commune of its bed, and what each commune earns."""
    request = read_request({**ASKED, **weekend}, catalogue)
    outcome = compose_one(request.to_json(), catalogue, network)
    solved = solved_of(request, outcome, catalogue)
    (bed,) = {"offer:farm", "offer:hotel"} & solved.offers
    assert solved.status == "made"
    assert solved.points > 0
    assert solved.nights == ((catalogue.offer(bed).place.commune, request.persons),)
    assert dict(solved.spend_ct)[catalogue.offer(bed).place.commune] > 0


def test_day_out_has_no_night(catalogue: Catalogue, network: Network) -> None:
    """The last stop of a stay is a station."""
    day = {"arrive": "2027-06-12T09:50", "leave": "2027-06-12T18:10"}
    request = read_request({**ASKED, **day}, catalogue)
    solved = solved_of(request, compose_one(request.to_json(), catalogue, network), catalogue)
    assert (solved.status, solved.nights) == ("made", ())


def test_where_there_is_no_stay_there_is_nothing(
    request_of: Callable[..., object], catalogue: Catalogue
) -> None:
    """No points and no offers."""
    outcome = Outcome(request={}, status="impossible", reasons=("Fermé.",))
    solved = solved_of(request_of(), outcome, catalogue)
    assert (solved.status, solved.points, solved.offers) == ("impossible", 0, frozenset())
