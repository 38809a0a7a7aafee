"""What a person of an office has to look at, after a bulk run or when a feed has moved."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from apps.store.errors import AbsentError
from apps.store.now import now_s
from apps.store.schema import products, reviews


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """
    Something to look at.

    Parameters
    ----------
    id
        Its number.
    product, title
        Which product, and its words by language.
    cause
        Why: ``broken``, ``repaired``, ``bulk``...
    content
        What has happened: ``reasons``, sentences by language, and whatever else its cause brings.
    at_s, done_at_s
        Since when, and when somebody had looked, or None; seconds since 1970.
    """

    id: int
    product: str
    title: dict[str, str]
    cause: str
    content: dict[str, Any]
    at_s: int
    done_at_s: int | None


def add_review(db: Connection, product: str, cause: str, content: dict[str, Any]) -> int:
    """
    Put something into the queue of the office that sells a product.

    Parameters
    ----------
    db
        In a transaction that writes.
    product, cause, content
        As in `Review`; the product is kept already.

    Returns
    -------
    int
        Its number.
    """
    row = {"product": product, "cause": cause, "content": json.dumps(content, ensure_ascii=False)}
    return int(db.execute(reviews.insert().values(**row, at_s=now_s()).returning(reviews.c.id)).scalar_one())


def open_reviews(db: Connection, office: str) -> tuple[Review, ...]:
    """
    List what waits for an office.

    Parameters
    ----------
    db
        For queries.
    office
        Its id.

    Returns
    -------
    tuple of Review
        What waits longest first.
    """
    return _listed(db, office, closed=False)


def closed_reviews(db: Connection, office: str, most: int) -> tuple[Review, ...]:
    """
    List what an office has looked at.

    Parameters
    ----------
    db, office
        As in `open_reviews`.
    most
        So many at the most.

    Returns
    -------
    tuple of Review
        The last one first.
    """
    return _listed(db, office, closed=True)[: -most - 1 : -1]


def close_review(db: Connection, office: str, number: int) -> None:
    """
    Say that somebody has looked.

    Parameters
    ----------
    db
        In a transaction that writes.
    office, number
        Which office, and which review of it; one that is closed stays as it is.

    Raises
    ------
    AbsentError
        If nothing of that number is the office's.
    """
    own = select(products.c.id).where(products.c.office == office)
    mine = (reviews.c.id == number) & reviews.c.product.in_(own)
    if db.scalar(select(reviews.c.id).where(mine)) is None:
        raise AbsentError("review", str(number))
    db.execute(update(reviews).where(mine, reviews.c.done_at_s.is_(None)).values(done_at_s=now_s()))


def _listed(db: Connection, office: str, *, closed: bool) -> tuple[Review, ...]:
    done = reviews.c.done_at_s.is_not(None) if closed else reviews.c.done_at_s.is_(None)
    query = (
        select(reviews, products.c.content.label("sold"))
        .join(products, reviews.c.product == products.c.id)
        .where(products.c.office == office, done)
        .order_by(reviews.c.done_at_s, reviews.c.id)
    )
    return tuple(_review(row) for row in db.execute(query))


def _review(row: Row[Any]) -> Review:
    return Review(
        id=row.id,
        product=row.product,
        title=json.loads(row.sold)["title"],
        cause=row.cause,
        content=json.loads(row.content),
        at_s=row.at_s,
        done_at_s=row.done_at_s,
    )
