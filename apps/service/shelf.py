"""The published products, as they are shown: read from the store when something has changed."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from sqlalchemy.exc import OperationalError

from apps.products.office import Office
from apps.service.offering import Offering, make_offering
from apps.store.counters import counted
from apps.store.errors import AbsentError, cause_of
from apps.store.offices import CHANGED as OFFICES_CHANGED
from apps.store.offices import all_offices
from apps.store.open_store import Store
from apps.store.products import CHANGED as PRODUCTS_CHANGED
from apps.store.products import list_products
from apps.store.stays import stay_file
from itinerary.stay_json import stay_from_json
from offers.catalogue import Catalogue

LOGGER = logging.getLogger("fluvestre.store")
FRESH_S = 1.0
"""How long nobody looks whether another process has changed something."""
PATIENCE_S = 10.0
"""How long nobody looks again after the store could not be reached."""
NOTHING_YET = (-1, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """
    What is on the shelf.

    Parameters
    ----------
    edition
        Grows when something changes.
    offerings
        The published products, by first day, then by id.
    offices
        All of them, by id.
    """

    edition: tuple[int, int]
    offerings: tuple[Offering, ...] = ()
    offices: tuple[Office, ...] = ()

    def origins(self) -> frozenset[str]:
        """Return the web sites that may show the widget."""
        return frozenset(site for office in self.offices for site in office.sites)

    def on_sale(self, today: date) -> tuple[Offering, ...]:
        """Return what can be bought that day."""
        return tuple(offering for offering in self.offerings if offering.on_sale(today))


@dataclass(slots=True, kw_only=True)
class Shelf:
    """
    Shows what is published.

    Parameters
    ----------
    store
        Where products are kept.
    catalogue
        What their offers are.
    clock
        Seconds that only grow.
    """

    store: Store
    catalogue: Catalogue
    clock: Callable[[], float] = time.monotonic
    _shown: Display = field(default=Display(edition=NOTHING_YET), init=False)
    _looked_s: float = field(default=-FRESH_S, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def display(self) -> Display:
        """
        Show what is published.

        Returns
        -------
        Display
            As the store was at most `FRESH_S` ago, or as it was when it could last be reached.
        """
        if self.clock() - self._looked_s < FRESH_S:
            return self._shown
        with self._lock:
            try:
                self._look()
            except OperationalError as e:
                if self._shown.edition == NOTHING_YET:
                    raise
                LOGGER.warning("products are shown as they were", extra={"cause": cause_of(e)})
                self._looked_s = self.clock() + PATIENCE_S - FRESH_S
        return self._shown

    def find(self, product_id: str) -> Offering:
        """
        Find a published product.

        Parameters
        ----------
        product_id
            Its id.

        Returns
        -------
        Offering
            The product, on sale or not any more.

        Raises
        ------
        AbsentError
            If no product of that id is published.
        """
        for offering in self.display().offerings:
            if offering.product.id == product_id:
                return offering
        raise AbsentError("product", product_id)

    def _look(self) -> None:
        looked_s = self.clock()
        with self.store.reading() as db:
            edition = counted(db, PRODUCTS_CHANGED), counted(db, OFFICES_CHANGED)
            if edition != self._shown.edition:
                offices = all_offices(db)
                by_id = {office.id: office for office in offices}
                kept = list_products(db, status="published")
                files = [json.loads(stay_file(db, one.product.stay)) for one in kept]
                shown = [
                    make_offering(one, stay_from_json(file), by_id[one.product.office], self.catalogue)
                    for one, file in zip(kept, files, strict=True)
                ]
                shown.sort(key=lambda o: (o.stay.days[0].date, o.product.id))
                self._shown = Display(edition=edition, offerings=tuple(shown), offices=offices)
        self._looked_s = looked_s
