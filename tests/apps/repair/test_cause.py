"""Why a stay is broken."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from apps.repair.cause import Cause, Code, stop_causes
from apps.texts import load_texts
from itinerary.read_request import read_request
from itinerary.stay import Stay
from offers.access import Access
from offers.catalogue import Catalogue
from offers.offer import Capacity
from offers.opening import Hours
from tests.apps.repair.moving import altered, closed_on, one_visit, stops_of, without


def causes(stay: Stay, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Find the codes and ids of what breaks a stay."""
    found = stop_causes(stay, read_request(stay.request, catalogue), catalogue)
    return [(cause.code, cause.id) for cause in found]


def test_sound_stay_has_no_cause(composed: tuple[Stay, ...], catalogue: Catalogue) -> None:
    """Nothing is wrong with what has just been composed."""
    assert [causes(stay, catalogue) for stay in composed] == [[], [], []]


def test_closing_day_is_told_from_other_hours(stay: Stay, catalogue: Catalogue) -> None:
    """Closed all day is one thing, open at another time of the day is another."""
    visit = one_visit(stay)
    assert visit.start is not None
    assert causes(stay, closed_on(catalogue, visit.id, visit.start.date())) == [("closed", visit.id)]
    early = altered(catalogue, visit.id, hours=Hours(spec="Mo-Su 06:00-07:00", status="known"))
    assert causes(stay, early) == [("hours", visit.id)]


def test_closing_on_another_day_breaks_nothing(stay: Stay, catalogue: Catalogue) -> None:
    """What happens on a day that the guests are not there is no cause."""
    visit = one_visit(stay)
    other = next(day.date for day in stay.days if visit not in day.stops)
    assert causes(stay, closed_on(catalogue, visit.id, other)) == []


def test_hours_that_end_within_the_visit_break_it(stay: Stay, catalogue: Catalogue) -> None:
    """A minute too short is too short; to the minute is enough."""
    visit = one_visit(stay)
    assert visit.start is not None
    assert visit.end is not None
    for minutes, found in ((0, []), (-1, [("hours", visit.id)])):
        ends = visit.end.hour * 60 + visit.end.minute + minutes
        spec = f"{visit.start:%H:%M}-{ends // 60:02d}:{ends % 60:02d}"
        assert causes(stay, altered(catalogue, visit.id, hours=Hours(spec=spec, status="known"))) == found


def test_lodging_that_is_gone_is_told_once(stay: Stay, catalogue: Catalogue) -> None:
    """A bed is in a stay several times, in the evening and in the morning; it is gone once."""
    bed = stops_of(stay, "night")[0].id
    assert causes(stay, without(catalogue, bed)) == [("lodging_gone", bed)]


def test_visit_that_is_gone_is_no_lodging(stay: Stay, catalogue: Catalogue) -> None:
    """Every offer that is gone is named, in the order of the stay."""
    gone = [stop.id for stop in stops_of(stay, "visit", "meal")[:3]]
    assert causes(stay, without(catalogue, *reversed(gone))) == [("gone", i) for i in gone]


def test_bed_that_is_closed_that_night(stay: Stay, catalogue: Catalogue) -> None:
    """A lodging has closing days too."""
    night = stops_of(stay, "night")[0]
    moved = altered(catalogue, night.id, hours=Hours(spec="24/7 off", status="known"))
    assert causes(stay, moved) == [("closed", night.id)]


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("capacity", {"capacity": Capacity(persons=1)}),
        ("unfit", {"visit": None}),
    ],
)
def test_party_that_an_offer_no_longer_takes(
    stay: Stay, catalogue: Catalogue, code: str, changed: dict[str, Any]
) -> None:
    """What may not be proposed to these guests any more is a cause."""
    visit = one_visit(stay)
    assert causes(stay, altered(catalogue, visit.id, **changed)) == [(code, visit.id)]


def test_access_that_is_lost(stay: Stay, catalogue: Catalogue) -> None:
    """It matters to those who need it, and to them alone."""
    visit = one_visit(stay)
    moved = altered(catalogue, visit.id, access=Access(motor="no"))
    wheels = replace(stay, request={**stay.request, "needs": ["wheelchair"], "accept_unconfirmed": True})
    assert causes(stay, moved) == []
    assert ("access", visit.id) in causes(wheels, moved)


def test_offer_that_has_moved(stay: Stay, catalogue: Catalogue) -> None:
    """A corrected point is no move; a kilometre is."""
    visit = one_visit(stay)
    place = catalogue.offer(visit.id).place
    for degrees, found in ((0.0003, []), (0.009, [("elsewhere", visit.id)])):
        moved = altered(catalogue, visit.id, place=replace(place, lat=place.lat + degrees))
        assert causes(stay, moved) == found


def test_visit_that_takes_longer(stay: Stay, catalogue: Catalogue) -> None:
    """A visit that cannot be done in the time it has is broken."""
    visit = one_visit(stay)
    offer = catalogue.offer(visit.id)
    assert offer.visit is not None
    longer = replace(offer.visit, min=300, typical=300, max=300)
    assert causes(stay, altered(catalogue, visit.id, visit=longer)) == [("longer", visit.id)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_cause_names_place_and_time(stay: Stay, catalogue: Catalogue, language: str) -> None:
    """Who reads it knows what is closed, and when."""
    visit = one_visit(stay)
    assert visit.start is not None
    moved = closed_on(catalogue, visit.id, visit.start.date())
    (cause,) = stop_causes(stay, read_request(stay.request, moved), moved)
    texts = load_texts(language)
    said = cause.say(texts)
    assert visit.name in said
    assert texts.words.day(visit.start.date()) in said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_has_its_texts(language: str) -> None:
    """Each cause can be told, and so can a report that knows no other."""
    texts = load_texts(language)
    for code in get_args(Code):
        assert Cause(code=code, name="Le Moulin", said="x").say(texts).strip()
        assert texts.text(f"repair_by_{code}", count=2)
