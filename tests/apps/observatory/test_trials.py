"""Composing again what might have gone another way."""

import json
from dataclasses import replace

import pytest

from apps.observatory.gathered import Gathered
from apps.observatory.trials import Trials, changed_shipment, points_of, spread
from apps.season.shipment import unpack
from apps.service.destination import Destination
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from offers.opening import Hours


def test_what_is_asked_twice_is_composed_once(trials: Trials, gathered: Gathered) -> None:
    """The answer is the one that was there, found by its request."""
    request = dict(gathered.sights[0].request)
    found = trials.run([request, request])
    assert list(found) == [slot_of(request)]
    assert points_of(found[slot_of(request)]) == gathered.sights[0].stay.points
    assert trials.run([]) == {}


def test_a_fact_is_another_in_a_changed_destination(trials: Trials, here: Destination) -> None:
    """Only that offer differs; the version tells the two apart."""
    belfry = here.catalogue.offer("offer:beffroi-de-bethune")
    closed = replace(belfry, hours=Hours(spec="Mo 10:00-11:00", status="known"))
    changed = changed_shipment(trials.shipment, [closed])
    there = unpack(changed).catalogue
    assert changed != trials.shipment
    assert there.offer(belfry.id) == closed
    assert [o for o in there.offers if o.id != belfry.id] == [
        o for o in here.catalogue.offers if o.id != belfry.id
    ]
    assert changed_shipment(trials.shipment, []) is trials.shipment


def test_a_catalogue_with_stations_keeps_them(trials: Trials, here: Destination) -> None:
    """Both forms of the file are written as they were."""
    file = json.dumps({"offers": json.loads(trials.shipment.catalogue), "stations": []})
    both = replace(trials.shipment, versions=("x", "y"), catalogue=file.encode())
    offer = replace(here.catalogue.offers[0], name="Another name")
    assert unpack(changed_shipment(both, [offer])).catalogue.offer(offer.id).name == "Another name"


@pytest.mark.parametrize(("most", "taken"), [(9, "abcdef"), (3, "ace"), (4, "abde"), (1, "a")])
def test_some_are_taken_evenly(most: int, taken: str) -> None:
    """All if they are few."""
    assert "".join(spread("abcdef", most)) == taken


def test_without_a_stay_there_are_no_points() -> None:
    """None is not nought."""
    assert points_of(Outcome(request={}, status="impossible")) is None
