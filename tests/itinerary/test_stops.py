"""From events to stops."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from itinerary.ground import Ground
from itinerary.params import Params
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.stay import Stop
from itinerary.stops import contacts_of, offer_stop, place_stop, spot_of, to_confirm
from itinerary.timeline import Event, timeline
from offers.catalogue import Catalogue
from offers.details import Contact
from offers.offer import Price

NOBODY: frozenset[str] = frozenset()
ESTIMATED = Price(adult_ct=500, child_ct=200, unit="person", status="estimated")


@pytest.fixture(scope="session")
def afternoon_at(ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]) -> Callable[..., Stop]:
    """Return a maker of the stop of a visit from 14:10 to 14:55."""

    def make(name: str, used: frozenset[str] = NOBODY, **changes: Any) -> Stop:
        ground = ground_of(**changes)
        events = timeline(ground.problem, day_of(ground.problem, name)).events
        visit = replace(events[1], start=850, end=895, leave=895)
        return offer_stop(ground, ground.problem.frames[0], visit, used)

    return make


@pytest.fixture(scope="session")
def evening_stops(
    ground_of: Callable[..., Ground],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
) -> Callable[[str, str], dict[str, Stop]]:
    """Return a maker of the stops of an evening, by the kind of their event."""

    def make(style: str, lodging: str) -> dict[str, Stop]:
        ground = ground_of(**weekend)
        plan = day_of(ground.problem, "table", evening=evening_at(ground.problem, style, lodging))
        events: tuple[Event, ...] = timeline(ground.problem, plan).events
        frame = ground.problem.frames[0]
        return {e.kind: offer_stop(ground, frame, e, NOBODY) for e in events if e.offer}

    return make


def test_visit_is_told_whole(afternoon_at: Callable[..., Stop]) -> None:
    """Where, when, what it is worth and why; of the garden nothing is to be confirmed."""
    stop = afternoon_at("garden")
    assert (stop.kind, stop.id, stop.name, stop.lon, stop.lat) == (
        "visit",
        "offer:garden",
        "Jardin",
        2.6424,
        50.582,
    )
    assert (stop.start, stop.end) == (
        datetime.fromisoformat("2027-06-09T14:10"),
        datetime.fromisoformat("2027-06-09T14:55"),
    )
    assert (stop.points, {t.term: t.points for t in stop.why}) == (
        510,
        {"theme:nature": 170, "kind:garden": 70, "hidden-gem": 150, "time-there": 120},
    )
    assert (stop.status, stop.meal) == ("confirmed", None)


def test_meals_are_told_by_their_name(evening_stops: Callable[..., dict[str, Stop]]) -> None:
    """Lunch and dinner are meals, with three quarters of what they bring by themselves."""
    stops = evening_stops("near", "hotel")
    assert (stops["lunch"].kind, stops["lunch"].meal, stops["lunch"].points) == ("meal", "lunch", 127)
    assert (stops["dinner"].kind, stops["dinner"].meal, stops["dinner"].points) == ("meal", "dinner", 52)


def test_night_has_no_end(evening_stops: Callable[..., dict[str, Stop]]) -> None:
    """When one leaves is told on the morrow."""
    night = evening_stops("near", "hotel")["night"]
    assert (night.kind, night.end, night.leave) == ("night", None, None)
    assert night.arrive == night.start == datetime.fromisoformat("2027-06-12T20:00")


def test_lodging_counts_once(evening_stops: Callable[..., dict[str, Stop]]) -> None:
    """Checking in brings nothing; dinner at the lodging three quarters of 17 for dining, not the bed's."""
    assert evening_stops("near", "hotel")["check-in"].points == 0
    farm = evening_stops("inside", "farm")
    assert (farm["dinner"].points, farm["dinner"].id, farm["night"].points) == (127, "offer:farm", 239)


@pytest.mark.parametrize(
    ("name", "kind", "fields"),
    [
        ("belfry", "visit", ()),
        ("bar", "lunch", ("hours",)),
        ("bar", "dinner", ("hours",)),
        ("farm", "night", ("availability",)),
        ("farm", "dinner", ("hours", "price")),
        ("hotel", "check-in", ()),
        ("cruise", "visit", ("bikes-on-board",)),
    ],
)
def test_what_is_not_certain_is_to_be_confirmed(
    catalogue: Catalogue, request_of: Callable[..., Request], name: str, kind: Any, fields: tuple[str, ...]
) -> None:
    """Estimated hours, a free bed, a bike on a boat; hour and price of dinner inside are estimates."""
    assert to_confirm(catalogue.offer(f"offer:{name}"), request_of(), kind, date(2027, 5, 15)) == fields


