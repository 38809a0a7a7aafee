"""Glances at requests."""

from collections.abc import Callable

import pytest

from graphs.network import Network
from itinerary.request import Request
from itinerary.why.oracle import Oracle, WornOutError
from offers.catalogue import Catalogue
from tests.itinerary.conftest import FEW


@pytest.fixture
def oracle(catalogue: Catalogue, network: Network) -> Oracle:
    """Return an oracle of the little destination that takes two glances."""
    return Oracle(catalogue=catalogue, network=network, params=FEW, most=2)


def test_what_can_be_met_is_seen(oracle: Oracle, request_of: Callable[..., Request]) -> None:
    """A plain day can be met, one without money for its lunch cannot: the cheapest is told."""
    assert oracle.look(request_of()).possible
    poor = oracle.look(request_of(budget_ct=1))
    assert not poor.possible
    assert poor.cheapest_ct is not None
    assert poor.cheapest_ct > 1


def test_nobody_looks_twice(oracle: Oracle, request_of: Callable[..., Request]) -> None:
    """The effort, the alternatives and the language of a request do not make it another."""
    for changes in ({}, {"effort": "normal"}, {"alternatives": 3}, {"language": "nl"}):
        oracle.look(request_of(**changes))
    assert oracle.asked == 1


def test_oracle_wears_out(oracle: Oracle, request_of: Callable[..., Request]) -> None:
    """Beyond its number of glances it says so, rather than guess; what it knows it still tells."""
    oracle.look(request_of())
    oracle.look(request_of(adults=3))
    with pytest.raises(WornOutError):
        oracle.look(request_of(adults=4))
    assert oracle.look(request_of()).possible


def test_refused_offer_needs_no_search(oracle: Oracle, request_of: Callable[..., Request]) -> None:
    """A cruise for eight cannot be had by nine, however long one searches."""
    assert not oracle.look(request_of(adults=9, must=("offer:cruise",))).possible
