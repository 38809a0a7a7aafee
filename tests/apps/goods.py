"""A product that could be published: a stay without examples, terms, words, an office with a number."""

from dataclasses import replace

from apps.products.office import Office
from apps.products.product import Product, acknowledge, draft_of
from apps.products.publication import obstacles
from apps.store.offices import put_office
from apps.store.open_store import open_store
from apps.store.products import add_product
from apps.store.stays import keep_stays
from apps.today import today
from graphs.network import load_network
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay_json import stay_text
from offers.load import load_catalogue
from tests.apps.serving import ON_SALE, WEEKEND

OFFICE = Office(
    id="bethune-bruay",
    name="Béthune-Bruay",
    registration="IM062000001",
    insurer="Example insurance",
    guarantor="Example guarantee",
    email="office@example.org",
    phone="+33 3 00 00 00 00",
    website="https://www.example.org",
)


def publishable(database_url: str) -> Product:
    """Keep a draft with nothing in the way of its publication, and return it."""
    catalogue, network = load_catalogue(), load_network()
    stays = compose_stays(read_request({**WEEKEND, "alternatives": 3}, catalogue), catalogue, network)
    stay = next(s for s in stays if not any(stop.demo for day in s.days for stop in day.stops))
    draft = draft_of("product:deux-jours", OFFICE.id, stay)
    draft = replace(draft, terms=replace(draft.terms, **ON_SALE))
    found = obstacles(draft, stay, OFFICE, catalogue, today())
    draft = acknowledge(draft, [o.key for o in found if o.level == "warning"])
    store = open_store(database_url)
    with store.writing() as db:
        put_office(db, OFFICE)
        keep_stays(db, "asked", (catalogue.version, network.version), [stay_text(stay)])
        add_product(db, draft, None)
    store.close()
    return draft
