"""What stands between a product and its publication."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from apps.products.capacity import limits_of
from apps.products.costs import Costs, stay_costs
from apps.products.facts import Fact, facts_to_confirm
from apps.products.faults import Fault, ProductError
from apps.products.office import Office
from apps.products.package_travel import PackageCheck, check_package
from apps.products.pricing import least_prices, loss_ct, selling_prices
from apps.products.product import Product
from apps.texts import Texts, load_texts
from itinerary.stay import Stay
from offers.catalogue import Catalogue

Level = Literal["obstacle", "warning"]
FACT = "fact"
"""The code of what is to be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """
    One thing that stands in the way, or that the office should have read.

    Parameters
    ----------
    level
        An ``obstacle`` has to go; a ``warning`` has to be acknowledged.
    code
        What it is; its text is ``product_obstacle_<code>``.
    values
        Names and values that the text speaks of.
    """

    level: Level
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """What an office acknowledges: the code, and what it is about."""
        return ":".join((self.code, *(value for _, value in self.values)))

    def say(self, texts: Texts) -> str:
        """
        Say what stands in the way.

        Parameters
        ----------
        texts
            The language, ``fr`` or ``en``.

        Returns
        -------
        str
            A sentence.
        """
        return texts.text(f"product_obstacle_{self.code}", **{n: _said(n, v, texts) for n, v in self.values})


def obstacles(
    product: Product, stay: Stay, office: Office, catalogue: Catalogue, today: date
) -> tuple[Obstacle, ...]:
    """
    Find what stands between a product and its publication.

    Parameters
    ----------
    product
        That shall be published.
    stay
        Its stay.
    office
        Who sells it.
    catalogue
        What the offers of the stay are.
    today
        When it shall be published.

    Returns
    -------
    tuple of Obstacle
        Obstacles first, then warnings, those acknowledged too.
    """
    costs = stay_costs(stay, catalogue)
    check = check_package(stay, costs, catalogue, essential=product.terms.essential)
    found = (
        *_words(product),
        *_dates(product, stay, today),
        *_prices(product, costs),
        *_capacity(product, stay, catalogue),
        *_law(office, check),
        *_facts(product, stay),
    )
    return tuple(sorted(found, key=lambda obstacle: obstacle.level))


def fact_warning(fact: Fact) -> Obstacle:
    """
    Warn of something nobody has said for certain.

    Parameters
    ----------
    fact
        Of an offer of the stay.

    Returns
    -------
    Obstacle
        A warning.
    """
    values = (("id", fact.id), ("name", fact.name), ("fact", fact.fact))
    return Obstacle(level="warning", code=FACT, values=values)


def standing(product: Product, found: tuple[Obstacle, ...]) -> tuple[Obstacle, ...]:
    """
    Leave out the warnings that the office has acknowledged.

    Parameters
    ----------
    product
        Whose they are.
    found
        What `obstacles` found.

    Returns
    -------
    tuple of Obstacle
        What still stands in the way.
    """
    return tuple(o for o in found if o.level == "obstacle" or o.key not in product.acknowledged)


def publish(product: Product, found: tuple[Obstacle, ...]) -> Product:
    """
    Put a product on sale.

    Parameters
    ----------
    product
        A draft, or a product that was withdrawn.
    found
        What `obstacles` found of it, with its stay, today.

    Returns
    -------
    Product
        Published.

    Raises
    ------
    ProductError
        If it is published already, or an obstacle or a warning stands: all of them.
    """
    if product.status == "published":
        raise ProductError((Fault(field="status", code="unpublished", got=product.status),))
    if left := standing(product, found):
        raise NotPublishableError(left)
    return replace(product, status="published")


class NotPublishableError(ProductError):
    """
    A product that cannot be published yet.

    Parameters
    ----------
    obstacles
        All that stands in the way.
    """

    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        self.obstacles = obstacles
        super().__init__(())

    def reasons(self, language: str) -> tuple[str, ...]:
        """
        Say all that stands in the way.

        Parameters
        ----------
        language
            ``fr`` or ``en``.

        Returns
        -------
        tuple of str
            A sentence an obstacle.
        """
        texts = load_texts(language)
        return tuple(obstacle.say(texts) for obstacle in self.obstacles)


