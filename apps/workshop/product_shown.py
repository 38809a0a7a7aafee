"""A product as the office's pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from apps.products.costs import Costs, stay_costs
from apps.products.facts import facts_to_confirm
from apps.products.office import Office
from apps.products.package_travel import PackageCheck, check_package
from apps.products.price_label import price_labels
from apps.products.pricing import Prices, computed_prices, least_prices, selling_prices
from apps.products.product import Product, on_sale
from apps.products.publication import FACT, Obstacle, fact_warning, obstacles, standing
from apps.products.terms import Terms
from apps.store.offices import office
from apps.store.products import Kept
from apps.texts import Texts
from apps.workshop.product_desk import name_of, path_of, title_of
from apps.workshop.signed_in import Signed
from apps.workshop.stay_shown import segment_name
from apps.workshop.stays import stay_of
from itinerary.stay import Stay
from offers.catalogue import Catalogue

MARKS = {"draft": "", "published": "good", "withdrawn": "warn", "expired": "warn"}
"""How each state is marked."""
TABS = (
    ("summary", ""),
    ("words", "textes"),
    ("terms", "conditions"),
    ("publication", "publication"),
    ("history", "historique"),
)
PRICES = ("adult_ct", "child_ct", "group_ct", "single_supplement_ct", "tourist_tax_ct")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductShown:
    """
    A product with all that its pages speak of.

    Parameters
    ----------
    kept, product, stay, office
        The product as it is kept, its stay, and who sells it.
    today
        The date.
    catalogue
        What the offers of the stay are.
    """

    kept: Kept
    product: Product
    stay: Stay
    office: Office
    today: date
    catalogue: Catalogue

    @property
    def costs(self) -> Costs:
        """What its stay costs."""
        return stay_costs(self.stay, self.catalogue)

    @property
    def check(self) -> PackageCheck:
        """Whether it is a package."""
        terms = self.product.terms
        return check_package(self.stay, self.costs, self.catalogue, essential=terms.essential)

    @property
    def state(self) -> str:
        """``draft``, ``published``, ``withdrawn``, or ``expired`` where it is published but sold no more."""
        last = self.product.terms.valid_to
        over = self.stay.days[0].date <= self.today or (last is not None and last < self.today)
        return "expired" if self.product.status == "published" and over else self.product.status

    @property
    def on_sale(self) -> bool:
        """Whether a visitor can buy it today."""
        return on_sale(self.product, self.stay.days[0].date, self.today)

    @property
    def prices(self) -> Prices:
        """Those that hold."""
        return selling_prices(self.costs, self.product.terms)

    def obstacles(self) -> tuple[Obstacle, ...]:
        """Find what stands between it and its publication, what was acknowledged too."""
        return obstacles(self.product, self.stay, self.office, self.catalogue, self.today)


def show_product(db: Connection, kept: Kept, catalogue: Catalogue, today: date) -> ProductShown:
    """
    Gather what the pages of a product speak of.

    Parameters
    ----------
    db
        For queries.
    kept
        The product.
    catalogue
        What the offers of its stay are.
    today
        The date.

    Returns
    -------
    ProductShown
        All of it.
    """
    product = kept.product
    return ProductShown(
        kept=kept,
        product=product,
        stay=stay_of(db, product.stay),
        office=office(db, product.office),
        today=today,
        catalogue=catalogue,
    )


def head_values(shown: ProductShown, signed: Signed, tab: str) -> dict[str, Any]:
    """
    Give what the head of each page of a product shows.

    Parameters
    ----------
    shown
        The product.
    signed
        Who looks.
    tab
        Which page.

    Returns
    -------
    dict
        For templates.
    """
    mine = shown.product.office == signed.office.id
    return {
        "shown": shown,
        "product": shown.product,
        "address": name_of(shown.product),
        "title": title_of(shown.product, signed.language),
        "mine": mine,
        "can_edit": mine and signed.can("editor"),
        "can_publish": mine and signed.can("manager"),
        "mark": MARKS[shown.state],
        "tab": tab,
        "tabs": [(code, path_of(shown.product, *([step] if step else []))) for code, step in TABS],
    }


def list_row(shown: ProductShown, signed: Signed, texts: Texts) -> dict[str, Any]:
    """
    Show a product in a list.

    Parameters
    ----------
    shown
        The product.
    signed
        Who looks.
    texts
        The language.

    Returns
    -------
    dict
        For a row of the list.
    """
    return {
        **head_values(shown, signed, ""),
        "path": path_of(shown.product),
        "segment": segment_name(shown.stay.request["segment"], texts.language),
        "dates": texts.words.days(shown.stay.days[0].date, shown.stay.days[-1].date),
        "price": texts.words.money(shown.prices.adult_ct),
        "languages": shown.product.languages,
    }


def price_rows(costs: Costs, terms: Terms) -> list[dict[str, Any]]:
    """
    Set the prices beside each other: what a person costs, what is computed, what holds.

    Parameters
    ----------
    costs, terms
        Of a product.

    Returns
    -------
    list of dict
        ``name least computed selling``, and whether it is ``own`` or ``low`` (below cost).
    """
    least, computed, selling = (
        least_prices(costs, terms),
        computed_prices(costs, terms),
        selling_prices(costs, terms),
    )
    rows = []
    for name in PRICES:
        low, made, sold = (getattr(prices, name) for prices in (least, computed, selling))
        if sold is not None:
            own = getattr(terms, name, None) is not None
            rows.append(
                {"name": name, "least": low, "computed": made, "selling": sold, "own": own, "low": sold < low}
            )
    return rows


def package_values(check: PackageCheck, texts: Texts) -> dict[str, Any]:
    """
    Put into words whether a product is a package, and why.

    Parameters
    ----------
    check
        What was found.
    texts
        The language.

    Returns
    -------
    dict
        ``verdict``, ``share`` (may be empty), ``services``, ``reasons``, ``printed``.
    """
    verdict = {True: "yes", False: "no", None: "unknown"}[check.is_package]
    shares = {"share": check.share, "low": check.share_low, "high": check.share_high}
    said = {name: f"{round(share * 100)} %" for name, share in shares.items()}
    return {
        "verdict": texts.text(f"product_package_{verdict}"),
        "share": texts.text("product_package_share", **said) if len(check.services) > 1 else "",
        "services": [
            (texts.text(f"product_package_type_{s.type}"), texts.words.money(s.value_ct))
            for s in check.services
        ],
        "reasons": [texts.text(f"product_package_reason_{code}") for code in check.reasons],
        "printed": [texts.text(f"product_package_print_{code}") for code in check.printed],
    }


def obstacle_values(shown: ProductShown, texts: Texts) -> dict[str, Any]:
    """
    Put into words what stands between a product and its publication.

    Parameters
    ----------
    shown
        The product.
    texts
        The language.

    Returns
    -------
    dict
        ``blocking``: sentences; ``warnings``: key, sentence, and whether it was acknowledged; ``doubts``:
        what is to be confirmed, and what was ticked of it; ``left``: how many of all still stand.
    """
    found = shown.obstacles()
    known = shown.product.acknowledged
    return {
        "blocking": [o.say(texts) for o in found if o.level == "obstacle"],
        "warnings": [
            (o.key, o.say(texts), o.key in known) for o in found if o.level == "warning" and o.code != FACT
        ],
        "doubts": _doubts(shown, texts),
        "left": len(standing(shown.product, found)),
    }


def _doubts(shown: ProductShown, texts: Texts) -> list[dict[str, Any]]:
    """Give each fact to confirm: what is said of it, and key and state of its two boxes."""
    product, rows = shown.product, []
    for fact in facts_to_confirm(shown.stay):
        accepted = fact_warning(fact).key
        rows.append(
            {
                "said": f"{fact.name} · {texts.words.codes('confirm', (fact.fact,))}",
                "confirmed": (fact.key, fact.key in product.confirmed),
                "accepted": (accepted, accepted in product.acknowledged),
            }
        )
    return rows


def label_values(shown: ProductShown, texts: Texts) -> Mapping[str, Any]:
    """Say prices, persons and days of sale as visitors read them, in any language of theirs."""
    terms, words = shown.product.terms, texts.words
    same = terms.min_persons == terms.max_persons
    persons = "product_persons_exact" if same else "product_persons"
    sale = ""
    if terms.valid_from and terms.valid_to:
        sale = texts.text("product_sale", first=words.day(terms.valid_from), last=words.day(terms.valid_to))
    return {
        "prices": price_labels(shown.prices, texts),
        "persons": texts.text(persons, low=terms.min_persons, high=terms.max_persons),
        "sale": sale,
    }
