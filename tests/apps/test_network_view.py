"""What of a network is drawn."""

from dataclasses import replace

import pytest

from apps.network_view import network_view
from graphs.network import Network
from graphs.source import Source
from maps.network_view import NetworkView
from tests.graphs.small import TRAIN, crossing, nodes_of, straight, town, ways_of

VILLAGE = {
    "a": (2.60, 50.60),
    "b": (2.61, 50.60),
    "c": (2.61, 50.61),
    "d": (2.60, 50.61),
    "inn": (2.63, 50.605),
    "isle": (2.70, 50.605),
    "pier": (2.7001, 50.605),
    "city": (3.10, 50.90),
}
ROUND = (("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"))


def view(*edges: tuple[str, str]) -> NetworkView:
    """View the lanes around a village, those given, and a train to the city."""
    lanes = [straight(VILLAGE, *ends) for ends in (*ROUND, *edges)]
    train = straight(VILLAGE, "a", "city", kind="rail", modes=TRAIN, minutes=30.0)
    return network_view(Network(ways=ways_of(nodes_of(VILLAGE), (*lanes, train), ())), (), "fr")


def test_map_is_fitted_to_the_ways_and_not_to_the_trains() -> None:
    """The city is known by its trains only."""
    assert view().bounds == pytest.approx((2.60, 50.60, 2.61, 50.61))


def test_map_follows_a_way_and_leaves_a_far_island_out() -> None:
    """A lane that leads away is shown to its end; ways beyond a wide gap are not."""
    assert view(("b", "inn")).bounds == pytest.approx((2.60, 50.60, 2.63, 50.61))
    assert view(("isle", "pier")).bounds == pytest.approx((2.60, 50.60, 2.61, 50.61))


def test_map_of_trains_alone_is_fitted_to_them() -> None:
    """There is nothing else to show."""
    train = straight(VILLAGE, "a", "city", kind="rail", modes=TRAIN, minutes=30.0)
    shown = network_view(Network(ways=ways_of(nodes_of(VILLAGE), (train,), ())), (), "fr")
    assert shown.bounds == pytest.approx((2.60, 50.60, 3.10, 50.90))


@pytest.mark.parametrize(("ways", "told"), [(crossing(), "1 écluse"), (town(), "2 écluses")])
def test_locks_are_counted_in_words_that_fit(ways, told) -> None:
    """One is singular, and junctions that are not there are not told of."""
    facts = network_view(Network(ways=ways), (), "fr").facts
    assert told in facts
    assert not any("nœud" in fact for fact in facts)


def test_length_is_that_of_ways_and_age_that_of_the_data() -> None:
    """The hops of trains are as the crow flies, and no way; a date is said to be one."""
    ways = replace(crossing(), source=Source(date="2026-11-01", credits=("Moi",)))
    shown = network_view(Network(ways=ways), (), "fr")
    ground_m = int(ways.edges.length_dm[:-1].sum()) / 10
    assert shown.facts[0] == f"{ground_m / 1000:.1f} km".replace(".", ",")
    assert shown.facts[-1] == "données : 2026-11-01"
    assert shown.credits == ("Moi",)
