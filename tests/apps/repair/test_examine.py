"""How a stay stands on the data of today."""

from dataclasses import replace

from apps.repair.examine import UNNOTICED_MIN, examine
from graphs.network import Network
from itinerary.check import check
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.opening import Hours
from tests.apps.repair.moving import altered, closed_on, dearer, one_visit, stops_of, without


def test_sound_while_nothing_moves(
    composed: tuple[Stay, ...], catalogue: Catalogue, network: Network
) -> None:
    """What was composed of these data stands on them."""
    for stay in composed:
        found = examine(stay, catalogue, network)
        assert (found.state, found.causes, found.violations) == ("sound", (), ())


def test_sound_whatever_becomes_of_others(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """An offer that the stay has nothing to do with may go."""
    there = {stop.id for day in stay.days for stop in day.stops}
    plans = {stop.plan_b for day in stay.days for stop in day.stops}
    other = next(o.id for o in reversed(catalogue.offers) if o.id not in there | plans)
    assert examine(stay, without(catalogue, other), network).state == "sound"


def test_price_makes_it_stale(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """The guests do the same, for another price: what that is, is told."""
    found = examine(stay, dearer(catalogue, stops_of(stay, "meal")[0].id, 150), network)
    assert (found.state, found.causes) == ("stale", ())
    assert found.renewed is not None
    assert found.renewed.change.price_ct.delta == 150 * stay.price.persons
    assert any("price" in said for said in found.violations)


def test_fact_that_is_confirmed_makes_it_stale(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """No verification minds good news, but the office has one question less."""
    stop = next(s for s in stops_of(stay, "visit", "meal") if "hours" in s.to_confirm)
    hours = catalogue.offer(stop.id).hours
    moved = altered(catalogue, stop.id, hours=Hours(spec=hours.spec, status="known"))
    assert check(stay, moved, network) == ()
    found = examine(stay, moved, network)
    assert found.state == "stale"
    assert found.renewed is not None
    assert found.renewed.change.to_confirm.delta == -1


def test_new_name_makes_it_stale(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """A name keeps nobody from going there."""
    found = examine(stay, altered(catalogue, one_visit(stay).id, name="Le Vieux Moulin"), network)
    assert found.state == "stale"
    assert any("Le Vieux Moulin" in said for said in found.violations)


def test_closing_day_breaks_it(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Who is there that day and time stands before a closed door."""
    visit = one_visit(stay)
    assert visit.start is not None
    found = examine(stay, closed_on(catalogue, visit.id, visit.start.date()), network)
    assert (found.state, [(c.code, c.id) for c in found.causes]) == ("broken", [("closed", visit.id)])


def test_minutes_that_nobody_notices_break_nothing(
    stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """A visit that can begin a few minutes later stands; one that cannot for longer is broken."""
    visit = one_visit(stay)
    assert visit.start is not None
    start = visit.start.hour * 60 + visit.start.minute
    for late, state in ((UNNOTICED_MIN, "stale"), (UNNOTICED_MIN + 1, "broken")):
        opens = start + late
        hours = Hours(spec=f"{opens // 60:02d}:{opens % 60:02d}-20:00", status="estimated")
        assert examine(stay, altered(catalogue, visit.id, hours=hours), network).state == state


def test_earlier_opening_breaks_nothing(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Who could begin earlier by now can still begin when it was planned, whatever else has changed."""
    waits = next(s for s in stops_of(stay, "visit", "meal") if s.start and s.arrive and s.start > s.arrive)
    hours = Hours(spec="06:00-23:00", status="estimated")
    moved = altered(catalogue, waits.id, hours=hours, name="Le Vieux Moulin")
    found = examine(stay, moved, network)
    assert found.renewed is not None
    assert min(move.minutes for move in found.renewed.change.moved) < -UNNOTICED_MIN
    assert (found.state, found.causes) == ("stale", ())


def test_earlier_closing_breaks_it(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """What can be done earlier, and no longer when it was planned, is broken all the same."""
    waits = next(s for s in stops_of(stay, "visit", "meal") if s.start and s.arrive and s.start > s.arrive)
    assert waits.start is not None
    hours = Hours(spec=f"06:00-{waits.start.hour + 1:02d}:00", status="estimated")
    found = examine(stay, altered(catalogue, waits.id, hours=hours), network)
    assert (found.state, [c.code for c in found.causes]) == ("broken", ["hours"])


def test_move_across_the_town_breaks_it(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """The carnet would send the guests to the wrong door."""
    visit = one_visit(stay)
    place = catalogue.offer(visit.id).place
    moved = altered(catalogue, visit.id, place=replace(place, lat=place.lat + 0.002))
    found = examine(stay, moved, network)
    assert (found.state, [c.code for c in found.causes]) == ("broken", ["elsewhere"])


def test_legs_that_nobody_can_ride_are_the_cause(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Where all stops stand, the way is told."""
    request = {**stay.request, "max_cycle_km_day": 5}
    found = examine(replace(stay, request=request), catalogue, network)
    assert found.state == "broken"
    assert {c.code for c in found.causes} == {"way"}
    assert any("the cap is 5 km" in c.said for c in found.causes)


def test_limit_that_prices_pass_is_told_as_it_is(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Dearer than what the guests would pay at the most is no stay for them."""
    tight = replace(stay, request={**stay.request, "budget_ct": stay.price.total_ct})
    assert examine(tight, catalogue, network).state == "sound"
    found = examine(tight, dearer(catalogue, stops_of(stay, "meal")[0].id, 150), network)
    assert (found.state, {c.code for c in found.causes}) == ("broken", {"other"})


def test_wish_that_cannot_be_met(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """What was asked for by name and is gone breaks the request itself."""
    visit = one_visit(stay)
    asked = replace(stay, request={**stay.request, "must": [visit.id]})
    found = examine(asked, without(catalogue, visit.id), network)
    assert (found.state, [c.code for c in found.causes]) == ("broken", ["gone", "request"])
    assert found.renewed is None
