"""Twenty-five requests that cannot be met, each of another kind, on the embedded destination."""

from dataclasses import replace
from typing import Any

import pytest

from graphs import Network, load_network
from itinerary.check import check
from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.stay_json import stay_from_json, stay_to_json
from itinerary.why.case import Case
from itinerary.why.condition import Condition
from itinerary.why.explanation import Explanation
from itinerary.why.least import together
from itinerary.why.no_stay import explain_no_stay
from itinerary.why.oracle import Oracle
from itinerary.why.without import forms_without
from offers import Catalogue, load_catalogue

WEEKEND = {"arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00"}
LONG = {"arrive": "2027-05-15T10:00", "leave": "2027-05-17T18:00"}
DAY = {"arrive": "2027-05-15T10:00", "leave": "2027-05-15T18:00"}
WALKERS, FAMILY = "promeneurs-chaleureux", "happy-family"
IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "no money": {"segment": WALKERS, "from": "bethune", **WEEKEND, "budget_ct": 9000},
    "no money for three days": {
        "segment": "explorateurs-passionnes", "from": "lillers", **LONG, "budget_ct": 20000,
    },
    "no money, much work": {
        "segment": "fun-family", "from": "bethune", **WEEKEND, "budget_ct": 15000, "effort": "normal",
    },
    "no bed so near": {"segment": WALKERS, "from": "bailleul", **WEEKEND, "max_cycle_km_day": 8},
    "nobody has confirmed a ramp": {
        "segment": WALKERS, "from": "bethune", **WEEKEND, "needs": ["wheelchair"],
    },
    "nobody has confirmed a loop": {
        "segment": "couples-gourmets", "from": "lillers", **WEEKEND, "needs": ["hearing"],
    },
    "two needs": {"segment": FAMILY, "from": "bethune", **WEEKEND, "needs": ["mental", "visual"]},
    "no house so large": {"segment": "groupes-adultes", "from": "bethune", **WEEKEND, "adults": 180},
    "night has fallen": {
        "segment": WALKERS, "from": "bailleul", "arrive": "2027-01-15T21:30", "leave": "2027-01-16T12:00",
    },
    "forty minutes": {
        "segment": WALKERS, "from": "bethune", "arrive": "2027-05-15T10:00", "leave": "2027-05-15T10:40",
    },
    "too young to jump": {
        "segment": FAMILY, "from": "bethune", **WEEKEND, "must": ["offer:saut-en-parachute"],
    },
    "too far to play": {"segment": WALKERS, "from": "bailleul", **DAY, "must": ["offer:golf-d-olhain"]},
    "too small a room": {
        "segment": "seminaires", "from": "bethune", **WEEKEND, "adults": 60,
        "must": ["offer:ferme-senechal"],
    },
    "too much leisure": {"segment": WALKERS, "from": "bethune", **WEEKEND, "free_min": 540},
    "nothing to eat": {
        "segment": WALKERS, "from": "bethune", **WEEKEND, "ban_themes": ["gastronomy", "terroir", "festive"],
    },
    "Christmas": {
        "segment": WALKERS, "from": "isbergues", "arrive": "2027-12-25T10:00", "leave": "2027-12-25T18:00",
        "max_cycle_km_day": 6,
    },
    "golf at night": {
        "segment": WALKERS, "from": "bethune", **WEEKEND,
        "pins": [{"offer": "offer:golf-de-bethune", "date": "2027-05-15", "start": "21:30"}],
    },
    "two rounds of golf": {
        "segment": WALKERS, "from": "bethune", "arrive": "2027-05-15T10:00", "leave": "2027-05-15T14:00",
        "must": ["offer:golf-d-olhain", "offer:golf-de-bethune"],
    },
    "no step": {
        "segment": WALKERS, "from": "bailleul", **LONG, "mode": "walk", "max_walk_km_day": 1,
        "ban_modes": ["train"],
    },
    "too far across": {
        "segment": WALKERS, "from": "bailleul", "to": "bethune", **DAY, "max_cycle_km_day": 12,
    },
    "a cruise without a boat": {
        "segment": WALKERS, "from": "isbergues", **WEEKEND, "ban_modes": ["boat"],
        "must": ["offer:croisiere-fluvestre-haverskerque-guarbecque"],
    },
    "a feast of another month": {
        "segment": WALKERS, "from": "bethune", "arrive": "2027-06-12T10:00", "leave": "2027-06-13T18:00",
        "pins": [{"offer": "offer:gambrinus-fest", "date": "2027-06-12", "start": "14:00"}],
    },
    "gone after midnight": {
        "segment": WALKERS, "from": "bethune", "arrive": "2027-09-09T21:00", "leave": "2027-09-10T01:00",
    },
    "neither money nor a ramp": {
        "segment": WALKERS, "from": "bethune", **WEEKEND, "needs": ["wheelchair"], "budget_ct": 9000,
    },
    "neither money nor a bed": {
        "segment": FAMILY, "from": "bailleul", **WEEKEND, "max_cycle_km_day": 6, "budget_ct": 12000,
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Load the embedded catalogue."""
    return load_catalogue()


@pytest.fixture(scope="module")
def network() -> Network:
    """Load the embedded network."""
    return load_network()


@pytest.fixture(params=IMPOSSIBLE, scope="module")
def told(request: pytest.FixtureRequest, catalogue: Catalogue, network: Network) -> Explanation:
    """Explain a request for which composing finds no stay."""
    asked = read_request({"effort": "quick", **IMPOSSIBLE[request.param]}, catalogue)
    with pytest.raises(NoStayError) as refused:
        compose_stay(asked, catalogue, network)
    return explain_no_stay(asked, refused.value.reasons, catalogue, network)


def composes(request: Request, catalogue: Catalogue, network: Network) -> bool:
    """Say whether a request can be met, by composing and not at a glance."""
    try:
        compose_stay(replace(request, effort="quick"), catalogue, network)
    except NoStayError:
        return False
    return True


def can_be_had(told: Explanation, kept: set[Condition], catalogue: Catalogue, network: Network) -> bool:
    """Say whether some conditions can be had in any form of the request without all others."""
    oracle = Oracle(catalogue=catalogue, network=network, params=Params())
    case = Case(request=told.request, oracle=oracle)
    dropped = [condition for condition in case.conditions if condition not in kept]
    forms = forms_without(told.request, dropped, case.ladders)
    return any(composes(together(told.request, form), catalogue, network) for form in forms)


def test_conflicts_are_conflicts_and_smallest(
    told: Explanation, catalogue: Catalogue, network: Network
) -> None:
    """A set cannot be had whatever becomes of the rest; without any one of it, it can."""
    assert told.whole
    assert told.conflicts
    for conflict in told.conflicts:
        assert not can_be_had(told, set(conflict), catalogue, network)
        for condition in conflict:
            assert can_be_had(told, set(conflict) - {condition}, catalogue, network), condition


def test_each_change_yields_a_stay_that_passes(
    told: Explanation, catalogue: Catalogue, network: Network
) -> None:
    """With the change, and nothing else, a stay is composed at the effort that was asked, and it stands."""
    assert told.remedies
    assert [r.asks for r in told.remedies] == sorted(r.asks for r in told.remedies)
    for remedy in told.remedies:
        asked = read_request(remedy.request.to_json(), catalogue)
        stay = stay_from_json(stay_to_json(compose_stay(asked, catalogue, network)))
        assert check(stay, catalogue, network) == ()
        assert check(remedy.stay, catalogue, network) == ()


def test_each_change_resolves_every_conflict(told: Explanation) -> None:
    """Whatever helps gives up a condition of each set that does not go together."""
    for remedy in told.remedies:
        loosened = {step.condition for step in remedy.steps}
        assert all(loosened & set(conflict) for conflict in told.conflicts)


def test_nobody_is_told_to_do_without_what_they_need(told: Explanation) -> None:
    """A need and the age of a child are facts: no change touches them."""
    for remedy in told.remedies:
        assert remedy.request.needs == told.request.needs
        assert set(remedy.request.children) <= set(told.request.children)
