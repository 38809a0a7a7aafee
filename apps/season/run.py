"""Runs a season: what is missing is composed, and each outcome is kept as soon as it is there."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError

from apps.season.shipment import Shipment, unpack
from apps.store.editions import keep_edition
from apps.store.errors import StoreError, cause_of
from apps.store.open_store import Store
from apps.store.outcomes import keep_outcome, known_outcomes, slot_of
from itinerary.bulk import Outcome
from itinerary.request import Request

Engine = Callable[[Shipment, Sequence[dict[str, Any]]], Iterator[Outcome]]
"""Composes requests, in whatever processes, and yields the outcomes as they are done."""
Told = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """
    What a season still has to do.

    Parameters
    ----------
    requests
        All that are asked.
    missing
        Those that have not been composed yet, or from other data, or failed.
    """

    requests: tuple[Request, ...]
    missing: tuple[Request, ...]


def find_work(store: Store, shipment: Shipment, requests: Sequence[Request]) -> Work:
    """
    Find out what is missing.

    Parameters
    ----------
    store
        Where outcomes are kept.
    shipment
        From what the season is composed.
    requests
        What is asked.

    Returns
    -------
    Work
        In the order of the requests.
    """
    here = unpack(shipment)
    with store.reading() as db:
        known = known_outcomes(db)
    missing = []
    for request in requests:
        asked, status = known.get(slot_of(request.to_json()), ("", "failed"))
        if status == "failed" or asked != here.asked(request):
            missing.append(request)
    return Work(requests=tuple(requests), missing=tuple(missing))


def run_season(store: Store, shipment: Shipment, work: Work, engine: Engine, told: Told) -> Counter[str]:
    """
    Compose what is missing.

    Parameters
    ----------
    store, shipment
        As in `find_work`.
    work
        What is missing.
    engine
        Composes.
    told
        Called with each outcome once it is kept.

    Returns
    -------
    Counter
        How many were made, impossible and failed.

    Raises
    ------
    StoreError
        If the database goes away; what was kept stays, and the next run goes on from there.
    """
    asked = {slot_of(r.to_json()): unpack(shipment).asked(r) for r in work.missing}
    counts = Counter[str]()
    outcomes = engine(shipment, [request.to_json() for request in work.missing])
    try:
        with store.writing() as db:
            keep_edition(db, "catalogue", shipment.versions[0], shipment.catalogue)
            keep_edition(db, "network", shipment.versions[1], shipment.network)
        for outcome in outcomes:
            with store.writing() as db:
                keep_outcome(db, asked[slot_of(dict(outcome.request))], shipment.versions, outcome)
            counts[outcome.status] += 1
            told(outcome)
    except DBAPIError as e:
        kept = sum(counts.values())
        why = f"went away after {kept} of {len(work.missing)}: {cause_of(e)}. Run again to go on."
        raise StoreError(store.engine.url.render_as_string(), why) from e
    finally:
        close = getattr(outcomes, "close", None)
        if close is not None:
            close()
    return counts
