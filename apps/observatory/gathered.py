"""What an observatory looks at: the requests of a season, and the best stay that each has got."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from apps.season.sketch import Sketch, sketch
from apps.service.destination import Destination
from apps.store.open_store import Store
from apps.store.outcomes import Kept, known_outcomes, outcomes_of
from apps.store.stays import stays_for
from itinerary.bulk import Outcome, Status
from itinerary.errors import RequestError
from itinerary.read_request import read_request
from offers.catalogue import Catalogue

ASKED_EACH_TIME = frozenset({"availability", "timetable"})
"""What is asked anew for every stay: no single call settles it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """
    A request, and what became of it.

    Parameters
    ----------
    request
        As `itinerary.request.Request.to_json` writes it.
    status, reasons
        As of `itinerary.bulk.Outcome`.
    stay
        The best one, None where there is none.
    file
        Of that stay, empty where there is none.
    unsure
        For each offer of the stay, the facts that a call would settle, such as ``hours`` or ``access.motor``.
    """

    request: Mapping[str, Any]
    status: Status
    reasons: tuple[str, ...] = ()
    stay: Sketch | None = None
    file: str = ""
    unsure: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def segment(self) -> str:
        """Who asks."""
        return str(self.request["segment"])

    @property
    def day(self) -> date:
        """On which day they arrive."""
        return datetime.fromisoformat(self.request["arrive"]).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """
    A season as it is looked at.

    Parameters
    ----------
    sights
        Every request once.
    kept
        Whether the store had them; else they are a sample that was composed to be looked at.
    older
        How many requests of the store were left aside, as they were composed from other data.
    """

    sights: tuple[Sight, ...]
    kept: bool
    older: int = 0

    @property
    def stays(self) -> tuple[Sketch, ...]:
        """The stays, one a request that has some."""
        return tuple(sight.stay for sight in self.sights if sight.stay is not None)

    @property
    def made(self) -> tuple[Sight, ...]:
        """The requests that have a stay."""
        return tuple(sight for sight in self.sights if sight.stay is not None)

    def using(self, offer: str) -> tuple[Sight, ...]:
        """Give the requests whose stay comes to an offer."""
        return tuple(s for s in self.made if s.stay is not None and offer in s.stay.offers)


def gather_kept(
    store: Store, here: Destination, dates: tuple[date | None, date | None], segments: tuple[str, ...]
) -> Gathered:
    """
    Gather what a store holds of a season.

    Parameters
    ----------
    store
        Where seasons are kept.
    here
        From what a request has to have been composed to count.
    dates
        First and last day of arrival, None for any.
    segments
        Their ids; empty for all.

    Returns
    -------
    Gathered
        Without a sight where nothing is kept.
    """
    first, last = dates[0] or date.min, dates[1] or date.max
    with store.reading() as db:
        found = outcomes_of(db, set(known_outcomes(db)))
        asked = [k for k in found if first <= k.first_day <= last and (not segments or k.segment in segments)]
        current = [kept for kept in asked if _is_current(kept, here)]
        sights = tuple(
            sight_of(
                Outcome(
                    request=k.request,
                    status=k.status,
                    files=stays_for(db, k.asked)[:1] if k.status == "made" else (),
                    reasons=k.reasons,
                ),
                here.catalogue,
            )
            for k in current
        )
    return Gathered(sights=sights, kept=True, older=len(asked) - len(current))


def gather_composed(outcomes: Iterable[Outcome], catalogue: Catalogue) -> Gathered:
    """
    Gather what has just been composed.

    Parameters
    ----------
    outcomes
        One a request.
    catalogue
        What the offers are.

    Returns
    -------
    Gathered
        In the order of the outcomes.
    """
    return Gathered(sights=tuple(sight_of(outcome, catalogue) for outcome in outcomes), kept=False)


def sight_of(outcome: Outcome, catalogue: Catalogue) -> Sight:
    """
    Look at one outcome.

    Parameters
    ----------
    outcome
        Of a request.
    catalogue
        What the offers are.

    Returns
    -------
    Sight
        With the best of its stays.
    """
    same = {"request": outcome.request, "status": outcome.status, "reasons": outcome.reasons}
    if not outcome.files:
        return Sight(**same)  # type: ignore[arg-type]
    stay, unsure = sketch(outcome.files[0], catalogue), tuple(_unsure(json.loads(outcome.files[0])))
    return Sight(**same, stay=stay, file=outcome.files[0], unsure=unsure)  # type: ignore[arg-type]


def _is_current(kept: Kept, here: Destination) -> bool:
    try:
        return kept.asked == here.asked(read_request(kept.request, here.catalogue))
    except RequestError:
        return False


def _unsure(row: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Join what the stops of a stay leave open, by offer."""
    facts: dict[str, set[str]] = {}
    for stop in (stop for day in row["days"] for stop in day["stops"]):
        if stop["id"].startswith("offer:"):
            facts.setdefault(stop["id"], set()).update(set(stop["to_confirm"]) - ASKED_EACH_TIME)
    yield from ((offer, tuple(sorted(found))) for offer, found in sorted(facts.items()) if found)
