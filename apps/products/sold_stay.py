"""A stay as whoever buys it sees it: the product's words and price, and what the office has confirmed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from apps.products.costs import Costs, stay_costs
from apps.products.facts import Fact
from apps.products.pricing import selling_prices
from apps.products.product import Product
from apps.texts import Texts, load_texts
from itinerary.price import TAX_ID
from itinerary.stay import PriceLine, Stay, StayPrice, Stop
from itinerary.totals import confirmed_share
from maps.stay_words import summary_of, title_of
from offers.catalogue import Catalogue

UNWRITABLE = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]+")
"""Ends of lines, and what else the file of a stay does not hold."""


def sold_stay(product: Product, stay: Stay, catalogue: Catalogue, language: str) -> Stay:
    """
    Make of a stay what its buyers see.

    Parameters
    ----------
    product, stay
        What is sold.
    catalogue
        What the offers of the stay are.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    Stay
        In that language, with the product's title and text, on one line each; where the office has written
        none in it, with those of the stay. Its price is the sale's to the party of the stay, the tourist tax
        a line of its own; what the services cost the office is not in it. What the office has confirmed is
        not to be confirmed any more, and no stop says what it is worth.
    """
    texts, costs = load_texts(language), stay_costs(stay, catalogue)
    lines = tuple(line for line in _lines(product, costs, texts) if line.total_ct)
    known = confirmed_stay(product, stay)
    days = tuple(
        replace(day, stops=tuple(replace(stop, points=0, why=()) for stop in day.stops)) for day in known.days
    )
    return replace(
        known,
        title=_one_line(product.title.get(language, "")) or title_of(stay, texts.words),
        summary=_one_line(product.text.get(language, "")) or summary_of(stay, texts.words),
        language=language,
        days=days,
        value=(),
        price=StayPrice(lines=lines, persons=costs.persons),
    )


def confirmed_stay(product: Product, stay: Stay) -> Stay:
    """
    Leave out of what is to be confirmed what the office has confirmed.

    Parameters
    ----------
    product, stay
        What is sold.

    Returns
    -------
    Stay
        As it was in all else.
    """
    days = tuple(replace(day, stops=tuple(_known(stop, product) for stop in day.stops)) for day in stay.days)
    return replace(stay, days=days, totals=replace(stay.totals, confirmed_share=confirmed_share(days)))


def _known(stop: Stop, product: Product) -> Stop:
    facts = (Fact(id=stop.id, name=stop.name, fact=fact) for fact in stop.to_confirm)
    return replace(stop, to_confirm=tuple(fact.fact for fact in facts if fact.key not in product.confirmed))


def _lines(product: Product, costs: Costs, texts: Texts) -> Iterator[PriceLine]:
    prices = selling_prices(costs, product.terms)
    if prices.group_ct is not None and prices.group_from is not None and costs.persons >= prices.group_from:
        certain = product.terms.group_ct is not None
        estimated = prices.estimated and not certain
        yield _line(product, "group", texts, prices.group_ct, costs.persons, estimated=estimated)
    else:
        yield _line(product, "adult", texts, prices.adult_ct, costs.adults, estimated=prices.estimated)
        yield _line(
            product, "child", texts, prices.child_ct, costs.children, estimated=prices.child_estimated
        )
    yield replace(_line(product, "tax", texts, prices.tourist_tax_ct, costs.adults), id=TAX_ID)


def _line(
    product: Product, name: str, texts: Texts, unit_ct: int, quantity: int, *, estimated: bool = False
) -> PriceLine:
    label = texts.text(f"product_price_line_{name}")
    # The file of a stay knows ids of offers alone: what is sold is an offer of the office.
    sold = f"offer:{product.id.removeprefix('product:')}"
    return PriceLine(id=sold, label=label, unit_ct=unit_ct, quantity=quantity, estimated=estimated)


def _one_line(text: str) -> str:
    """Put a text on one line: the file of a stay holds no other."""
    return UNWRITABLE.sub(" ", text).strip()
