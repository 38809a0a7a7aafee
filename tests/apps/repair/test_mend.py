"""Repairing a stay."""

from dataclasses import replace

import pytest

from apps.products.difference import difference
from apps.repair.examine import examine
from apps.repair.mend import mend
from apps.repair.proposal import MOST_PERCENT, MOST_STOPS, Proposal
from graphs.network import Network
from itinerary.check import check
from itinerary.errors import NoStayError
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from tests.apps.repair.moving import altered, closed_on, one_visit, stops_of, without


def mended(stay: Stay, catalogue: Catalogue, network: Network) -> Proposal:
    """Examine and mend a stay that is broken."""
    examined = examine(stay, catalogue, network)
    assert examined.state == "broken"
    return mend(stay, examined, catalogue, network)


def test_new_closing_day_changes_no_more_than_it_has_to(
    stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """One visit is another one; beds, tables, days and the request are as they were."""
    visit = one_visit(stay)
    moved = closed_on(catalogue, visit.id, *(day.date for day in stay.days))
    found = mended(stay, moved, network)
    assert found.small
    assert [s.id for s in found.change.left] == [visit.id]
    assert len(found.change.came) <= 1
    assert found.change.nights == ()
    assert found.stay.request == stay.request
    assert [s.id for s in stops_of(found.stay, "meal")] == [s.id for s in stops_of(stay, "meal")]
    assert not any(move.days for move in found.change.moved)
    assert [day.date for day in found.stay.days] == [day.date for day in stay.days]
    assert found.stay.id != stay.id


def test_every_stop_that_goes_is_mended_soundly(
    composed: tuple[Stay, ...], catalogue: Catalogue, network: Network
) -> None:
    """Whatever goes, what is proposed passes the verification, and small is as small as is said."""
    small = 0
    for stay in composed:
        for stop in stops_of(stay, "visit", "meal", "night"):
            moved = without(catalogue, stop.id)
            found = mended(stay, moved, network)
            assert check(found.stay, moved, network) == ()
            assert found.change == difference(stay, found.stay)
            assert stop.id not in {s.id for day in found.stay.days for s in day.stops}
            if found.small:
                small += 1
                price = found.change.price_ct
                assert max(len(found.change.left), len(found.change.came)) <= MOST_STOPS
                assert abs(price.delta) <= price.before * MOST_PERCENT / 100
                assert all(night.before_id == stop.id for night in found.change.nights)
    assert small > 10


def test_same_programme_at_other_times_comes_first(
    stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """Where later will do, nothing else is touched."""
    visit = one_visit(stay)
    assert visit.start is not None
    opens = visit.start.hour * 60 + visit.start.minute + 7
    hours = replace(
        catalogue.offer(visit.id).hours, spec=f"{opens // 60:02d}:{opens % 60:02d}-20:00", status="known"
    )
    found = mended(stay, altered(catalogue, visit.id, hours=hours), network)
    assert found.small
    assert (found.change.left, found.change.came, found.change.nights) == ((), (), ())
    assert [(move.id, move.minutes) for move in found.change.moved] == [(visit.id, 7)]


def test_lodging_that_is_gone_with_another_one_near(
    composed: tuple[Stay, ...], catalogue: Catalogue, network: Network
) -> None:
    """A bed that is gone may be another one: of the same visits and meals."""
    olhain = next(s for s in composed if stops_of(s, "night")[0].id == "offer:nids-d-iles")
    found = mended(olhain, without(catalogue, "offer:nids-d-iles"), network)
    assert found.small
    assert [night.before_id for night in found.change.nights] == ["offer:nids-d-iles"]
    assert (found.change.left, found.change.came) == ((), ())


def test_lodging_that_is_gone_with_no_other_one(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Without a bed there is no stay, and the reasons say so."""
    beds = [o.id for o in catalogue.offers if kind_defaults(o.kind).role == "night"]
    with pytest.raises(NoStayError) as told:
        mended(stay, without(catalogue, *beds), network)
    assert told.value.reasons


def test_something_real_comes_in_the_place_of_what_goes(
    stay: Stay, catalogue: Catalogue, network: Network
) -> None:
    """Where an example would bring the most points, the repair is made with what an office can sell."""
    visit = one_visit(stay)
    offers = tuple(replace(o, demo=o.id != "offer:labanque") for o in catalogue.offers if o.id != visit.id)
    there = {stop.id for day in stay.days for stop in day.stops}
    mixed = replace(
        catalogue,
        version="mixed",
        offers=tuple(replace(o, demo=o.demo and o.id not in there) for o in offers),
    )
    found = mended(stay, mixed, network)
    assert found.small
    assert {s.id for s in found.change.came} <= {"offer:labanque"}


def test_wish_that_is_gone_needs_a_person(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Nobody decides for an office that it does not want any more what it asked for by name."""
    visit = one_visit(stay)
    asked = replace(stay, request={**stay.request, "must": [visit.id]})
    with pytest.raises(NoStayError, match="must"):
        mended(asked, without(catalogue, visit.id), network)


def test_too_much_change_is_proposed_and_said(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Where most visits go, the best there is stands beside what is too much of it."""
    gone = [stop.id for stop in stops_of(stay, "visit")][: MOST_STOPS + 1]
    moved = without(catalogue, *gone)
    found = mended(stay, moved, network)
    assert not found.small
    assert "stops" in found.excess
    assert check(found.stay, moved, network) == ()
