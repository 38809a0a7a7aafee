"""Why there is no stay, and what would help."""

from collections.abc import Callable
from typing import Any

import pytest

from graphs.network import Network
from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.request import Request
from offers.catalogue import Catalogue
from offers.opening import Hours
from tests.itinerary.conftest import FEW

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
WINTER = {"arrive": "2027-12-11T17:50", "leave": "2027-12-12T18:10"}
THREE_NIGHTS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-14T12:10"}
NIGHTLY = Hours(spec="Mo-Su 18:00-23:00", status="known")


@pytest.fixture(scope="session")
def reasons_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., tuple[str, ...]]:
    """Return a maker of the reasons why there is no stay."""

    def make(offers: Catalogue = catalogue, **changes: Any) -> tuple[str, ...]:
        with pytest.raises(NoStayError) as caught:
            compose_stay(request_of(**{"language": "en", **changes}), offers, network, params=FEW)
        return caught.value.reasons

    return make


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"needs": ("wheelchair",)}, "No leg is known to be step-free; they can only"),
        ({"needs": ("hearing",), **WEEKEND}, "Access is confirmed for no lodging; as to be confirmed"),
        ({"adults": 70, **WEEKEND}, "No lodging takes 70 people; the largest takes 60."),
        (
            {"max_cycle_km_day": 4.0, **WEEKEND},
            "From Ouest the nearest lodging is 5 km away; the cap is 4 km a day",
        ),
        (WINTER, "2027-12-11: the sun sets at 16:"),
        (
            {"max_cycle_km_day": 5.0},
            "2027-06-09: a full day has its lunch and two visits, or a long one; none fits 5 km",
        ),
        (
            {"must": ("offer:museum",), "arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"},
            "offer:museum is closed on these dates",
        ),
        (
            {"must": ("offer:cruise",), "adults": 9},
            "offer:cruise cannot be proposed (too small for the party)",
        ),
        (
            {"must": ("offer:belfry",), "needs": ("wheelchair",), "accept_unconfirmed": True},
            "offer:belfry cannot be proposed (access not confirmed)",
        ),
        ({"budget_ct": 1000}, "The cheapest stay found costs 30 €; the budget is 10 €."),
        (THREE_NIGHTS, "Only 2 lodgings for 3 nights of an itinerant stay"),
    ],
)
def test_reason_is_told(
    reasons_of: Callable[..., tuple[str, ...]], changes: dict[str, Any], told: str
) -> None:
    """One reason, with its figures; what would help is the business of `itinerary.why`."""
    (reason,) = reasons_of(**changes)
    assert reason.startswith(told)


def test_closed_kitchens_are_told(
    reasons_of: Callable[..., tuple[str, ...]], with_offer: Callable[..., Catalogue]
) -> None:
    """Where nobody serves lunch on a day that needs one, that is the reason."""
    evenings_only = with_offer("table", hours=NIGHTLY)
    (reason,) = reasons_of(offers=evenings_only, ban=("offer:bar",))
    assert reason.startswith("2027-06-09: no restaurant open for lunch")


def test_night_without_a_bed_is_told(
    reasons_of: Callable[..., tuple[str, ...]], with_offer: Callable[..., Catalogue]
) -> None:
    """Where the only lodging is closed that night, that is the reason."""
    winter_only = with_offer("farm", hours=Hours(spec="Nov-Mar", status="known"))
    (reason,) = reasons_of(offers=winter_only, ban=("offer:hotel",), **WEEKEND)
    assert reason.startswith("2027-06-12: no open lodging")


def test_banned_beds_are_not_told_as_too_small(reasons_of: Callable[..., tuple[str, ...]]) -> None:
    """Whoever bans all lodgings is not told that the largest takes sixty."""
    reasons = reasons_of(ban=("offer:farm", "offer:hotel"), **WEEKEND)
    assert reasons
    assert not any("the largest takes" in reason for reason in reasons)


def test_all_that_has_to_be_there_and_cannot_is_told(reasons_of: Callable[..., tuple[str, ...]]) -> None:
    """Two wishes that cannot be met are two reasons."""
    monday = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
    reasons = reasons_of(must=("offer:museum", "offer:cruise"), adults=9, **monday)
    assert [reason.partition(" ")[0] for reason in reasons] == ["offer:cruise", "offer:museum"]


def test_reason_is_in_the_language_of_the_request(reasons_of: Callable[..., tuple[str, ...]]) -> None:
    """Every language has its own words; the figures are the same."""
    told = {reasons_of(language=language, budget_ct=1000) for language in ("fr", "en", "nl", "de")}
    assert len(told) == 4
    assert all("30 €" in reason for (reason,) in told)


@pytest.mark.parametrize(
    ("refused", "helps"),
    [
        ({"max_cycle_km_day": 4.0, **WEEKEND, "leave": "2027-06-13T15:00"}, {"max_cycle_km_day": 5.0}),
        ({"needs": ("buggy",)}, {"accept_unconfirmed": True}),
        ({"must": ("offer:cruise",), "adults": 9}, {"must": ()}),
        ({"budget_ct": 1000}, {"budget_ct": 3000}),
        (THREE_NIGHTS, {"travel": "star"}),
    ],
)
def test_told_change_makes_a_stay(
    reasons_of: Callable[..., tuple[str, ...]],
    request_of: Callable[..., Request],
    catalogue: Catalogue,
    network: Network,
    *,
    refused: dict[str, Any],
    helps: dict[str, Any],
) -> None:
    """Whoever does what the reason says gets a stay."""
    assert reasons_of(**refused)
    assert compose_stay(request_of(**{**refused, **helps}), catalogue, network, params=FEW)
