"""What stands between a product and its publication."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from apps.products.faults import ProductError
from apps.products.office import Office
from apps.products.product import Product, acknowledge, withdraw
from apps.products.publication import NotPublishableError, Obstacle, obstacles, publish, standing
from apps.texts import load_texts
from itinerary.stay import Stay
from offers.catalogue import Catalogue

TODAY = date(2027, 2, 1)
Found = Callable[..., tuple[Obstacle, ...]]


@pytest.fixture
def found(stay_of: Callable[..., Stay], catalogue: Catalogue, office: Office, product: Product) -> Found:
    """Look at a couple's night with a guide, changed in some way."""
    usual = stay_of("guide", lodging="hotel", nights=1)

    def look(stay: Stay = usual, today: date = TODAY, **change: Any) -> tuple[Obstacle, ...]:
        by = replace(office, **change.pop("office", {}))
        terms = replace(product.terms, **change.pop("terms", {}))
        return obstacles(replace(product, terms=terms, **change), stay, by, catalogue, today)

    return look


def codes(found: tuple[Obstacle, ...]) -> list[tuple[str, str]]:
    """Give level and code."""
    return [(obstacle.level, obstacle.code) for obstacle in found]


def test_nothing_stands_in_the_way_of_what_is_whole(found: Found, product: Product) -> None:
    """With words, dates, a price and a registered office it is published, once."""
    assert found() == ()
    published = publish(product, found())
    assert published.status == "published"
    with pytest.raises(ProductError, match="draft or a withdrawn"):
        publish(published, ())
    assert publish(withdraw(published), ()).status == "published"


@pytest.mark.parametrize(
    ("change", "codes_due"),
    [
        ({"languages": ()}, ["no_language"]),
        ({"languages": ("fr", "en")}, ["no_title", "no_text"]),
        ({"title": {"fr": " "}}, ["no_title"]),
        ({"text": {}}, ["no_text"]),
        ({"terms": {"valid_from": None}}, ["no_validity"]),
        ({"terms": {"valid_from": date(2026, 1, 1), "valid_to": date(2027, 1, 31)}}, ["expired"]),
        ({"today": date(2027, 5, 15), "terms": {"valid_to": None}}, ["begun", "no_validity"]),
        ({"terms": {"child_ct": 7499}}, ["child_below_cost"]),
        ({"terms": {"group_ct": 100, "group_from": 6}}, ["group_below_cost"]),
        ({"terms": {"max_persons": 11}}, ["capacity"]),
        ({"office": {"registration": ""}}, ["no_registration"]),
        ({"office": {"insurer": "", "guarantor": " "}}, ["no_guarantor", "no_insurer"]),
        ({"office": {"email": ""}}, ["no_contact"]),
    ],
)
def test_what_stands_in_the_way_is_told(
    found: Found, product: Product, change: dict[str, Any], codes_due: list[str]
) -> None:
    """Every obstacle has its name, and none can be waved away."""
    told = found(**change)
    assert codes(told) == [("obstacle", code) for code in codes_due]
    waved = acknowledge(product, tuple(obstacle.key for obstacle in told))
    with pytest.raises(NotPublishableError) as caught:
        publish(waved, told)
    assert caught.value.obstacles == told


def test_a_price_at_cost_is_no_obstacle(found: Found) -> None:
    """Half of a room and half of a guide are 75 euros, and may be sold for them."""
    assert found(terms={"adult_ct": 7500, "child_ct": 7500}) == ()


def test_a_price_below_cost_is_an_obstacle(found: Found) -> None:
    """A cent less, and a couple does not pay what it costs: two cents are missing."""
    told = found(terms={"adult_ct": 7499})
    assert codes(told) == [("obstacle", "adult_below_cost"), ("warning", "loss_at_minimum")]


def test_limits_may_be_reached(found: Found) -> None:
    """On the last day of sale, and for as many as the hotel has beds."""
    assert found(terms={"valid_to": TODAY, "max_persons": 10}) == ()


def test_no_package_needs_no_registration(found: Found, stay_of: Callable[..., Stay]) -> None:
    """An office that is not registered may sell a night alone, as far as packages go."""
    bare = {"registration": "", "insurer": "", "guarantor": ""}
    assert found(stay=stay_of(lodging="hotel", nights=1), office=bare) == ()


def test_a_doubtful_package_needs_a_registration(found: Found, stay_of: Callable[..., Stay]) -> None:
    """Where it cannot be said, the office is told so and has to be registered."""
    told = found(stay=stay_of("boat", lodging="hotel", nights=3), office={"registration": ""})
    assert codes(told) == [("obstacle", "no_registration"), ("warning", "package_uncertain")]


def test_a_party_too_small_for_its_guide_is_told(found: Found) -> None:
    """One guest alone pays for half of the guide: thirty euros are missing."""
    (told,) = found(terms={"min_persons": 1})
    assert (told.level, told.code, dict(told.values)["lost_ct"]) == ("warning", "loss_at_minimum", "3000")


