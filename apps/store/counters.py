"""Counts that grow with each change, so that what is cached knows that it is old."""

from sqlalchemy import Connection, select, update

from apps.store.insert_new import insert_new
from apps.store.schema import counters


def count_up(db: Connection, name: str) -> None:
    """
    Say that something has changed.

    Parameters
    ----------
    db
        In a transaction that writes.
    name
        What.
    """
    grown = update(counters).where(counters.c.name == name).values(value=counters.c.value + 1)
    if not db.execute(grown).rowcount:
        insert_new(db, counters, [{"name": name, "value": 0}])
        db.execute(grown)


def counted(db: Connection, name: str) -> int:
    """
    Read a count.

    Parameters
    ----------
    db
        For queries.
    name
        Of what.

    Returns
    -------
    int
        0 where nothing has ever changed.
    """
    return db.scalar(select(counters.c.value).where(counters.c.name == name)) or 0
