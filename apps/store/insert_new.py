"""Rows that two processes may bring at the same time: the first one keeps, the second one changes nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(db: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """
    Insert the rows that are not there.

    Parameters
    ----------
    db
        In a transaction that writes.
    table
        Where.
    rows
        Which; one whose key is there already is left out, even if another process is just bringing it.
    """
    insert = postgresql.insert if db.dialect.name == "postgresql" else sqlite.insert
    db.execute(insert(table).on_conflict_do_nothing(), list(rows))