def test_an_example_is_sold_by_nobody(found: Found, stay_of: Callable[..., Stay]) -> None:
    """A generic entry has to be replaced before anybody can buy it."""
    stay = stay_of("guide", lodging="hotel", nights=1)
    shown = tuple(
        replace(day, stops=tuple(replace(s, demo=s.kind == "night") for s in day.stops)) for day in stay.days
    )
    assert codes(found(stay=replace(stay, days=shown))) == [("obstacle", "example")]


def test_facts_have_to_be_read(found: Found, stay_of: Callable[..., Stay], product: Product) -> None:
    """What is to confirm of an offer stops the publication until the office says it has read it."""
    stay = stay_of("guide", lodging="hotel", nights=1)
    doubts = ("hours", "price")
    stops = tuple(replace(s, to_confirm=doubts) if s.kind == "visit" else s for s in stay.days[0].stops)
    told = found(stay=replace(stay, days=(replace(stay.days[0], stops=stops), *stay.days[1:])))
    assert codes(told) == [("warning", "fact"), ("warning", "fact")]
    with pytest.raises(NotPublishableError, match=r"Guide, to be confirmed: \w+\."):
        publish(product, told)
    assert publish(acknowledge(product, tuple(one.key for one in told)), told).status == "published"


def test_what_is_confirmed_needs_no_warning(found: Found, stay_of: Callable[..., Stay]) -> None:
    """The office has asked about the hours, and not about the price."""
    stay = stay_of("guide", lodging="hotel", nights=1)
    stops = tuple(
        replace(s, to_confirm=("hours", "price")) if s.kind == "visit" else s for s in stay.days[0].stops
    )
    doubtful = replace(stay, days=(replace(stay.days[0], stops=stops), *stay.days[1:]))
    (told,) = found(stay=doubtful, confirmed=("offer:guide:hours", "offer:hotel:price"))
    assert told.key == "fact:offer:guide:Guide:price"


def test_an_estimated_price_has_to_be_read(found: Found, stay_of: Callable[..., Stay]) -> None:
    """A price that rests on a guess is a warning, after the obstacles."""
    told = found(stay=stay_of("rough-guess", "guide", lodging="hotel", nights=1), languages=())
    assert codes(told) == [("obstacle", "no_language"), ("warning", "price_estimated")]


def test_a_price_of_the_offices_own_is_no_estimate(found: Found, stay_of: Callable[..., Stay]) -> None:
    """The office has set what it asks: that is what it costs."""
    stay = stay_of("rough-guess", "guide", lodging="hotel", nights=1)
    assert found(stay=stay, terms={"adult_ct": 20_000}) == ()


def test_a_sale_that_outlives_its_stay_is_told(found: Found) -> None:
    """Selling until the day it begins is a slip that the office should see."""
    assert codes(found(terms={"valid_to": date(2027, 5, 15)})) == [("warning", "sold_late")]


def test_an_estimated_capacity_is_a_warning(
    stay_of: Callable[..., Stay], catalogue: Catalogue, office: Office, product: Product
) -> None:
    """What only the kind says may be wrong: the office decides."""
    offers = tuple(replace(o, capacity=replace(o.capacity, known=False)) for o in catalogue.offers)
    wide = replace(product, terms=replace(product.terms, max_persons=40))
    stay = stay_of("guide", lodging="hotel", nights=1)
    told = obstacles(wide, stay, office, replace(catalogue, offers=offers), TODAY)
    assert codes(told) == [("warning", "capacity_estimated")]


def test_what_was_read_no_longer_stands(product: Product) -> None:
    """Acknowledging a warning removes that one; an obstacle stays."""
    told = (
        Obstacle(level="obstacle", code="no_language"),
        Obstacle(level="warning", code="price_estimated"),
        Obstacle(level="warning", code="package_uncertain"),
    )
    read = acknowledge(product, ("price_estimated", "no_language"))
    assert [o.code for o in standing(read, told)] == ["no_language", "package_uncertain"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Le prix par adulte (10,50 €) est inférieur au coût des prestations (75 €)."),
        ("en", "The price per adult (€10.50) is below the cost of the services (€75)."),
    ],
)
def test_an_obstacle_speaks_the_language(found: Found, language: str, said: str) -> None:
    """Amounts are said as the reader writes them."""
    obstacle, _ = found(terms={"adult_ct": 1050})
    assert obstacle.say(load_texts(language)).replace("\u00a0", " ").replace("\u202f", " ") == said


@pytest.mark.parametrize(("language", "said"), [("fr", "15 mai 2027"), ("en", "15 May 2027")])
def test_a_date_is_said_in_full(found: Found, language: str, said: str) -> None:
    """An office reads a date with its weekday."""
    assert said in found(today=date(2027, 6, 1), terms={"valid_to": date(2027, 7, 1)})[0].say(
        load_texts(language)
    )


def test_a_language_is_named(found: Found) -> None:
    """Not by its code."""
    told = found(languages=("fr", "nl"))
    assert told[0].say(load_texts("fr")) == "Le titre manque en néerlandais."
