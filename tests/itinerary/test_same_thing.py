"""What is the same to a guest."""

from dataclasses import replace
from typing import Any

import pytest

from itinerary.same_thing import number_things
from offers.offer import Offer
from tests.offers.samples import offer

NOBODY: frozenset[str] = frozenset()
SQUARE = offer(kind="museum").place


def thing(slug: str, name: str, kind: str, **changes: Any) -> Offer:
    """Return an offer of a name, on the square to a few metres."""
    precision = changes.pop("precision", "site")
    place = replace(SQUARE, precision=precision)
    return replace(offer(kind=kind), id=f"offer:{slug}", name=name, place=place, **changes)


SPOIL_TIP = thing("terrils", "Terrils du Pays à part", "viewpoint", landmark=True)
CLIMB = thing("climb", "Montée d'un terril et dégustation", "tasting")
ELSEWHERE = replace(CLIMB, place=replace(CLIMB.place, lon=CLIMB.place.lon + 0.001))


@pytest.mark.parametrize(
    ("landmark", "other", "same"),
    [
        (SPOIL_TIP, CLIMB, True),
        (SPOIL_TIP, ELSEWHERE, False),
        (SPOIL_TIP, thing("walk", "Balade autour du lac", "trail"), False),
        (SPOIL_TIP, thing("night", "Nuit des terrils", "event"), False),
        (SPOIL_TIP, thing("room", "Salle des terrils", "meeting-room"), False),
        (replace(SPOIL_TIP, landmark=False), CLIMB, False),
        (thing("vague", "Terrils", "viewpoint", landmark=True, precision="commune"), CLIMB, False),
        (replace(SPOIL_TIP, name="Le Roc"), CLIMB, False),
    ],
    ids=["part", "elsewhere", "other-name", "event", "room", "no-landmark", "vague", "nameless"],
)
def test_part_of_a_landmark_is_the_landmark(landmark: Offer, other: Offer, *, same: bool) -> None:
    """On its point and by the first word of its name, unless it is what happens or is let there."""
    first, second = number_things([landmark, other], NOBODY)
    assert (first == second) is same


@pytest.mark.parametrize(
    ("precision", "kind", "same"),
    [("exact", "museum", True), ("exact", "trail", False), ("site", "museum", False)],
)
@pytest.mark.parametrize("landmark", [True, False])
def test_one_kind_on_one_exact_point_is_one_thing(
    precision: str, kind: str, *, same: bool, landmark: bool
) -> None:
    """A point that is only a site holds several doors."""
    pair = (
        thing("one", "Maison du peuple", "museum", precision=precision, landmark=landmark),
        thing("two", "Collection Dubois", kind, precision=precision),
    )
    first, second = number_things(pair, NOBODY)
    assert (first == second) is same


@pytest.mark.parametrize(
    ("name", "kind", "same"),
    [
        ("Loups du bois : kart en chiens de traîneau", "animal", True),
        ("Loups du bois : promenade", "animal", False),
        ("Loups du bois", "animal", False),
        ("Loups du bois : kart en chiens de traîneau", "sport", False),
    ],
)
def test_same_activity_by_its_own_words_is_one_thing(name: str, kind: str, *, same: bool) -> None:
    """Two kennels of a commune where one does what one does at the other."""
    first = thing("one", "Domaine du lac : kart en chiens de traîneau", "animal", precision="commune")
    second = thing("two", name, kind, precision="commune")
    assert (len(set(number_things([first, second], NOBODY))) == 1) is same


def test_two_that_are_asked_for_are_two() -> None:
    """Whoever names both gets both; what nobody named is still the landmark."""
    path = thing("path", "Sentiers des terrils", "trail")
    offers = [SPOIL_TIP, CLIMB, path]
    assert number_things(offers, NOBODY) == [0, 0, 0]
    assert number_things(offers, frozenset({CLIMB.id})) == [0, 0, 0]
    assert number_things(offers, frozenset({SPOIL_TIP.id, CLIMB.id})) == [0, 1, 0]
