"""All products of a store against the data of today."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Literal

from apps.products.facts import offers_of
from apps.products.office import Office
from apps.products.product import Product, with_stay
from apps.products.publication import Obstacle, obstacles, standing
from apps.repair.examine import Examined, examine
from apps.repair.mend import mend
from apps.repair.proposal import Proposal
from apps.service.destination import Destination
from apps.store.offices import office
from apps.store.open_store import Store
from apps.store.products import Kept, list_products
from apps.store.stays import stay_file
from itinerary.errors import NoStayError
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json

Outcome = Literal["sound", "stale", "repaired", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    A product, and what the data of today make of it.

    Parameters
    ----------
    kept, stay
        The product as it is kept, and its stay.
    examined
        How the stay stands.
    proposal
        What a broken stay can be repaired with, small change or not; a stale one with the facts of today.
    reasons
        Why nothing can be done, in the language of the stay.
    obstacles
        What would stand in the way of selling the repaired stay, or the one with the prices of today.
    """

    kept: Kept
    stay: Stay
    examined: Examined
    proposal: Proposal | None = None
    reasons: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def product(self) -> Product:
        """The product."""
        return self.kept.product

    @property
    def outcome(self) -> Outcome:
        """What has become of it: ``sound``, ``stale``, ``repaired``, or it needs a ``person``."""
        if self.examined.state != "broken":
            return self.examined.state
        return "repaired" if self.proposal is not None and self.proposal.small else "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    What has become of all products.

    Parameters
    ----------
    catalogue, network
        Versions of the data of today.
    today
        The day of the report: what has begun by then is over.
    cases
        By id of the product.
    """

    catalogue: str
    network: str
    today: date
    cases: tuple[Case, ...]

    def of(self, outcome: Outcome) -> tuple[Case, ...]:
        """
        List what the same has become of.

        Parameters
        ----------
        outcome
            Of which outcome.

        Returns
        -------
        tuple of Case
            By id of the product.
        """
        return tuple(case for case in self.cases if case.outcome == outcome)

    @property
    def broken(self) -> tuple[Case, ...]:
        """What cannot take place as it is, repaired or not."""
        return tuple(case for case in self.cases if case.examined.state == "broken")


def review_products(store: Store, here: Destination, today: date, *, office_id: str | None = None) -> Report:
    """
    Hold all products against the data of today; nothing is changed.

    Parameters
    ----------
    store
        Where they are kept.
    here
        The data of today.
    today
        Stays that begin by then are left out.
    office_id
        Of which office; None for all.

    Returns
    -------
    Report
        Of all that is published or a draft; the same for the same products and data.

    Raises
    ------
    AbsentError
        If there is no such office.
    """
    with store.reading() as db:
        if office_id is not None:
            office(db, office_id)
        kept = [k for k in list_products(db, office=office_id) if k.product.status != "withdrawn"]
        stays = [stay_from_json(json.loads(stay_file(db, k.product.stay))) for k in kept]
        sellers = {k.product.office: office(db, k.product.office) for k in kept}
    cases = tuple(
        _case(k, stay, sellers[k.product.office], here, today)
        for k, stay in zip(kept, stays, strict=True)
        if stay.days[0].date > today
    )
    return Report(catalogue=here.catalogue.version, network=here.network.version, today=today, cases=cases)


def _case(kept: Kept, stay: Stay, seller: Office, here: Destination, today: date) -> Case:
    examined = examine(stay, here.catalogue, here.network)
    proposal = examined.renewed if examined.state == "stale" else None
    reasons: tuple[str, ...] = ()
    if examined.state == "broken":
        try:
            proposal = mend(stay, examined, here.catalogue, here.network)
        except NoStayError as e:
            reasons = e.reasons
    return Case(
        kept=kept,
        stay=stay,
        examined=examined,
        proposal=proposal,
        reasons=reasons,
        obstacles=() if proposal is None else _obstacles(kept.product, proposal.stay, seller, here, today),
    )


def _obstacles(
    product: Product, stay: Stay, seller: Office, here: Destination, today: date
) -> tuple[Obstacle, ...]:
    changed = with_stay(product, stay.id, offers_of(stay))
    return standing(changed, obstacles(changed, stay, seller, here.catalogue, today))
