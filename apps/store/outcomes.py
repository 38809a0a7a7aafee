"""What became of the requests of a season: one row a request, whatever data it was composed from."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

from apps.store.now import now_s
from apps.store.schema import outcomes
from apps.store.stays import keep_stays
from itinerary.bulk import Outcome, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """
    An outcome as it is kept.

    Parameters
    ----------
    slot, asked
        Digests of the request, and of the request with the data and the version it was composed from.
    status, reasons
        As of `itinerary.bulk.Outcome`.
    segment, station, first_day, last_day
        What the request is about.
    request
        As it was asked.
    """

    slot: str
    asked: str
    status: Status
    reasons: tuple[str, ...]
    segment: str
    station: str
    first_day: date
    last_day: date
    request: dict[str, Any]


def slot_of(request: dict[str, Any]) -> str:
    """
    Name a request.

    Parameters
    ----------
    request
        As `itinerary.request.Request.to_json` writes it.

    Returns
    -------
    str
        A digest: the same request has the same, whatever the data.
    """
    text = json.dumps(request, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=24).hexdigest()


def keep_outcome(db: Connection, asked: str, data: tuple[str, str], outcome: Outcome) -> None:
    """
    Keep an outcome and its stays, in the place of the one that was there for the same request.

    Parameters
    ----------
    db
        In a transaction that writes.
    asked
        Digest of request, data and version.
    data
        Versions of catalogue and network.
    outcome
        Its request is one that has been read.
    """
    keep_stays(db, asked, data, outcome.files)
    request = dict(outcome.request)
    slot = slot_of(request)
    row = {
        "asked": asked,
        "status": outcome.status,
        "segment": request["segment"],
        "station": request["from"],
        "first_day": request["arrive"][:10],
        "last_day": request["leave"][:10],
        "request": json.dumps(request, ensure_ascii=False),
        "reasons": json.dumps(outcome.reasons, ensure_ascii=False),
        "at_s": now_s(),
    }
    if not db.execute(update(outcomes).where(outcomes.c.slot == slot).values(row)).rowcount:
        db.execute(outcomes.insert().values(slot=slot, **row))


def known_outcomes(db: Connection) -> dict[str, tuple[str, Status]]:
    """
    Say what has been composed already.

    Parameters
    ----------
    db
        For queries.

    Returns
    -------
    dict
        By slot: the digest it was composed for, and what became of it.
    """
    rows = db.execute(select(outcomes.c.slot, outcomes.c.asked, outcomes.c.status))
    return {row.slot: (row.asked, row.status) for row in rows}


def outcomes_of(db: Connection, slots: set[str]) -> tuple[Kept, ...]:
    """
    Read outcomes.

    Parameters
    ----------
    db
        For queries.
    slots
        Of which requests.

    Returns
    -------
    tuple of Kept
        By date, segment and station.
    """
    order = outcomes.c.first_day, outcomes.c.segment, outcomes.c.station, outcomes.c.slot
    rows = db.execute(select(outcomes).order_by(*order))
    return tuple(
        Kept(
            slot=row.slot,
            asked=row.asked,
            status=row.status,
            reasons=tuple(json.loads(row.reasons)),
            segment=row.segment,
            station=row.station,
            first_day=date.fromisoformat(row.first_day),
            last_day=date.fromisoformat(row.last_day),
            request=json.loads(row.request),
        )
        for row in rows
        if row.slot in slots
    )
