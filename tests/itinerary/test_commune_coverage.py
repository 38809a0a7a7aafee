"""What a commune has to offer."""

from itinerary.commune_coverage import commune_coverage
from itinerary.coverage import survey
from offers.area import destination
from offers.catalogue import Catalogue
from tests.offers.samples import offer, place

LILLERS = place(2.4812, 50.5631, commune="Lillers", insee="62516")
OFFERS = (
    offer("sheet", "1"),
    offer("sheet", "2", kind="restaurant"),
    offer("sheet", "3", kind="hotel", place=LILLERS),
    offer("sheet", "4", kind="bike-rental", place=LILLERS),
    offer("sheet", "5", kind="hotel", place=LILLERS, demo=True),
    offer("sheet", "6", place=place(2.78, 50.29, commune="Arras", insee="62041", epci=None)),
)
COUNTED = commune_coverage(survey(Catalogue(offers=OFFERS, stations=(), moorings=(), version="tiny"), 2027))


def test_offers_are_counted_by_their_role() -> None:
    """Without the example."""
    found = {c.name: (c.visits, c.meals, c.nights, c.services) for c in COUNTED}
    assert (found["Béthune"], found["Lillers"]) == ((1, 1, 0, 0), (0, 0, 1, 1))


def test_all_communes_of_the_destination_and_no_others() -> None:
    """Those with nothing too; what lies elsewhere counts nowhere."""
    inside = [c for c in destination().communes if c.epci]
    assert [c.name for c in COUNTED] == [c.name for c in sorted(inside, key=lambda c: c.insee)]
    assert sum(c.visits + c.meals + c.nights + c.services for c in COUNTED) == 4
