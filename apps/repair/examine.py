"""Whether a stay still stands on the data of today."""

from dataclasses import dataclass
from typing import Literal

from apps.products.difference import difference
from apps.products.facts import facts_to_confirm
from apps.repair.asked import request_now
from apps.repair.cause import Cause, stop_causes
from apps.repair.proposal import Proposal
from apps.repair.renew import renewed_stay
from graphs.geodesy import length_m
from graphs.network import Network
from itinerary.check import check
from itinerary.checks.legs import JOIN_M, leg_violations
from itinerary.checks.subject import Subject
from itinerary.errors import RequestError
from itinerary.params import Params
from itinerary.stay import Stay
from offers.catalogue import Catalogue

State = Literal["sound", "stale", "broken"]
UNNOTICED_MIN = 5
"""A stop that starts so few minutes earlier or later is no change that guests notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """
    How a stay stands.

    Parameters
    ----------
    state
        ``sound``; ``stale`` where facts of it have changed, a price or what is to be confirmed, and the
        guests can do all the same at the same times; ``broken`` where they cannot.
    causes
        What breaks it.
    violations
        All that the verification says, also of prices and names; a sentence each, in English.
    renewed
        What is left of the programme with the facts of today, or None (`apps.repair.renew`).
    """

    state: State
    causes: tuple[Cause, ...] = ()
    violations: tuple[str, ...] = ()
    renewed: Proposal | None = None


def examine(stay: Stay, catalogue: Catalogue, network: Network) -> Examined:
    """
    Hold a stay against the data of today.

    Parameters
    ----------
    stay
        Composed some time ago.
    catalogue, network
        The data of today.

    Returns
    -------
    Examined
        How it stands.
    """
    violations = check(stay, catalogue, network)
    try:
        request = request_now(stay, catalogue)
    except RequestError as e:
        faults = tuple(Cause(code="request", said=fault) for fault in e.faults)
        found = (*stop_causes(stay, None, catalogue), *faults)
        return Examined(state="broken", causes=found, violations=violations)
    laid = renewed_stay(stay, request, catalogue, network, origin=f"renewed:{stay.id}")
    renewed = None if laid is None else Proposal(stay=laid, change=difference(stay, laid))
    subject = Subject(stay=stay, request=request, catalogue=catalogue, network=network, params=Params())
    same = None if renewed is None or not _holds(renewed, subject) else renewed
    if not violations:
        return Examined(state="sound" if same is None or _as_sure(stay, same) else "stale", renewed=renewed)
    if same is not None and not check(same.stay, catalogue, network):
        return Examined(state="stale", violations=violations, renewed=renewed)
    causes = _causes(subject, violations)
    return Examined(state="broken", causes=causes, violations=violations, renewed=renewed)


def _as_sure(stay: Stay, renewed: Proposal) -> bool:
    return set(facts_to_confirm(stay)) == set(facts_to_confirm(renewed.stay))


def _holds(renewed: Proposal, subject: Subject) -> bool:
    """Say whether the guests do the same, at the same places, at times that are as good as planned."""
    now = {stop.id: (stop.lon, stop.lat) for day in renewed.stay.days for stop in day.stops}
    stops = [(stop.id, (stop.lon, stop.lat)) for day in subject.stay.days for stop in day.stops]
    if renewed.change.left or any(length_m((at, now[i])) > JOIN_M for i, at in stops if i in now):
        return False
    if all(abs(move.minutes) <= UNNOTICED_MIN for move in renewed.change.moved):
        return True
    # What could be done earlier by now can still be done when it was planned.
    found = stop_causes(subject.stay, subject.request, subject.catalogue)
    return not found and not leg_violations(subject)


def _causes(subject: Subject, violations: tuple[str, ...]) -> tuple[Cause, ...]:
    """Name what breaks a stay: its stops, else its legs, else whatever the verification says."""
    if found := stop_causes(subject.stay, subject.request, subject.catalogue):
        return found
    if legs := leg_violations(subject):
        return tuple(Cause(code="way", said=said) for said in legs)
    return tuple(Cause(code="other", said=said) for said in violations)
