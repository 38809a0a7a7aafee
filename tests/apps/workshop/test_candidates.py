"""What is worth trying in the place of a stop."""

from typing import Any

from fastapi import FastAPI

from apps.workshop.candidates import MOST, candidates
from itinerary.stay_json import stay_from_json
from offers.kind import kind_defaults
from offers.load import load_catalogue
from tests.apps.workshop.shop import two_stays


def _stay(app: FastAPI, **asked: Any) -> Any:
    stay = two_stays(app)[0]
    return stay_from_json({**stay, "request": {**stay["request"], **asked}})


def test_candidates_are_of_the_same_role(workshop: FastAPI) -> None:
    """A bed for a bed, a table for a table; neither examples nor what is there already."""
    stay, catalogue = _stay(workshop), load_catalogue(None)
    there = {stop.id for day in stay.days for stop in day.stops}
    for kind in ("visit", "meal", "night"):
        stop = next(s for day in stay.days for s in day.stops if s.kind == kind)
        found = candidates(stay, stop, catalogue)
        assert 0 < len(found) <= MOST
        assert {kind_defaults(offer.kind).role for offer in found} == {kind}
        assert not any(offer.demo or offer.id in there for offer in found)


def test_what_is_banned_is_no_candidate(workshop: FastAPI) -> None:
    """What the office has left out does not come back by another door."""
    stay, catalogue = _stay(workshop), load_catalogue(None)
    stop = next(s for day in stay.days for s in day.stops if s.kind == "visit")
    first = candidates(stay, stop, catalogue)[0].id
    assert first not in {offer.id for offer in candidates(_stay(workshop, ban=[first]), stop, catalogue)}
