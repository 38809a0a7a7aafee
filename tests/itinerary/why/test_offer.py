"""Why an offer is in a stay, or why it is not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphs.network import Network
from itinerary.check import check
from itinerary.stay import Stay
from itinerary.why.offer import OfferWhy, why_offer
from offers.catalogue import Catalogue
from offers.errors import UnknownNameError
from offers.opening import Hours

Why = Callable[..., OfferWhy]
MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}
BRIEF = {"leave": "2027-06-09T13:00"}
NEAR = {"max_cycle_km_day": 7.0}


@pytest.fixture
def why(stay_of: Callable[..., Stay], catalogue: Catalogue, network: Network) -> Why:
    """Return a maker of answers, from the name of an offer and the changes of a request."""
    return lambda name, **changes: why_offer(stay_of(**changes), name, catalogue, network)


def there(stay: Stay) -> set[str]:
    """Return the ids of the stops of a stay."""
    return {stop.id for day in stay.days for stop in day.stops}


def faults(stay: Stay, catalogue: Catalogue, network: Network) -> list[str]:
    """Return what is wrong with a stay; the canal of the tiny destination is drawn shorter than it is."""
    return [fault for fault in check(stay, catalogue, network) if "its line is" not in fault]


def test_what_is_there_is_told_with_what_it_earns(
    why: Why, stay_of: Callable[..., Stay], catalogue: Catalogue, network: Network
) -> None:
    """The terms are those of its stop; without it, there is a stay of less worth that stands."""
    stay, told = stay_of(), why("Beffroi")
    (stop,) = (stop for day in stay.days for stop in day.stops if stop.id == "offer:belfry")
    assert (told.offer, told.inside, told.obstacles) == ("offer:belfry", True, ())
    assert told.terms == stop.why
    assert told.swap is not None
    assert "offer:belfry" in told.swap.gone
    assert told.swap.points == told.swap.stay.proof.objective - stay.proof.objective < 0
    assert told.swap.price_ct == told.swap.stay.price.total_ct - stay.price.total_ct
    assert set(told.swap.come) == there(told.swap.stay) & {o.id for o in catalogue.offers} - there(stay)
    assert faults(told.swap.stay, catalogue, network) == []


def test_full_days_have_no_room_for_a_visit_more(why: Why) -> None:
    """Three visits are a day: the museum would drive out another."""
    told = why("offer:museum")
    assert [o.kind for o in told.obstacles] == ["visits"]
    assert told.swap is not None
    assert told.swap.come == ("offer:museum",)
    assert len(told.swap.gone) == 1


def test_short_day_lacks_minutes(why: Why) -> None:
    """From 10:00 to 12:50 there is the garden and the belfry; the museum would drive out one of them."""
    told = why("offer:museum", **BRIEF)
    assert [o.kind for o in told.obstacles] == ["minutes"]
    assert dict(told.obstacles[0].values)["date"] == "2027-06-09"
    assert told.swap is not None
    assert told.swap.gone
    assert told.remedy is None


@pytest.mark.parametrize(
    ("name", "changes", "kind", "field"),
    [
        ("museum", MONDAY, "closed", ("arrive", "2027-06-08T09:50")),
        ("cruise", {"adults": 9}, "capacity", ("adults", 8)),
        ("garden", NEAR, "metres", ("max_cycle_km_day", 10)),
    ],
)
def test_obstacle_comes_with_the_change_that_lifts_it(
    why: Why,
    catalogue: Catalogue,
    network: Network,
    name: str,
    changes: dict[str, Any],
    kind: str,
    field: tuple[str, object],
) -> None:
    """Closed, too small, too far: another day, a smaller party, more kilometres."""
    told = why(f"offer:{name}", **changes)
    assert [o.kind for o in told.obstacles] == [kind]
    assert told.swap is None
    assert told.reasons
    assert told.remedy is not None
    assert field in told.remedy.request.to_json().items()
    assert f"offer:{name}" in there(told.remedy.stay)
    assert faults(told.remedy.stay, catalogue, network) == []


def test_asking_lifts_a_ban(why: Why) -> None:
    """What one wanted to avoid is told as avoided, and comes in when it is asked for."""
    told = why("offer:garden", ban=["offer:garden"])
    assert [o.kind for o in told.obstacles] == ["banned", "visits"]
    assert told.swap is not None
    assert "offer:garden" in told.swap.come


def test_unconfirmed_access_is_had_by_who_accepts_it(
    stay_of: Callable[..., Stay], catalogue: Catalogue, network: Network
) -> None:
    """Of all offers but the museum access is known: it comes in for who takes the unconfirmed."""
    heard = catalogue.offer("offer:belfry").access
    offers = replace(
        catalogue,
        offers=tuple(o if o.id == "offer:museum" else replace(o, access=heard) for o in catalogue.offers),
    )
    told = why_offer(stay_of(offers, needs=["hearing"]), "offer:museum", offers, network)
    assert [(o.kind, dict(o.values)) for o in told.obstacles] == [
        ("access-unconfirmed", {"access": "hearing"})
    ]
    assert told.remedy is not None
    assert told.remedy.request.accept_unconfirmed
    assert "offer:museum" in there(told.remedy.stay)


def test_hours_that_never_fit_are_an_obstacle(
    stay_of: Callable[..., Stay], with_offer: Callable[..., Catalogue], network: Network
) -> None:
    """A garden that shuts before the train comes can be had by nobody, and no change is made up."""
    offers = with_offer("garden", hours=Hours(spec="Mo-Su 04:00-05:30", status="known"))
    told = why_offer(stay_of(offers), "offer:garden", offers, network)
    assert [o.kind for o in told.obstacles] == ["hours"]
    assert (told.swap, told.remedy) == (None, None)


def test_unknown_offer_is_a_fault(why: Why) -> None:
    """What nobody knows is not explained."""
    with pytest.raises(UnknownNameError):
        why("offer:nowhere")
