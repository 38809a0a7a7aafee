"""What a fact that is missing would unlock."""

from dataclasses import replace

import pytest

from apps.observatory.bounties import AN_HOUR, DAYTIME, MOST_TRIED, bounty_figures
from apps.observatory.gathered import Gathered, gather_composed
from apps.observatory.trials import Trials, changed_shipment, points_of
from apps.season.shipment import unpack
from apps.service.destination import Destination
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from offers.catalogue import Catalogue


@pytest.fixture(scope="module")
def rows(gathered: Gathered, here: Destination, trials: Trials) -> list[dict[str, object]]:
    """Fill in what is missing in the embedded catalogue."""
    return bounty_figures(gathered, here.catalogue, trials)


def test_offers_that_are_kept_out_are_told_once(rows: list[dict[str, object]], here: Destination) -> None:
    """Hours that nobody knows; none is an example, and none is known well."""
    ids = [row["id"] for row in rows]
    unknown = {offer.id for offer in here.catalogue.offers if offer.hours.spec is None}
    assert len(set(ids)) == len(ids)
    assert {row["id"] for row in rows if row["fact"] == "hours"} <= unknown
    assert not any(here.catalogue.offer(str(i)).demo for i in ids)
    assert all(row["tried"] <= min(row["could_enter"], MOST_TRIED) for row in rows)


def test_one_fact_alone_gives_what_is_told(
    rows: list[dict[str, object]], gathered: Gathered, here: Destination, trials: Trials
) -> None:
    """Trials ban the other offers that are filled in: the same as if only this one were."""
    row = next(row for row in rows if row["fact"] == "hours" and row["better"])
    offer = here.catalogue.offer(str(row["id"]))
    filled = replace(offer, hours=DAYTIME, visit=offer.visit or AN_HOUR)
    found = unpack(changed_shipment(trials.shipment, [filled]))
    alone = Trials(shipment=changed_shipment(trials.shipment, [filled]), engine=trials.engine)
    assert found.catalogue.offer(offer.id).hours == DAYTIME
    outcomes = alone.run(sight.request for sight in gathered.sights)
    after = [points_of(outcomes[slot_of(dict(s.request))]) for s in gathered.sights]
    before = [s.stay.points if s.stay else None for s in gathered.sights]
    better = sum(a > b for a, b in zip(after, before, strict=True) if a is not None and b is not None)
    assert better == row["better"]


def test_a_house_of_unknown_size_is_kept_out_of_a_large_party(
    gathered: Gathered, here: Destination, trials: Trials
) -> None:
    """The capacity is a fact too, but only where it is a guess."""
    small = [o for o in here.catalogue.offers if not o.demo and not o.capacity.known and o.capacity.persons]
    guessed = next(o for o in small if o.capacity.persons < 12)
    known = replace(guessed, capacity=replace(guessed.capacity, known=True))
    for offer, told in ((guessed, ["capacity"]), (known, [])):
        alone = Catalogue(
            offers=(offer,), stations=here.catalogue.stations, moorings=here.catalogue.moorings, version="v"
        )
        found = bounty_figures(gathered, alone, trials)
        assert [row["fact"] for row in found] == told


def test_a_request_that_cannot_be_read_any_more_enters_nothing(here: Destination, trials: Trials) -> None:
    """What is not known of it is not guessed."""
    odd = gather_composed([Outcome(request={"segment": "nobody"}, status="impossible")], here.catalogue)
    assert bounty_figures(odd, here.catalogue, trials) == []
