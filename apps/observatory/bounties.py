"""What a fact that is missing would unlock, were it filled in: found out by composing again with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from apps.observatory.calls import phone_of
from apps.observatory.gathered import Gathered, Sight
from apps.observatory.trials import Trials, points_of, spread
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from itinerary.eligible import refusal
from itinerary.errors import RequestError
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.request import Request
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer, VisitTime
from offers.opening import Hours

MOST_TRIED = 40
"""So many requests are composed again for each fact, spread evenly over those that the offer could enter."""
DAYTIME = Hours(spec="10:00-18:00", status="estimated")
"""Hours of an offer of a kind that has no usual ones: open every day, which is the most it could be."""
AN_HOUR = VisitTime(min=30, typical=60, max=120, known=False)
FACT_OF = {"hours-unknown": "hours", "duration-unknown": "duration", "capacity": "capacity"}
"""Which fact keeps an offer out, by the reason of its refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    A request, and what became of it.

    Parameters
    ----------
    sight
        What became of it.
    request
        As it was read.
    """

    sight: Sight
    request: Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounty:
    """
    An offer that is kept out by what nobody knows of it.

    Parameters
    ----------
    offer
        With the fact filled in.
    fact
        ``hours``, ``duration`` or ``capacity``.
    could_enter
        Requests that it could enter then.
    """

    offer: Offer
    fact: str
    could_enter: tuple[Asked, ...]


def bounty_figures(gathered: Gathered, catalogue: Catalogue, trials: Trials) -> list[dict[str, Any]]:
    """
    Fill in what is missing, one fact after the other.

    Parameters
    ----------
    gathered
        The season.
    catalogue
        Its real offers may be filled in; an example is to be replaced, not completed.
    trials
        Where stays are composed again.

    Returns
    -------
    list of dict
        For each offer that is kept out: the ``fact``, how many requests it ``could_enter``, how many of them
        were ``tried``, how many of these ``gained`` a stay or have a ``better`` one, and by how many percent
        (``gain_percent``); those that gain most first.

    Notes
    -----
    All facts are filled in at once and, for each trial, the other offers are banned: an offer that is banned
    is left out exactly as one that nobody knows enough of. Hours are set to every day from ten to six, and
    the capacity to that of the largest party: what is found is the most that the fact can unlock.
    """
    asked = [Asked(sight=sight, request=r) for sight in gathered.sights if (r := _read(sight, catalogue))]
    found = [bounty for offer in catalogue.offers if not offer.demo for bounty in _bounty(offer, asked)]
    trying = {b.offer.id: [_alone(b, asked, found, catalogue) for asked in _some(b)] for b in found}
    changed = tuple(bounty.offer for bounty in found)
    outcomes = trials.run((request for some in trying.values() for request in some), changed)
    rows = [
        _row(b, [outcomes[slot_of(request)] for request in trying[b.offer.id]], len(b.could_enter))
        for b in found
    ]
    return sorted(rows, key=lambda row: (-row["gained"], -row["better"], -row["could_enter"], row["id"]))


def _read(sight: Sight, catalogue: Catalogue) -> Request | None:
    try:
        return read_request(sight.request, catalogue)
    except RequestError:
        return None


def _bounty(offer: Offer, asked: Sequence[Asked]) -> Iterator[Bounty]:
    """Fill in what keeps an offer out of some request, if that is a fact that nobody knows."""
    reasons = [(one, refusal(offer, one.request, Params())) for one in asked]
    facts = {FACT_OF[reason] for _, reason in reasons if reason in FACT_OF} - (
        {"capacity"} if offer.capacity.known else set()
    )
    if not facts:
        return
    filled = _filled(offer, facts, max(one.request.persons for one in asked))
    entered = tuple(
        one
        for one, reason in reasons
        if reason in FACT_OF and FACT_OF[reason] in facts and refusal(filled, one.request, Params()) is None
    )
    if entered:
        yield Bounty(offer=filled, fact=min(facts), could_enter=entered)


def _filled(offer: Offer, facts: set[str], persons: int) -> Offer:
    kind = kind_defaults(offer.kind)
    hours = Hours(spec=kind.opening_hours, status="estimated") if kind.opening_hours else DAYTIME
    changes: dict[str, Any] = {"hours": hours} if "hours" in facts else {}
    if offer.visit is None and kind.role != "night":
        changes["visit"] = AN_HOUR
    if "capacity" in facts:
        changes["capacity"] = replace(offer.capacity, persons=persons)
    return replace(offer, **changes)


def _some(bounty: Bounty) -> tuple[Asked, ...]:
    return spread(bounty.could_enter, MOST_TRIED)


def _alone(bounty: Bounty, asked: Asked, found: Sequence[Bounty], catalogue: Catalogue) -> dict[str, Any]:
    """Ask anew with this fact alone: what else is filled in and was kept out is banned."""
    others = [b.offer.id for b in found if b is not bounty]
    out = [i for i in others if refusal(catalogue.offer(i), asked.request, Params()) is not None]
    return {**asked.sight.request, "ban": [*asked.sight.request["ban"], *out]}


def _row(bounty: Bounty, outcomes: Sequence[Outcome], could_enter: int) -> dict[str, Any]:
    offer = bounty.offer
    pairs = [(one.sight.stay, points_of(after)) for one, after in zip(_some(bounty), outcomes, strict=True)]
    both = [(stay.points, points) for stay, points in pairs if stay is not None and points is not None]
    before, gained = sum(a for a, _ in both), sum(max(0, b - a) for a, b in both)
    return {
        "id": offer.id,
        "name": offer.name,
        "commune": offer.place.commune,
        "kind": offer.kind,
        "phone": phone_of(offer),
        "fact": bounty.fact,
        "could_enter": could_enter,
        "tried": len(pairs),
        "gained": sum(stay is None and points is not None for stay, points in pairs),
        "better": sum(points > was for was, points in both),
        "gain_percent": round(100 * gained / before) if before else 0,
    }
