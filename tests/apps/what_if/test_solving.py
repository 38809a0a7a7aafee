"""A catalogue that is nowhere on the disk, composed from by several processes."""

from dataclasses import replace
from datetime import date

import pytest

from apps.season.sample import season_sample
from apps.season.shipment import pack, unpack
from apps.what_if.solving import Solver, loaded
from itinerary.what_if.hypothesis import Hypothesis
from tests.itinerary.what_if.trials import Here

SHIPMENT = pack(None, None)


def test_shipped_catalogue_is_the_supposed_one() -> None:
    """Offer by offer, with the stations and another version than before."""
    catalogue = unpack(SHIPMENT).catalogue
    bed = next(offer for offer in catalogue.offers if offer.kind == "guesthouse")
    added = replace(bed, id="offer:hypothesis-bed")
    changed = Hypothesis(name="bed", added=(added,), closed=(bed.id,)).apply(catalogue)
    shipped = loaded(SHIPMENT, changed)
    assert unpack(shipped).catalogue.offers == changed.offers
    assert unpack(shipped).catalogue.stations == catalogue.stations
    assert shipped.versions[0] != SHIPMENT.versions[0]
    assert shipped.versions[1] == SHIPMENT.versions[1]


@pytest.mark.processes
def test_processes_find_what_one_finds() -> None:
    """In the order of the requests, and it is told how far they are."""
    here = unpack(SHIPMENT)
    season = {"first": date(2027, 5, 1), "last": date(2027, 5, 31)}
    requests = season_sample(here.catalogue, count=5, **season)
    told: list[tuple[str, int, int]] = []
    solver = Solver(shipment=SHIPMENT, network=here.network, workers=2, told=lambda *said: told.append(said))
    alone = Here(network=here.network).solve(requests, here.catalogue, "before")
    assert solver.solve(requests, here.catalogue, "before") == alone
    assert told == [("before", done, 5) for done in range(1, 6)]
    assert solver.solve((), here.catalogue, "nothing") == ()
