"""Catalogues and networks by version, so that a stay can be gone over with the data that it was made of."""

from typing import Literal

from sqlalchemy import Connection, select

from apps.store.errors import AbsentError
from apps.store.insert_new import insert_new
from apps.store.now import now_s
from apps.store.schema import editions

Kind = Literal["catalogue", "network"]


def keep_edition(db: Connection, kind: Kind, version: str, content: bytes) -> bool:
    """
    Keep a catalogue or a network, if it is not kept yet.

    Parameters
    ----------
    db
        In a transaction that writes.
    kind, version
        What it is.
    content
        Its file.

    Returns
    -------
    bool
        Whether it is new.
    """
    key = (editions.c.kind == kind) & (editions.c.version == version)
    if db.execute(select(editions.c.version).where(key)).first() is not None:
        return False
    row = {"kind": kind, "version": version, "content": content, "stored_at_s": now_s()}
    insert_new(db, editions, [row])
    return True


def edition(db: Connection, kind: Kind, version: str) -> bytes:
    """
    Find a catalogue or a network.

    Parameters
    ----------
    db, kind, version
        As in `keep_edition`.

    Returns
    -------
    bytes
        Its file.

    Raises
    ------
    AbsentError
        If it is not kept.
    """
    key = (editions.c.kind == kind) & (editions.c.version == version)
    content = db.execute(select(editions.c.content).where(key)).scalar()
    if content is None:
        raise AbsentError(kind, version)
    return bytes(content)
