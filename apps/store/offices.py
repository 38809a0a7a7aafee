"""Offices."""

import json
from dataclasses import asdict

from sqlalchemy import Connection, select, update

from apps.products.office import Office
from apps.store.counters import count_up
from apps.store.errors import AbsentError
from apps.store.schema import offices

CHANGED = "offices"
"""The count that grows with each change."""


def put_office(db: Connection, office: Office) -> None:
    """
    Keep an office, new or changed.

    Parameters
    ----------
    db
        In a transaction that writes.
    office
        The office.
    """
    content = json.dumps(asdict(office), ensure_ascii=False)
    row = offices.c.id == office.id
    if not db.execute(update(offices).where(row).values(content=content)).rowcount:
        db.execute(offices.insert().values(id=office.id, content=content))
    count_up(db, CHANGED)


def office(db: Connection, office_id: str) -> Office:
    """
    Find an office.

    Parameters
    ----------
    db
        For queries.
    office_id
        Its id.

    Returns
    -------
    Office
        The office.

    Raises
    ------
    AbsentError
        If there is none.
    """
    content = db.scalar(select(offices.c.content).where(offices.c.id == office_id))
    if content is None:
        raise AbsentError("office", office_id)
    return _office(content)


def all_offices(db: Connection) -> tuple[Office, ...]:
    """
    List the offices.

    Parameters
    ----------
    db
        For queries.

    Returns
    -------
    tuple of Office
        By id.
    """
    return tuple(_office(content) for content in db.scalars(select(offices.c.content).order_by(offices.c.id)))


def _office(content: str) -> Office:
    plain = json.loads(content)
    return Office(**{**plain, "sites": tuple(plain["sites"]), "languages": tuple(plain["languages"])})