def _said(name: str, value: str, texts: Texts) -> str:
    """Say a value: amounts, dates and facts in the language, the rest as it is."""
    if name == "language":
        return texts.text(f"product_language_{value}")
    if name == "fact":
        return texts.words.codes("confirm", (value,))
    if name.endswith("_ct"):
        return texts.words.money(int(value))
    return texts.words.day(date.fromisoformat(value)) if name == "date" else value


def _words(product: Product) -> Iterator[Obstacle]:
    if not product.languages:
        yield Obstacle(level="obstacle", code="no_language")
    for language in product.languages:
        for name, words in (("title", product.title), ("text", product.text)):
            if not words.get(language, "").strip():
                yield Obstacle(level="obstacle", code=f"no_{name}", values=(("language", language),))


def _dates(product: Product, stay: Stay, today: date) -> Iterator[Obstacle]:
    first_day, last_sale = stay.days[0].date, product.terms.valid_to
    if first_day <= today:
        yield Obstacle(level="obstacle", code="begun", values=(("date", first_day.isoformat()),))
    if last_sale is None or product.terms.valid_from is None:
        yield Obstacle(level="obstacle", code="no_validity")
    elif last_sale < today:
        yield Obstacle(level="obstacle", code="expired", values=(("date", last_sale.isoformat()),))
    elif last_sale >= first_day:
        yield Obstacle(level="warning", code="sold_late", values=(("date", first_day.isoformat()),))


def _prices(product: Product, costs: Costs) -> Iterator[Obstacle]:
    selling, least = selling_prices(costs, product.terms), least_prices(costs, product.terms)
    pairs = (
        ("adult", selling.adult_ct, least.adult_ct),
        ("child", selling.child_ct, least.child_ct),
        ("group", selling.group_ct, least.group_ct),
    )
    for name, price_ct, least_ct in pairs:
        if price_ct is not None and least_ct is not None and price_ct < least_ct:
            values = (("price_ct", str(price_ct)), ("least_ct", str(least_ct)))
            yield Obstacle(level="obstacle", code=f"{name}_below_cost", values=values)
    if selling.estimated or (costs.children and selling.child_estimated):
        yield Obstacle(level="warning", code="price_estimated")
    fewest = product.terms.min_persons
    if lost_ct := loss_ct(costs, selling, fewest):
        values = (("persons", str(fewest)), ("lost_ct", str(lost_ct)))
        yield Obstacle(level="warning", code="loss_at_minimum", values=values)


def _capacity(product: Product, stay: Stay, catalogue: Catalogue) -> Iterator[Obstacle]:
    most = product.terms.max_persons
    for limit in limits_of(stay, catalogue):
        if limit.persons < most:
            values = (
                ("id", limit.id),
                ("name", limit.name),
                ("persons", str(limit.persons)),
                ("most", str(most)),
            )
            level: Level = "obstacle" if limit.known else "warning"
            yield Obstacle(
                level=level, code="capacity" if limit.known else "capacity_estimated", values=values
            )


def _law(office: Office, check: PackageCheck) -> Iterator[Obstacle]:
    if not check.registration_required:
        return
    for name in ("registration", "guarantor", "insurer"):
        if not getattr(office, name).strip():
            yield Obstacle(level="obstacle", code=f"no_{name}")
    if not office.email.strip() and not office.phone.strip():
        yield Obstacle(level="obstacle", code="no_contact")
    if check.is_package is None:
        yield Obstacle(level="warning", code="package_uncertain")


def _facts(product: Product, stay: Stay) -> Iterator[Obstacle]:
    examples = dict.fromkeys(stop.name for day in stay.days for stop in day.stops if stop.demo)
    for name in examples:
        yield Obstacle(level="obstacle", code="example", values=(("name", name),))
    yield from (fact_warning(fact) for fact in facts_to_confirm(stay, product.confirmed))
