"""What each segment finds in a catalogue."""

from typing import Any

import pytest

from itinerary.coverage import SegmentCoverage, Survey, coverage, holds_party, survey, wanted_visits
from itinerary.segment import find_segment, load_segments
from offers.catalogue import Catalogue
from offers.offer import Capacity, Offer
from offers.opening import Hours
from tests.offers.samples import offer, place

SENIORS = find_segment("amis-seniors")
LILLERS = place(2.4812, 50.5631, commune="Lillers", insee="62516")


def seen(number: str, **more: Any) -> Offer:
    """Return an offer that the seniors' table of the contract names."""
    return offer("sheet", number, **{"listed_for": (SENIORS.id,), "themes": ("memory",), **more})


def of(*offers: Offer) -> Survey:
    return survey(Catalogue(offers=offers, stations=(), moorings=(), version="tiny"), 2027)


def found_by(surveyed: Survey) -> SegmentCoverage:
    return next(row for row in coverage(surveyed) if row.segment == SENIORS.id)


VISITS = (
    seen("1", hours=Hours(spec="Apr-Sep Tu-Su 10:00-18:00", status="known")),
    seen(
        "2",
        hours=Hours(spec="Sa,Su 10:00-18:00", status="estimated"),
        place=LILLERS,
        themes=("memory", "mining"),
    ),
    seen("3"),
    seen("4", demo=True, hours=Hours(spec="24/7", status="known")),
    offer("sheet", "5", themes=(), kind="shop"),
)


def test_wanted_visits_are_counted_by_what_they_are() -> None:
    """Of five, one is an example and one unwanted; one of the three has hours for certain."""
    row = found_by(of(*VISITS))
    assert (row.visits, row.sure) == (3, 1)
    assert row.themes == {"memory": 3, "mining": 1}
    assert row.communes == {"Béthune": 2, "Lillers": 1}


def test_months_and_weekdays_are_those_of_opening() -> None:
    """One in summer from Tuesday on, one at weekends, one nobody knows when."""
    row = found_by(of(*VISITS))
    assert row.months == (1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1)
    assert row.weekdays == (0, 1, 1, 1, 1, 2, 2)


def test_tables_and_beds_count_by_the_party() -> None:
    """What is too small is no bed; what nobody knows may be one, and is none for certain."""
    many = SENIORS.persons
    capacities = (
        Capacity(persons=many),
        Capacity(persons=many - 1),
        Capacity(known=False),
        Capacity(rooms=3),
    )
    rooms = tuple(offer("sheet", f"n{n}", kind="hotel", capacity=c) for n, c in enumerate(capacities))
    tables = tuple(offer("sheet", f"t{n}", kind="restaurant", capacity=c) for n, c in enumerate(capacities))
    row = found_by(of(*rooms, *tables, offer("sheet", "x", kind="hotel", demo=True)))
    assert (row.visits, row.meals, row.nights, row.sure_nights) == (0, 3, 3, 1)


@pytest.mark.parametrize(
    ("capacity", "surely", "maybe"),
    [
        (Capacity(persons=6), True, True),
        (Capacity(persons=5), False, False),
        (Capacity(persons=9, known=False), False, True),
        (Capacity(rooms=9), False, True),
    ],
)
def test_party_of_six(capacity: Capacity, *, surely: bool, maybe: bool) -> None:
    """An estimate is not enough to be sure, and no reason to give up."""
    found = offer(capacity=capacity)
    assert (holds_party(found, 6, surely=True), holds_party(found, 6, surely=False)) == (surely, maybe)


def test_every_segment_has_its_row() -> None:
    """In their order, an empty catalogue too."""
    assert [row.segment for row in coverage(of())] == [segment.id for segment in load_segments()]
    assert {row.visits for row in coverage(of())} == {0}


def test_roles_leave_examples_out() -> None:
    """A survey knows when everything is open, and shows what can be sold."""
    surveyed = of(*VISITS)
    assert set(surveyed.days) == {o.id for o in VISITS}
    assert VISITS[3] not in surveyed.of_role("visit")
    assert wanted_visits(surveyed, SENIORS) == VISITS[:3]
