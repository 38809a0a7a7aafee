"""Kinds by priority, themes, and what is no offer."""

from typing import get_args

import pytest

from offers.offer import Kind, Theme
from offers.sources.datatourisme_kind import classes_of, kind_of, themes_of
from offers.sources.errors import UnusableError
from tests.offers.sources.datatourisme_samples import PROFILE, bared, kb, thing


def _kind(*classes: str, **more: object) -> str | None:
    return kind_of(bared(thing(*classes, **more)), PROFILE)


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        ("Abbey Church Cloister CulturalSite", "site"),
        ("Castle CulturalSite Museum ParkAndGarden", "castle"),
        ("CulturalSite Museum TechnicalHeritage", "museum"),
        ("CulturalSite Mine TechnicalHeritage", "industrial"),
        ("CulturalSite MilitaryCemetery RemembranceSite", "memorial"),
        ("Accommodation FoodEstablishment Hotel HotelRestaurant Restaurant", "hotel"),
        ("Accommodation Guesthouse RentalAccommodation", "guesthouse"),
        ("Accommodation RentalAccommodation SelfCateringAccommodation", "self-catering"),
        ("Accommodation AccommodationProduct TreeHouse RentalAccommodation", "unusual-lodging"),
        ("EntertainmentAndEvent Market SaleEvent", "market"),
        ("Concert CulturalEvent EntertainmentAndEvent Festival", "show"),
        ("CulturalEvent EntertainmentAndEvent Festival", "event"),
        ("BarOrPub FoodEstablishment Restaurant", "restaurant"),
        ("BarOrPub FoodEstablishment", "bar"),
        ("Practice Producer Product Tasting TastingProvider", "producer"),
        ("Product Visit", "guided-visit"),
        ("CyclingTour Tour", "trail"),
        ("SightseeingBoat SportsAndLeisurePlace", "cruise"),
        ("schema:Museum", "museum"),
        ("https://www.datatourisme.gouv.fr/ontology/core#Museum", "museum"),
        ("https://www.datatourisme.fr/ontology/core#Museum", "museum"),
        ("Unheard", None),
    ],
)
def test_the_first_class_of_the_table_decides(classes: str, kind: str | None) -> None:
    """Whatever the order in which the feed lists classes."""
    assert _kind(*classes.split()) == kind
    assert _kind(*reversed(classes.split())) == kind


def test_a_rental_is_of_bikes_where_a_theme_says_so() -> None:
    """The class alone does not tell bikes from boats."""
    assert _kind("EquipmentRental", hasTheme=[kb("Bike")]) == "bike-rental"
    assert _kind("EquipmentRental", hasFeature=[{"features": [kb("BikeHire")]}]) == "bike-rental"
    assert _kind("EquipmentRental", hasTheme=[kb("CanoeingKayaking")]) == "nautical"
    assert _kind("EquipmentRental") == "leisure"


@pytest.mark.parametrize("name", ["TaxiCompany", "Parking", "BusStop", "PublicLavatories", "ATM"])
def test_what_nobody_stays_for_is_no_offer(name: str) -> None:
    """The error names the class."""
    with pytest.raises(UnusableError, match=name) as error:
        _kind(name)
    assert error.value.code == "not-an-offer"


def test_classes_are_those_of_the_feed() -> None:
    """Twins of other ontologies are left out where the feed has its own."""
    value = bared(thing("schema:Museum", "olo:OrderedList", "Museum"))
    assert classes_of(value) == ("Museum", "PlaceOfInterest", "PointOfInterest")
    assert classes_of({"type": ["schema:Hotel"]}) == ("Hotel",)


def test_themes_come_from_classes_and_themes() -> None:
    """Each once."""
    value = bared(thing("CyclingTour", hasTheme=[kb("Bike"), kb("History")]))
    assert themes_of(value, PROFILE) == ("cycling", "heritage")


def test_the_profile_names_only_kinds_and_themes_that_exist() -> None:
    """A word that is mistyped in the profile would make offers unreadable."""
    assert {*PROFILE["kinds"].values(), *PROFILE["refined"].values()} <= set(get_args(Kind))
    assert {theme for many in PROFILE["themes"].values() for theme in many} <= set(get_args(Theme))
    assert not PROFILE["kinds"].keys() & PROFILE["refused"].keys()


def test_a_kind_of_a_profile_that_does_not_exist_is_told() -> None:
    """An office that mistypes a kind learns where."""
    with pytest.raises(UnusableError, match="musem"):
        kind_of({"type": ["Museum"]}, {**PROFILE, "kinds": {"Museum": "musem"}})
