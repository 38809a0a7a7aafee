"""Keeps what a report says: repaired products as drafts, those that cannot take place off sale."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from apps.products.facts import offers_of
from apps.products.product import Product, with_stay, withdraw
from apps.repair.asked import request_now
from apps.repair.moved import Case, Report
from apps.repair.words import case_lines
from apps.service.destination import Destination
from apps.store.errors import ConflictError
from apps.store.open_store import Store
from apps.store.products import change_product, find_product
from apps.store.reviews import add_review, closed_reviews, open_reviews
from apps.store.stays import keep_stays
from apps.texts import load_texts
from itinerary.stay import Stay
from itinerary.stay_json import stay_text

LANGUAGES = ("fr", "en")
"""Of the workshop."""
LOOKED_BACK = 10_000
"""Reviews of an office that are searched for one that says the same already."""

SAME = ("stay", "catalogue", "network")
"""What two reviews that say the same have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """
    What was changed, as ids of products.

    Parameters
    ----------
    repaired
        With another stay now, and drafts.
    withdrawn
        Off sale.
    told
        Drafts that need somebody; nothing of them was changed.
    skipped
        That somebody else has changed in the meantime: left as they are, for the next run.
    """

    repaired: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


def keep_repairs(store: Store, report: Report, here: Destination) -> Done:
    """
    Change the products that a report is about, each on its own, whole or not at all.

    Parameters
    ----------
    store
        Where they are kept.
    report
        What has become of them.
    here
        The data that the report was made with.

    Returns
    -------
    Done
        What was changed. With the same data a second time, nothing.
    """
    done: dict[str, list[str]] = {"repaired": [], "withdrawn": [], "told": [], "skipped": []}
    for case in report.broken:
        try:
            with store.writing() as db:
                what = _keep(db, case, here)
        except ConflictError:
            what = "skipped"
        if what is not None:
            done[what].append(case.product.id)
    return Done(**{what: tuple(ids) for what, ids in done.items()})


def _keep(db: Connection, case: Case, here: Destination) -> str | None:
    product, content = case.product, _content(case, here)
    now = find_product(db, product.id).version
    if now != case.kept.version:
        raise ConflictError(product.id, case.kept.version, now)
    if case.proposal is not None:
        _keep_stay(db, case, case.proposal.stay, here)
    if case.outcome == "repaired" and case.proposal is not None:
        _change(
            db, case, with_stay(product, case.proposal.stay.id, offers_of(case.proposal.stay)), "repaired"
        )
        add_review(db, product.id, "repaired", content)
        return "repaired"
    if product.status == "published":
        _change(db, case, withdraw(product), "withdrawn")
        add_review(db, product.id, "broken", content)
        return "withdrawn"
    if _told_before(db, case, content):
        return None
    add_review(db, product.id, "broken", content)
    return "told"


def _change(db: Connection, case: Case, changed: Product, action: str) -> None:
    change_product(db, changed, case.kept.version, None, action)


def _keep_stay(db: Connection, case: Case, stay: Stay, here: Destination) -> None:
    asked = here.asked(request_now(stay, here.catalogue), f"repair:{case.stay.id}")
    keep_stays(db, asked, here.versions, [stay_text(stay)])


def _content(case: Case, here: Destination) -> dict[str, Any]:
    return {
        "reasons": {language: list(case_lines(case, load_texts(language))) for language in LANGUAGES},
        "stay": case.stay.id,
        "proposal": None if case.proposal is None else case.proposal.stay.id,
        "catalogue": here.catalogue.version,
        "network": here.network.version,
    }


def _told_before(db: Connection, case: Case, content: dict[str, Any]) -> bool:
    """Say whether the office was told of this stay and these data, and may have looked already."""
    office = case.product.office
    reviews = (*open_reviews(db, office), *closed_reviews(db, office, LOOKED_BACK))
    told = [r.content for r in reviews if (r.product, r.cause) == (case.product.id, "broken")]
    return any(all(one.get(key) == content[key] for key in SAME) for one in told)
