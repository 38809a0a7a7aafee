"""The places of a stay under a need."""

from dataclasses import replace

import pytest

from itinerary.inclusion.places import days_without_toilets, looked_at, place_gaps
from offers.access import Access
from offers.details import Contact, Details

CALL = Contact(kind="phone", value="03 21 00 00 00")


def told(gaps):
    """Return the id and answer of each gap, in order."""
    return [(gap.id.partition(":")[2], gap.answer) for gap in gaps]


@pytest.fixture(scope="module")
def subject(assembled, subject_of):
    """Return a day at the belfry, the table, the museum and the garden, from and to the west."""
    return subject_of(assembled("belfry", "table", "museum", "garden"))


def test_wheels_count_at_stations_too(subject):
    """Tests that each place is judged once, in the order of the stay, the station among them."""
    seen = [stop.id for stop in looked_at(subject, "wheelchair")]
    assert seen == ["station:west", "offer:belfry", "offer:table", "offer:museum", "offer:garden"]
    assert told(place_gaps(subject, "wheelchair")) == [
        ("west", "unknown"), ("belfry", "no"), ("museum", "partial"),
    ]  # fmt: skip


def test_a_buggy_is_carried_where_a_wheelchair_is_not(subject):
    """Tests that partial is yes for a buggy, and no stays no."""
    assert told(place_gaps(subject, "buggy")) == [("west", "unknown"), ("belfry", "no")]


def test_other_needs_count_at_offers_alone(subject):
    """Tests that hearing is asked of offers, and only the belfry has answered."""
    assert told(place_gaps(subject, "hearing")) == [
        ("table", "unknown"), ("museum", "unknown"), ("garden", "unknown"),
    ]  # fmt: skip
    assert {gap.field for gap in place_gaps(subject, "hearing")} == {"access.hearing"}


@pytest.mark.parametrize(
    ("said", "wheelchair", "buggy"),
    [("yes", None, None), ("partial", "partial", "unknown"), ("no", "no", "unknown")],
)
def test_trains_that_are_not_boarded_in_a_wheelchair(
    assembled, subject_of, catalogue, said, wheelchair, buggy
):
    """Tests that a station's answer counts for a wheelchair, and leaves a buggy open, which is lifted."""
    stations = tuple(replace(station, wheelchair=said) for station in catalogue.stations)
    subject = subject_of(assembled("garden", "table"), replace(catalogue, stations=stations))
    for need, answer in (("wheelchair", wheelchair), ("buggy", buggy)):
        gaps = {gap.id: gap.answer for gap in place_gaps(subject, need)}
        assert gaps.get("station:west") == answer


def test_place_that_the_catalogue_has_lost_is_unknown(assembled, subject_of, catalogue):
    """Tests that what was welcoming when the stay was composed, and is gone, is to be asked again."""
    lost = replace(catalogue, offers=tuple(o for o in catalogue.offers if o.id != "offer:garden"))
    gaps = place_gaps(subject_of(assembled("garden", "table"), lost), "wheelchair")
    assert ("garden", "unknown") in told(gaps)


def test_whom_to_ask_is_told(assembled, subject_of, with_offer):
    """Tests that the contacts of today stand beside what is to be confirmed."""
    offers = with_offer("table", access=Access(), details=Details(contacts=(CALL,)), booking=None)
    gaps = place_gaps(subject_of(assembled("table"), offers), "wheelchair")
    assert [gap.contacts for gap in gaps if gap.id == "offer:table"] == [(CALL,)]


def test_days_without_toilets_that_are_known(assembled, subject_of, with_offer):
    """Tests that a day is told until one of its places has accessible toilets."""
    stay = assembled("table")
    assert list(days_without_toilets(subject_of(stay))) == [stay.days[0].date]
    equipped = with_offer("table", details=Details(features=("toilets", "accessible-toilets")))
    assert list(days_without_toilets(subject_of(stay, equipped))) == []
