"""Products, and what each was after every change."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, Row, func, select, update

from apps.products.product import Product
from apps.products.product_json import product_from_json, product_to_json
from apps.store.counters import count_up
from apps.store.errors import AbsentError, ConflictError
from apps.store.now import now_s
from apps.store.schema import changes, products, users

CHANGED = "products"
"""The count that grows with each change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """
    A product as it is kept.

    Parameters
    ----------
    product
        The product.
    version
        How many changes have made it what it is.
    changed_at_s
        When it was changed last, in seconds since 1970.
    """

    product: Product
    version: int
    changed_at_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """
    A change of a product.

    Parameters
    ----------
    version, product
        What there was after it.
    action
        What was done: ``made``, ``changed``, ``published``...
    user
        Name of who did it; empty where the engine did.
    at_s
        When, in seconds since 1970.
    """

    version: int
    product: Product
    action: str
    user: str
    at_s: int


def add_product(db: Connection, product: Product, user: int | None, action: str = "made") -> Kept:
    """
    Keep a new product.

    Parameters
    ----------
    db
        In a transaction that writes.
    product
        Its office and its stay are kept already.
    user
        Number of who made it; None for the engine.
    action
        What was done.

    Returns
    -------
    Kept
        With version 1.
    """
    kept = Kept(product=product, version=1, changed_at_s=now_s())
    db.execute(products.insert().values(id=product.id, **_row(kept)))
    _remember(db, kept, user, action)
    return kept


def change_product(db: Connection, product: Product, known: int, user: int | None, action: str) -> Kept:
    """
    Keep a product that was changed.

    Parameters
    ----------
    db
        In a transaction that writes.
    product
        What it is now.
    known
        The version that it was changed from.
    user, action
        As in `add_product`.

    Returns
    -------
    Kept
        With its new version.

    Raises
    ------
    AbsentError
        If there is no such product.
    ConflictError
        If somebody else has changed it since.
    """
    kept = Kept(product=product, version=known + 1, changed_at_s=now_s())
    same = (products.c.id == product.id) & (products.c.version == known)
    if not db.execute(update(products).where(same).values(_row(kept))).rowcount:
        raise ConflictError(product.id, known, find_product(db, product.id).version)
    _remember(db, kept, user, action)
    return kept


def find_product(db: Connection, product_id: str) -> Kept:
    """
    Find a product.

    Parameters
    ----------
    db
        For queries.
    product_id
        Its id.

    Returns
    -------
    Kept
        The product.

    Raises
    ------
    AbsentError
        If there is none.
    """
    row = db.execute(select(products).where(products.c.id == product_id)).first()
    if row is None:
        raise AbsentError("product", product_id)
    return _kept(row)


def list_products(
    db: Connection, *, office: str | None = None, status: str | None = None
) -> tuple[Kept, ...]:
    """
    List products.

    Parameters
    ----------
    db
        For queries.
    office, status
        Only those; None for all.

    Returns
    -------
    tuple of Kept
        By id.
    """
    query = select(products).order_by(products.c.id)
    if office is not None:
        query = query.where(products.c.office == office)
    if status is not None:
        query = query.where(products.c.status == status)
    return tuple(_kept(row) for row in db.execute(query))


def product_history(db: Connection, product_id: str) -> tuple[Change, ...]:
    """
    List the changes of a product.

    Parameters
    ----------
    db, product_id
        As in `find_product`.

    Returns
    -------
    tuple of Change
        The last one first.
    """
    query = (
        select(changes, func.coalesce(users.c.name, "").label("who"))
        .join(users, changes.c.user == users.c.id, isouter=True)
        .where(changes.c.product == product_id)
        .order_by(changes.c.version.desc())
    )
    return tuple(
        Change(
            version=row.version,
            product=product_from_json(json.loads(row.content)),
            action=row.action,
            user=row.who,
            at_s=row.at_s,
        )
        for row in db.execute(query)
    )


def _remember(db: Connection, kept: Kept, user: int | None, action: str) -> None:
    product = kept.product
    row = {"product": product.id, "stay": product.stay, "content": _text(product), "version": kept.version}
    db.execute(changes.insert().values(**row, action=action, user=user, at_s=kept.changed_at_s))
    count_up(db, CHANGED)


def _row(kept: Kept) -> dict[str, object]:
    same = {name: getattr(kept.product, name) for name in ("office", "stay", "status")}
    numbers = {"version": kept.version, "changed_at_s": kept.changed_at_s}
    return {**same, **numbers, "content": _text(kept.product)}


def _text(product: Product) -> str:
    return json.dumps(product_to_json(product), ensure_ascii=False)


def _kept(row: Row[tuple[object, ...]]) -> Kept:
    product = product_from_json(json.loads(row.content))
    return Kept(product=product, version=row.version, changed_at_s=row.changed_at_s)
