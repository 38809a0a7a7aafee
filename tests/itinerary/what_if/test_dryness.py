"""What the visits of a stay gain or lose when a roof near them opens or closes."""

from dataclasses import replace

from graphs.network import Network
from itinerary.what_if.dryness import concerns_rain, points_of_roofs
from itinerary.what_if.hypothesis import Hypothesis
from offers.catalogue import Catalogue
from tests.itinerary.what_if.trials import MONDAY, SATURDAY, ask

CLOSED = Hypothesis(name="museum", closed=("offer:museum",))
OUTDOORS = {"offer:belfry", "offer:garden", "offer:cruise"}


def points(
    hypothesis: Hypothesis, catalogue: Catalogue, network: Network, day: dict[str, str]
) -> dict[str, int]:
    """Return what visits of a day are worth more."""
    (request,) = ask(catalogue, day)
    return dict(points_of_roofs(hypothesis, request, catalogue, hypothesis.apply(catalogue), network))


def test_outdoor_visits_lose_the_roof_near_them(catalogue: Catalogue, network: Network) -> None:
    """The museum is the only visit indoors, half an hour at most from all others; closed on Mondays."""
    assert points(CLOSED, catalogue, network, SATURDAY) == dict.fromkeys(sorted(OUTDOORS), -60)
    assert points(CLOSED, catalogue, network, MONDAY) == {}


def test_outdoor_visits_gain_a_roof(catalogue: Catalogue, network: Network) -> None:
    """One that is open on Mondays too."""
    museum = replace(catalogue.offer("offer:museum"), hours=catalogue.offer("offer:belfry").hours)
    changed = Hypothesis(name="museum", changed=(museum,))
    assert points(changed, catalogue, network, MONDAY) == dict.fromkeys(sorted(OUTDOORS), 60)


def test_beds_and_tables_are_no_roof(catalogue: Catalogue, network: Network) -> None:
    """Nobody spends a rainy day at table."""
    table = Hypothesis(name="table", closed=("offer:table",))
    assert not concerns_rain(table, catalogue)
    assert points(table, catalogue, network, SATURDAY) == {}
    assert concerns_rain(CLOSED, catalogue)
