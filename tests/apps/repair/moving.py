"""Data that moves: a catalogue in which one thing is other than it was; an office that sells a stay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from apps.products.product import Product, acknowledge, draft_of
from apps.products.publication import obstacles
from apps.service.destination import Destination
from apps.store.offices import put_office
from apps.store.open_store import Store
from apps.store.products import add_product
from apps.store.stays import keep_stays
from apps.today import today
from itinerary.stay import Stay, Stop, StopKind
from itinerary.stay_json import stay_text
from offers.catalogue import Catalogue
from offers.opening import Hours
from tests.apps.goods import OFFICE
from tests.apps.serving import ON_SALE


def altered(catalogue: Catalogue, offer: str, **changed: Any) -> Catalogue:
    """Change one offer of a catalogue."""
    offers = tuple(replace(o, **changed) if o.id == offer else o for o in catalogue.offers)
    return replace(catalogue, offers=offers, version=f"{catalogue.version}-moved")


def without(catalogue: Catalogue, *gone: str) -> Catalogue:
    """Take offers out of a catalogue."""
    offers = tuple(o for o in catalogue.offers if o.id not in gone)
    return replace(catalogue, offers=offers, version=f"{catalogue.version}-moved")


def closed_on(catalogue: Catalogue, offer: str, *days: date) -> Catalogue:
    """Give an offer new closing days."""
    rules = (str(catalogue.offer(offer).hours.spec), *(f"{day:%Y %b %d} off" for day in days))
    return altered(catalogue, offer, hours=Hours(spec="; ".join(rules), status="known"))


def dearer(catalogue: Catalogue, offer: str, more_ct: int) -> Catalogue:
    """Raise the price of an offer for everybody."""
    price = catalogue.offer(offer).price
    assert price is not None
    raised = replace(price, adult_ct=price.adult_ct + more_ct, child_ct=price.child_ct + more_ct)
    return altered(catalogue, offer, price=raised)


def stops_of(stay: Stay, *kinds: StopKind) -> list[Stop]:
    """List the stops of a stay that guests arrive at, of some kinds."""
    return [s for day in stay.days for s in day.stops if s.kind in kinds and s.arrive]


def one_visit(stay: Stay) -> Stop:
    """Choose a visit that has a known price, so that something else can replace it: the last one."""
    return stops_of(stay, "visit")[-1]


def put_on_sale(store: Store, here: Destination, stays: Sequence[Stay], status: str = "published") -> None:
    """Keep an office that sells stays, as ``product:stay-1``, ``product:stay-2``..., whatever is missing."""
    with store.writing() as db:
        put_office(db, OFFICE)
        for number, stay in enumerate(stays, start=1):
            keep_stays(db, f"asked {number}", here.versions, [stay_text(stay)])
            draft = product_of(f"product:stay-{number}", stay, here)
            add_product(db, replace(draft, status=status), None)


def product_of(product_id: str, stay: Stay, here: Destination) -> Product:
    """Make a draft of which all warnings have been read."""
    draft = draft_of(product_id, OFFICE.id, stay)
    draft = replace(draft, terms=replace(draft.terms, **ON_SALE))
    found = obstacles(draft, stay, OFFICE, here.catalogue, today())
    return acknowledge(draft, [o.key for o in found if o.level == "warning"])
