"""Who has asked an office for a stay."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select, update

from apps.store.errors import AbsentError
from apps.store.now import now_s
from apps.store.schema import leads

DAY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """
    Somebody who wants a stay.

    Parameters
    ----------
    id
        Its number.
    office, stay, product
        Whom they ask, and for what; the product is None where the stay is none's.
    content
        What they wrote: name, email, phone, message, language.
    at_s, until_s
        When, and until when it is kept; seconds since 1970.
    answered_at_s
        When the office had answered, or None.
    """

    id: int
    office: str
    stay: str
    product: str | None
    content: dict[str, Any]
    at_s: int
    until_s: int
    answered_at_s: int | None


def add_lead(
    db: Connection, *, office: str, stay: str, product: str | None, content: dict[str, Any], days: int
) -> tuple[int, int]:
    """
    Keep what somebody asked, who has consented to it.

    Parameters
    ----------
    db
        In a transaction that writes.
    office, stay, product, content
        As in `Lead`; what they name is kept already.
    days
        How long it is kept.

    Returns
    -------
    int, int
        Its number, and until when it is kept.
    """
    until_s = now_s() + days * DAY_S
    text = json.dumps(content, ensure_ascii=False)
    row = {"office": office, "stay": stay, "product": product, "content": text, "at_s": now_s()}
    made = db.execute(leads.insert().values(**row, until_s=until_s).returning(leads.c.id))
    return int(made.scalar_one()), until_s


def leads_of(db: Connection, office: str) -> tuple[Lead, ...]:
    """
    List what an office was asked.

    Parameters
    ----------
    db
        For queries.
    office
        Its id.

    Returns
    -------
    tuple of Lead
        The last one first.
    """
    query = select(leads).where(leads.c.office == office).order_by(leads.c.id.desc())
    return tuple(
        Lead(**{**row._mapping, "content": json.loads(row.content)})  # noqa: SLF001 (public, for all that)
        for row in db.execute(query)
    )


def answer_lead(db: Connection, office: str, number: int) -> None:
    """
    Say that an office has answered.

    Parameters
    ----------
    db
        In a transaction that writes.
    office, number
        Which office, and which lead of it.

    Raises
    ------
    AbsentError
        If it has no such lead.
    """
    mine = (leads.c.id == number) & (leads.c.office == office)
    if not db.execute(update(leads).where(mine).values(answered_at_s=now_s())).rowcount:
        raise AbsentError("lead", str(number))


def forget_leads(db: Connection) -> int:
    """
    Drop what may not be kept any longer.

    Parameters
    ----------
    db
        In a transaction that writes.

    Returns
    -------
    int
        How many were dropped.
    """
    return db.execute(delete(leads).where(leads.c.until_s < now_s())).rowcount
