"""The travel services of a stay."""

from collections.abc import Callable
from dataclasses import replace

from apps.products.costs import stay_costs
from apps.products.travel_service import TravelService, travel_services
from itinerary.stay import Day, Stay
from offers.catalogue import Catalogue


def services(stay: Stay, catalogue: Catalogue) -> dict[str, TravelService]:
    """Give the services of a stay by their type."""
    return {s.type: s for s in travel_services(stay, stay_costs(stay, catalogue), catalogue)}


def test_nights_and_the_rest(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A room is accommodation, a museum another service, the tax neither."""
    found = services(stay_of("museum", lodging="hotel", nights=1), catalogue)
    assert (found["accommodation"].ids, found["accommodation"].value_ct) == (("offer:hotel",), 9000)
    assert (found["other"].ids, found["other"].value_ct) == (("offer:museum",), 1200)


def test_dinner_at_the_lodging_is_accommodation(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Half board is one service; dinner at a restaurant is another."""
    inside = services(stay_of(lodging="farm", nights=1, inside=True), catalogue)
    assert set(inside) == {"accommodation"}
    assert inside["accommodation"].value_ct > 8000
    assert set(services(stay_of("table", lodging="farm", nights=1), catalogue)) == {"accommodation", "other"}


def test_bicycles_are_sports_equipment(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Their rental is another tourist service, not the rental of a vehicle."""
    assert set(services(stay_of("bikes"), catalogue)) == {"other"}


def test_an_estimate_has_a_span(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """What is estimated may cost thirty percent less or more; what is known costs what it costs."""
    guess = services(stay_of("rough-guess"), catalogue)["other"]
    assert (guess.low_ct, guess.value_ct, guess.high_ct) == (1260, 1800, 2340)
    sure = services(stay_of("museum"), catalogue)["other"]
    assert (sure.low_ct, sure.value_ct, sure.high_ct) == (1200, 1200, 1200)


def doubted(day: Day) -> Day:
    """Have the price of each visit confirmed."""
    return replace(
        day, stops=tuple(replace(s, to_confirm=("price",)) if s.kind == "visit" else s for s in day.stops)
    )


def test_an_unknown_price_has_no_top(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A visit whose price nobody knows is a service, of a value that nobody knows."""
    stay = stay_of("unpriced", "museum")
    found = services(replace(stay, days=tuple(doubted(day) for day in stay.days)), catalogue)["other"]
    assert (found.low_ct, found.high_ct) == (1200, None)
    assert "offer:unpriced" in found.ids


def test_a_night_is_a_night_without_a_catalogue(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Where one sleeps is accommodation, whatever the catalogue has lost."""
    found = services(stay_of("museum", lodging="hotel", nights=1), replace(catalogue, offers=()))
    assert {kind: service.ids for kind, service in found.items()} == {
        "accommodation": ("offer:hotel",),
        "other": ("offer:museum",),
    }
