"""Stores in both databases."""

import json
from collections.abc import Iterator

import pytest

from apps.products.office import Office
from apps.products.product import Product
from apps.store.offices import put_office
from apps.store.open_store import Store, open_store
from apps.store.products import add_product
from apps.store.stays import keep_stays
from apps.store.users import add_user


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a new store."""
    opened = open_store(database_url)
    yield opened
    opened.close()


FILE = json.dumps({"schema": "fluvestre.stay/1", "id": "0123456789abcdef"})
"""A stay as far as the store looks into it."""


@pytest.fixture
def filled(store: Store) -> Store:
    """Keep an office, an account, a stay and a product in the store."""
    with store.writing() as db:
        put_office(db, Office(id="bethune-bruay", name="Béthune-Bruay"))
        add_user(
            db,
            email="Anne@Example.org",
            name="Anne",
            office="bethune-bruay",
            role="editor",
            password_hash="x",
        )
        keep_stays(db, "asked", ("c", "n"), [FILE])
        add_product(db, PRODUCT, None)
    return store


PRODUCT = Product(
    id="product:deux-jours", office="bethune-bruay", stay="0123456789abcdef", title={"fr": "Été"}
)
"""A draft."""
