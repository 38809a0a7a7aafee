"""A stay as whoever buys it sees it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from apps.products.costs import stay_costs
from apps.products.pricing import selling_prices
from apps.products.product import Product
from apps.products.sold_stay import confirmed_stay, sold_stay
from itinerary.stay import Points, Stay
from offers.catalogue import Catalogue


@pytest.fixture
def stay(stay_of: Callable[..., Stay]) -> Stay:
    """Give a family's night, of which hours and price of a guess are to be confirmed."""
    made = stay_of("guide", "rough-guess", lodging="hotel", nights=1, children=(7,))
    why = (Points(term="listed", points=3),)
    stops = tuple(
        replace(s, to_confirm=("hours", "price"), points=3, why=why) if s.id == "offer:rough-guess" else s
        for s in made.days[0].stops
    )
    return replace(made, days=(replace(made.days[0], stops=stops), *made.days[1:]))


def priced(product: Product, **terms: int) -> Product:
    """Set prices."""
    return replace(product, terms=replace(product.terms, **terms))


def lines(stay: Stay) -> list[tuple[str, int, int, bool]]:
    """Give what stands in the price."""
    return [(line.label, line.unit_ct, line.quantity, line.estimated) for line in stay.price.lines]


def test_the_price_is_the_offices(product: Product, stay: Stay, catalogue: Catalogue) -> None:
    """Adults, children and the tourist tax: nothing of what the services cost, and no estimate."""
    sold = sold_stay(priced(product, adult_ct=20_000, child_ct=9_000), stay, catalogue, "fr")
    assert lines(sold) == [
        ("Adulte", 20_000, 2, False),
        ("Enfant de moins de 12 ans", 9_000, 1, False),
        ("Taxe de séjour", 150, 2, False),
    ]
    assert (sold.price.total_ct, sold.price.persons, sold.price.estimated) == (49_300, 3, False)


def test_a_price_that_is_computed_may_be_an_estimate(
    product: Product, stay: Stay, catalogue: Catalogue
) -> None:
    """The adult's is set, the child's rests on a guess: the price is certain for adults alone."""
    sold = sold_stay(priced(product, adult_ct=20_000), stay, catalogue, "en")
    assert [(label, guess) for label, _, _, guess in lines(sold)] == [
        ("Adult", False),
        ("Child under 12", True),
        ("Tourist tax", False),
    ]
    assert sold.price.estimated


@pytest.mark.parametrize("terms", [{}, {"group_from": 3}, {"group_from": 4, "group_ct": 100}])
def test_the_lines_are_what_the_party_pays(
    product: Product, stay: Stay, catalogue: Catalogue, terms: dict[str, int]
) -> None:
    """Whether the price of groups holds or not, they add up."""
    offered = priced(product, **terms)
    due_ct = selling_prices(stay_costs(stay, catalogue), offered.terms).party_ct(2, 1)
    assert sold_stay(offered, stay, catalogue, "nl").price.total_ct == due_ct


def test_the_words_are_the_offices(product: Product, stay: Stay, catalogue: Catalogue) -> None:
    """Paragraphs are joined, as a file holds one line; what is not written is told from the stay."""
    spoken = replace(product, text={"fr": "Deux jours.\r\n\r\nEt une\u00a0nuit.\x1b\n"})
    french, german = (sold_stay(spoken, stay, catalogue, language) for language in ("fr", "de"))
    assert (french.title, french.summary) == ("La Lys", "Deux jours. Et une\u00a0nuit.")
    assert german.language == "de"
    assert "Deux jours" not in german.title + german.summary
    assert german.title


def test_what_is_confirmed_is_not_to_be_confirmed(product: Product, stay: Stay, catalogue: Catalogue) -> None:
    """The hours were asked; nobody reads what a stop is worth to the office."""
    asked = replace(product, confirmed=("offer:rough-guess:hours",))
    (doubtful,) = (
        stop for day in sold_stay(asked, stay, catalogue, "fr").days for stop in day.stops if stop.to_confirm
    )
    assert (doubtful.to_confirm, doubtful.points, doubtful.why) == (("price",), 0, ())
    all_known = replace(product, confirmed=("offer:rough-guess:hours", "offer:rough-guess:price"))
    known = confirmed_stay(all_known, stay)
    assert not any(stop.to_confirm for day in known.days for stop in day.stops)
    assert known.price == stay.price
