"""An application with two products on sale, and one that is not yet."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.products.office import Office
from apps.products.product import draft_of
from apps.service.service import Service
from apps.store.offices import put_office
from apps.store.products import add_product
from apps.store.stays import keep_stays
from itinerary.stay_json import stay_from_json
from tests.apps.serving import ON_SALE, client_of, service_in

SITE = "https://www.example.org"
OFFICES = (
    Office(id="bethune-bruay", name="Béthune-Bruay", registration="IM062000001", sites=(SITE,)),
    Office(id="flandre-lys", name="Flandre Lys", email="lys@example.org"),
)


@pytest.fixture(scope="session")
def shop(weekend: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Service:
    """Open a service with products of two offices."""
    service = service_in(tmp_path_factory.mktemp("shop"))
    with service.store.writing() as db:
        for office in OFFICES:
            put_office(db, office)
        for index, (stay, office) in enumerate(zip(weekend, OFFICES, strict=True)):
            keep_stays(db, f"asked{index}", ("c", "n"), [json.dumps(stay)])
            draft = draft_of(f"product:n-{index}", office.id, stay_from_json(stay))
            terms = replace(draft.terms, adult_ct=20_000 + index, **ON_SALE)
            add_product(db, replace(draft, status="published", terms=terms, note="secret"), None)
            add_product(db, replace(draft, id=f"product:draft-{index}", terms=terms), None)
    return service


@pytest.fixture(scope="session")
def shop_client(shop: Service) -> Iterator[TestClient]:
    """Run its application."""
    with client_of(shop) as running:
        yield running
