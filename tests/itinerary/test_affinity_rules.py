"""What known facts of an offer add to its affinity, rule by rule of the file."""

from dataclasses import replace
from typing import Any

import pytest

from itinerary.affinity_rules import AffinityRule, load_affinity_rules, rule_terms
from itinerary.params import Params
from itinerary.score import affinity, affinity_terms
from itinerary.segment import Segment, find_segment, load_segments
from itinerary.stay import Points
from maps.words import load_words
from offers.access import Access
from offers.offer import Capacity, Offer, Price
from tests.offers.samples import offer

RULES = {rule.id: rule for rule in load_affinity_rules()}
NIGHT, MEAL, VISIT = {"kind": "hotel"}, {"kind": "restaurant"}, {"kind": "museum"}


def euros(cents: int, unit: str = "person", status: str = "known") -> Price:
    return Price(adult_ct=cents, child_ct=cents, unit=unit, status=status)


FACTS: dict[str, dict[str, Any]] = {
    "accueil-velo": {"labels": ("accueil-velo",)},
    "bike-services": {"details": {"features": ("bike-charging",)}},
    "for-families": {"details": {"features": ("playground",)}},
    "families-welcome": {"details": {"audiences": ("families",)}},
    "swimming-pool": {"details": {"features": ("swimming-pool",)}},
    "eco-label": {"labels": ("clef-verte",)},
    "on-the-farm": {"labels": ("bienvenue-a-la-ferme",)},
    "gourmet-table": {**MEAL, "labels": ("maitre-restaurateur",)},
    "four-stars": {**NIGHT, "labels": ("4-etoiles",)},
    "spa": {"details": {"features": ("spa",)}},
    "meeting-rooms": {"details": {"features": ("meeting-room",)}},
    "large-meeting-room": {"capacity": Capacity(meeting=20)},
    "takes-groups": {"capacity": Capacity(persons=20)},
    "group-services": {"details": {"features": ("coach-parking",)}},
    "guided": {"details": {"features": ("guided-visits",)}},
    "on-the-water": {**VISIT, "themes": ("fluvial",)},
    "picnic": {"details": {"features": ("picnic-area",)}},
    "terrace": {**MEAL, "details": {"features": ("terrace",)}},
    "free-entry": {**VISIT, "price": Price(adult_ct=0, child_ct=0, unit="free", status="known")},
    "low-price": {**VISIT, "price": euros(800)},
    "speaks-your-language": {"languages": ("fr", "nl", "en", "de")},
    "step-free": {"access": Access(motor="yes")},
}
"""For each rule, the facts that meet it and nothing more."""

ALMOST: dict[str, dict[str, Any]] = {
    "gourmet-table": {**NIGHT, "labels": ("maitre-restaurateur",)},
    "four-stars": {**NIGHT, "labels": ("3-etoiles",)},
    "large-meeting-room": {"capacity": Capacity(meeting=19)},
    "takes-groups": {"capacity": Capacity(persons=200, known=False)},
    "on-the-water": {**NIGHT, "themes": ("fluvial",)},
    "terrace": {**VISIT, "details": {"features": ("terrace",)}},
    "free-entry": {**VISIT, "price": Price(adult_ct=0, child_ct=0, unit="free", status="estimated")},
    "low-price": {**VISIT, "price": euros(500, status="estimated")},
    "speaks-your-language": {"languages": ("fr",)},
    "step-free": {"access": Access(motor="partial")},
}
"""What is nearly a fact: an estimate, another trade, a number short of it, a home language."""


def segments_of(rule: AffinityRule) -> tuple[Segment, ...]:
    """Return the segments of a rule; of the rule of languages, those that speak another than French."""
    found = (find_segment(name) for name in rule.points)
    return tuple(s for s in found if not rule.speaks or set(s.languages) - {"fr"})


def holds(rule: AffinityRule, found: Offer) -> list[bool]:
    return [rule.holds(found, segment) for segment in segments_of(rule)]


def test_every_rule_is_tried_here() -> None:
    """A rule added to the file is added to the facts."""
    assert set(FACTS) == set(RULES)
    assert len(RULES) == len(load_affinity_rules())


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_holds_for_its_fact_and_not_for_silence(rule: AffinityRule) -> None:
    """For every segment that gives points; an offer of which nothing is known gets none."""
    facts = FACTS[rule.id]
    assert all(holds(rule, offer(**facts)))
    assert not any(holds(rule, offer(kind=facts.get("kind", "museum"))))


@pytest.mark.parametrize("name", ALMOST)
def test_almost_is_not_enough(name: str) -> None:
    """Estimates, other trades and halves meet no condition."""
    assert not any(holds(RULES[name], offer(**ALMOST[name])))


@pytest.mark.parametrize(("cents", "met"), [(800, True), (801, False), (0, True)])
def test_low_price_is_a_known_price_a_person(cents: int, *, met: bool) -> None:
    """Of eight euros at most; a room is no person."""
    assert all(holds(RULES["low-price"], offer(price=euros(cents)))) is met
    assert not any(holds(RULES["low-price"], offer(price=euros(500, unit="group"))))


def test_segments_of_all_rules_exist() -> None:
    """No points are lost to a misspelt segment; every rule gives some to somebody."""
    known = {segment.id for segment in load_segments()}
    assert {name for rule in RULES.values() for name in rule.points} <= known
    assert all(rule.points and rule.because for rule in RULES.values())


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_every_rule_has_words(language: str) -> None:
    """Whoever reads why a stop was chosen reads it in his language."""
    words = load_words(language).groups["why"]
    assert {rule: words.get(rule, "") for rule in RULES if not words.get(rule, "").strip()} == {}


def test_rules_add_to_the_affinity_by_name() -> None:
    """Of a hotel with Accueil Vélo, for whoever comes by bike; the sum never exceeds a hundred."""
    walkers, plain = find_segment("promeneurs-chaleureux"), offer(**NIGHT)
    labelled = offer(**NIGHT, labels=("accueil-velo",))
    term = Points(term="rule:accueil-velo", points=RULES["accueil-velo"].points[walkers.id])
    assert rule_terms(plain, walkers) == ()
    assert rule_terms(labelled, walkers) == (term,)
    assert term in affinity_terms(labelled, walkers, Params())
    assert affinity(labelled, walkers, Params()) == affinity(plain, walkers, Params()) + term.points
    everything = replace(
        labelled, labels=tuple(r.labels[0] for r in RULES.values() if r.labels),
        listed_for=(walkers.id,), languages=("nl", "de", "en"), themes=tuple(walkers.themes),
    )  # fmt: skip
    assert affinity(everything, walkers, Params()) == 100


def test_segment_without_points_gets_none() -> None:
    """A rule is for those it names."""
    lean = next(s for s in load_segments() if s.id not in RULES["accueil-velo"].points)
    assert rule_terms(offer(labels=("accueil-velo",)), lean) == ()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({}, "at least one condition"),
        ({"free": False, "labels": ()}, "at least one condition"),
        ({"free": True, "points": {"seminaires": 0}}, "points of 1 to 100"),
        ({"free": True, "points": {"seminaires": 101}}, "points of 1 to 100"),
    ],
)
def test_rule_that_asks_nothing_or_gives_too_much_is_refused(wrong: dict[str, Any], told: str) -> None:
    """A mistake in the file is told with the rule."""
    with pytest.raises(ValueError, match=f"Rule x: .*{told}"):
        AffinityRule(**{"id": "x", "because": "", "points": {"seminaires": 5}, **wrong})
