"""What an office does with products: finds them, begins them, changes its own and nobody else's."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Path
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from apps.named_draft import named_draft, telling_title
from apps.products.product import Product
from apps.service.service import Service
from apps.store.errors import AbsentError, ConflictError
from apps.store.products import Kept, add_product, change_product, find_product
from apps.texts import load_texts
from apps.web.problem import Problem, ProblemError
from apps.workshop.signed_in import Signed
from apps.workshop.stays import stay_of
from offers.catalogue import slug

PRODUCTS = "/bureau/produits"
ONE_PRODUCT = PRODUCTS + "/{name}"
LONGEST_NAME = 60
ProductName = Annotated[str, Path(pattern="^(product:)?[a-z0-9-]{1,72}$")]
"""What follows ``product:`` in an id, or the whole of it."""


def name_of(product: Product) -> str:
    """Give what addresses call a product."""
    return product.id.removeprefix("product:")


def path_of(product: Product, *steps: str) -> str:
    """Give the address of a product, or of a page of it."""
    return "/".join((PRODUCTS, name_of(product), *steps))


def title_of(product: Product, language: str) -> str:
    """Give the title of a product in a language, or else in one that it has."""
    titles = (product.title.get(language, ""), *product.title.values())
    return next((title for title in titles if title.strip()), name_of(product))


def find_shown(db: Connection, signed: Signed, name: str) -> Kept:
    """
    Find a product that somebody may look at.

    Parameters
    ----------
    db
        For queries.
    signed
        Who looks.
    name
        Its id, with or without ``product:``.

    Returns
    -------
    Kept
        One of their office, or one that another office has published.

    Raises
    ------
    AbsentError
        If there is none; drafts of another office are told as absent.
    """
    kept = find_product(db, f"product:{name.removeprefix('product:')}")
    if kept.product.office != signed.office.id and kept.product.status != "published":
        raise AbsentError("product", kept.product.id)
    return kept


def find_own(db: Connection, signed: Signed, name: str) -> Kept:
    """
    Find a product of somebody's own office.

    Parameters
    ----------
    db, signed, name
        As of `find_shown`.

    Returns
    -------
    Kept
        The product.

    Raises
    ------
    AbsentError
        As of `find_shown`.
    ProblemError
        If another office sells it.
    """
    kept = find_shown(db, signed, name)
    if kept.product.office != signed.office.id:
        raise ProblemError(Problem(code="forbidden", detail="sell_not_yours"))
    return kept


def begin(db: Connection, signed: Signed, stay_id: str) -> Kept:
    """
    Make a draft of a stay.

    Parameters
    ----------
    db
        In a transaction that writes.
    signed
        Who begins it.
    stay_id
        What shall be sold.

    Returns
    -------
    Kept
        A draft under a name of its own.
    """
    stay = stay_of(db, stay_id)
    title = telling_title(stay, load_texts(stay.language))
    first = slug(title)[:LONGEST_NAME].strip("-") or "sejour"
    product = named_draft(f"product:{_free(db, first)}", signed.office.id, stay)
    return add_product(db, product, signed.user.id)


def save(
    db: Connection, signed: Signed, name: str, known: int, action: str, change: Callable[[Product], Product]
) -> Kept:
    """
    Change a product.

    Parameters
    ----------
    db
        In a transaction that writes.
    signed, name
        Who changes which product of their office.
    known
        The version that they have seen.
    action
        What is done; its text is ``sell_action_<action>``.
    change
        Makes the product to be.

    Returns
    -------
    Kept
        With a new version, unless nothing is another.

    Raises
    ------
    ConflictError
        If somebody has changed it since.
    ProductError
        If it cannot be so.
    AbsentError, ProblemError
        As of `find_own`.
    """
    kept = find_own(db, signed, name)
    if kept.version != known:
        raise ConflictError(kept.product.id, known, kept.version)
    changed = change(kept.product)
    if changed == kept.product:
        return kept
    return change_product(db, changed, known, signed.user.id, action)


async def changing(service: Service, signed: Signed, name: str) -> Kept | None:
    """
    Find the product whose stay is being changed.

    Parameters
    ----------
    service
        Keeps it.
    signed, name
        Who changes which; the name may be empty.

    Returns
    -------
    Kept or None
        None where there is no such product of theirs.
    """

    def find() -> Kept | None:
        with service.store.reading() as db:
            try:
                return find_own(db, signed, name)
            except (AbsentError, ProblemError):
                return None

    return await run_in_threadpool(find) if name else None


def _free(db: Connection, first: str) -> str:
    """Find a name that no product has."""
    name, number = first, 1
    while _taken(db, name):
        number += 1
        name = f"{first}-{number}"
    return name


def _taken(db: Connection, name: str) -> bool:
    try:
        find_product(db, f"product:{name}")
    except AbsentError:
        return False
    return True
