"""Where one more offer would bring most, in the tiny destination."""

from dataclasses import replace

import pytest

from apps.what_if.candidates import candidates
from apps.what_if.suggest import VERIFIED, suggest
from apps.what_if.templates import template_at
from graphs.network import Network
from itinerary.errors import RequestError
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.run import effects_on
from offers.catalogue import Catalogue
from tests.itinerary.conftest import catalogue, network
from tests.itinerary.what_if.trials import SATURDAY, WEEKEND, Here, ask

__all__ = ["catalogue", "network"]


@pytest.fixture(scope="module")
def bedless(catalogue: Catalogue) -> Catalogue:
    """Return the destination without a bed."""
    return Hypothesis(name="no beds", closed=("offer:farm", "offer:hotel")).apply(catalogue)


def test_places_that_make_a_stay_possible_are_listed(bedless: Catalogue, network: Network) -> None:
    """One weekend without a bed: each of the best makes it possible, the one worth most first."""
    here = Here(network=network)
    requests = ask(bedless, WEEKEND, SATURDAY)
    found = suggest("night", requests, bedless, here)
    gains = [(s.effects.counts["gained"], s.effects.points) for s in found.best]
    assert found.best
    assert found.verified <= min(VERIFIED, found.tried)
    assert all(gained == 1 for gained, _ in gains)
    assert gains == sorted(gains, reverse=True)
    assert found.best[0].nights == requests[0].persons


def test_gain_of_a_place_is_that_of_its_what_if(bedless: Catalogue, network: Network) -> None:
    """As if it were the only one that is supposed."""
    here = Here(network=network)
    requests = ask(bedless, WEEKEND, SATURDAY)
    best = suggest("night", requests, bedless, here).best[0]
    alone = Hypothesis(name="alone", added=best.effects.hypothesis.added)
    before = here.solve(requests, bedless, "before")
    effects = effects_on(alone, before, bedless, network, here.solve)
    assert effects.points == best.effects.points
    assert effects.nights() == best.effects.nights()


def test_where_nothing_is_gained_nothing_is_listed(bedless: Catalogue, network: Network) -> None:
    """Nobody who comes for a day needs a bed."""
    found = suggest("night", ask(bedless, SATURDAY), bedless, Here(network=network))
    assert (found.best, found.verified) == ((), 0)
    assert found.tried > 0


def test_destination_that_is_full_is_told(bedless: Catalogue, network: Network) -> None:
    """The like stands within a kilometre of every place."""
    full = bedless
    while places := candidates(full, network, "guesthouse"):
        beds = tuple(template_at("night", place, len(full.offers) + n) for n, place in enumerate(places))
        full = replace(full, offers=(*full.offers, *beds))
    with pytest.raises(RequestError, match="no place of the destination is without a night"):
        suggest("night", ask(full, WEEKEND), full, Here(network=network))
