"""The visitors' door to the real service."""

import pytest

from apps.store.errors import AbsentError
from apps.store.leads import leads_of
from apps.visitor.door import Door
from apps.visitor.service_door import ServiceDoor
from itinerary.errors import RequestError
from tests.apps.widget.running import Site


@pytest.fixture
def door(site: Site) -> Door:
    """Open the door to the running application's service."""
    return ServiceDoor(service=site.service)


def test_products_are_filtered(door: Door) -> None:
    """Products of an office and a segment are found; empty filters let all pass."""
    assert len(door.products({"office": "", "segment": "promeneurs-chaleureux"})) == 2
    assert len(door.products({"office": "bethune-bruay"})) == 2
    assert door.products({"office": "elsewhere"}) == []


def test_a_product_is_found_by_its_id(door: Door) -> None:
    """What is not there is said to be absent."""
    assert door.product("product:au-fil-de-l-eau")["on_sale"] is True
    with pytest.raises(AbsentError):
        door.product("product:nothing")


def test_offices_and_stations_are_listed(door: Door) -> None:
    """Whom one may ask, and where one may come."""
    (office,) = door.offices()
    assert office["name"] == "Office de tourisme de Béthune-Bruay"
    assert (office["email"], office["phone"]) == ("bonjour@example.org", "")
    assert "station:bethune" in [row["id"] for row in door.stations()]


def test_a_lead_is_kept(door: Door, site: Site) -> None:
    """The office finds what it was asked, and the visitor is told until when."""
    raw = {"office": "bethune-bruay", "stay": site.stay["id"], "name": "Ann", "email": "door@example.org"}
    assert len(door.add_lead({**raw, "language": "en"})["kept_until"]) == len("2027-05-15")
    with site.service.store.reading() as db:
        assert "door@example.org" in [lead.content["email"] for lead in leads_of(db, "bethune-bruay")]


def test_a_lead_for_nobody_is_refused(door: Door, site: Site) -> None:
    """Without such an office nothing is kept."""
    with pytest.raises(RequestError, match="office"):
        door.add_lead({"office": "nobody", "stay": site.stay["id"], "name": "Ann", "email": "a@example.org"})
