"""Counts that grow with each change, so that what is cached knows that it is old."""

from sqlalchemy import Connection, select, update

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
    row = counters.c.name == name
    if not db.execute(update(counters).where(row).values(value=counters.c.value + 1)).rowcount:
        db.execute(counters.insert().values(name=name, value=1))


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
