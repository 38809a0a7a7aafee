"""Offices in the store."""

from dataclasses import replace

import pytest

from apps.products.office import Office
from apps.store.errors import AbsentError
from apps.store.offices import all_offices, office, put_office
from apps.store.open_store import Store

FLANDRE = Office(
    id="flandre-lys",
    name="Flandre Lys",
    sites=("https://www.example.org", "http://localhost:8080"),
    languages=("fr", "nl"),
)


def test_office_is_found_as_it_was_kept(store: Store) -> None:
    """A change takes the place of what was there."""
    with store.writing() as db:
        put_office(db, FLANDRE)
        put_office(db, replace(FLANDRE, phone="+33 3 00 00 00 00"))
    with store.reading() as db:
        assert office(db, "flandre-lys") == replace(FLANDRE, phone="+33 3 00 00 00 00")
        assert len(all_offices(db)) == 1
        with pytest.raises(AbsentError, match="no office 'elsewhere'"):
            office(db, "elsewhere")
