"""Stays as they were composed; none is ever changed."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from apps.store.errors import AbsentError
from apps.store.insert_new import insert_new
from apps.store.now import now_s
from apps.store.schema import changes, leads, outcomes, products, stays

DAY_S = 86_400


def keep_stays(db: Connection, asked: str, data: tuple[str, str], files: Sequence[str]) -> None:
    """
    Keep the answer to a request.

    Parameters
    ----------
    db
        In a transaction that writes.
    asked
        Digest of request, data and version.
    data
        Versions of catalogue and network.
    files
        Of the alternatives, as `itinerary.stay_json.stay_text` writes them, best first. What is kept already
        stays as it is.
    """
    answer = {json.loads(file)["id"]: (rank, file) for rank, file in enumerate(files, start=1)}
    there = set(db.scalars(select(stays.c.id).where(stays.c.id.in_(answer))))
    rows = [
        {
            "id": stay_id,
            "asked": asked,
            "rank": rank,
            "content": file,
            "catalogue": data[0],
            "network": data[1],
            "made_at_s": now_s(),
        }
        for stay_id, (rank, file) in answer.items()
        if stay_id not in there
    ]
    if rows:
        insert_new(db, stays, rows)


def stays_for(db: Connection, asked: str) -> tuple[str, ...]:
    """
    Find the answer to a request.

    Parameters
    ----------
    db, asked
        As in `keep_stays`.

    Returns
    -------
    tuple of str
        The files of the alternatives, best first; empty if there is no answer yet.
    """
    query = select(stays.c.content).where(stays.c.asked == asked).order_by(stays.c.rank)
    return tuple(db.scalars(query))


def stay_file(db: Connection, stay_id: str) -> str:
    """
    Find a stay.

    Parameters
    ----------
    db
        For queries.
    stay_id
        Its id.

    Returns
    -------
    str
        Its file, as `itinerary.stay_json.stay_text` writes it.

    Raises
    ------
    AbsentError
        If there is none.
    """
    content = db.execute(select(stays.c.content).where(stays.c.id == stay_id)).scalar()
    if content is None:
        raise AbsentError("stay", stay_id)
    return str(content)


def forget_stays(db: Connection, days: int) -> int:
    """
    Drop what visitors have had composed and nobody took up.

    Parameters
    ----------
    db
        In a transaction that writes.
    days
        How long a stay is kept that no product, no change of one, no lead and no season names.

    Returns
    -------
    int
        How many were dropped.
    """
    named = select(products.c.stay).union(select(changes.c.stay), select(leads.c.stay))
    old = stays.c.made_at_s < now_s() - days * DAY_S
    seasonal = stays.c.asked.in_(select(outcomes.c.asked))
    return db.execute(delete(stays).where(old, stays.c.id.not_in(named), ~seasonal)).rowcount