@pytest.mark.parametrize(
    ("changes", "asked", "fields"),
    [
        ({"price": ESTIMATED}, {}, ("price",)),
        ({"price": None}, {}, ("price",)),
        ({"price": Price(adult_ct=0, child_ct=0, unit="free", status="estimated")}, {}, ()),
        ({}, {"needs": ("wheelchair",)}, ()),
        ({}, {"needs": ("hearing", "wheelchair", "mental")}, ("access.hearing", "access.mental")),
    ],
)
def test_unknown_price_and_access_are_to_be_confirmed(
    with_offer: Callable[..., Catalogue],
    request_of: Callable[..., Request],
    changes: dict[str, Any],
    asked: dict[str, Any],
    fields: tuple[str, ...],
) -> None:
    """What is free needs no asking; of access, only what is needed and not a plain yes."""
    garden = with_offer("garden", **changes).offer("offer:garden")
    assert to_confirm(garden, request_of(**asked), "visit", date(2027, 5, 15)) == fields


def test_vague_place_is_to_be_confirmed(
    with_offer: Callable[..., Catalogue], catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """Whoever is located by the commune alone is asked where the door is."""
    vague = replace(catalogue.offer("offer:garden").place, precision="commune")
    garden = with_offer("garden", place=vague).offer("offer:garden")
    assert to_confirm(garden, request_of(), "visit", date(2027, 5, 15)) == ("place",)


def test_walkers_ask_nothing_about_bikes(catalogue: Catalogue, request_of: Callable[..., Request]) -> None:
    """On foot there is no bike to take on board."""
    assert (
        to_confirm(catalogue.offer("offer:cruise"), request_of(mode="walk"), "visit", date(2027, 5, 15)) == ()
    )


@pytest.mark.parametrize(
    ("name", "changes", "used", "plan_b"),
    [
        ("belfry", {}, NOBODY, "offer:museum"),
        ("garden", {}, NOBODY, "offer:museum"),
        ("garden", {}, frozenset({"offer:museum"}), None),
        ("garden", {"params": Params(plan_b_min=7)}, NOBODY, None),
        ("garden", {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}, NOBODY, None),
        ("museum", {}, NOBODY, None),
    ],
)
def test_rain_has_its_plan_b(
    afternoon_at: Callable[..., Stop],
    name: str,
    changes: dict[str, Any],
    used: frozenset[str],
    plan_b: str | None,
) -> None:
    """Out of doors: what is indoors, near, open then and not seen anyway; indoors: nothing."""
    assert afternoon_at(name, used, **changes).plan_b == plan_b


def test_plan_b_is_open_at_the_hour(ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]) -> None:
    """At noon the museum is closed, and no shelter."""
    ground = ground_of()
    problem: Problem = ground.problem
    visit = replace(timeline(problem, day_of(problem, "belfry")).events[1], start=700, end=745, leave=745)
    assert offer_stop(ground, problem.frames[0], visit, NOBODY).plan_b is None


@pytest.mark.parametrize(
    ("name", "changes"),
    [("garden", {}), ("garden", {"params": Params(plan_b_min=7)}), ("belfry", {}), ("cruise", {})],
)
def test_reasons_are_what_the_problem_counted(
    afternoon_at: Callable[..., Stop], ground_of: Callable[..., Ground], name: str, changes: dict[str, Any]
) -> None:
    """With the museum within reach in the rain, and without."""
    problem = ground_of(**changes).problem
    stop = afternoon_at(name, **changes)
    assert stop.points == problem.points[problem.ids.index(stop.id)] == sum(t.points for t in stop.why)
    assert ("no-shelter" in {t.term for t in stop.why}) is bool(changes)


@pytest.mark.parametrize(("place", "kind"), [("station:west", "station"), ("mooring:east", "mooring")])
def test_place_is_a_station_or_a_mooring(ground_of: Callable[..., Ground], place: str, kind: str) -> None:
    """Its start is its arrival and its end its departure; a train to be taken asks for its timetable."""
    noon, one = datetime.fromisoformat("2027-06-09T12:00"), datetime.fromisoformat("2027-06-09T13:00")
    stop = place_stop(ground_of(), place, noon, one, timetable=True)
    assert (stop.kind, stop.id, stop.points, stop.to_confirm) == (kind, place, 0, ("timetable",))
    assert (stop.arrive, stop.start, stop.end, stop.leave) == (noon, noon, one, one)
    assert place_stop(ground_of(), place, None, one).to_confirm == ()


def test_whoever_is_booked_is_reached_first(catalogue: Catalogue) -> None:
    """The page where one books comes first, and nothing twice."""
    offer = catalogue.offer("offer:museum")
    page, phone = Contact(kind="booking", value="https://book.example"), Contact(kind="phone", value="112")
    told = replace(offer, booking=page.value, details=replace(offer.details, contacts=(phone, page, phone)))
    assert contacts_of(offer) == ()
    assert contacts_of(told) == (page, phone)


def test_plan_b_is_somewhere(afternoon_at: Callable[..., Stop], catalogue: Catalogue) -> None:
    """Who has a plan B is told where that is; who has none is told nothing."""
    stops = [afternoon_at(name) for name in ("garden", "museum")]
    assert [bool(s.plan_b) for s in stops] == [True, False]
    assert [s.plan_b_at for s in stops] == [spot_of(catalogue.offer(stops[0].plan_b or "")), None]
