"""The check for a *forfait touristique*."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from apps.products.costs import stay_costs
from apps.products.package_travel import PRINTED, PackageCheck, check_package
from apps.texts import load_texts
from graphs.mode import Mode
from itinerary.stay import Stay
from offers.catalogue import Catalogue

CODES = (
    *("short", "one_type", "nothing_sold", "essential", "significant", "not_significant"),
    *("share_uncertain", "carriage_uncertain", "train_not_sold"),
)


def check(stay: Stay, catalogue: Catalogue, *, essential: bool = False) -> PackageCheck:
    """Check a stay at its own costs."""
    return check_package(stay, stay_costs(stay, catalogue), catalogue, essential=essential)


def test_a_day_out_is_no_package(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """However much is sold, a day without a night is too short."""
    found = check(stay_of("museum", "boat", "table"), catalogue, essential=True)
    assert (found.is_package, found.reasons, found.printed) == (False, ("short",), ())


def test_a_walk_that_costs_nothing_is_no_package(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Where nothing is sold there is no service."""
    assert check(stay_of(), catalogue).reasons == ("nothing_sold",)


def test_half_board_alone_is_no_package(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Room and dinner of one house are one type of service."""
    found = check(stay_of(lodging="farm", nights=2, inside=True), catalogue, essential=True)
    assert (found.is_package, found.reasons) == (False, ("one_type",))


def test_a_quarter_of_the_value_is_significant(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Guide and museums of 72 euros beside 90 of hotel make a package."""
    found = check(stay_of("guide", "museum", lodging="hotel", nights=1), catalogue)
    assert (found.is_package, found.reasons) == (True, ("significant",))
    assert found.share == round(72 / 162, 4)
    assert found.registration_required
    assert found.printed == PRINTED


@pytest.mark.parametrize("adults", [1, 2, 6])
def test_a_small_extra_is_not_significant(
    stay_of: Callable[..., Stay], catalogue: Catalogue, adults: int
) -> None:
    """A museum of six euros beside a hotel is no package, for any party."""
    found = check(stay_of("museum", lodging="hotel", nights=1, adults=adults), catalogue)
    assert (found.is_package, found.reasons) == (False, ("not_significant",))
    assert not found.registration_required


def test_an_essential_feature_makes_a_package(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A museum that is announced as what one comes for makes one, at any price."""
    found = check(stay_of("museum", lodging="hotel", nights=1), catalogue, essential=True)
    assert (found.is_package, found.reasons) == (True, ("essential",))


def test_exactly_a_quarter_is_significant(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Thirty euros of park beside ninety of hotel are a quarter of the value."""
    bare = stay_of("park", lodging="hotel", nights=1)
    lines = tuple(replace(line, quantity=6) if line.id == "offer:park" else line for line in bare.price.lines)
    quarter = replace(bare, price=replace(bare.price, lines=lines))
    assert (check(quarter, catalogue).share, check(quarter, catalogue).is_package) == (0.25, True)


def test_estimates_near_the_limit_say_nothing(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """With 34 euros of estimates and certainties beside 90 it may be either, and counts as a package."""
    found = check(stay_of("rough-guess", "museum", lodging="hotel", nights=1), catalogue)
    assert found.share_low < 0.25 <= found.share_high
    assert (found.is_package, found.reasons) == (None, ("share_uncertain",))
    assert found.registration_required


def test_an_unknown_price_says_nothing(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Where a visit costs nobody knows what, its share may be anything."""
    stay = stay_of("unpriced", lodging="hotel", nights=1)
    doubted = tuple(
        replace(
            day,
            stops=tuple(replace(s, to_confirm=("price",)) if s.kind == "visit" else s for s in day.stops),
        )
        for day in stay.days
    )
    found = check(replace(stay, days=doubted), catalogue)
    assert (found.is_package, found.share_low, found.share_high) == (None, 0.0, 1.0)


def test_a_boat_from_mooring_to_mooring_says_nothing(
    stay_of: Callable[..., Stay], catalogue: Catalogue
) -> None:
    """If it is carriage, it and the hotel are a package at any share; if an excursion, they are none."""
    found = check(stay_of("boat", lodging="hotel", nights=3), catalogue)
    assert (found.is_package, found.reasons) == (None, ("carriage_uncertain",))
    assert check(stay_of("boat", "guide", lodging="hotel", nights=1), catalogue).is_package is True


def test_trains_are_not_sold(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """A train within the stay is told, and changes nothing."""
    stay = stay_of("museum", lodging="hotel", nights=1)
    first = replace(stay.days[0], legs=tuple(replace(leg, mode=Mode.TRAIN) for leg in stay.days[0].legs))
    found = check(replace(stay, days=(first, *stay.days[1:])), catalogue)
    assert (found.is_package, found.reasons) == (False, ("not_significant", "train_not_sold"))


def test_more_than_a_day_needs_no_night(stay_of: Callable[..., Stay], catalogue: Catalogue) -> None:
    """Over 24 hours without a bed are long enough, but still one type of service."""
    stay = stay_of("museum")
    last = stay.days[-1].stops[-1]
    late = replace(last, arrive=stay.days[0].stops[0].leave + timedelta(hours=25))
    day = replace(stay.days[0], stops=(*stay.days[0].stops[:-1], late))
    assert check(replace(stay, days=(day,)), catalogue).reasons == ("one_type",)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_has_a_text(language: str) -> None:
    """An office reads each reason, and each thing to print."""
    texts = load_texts(language)
    said = [texts.text(f"product_package_reason_{code}") for code in CODES]
    said += [texts.text(f"product_package_print_{code}") for code in PRINTED]
    assert len(set(said)) == len(CODES) + len(PRINTED)
