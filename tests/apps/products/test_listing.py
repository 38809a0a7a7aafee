"""A product as visitors and machines see it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from apps.products.listing import product_row
from apps.products.office import Office
from apps.products.product import Product
from itinerary.stay import Stay
from offers.catalogue import Catalogue

TODAY = date(2027, 2, 1)


def test_a_row_says_what_is_sold(
    stay_of: Callable[..., Stay], catalogue: Catalogue, office: Office, product: Product
) -> None:
    """Where, when, how long, for how much, by whom, and whether one can buy it."""
    stay = stay_of("guide", lodging="hotel", nights=1)
    row = product_row(replace(product, status="published"), stay, office, catalogue, TODAY)
    due = {
        "station": "station:bethune",
        "first_day": "2027-05-15",
        "last_day": "2027-05-16",
        "nights": 1,
        "adult_ct": 7500,
        "tourist_tax_ct": 150,
        "on_sale": True,
        "package": True,
        "registration": "IM062100001",
        "segment": "happy-family",
    }
    assert {name: row[name] for name in due} == due
    assert json.loads(json.dumps(row)) == row


def test_a_row_keeps_what_is_the_offices_own(
    stay_of: Callable[..., Stay], catalogue: Catalogue, office: Office, product: Product
) -> None:
    """Neither the note nor the margin nor a text that is not published."""
    secret = replace(product, note="SECRET", title={"fr": "La Lys", "en": "SECRET"}, acknowledged=("SECRET",))
    text = json.dumps(product_row(secret, stay_of("guide"), office, catalogue, TODAY))
    assert "SECRET" not in text
    assert "margin" not in text


def test_a_row_counts_what_is_not_confirmed(
    stay_of: Callable[..., Stay], catalogue: Catalogue, office: Office, product: Product
) -> None:
    """A price of the office's own is no estimate, and what it has asked is not to be asked."""
    stay = stay_of("rough-guess")
    stops = tuple(replace(stop, to_confirm=("hours",)) for stop in stay.days[0].stops)
    doubtful = replace(stay, days=(replace(stay.days[0], stops=stops),))
    row = product_row(product, doubtful, office, catalogue, TODAY)
    asked = replace(
        product,
        confirmed=tuple(f"{stop.id}:hours" for stop in stops),
        terms=replace(product.terms, adult_ct=5_000),
    )
    after = product_row(asked, doubtful, office, catalogue, TODAY)
    names = ("to_confirm", "estimated", "child_estimated")
    assert [row[name] for name in names] == [len({stop.id for stop in stops}), True, True]
    assert [after[name] for name in names] == [0, False, True]
