"""What may be proposed to whom."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.eligible import access_to_confirm, refusal, refusals, select_eligible
from itinerary.params import Params
from itinerary.request import Request
from offers.access import Access
from offers.catalogue import Catalogue
from offers.offer import Capacity
from offers.opening import Hours

UNKNOWN_HOURS = Hours(spec=None, status="unknown")


def test_offers_are_sorted_by_what_they_can_be(
    catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """Visits, meals and nights are told apart, and nothing of the tiny destination is refused."""
    found = select_eligible(request_of(), catalogue, Params())
    slugs = [
        [o.id.removeprefix("offer:") for o in part] for part in (found.visits, found.meals, found.nights)
    ]
    assert slugs == [["belfry", "cruise", "garden", "museum"], ["bar", "table"], ["farm", "hotel"]]
    assert found.refused == {}


@pytest.mark.parametrize("kind", ["bike-rental", "bivouac", "camper-area", "tourist-office"])
def test_service_is_not_proposed(
    with_offer: Callable[..., Catalogue], request_of: Callable[..., Request], kind: str
) -> None:
    """What is neither visited, eaten nor slept in is no part of the choice."""
    found = select_eligible(request_of(), with_offer("garden", kind=kind), Params())
    assert found.refused == {"service": ("offer:garden",)}


@pytest.mark.parametrize(
    ("name", "changes", "asked", "reason"),
    [
        ("garden", {}, {"ban": ("offer:garden",)}, "banned"),
        ("garden", {}, {"ban_themes": ("nature",)}, "theme-banned"),
        ("cruise", {}, {"ban_modes": ("boat",)}, "boat-banned"),
        ("garden", {}, {"ban_modes": ("boat",)}, None),
        ("cruise", {}, {"adults": 8}, None),
        ("cruise", {}, {"adults": 8, "children": (3,)}, "capacity"),
        ("garden", {}, {"adults": 200}, None),
        ("garden", {"min_age": 6}, {"children": (5, 9)}, "age"),
        ("garden", {"min_age": 6}, {"children": (6,)}, None),
        ("garden", {"hours": UNKNOWN_HOURS}, {}, "hours-unknown"),
        ("garden", {"visit": None}, {}, "duration-unknown"),
        ("garden", {"themes": (), "kind": "shop"}, {}, "taste"),
        ("garden", {"themes": (), "kind": "shop"}, {"must": ("offer:garden",)}, None),
        ("garden", {"kind": "meeting-room"}, {}, "taste"),
        ("bar", {"themes": (), "kind": "guinguette"}, {}, None),
    ],
)
def test_refusal_says_why(
    with_offer: Callable[..., Catalogue],
    request_of: Callable[..., Request],
    name: str,
    changes: dict[str, Any],
    asked: dict[str, Any],
    reason: str | None,
) -> None:
    """Each wish and each lack refuses what it is about, and nothing else."""
    offer = with_offer(name, **changes).offer(f"offer:{name}")
    assert refusal(offer, request_of(**asked), Params()) == reason


@pytest.mark.parametrize(
    ("answer", "accept", "reason"),
    [
        ("no", False, "access-no"),
        ("no", True, "access-no"),
        ("unknown", False, "access-unconfirmed"),
        ("unknown", True, None),
        ("partial", False, "access-unconfirmed"),
        ("partial", True, None),
        ("yes", False, None),
        ("yes", True, None),
    ],
)
def test_need_has_three_answers(
    catalogue: Catalogue, request_of: Callable[..., Request], answer: str, *, accept: bool, reason: str | None
) -> None:
    """A no is never proposed, a yes freely, the rest only to who accepts to ask."""
    offer = replace(catalogue.offer("offer:garden"), access=Access(motor=answer))
    asked = request_of(needs=("wheelchair",), accept_unconfirmed=accept)
    assert refusal(offer, asked, Params()) == reason


def test_being_wanted_does_not_open_a_door(catalogue: Catalogue, request_of: Callable[..., Request]) -> None:
    """What has to be there is refused like anything else where a wheelchair cannot enter."""
    asked = request_of(needs=("wheelchair",), must=("offer:belfry",), accept_unconfirmed=True)
    assert refusal(catalogue.offer("offer:belfry"), asked, Params()) == "access-no"


def test_unknown_hours_are_taken_from_who_wants_them(
    with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]
) -> None:
    """Whoever asks for an offer by name may have it without its hours: it is never proposed unasked."""
    offer = with_offer("garden", hours=UNKNOWN_HOURS).offer("offer:garden")
    assert refusal(offer, request_of(must=("offer:garden",)), Params()) is None


@pytest.mark.parametrize(
    ("needs", "fields"),
    [
        ((), ()),
        (("wheelchair",), ("access.motor",)),
        (("wheelchair", "buggy"), ("access.motor",)),
        (("buggy",), ()),
        (("hearing", "visual", "mental"), ("access.visual", "access.mental")),
    ],
)
def test_what_nobody_confirmed_is_to_be_asked(
    catalogue: Catalogue, request_of: Callable[..., Request], needs: tuple[str, ...], fields: tuple[str, ...]
) -> None:
    """Each needed access that is not a plain yes is named, once."""
    offer = replace(
        catalogue.offer("offer:garden"), access=Access(motor="partial", hearing="yes", mental="no")
    )
    assert access_to_confirm(offer, request_of(needs=needs)) == fields


def test_tally_counts_each_offer_once(
    with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]
) -> None:
    """An offer that is refused for two reasons is told under the first."""
    offers = with_offer("garden", capacity=Capacity(persons=1))
    found = select_eligible(request_of(ban=("offer:garden", "offer:museum")), offers, Params())
    assert found.refused == {"banned": ("offer:garden", "offer:museum")}


def test_refusals_are_all_that_hold_and_begin_with_the_first(
    with_offer: Callable[..., Catalogue], request_of: Callable[..., Request]
) -> None:
    """A cruise for eight, by boat and banned, that nobody may board so young: four reasons against it."""
    cruise = with_offer("cruise", min_age=6).offer("offer:cruise")
    asked = request_of(ban=("offer:cruise",), ban_modes=("boat",), adults=8, children=(3,))
    found = refusals(cruise, asked, Params())
    assert found == ("banned", "boat-banned", "capacity", "age")
    assert refusal(cruise, asked, Params()) == found[0]
    assert refusals(cruise, request_of(), Params()) == ()
