"""Solves again what might have gone another way: with an offer closed, or with a fact that is filled in."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from apps.season.progress import progress_of
from apps.season.run import Engine
from apps.season.shipment import Shipment
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from offers.offer import Offer
from offers.offer_json import offer_to_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trials:
    """
    Where trials are run.

    Parameters
    ----------
    shipment
        The destination as it is.
    engine
        Composes.
    """

    shipment: Shipment
    engine: Engine

    def run(self, requests: Iterable[Mapping[str, Any]], changed: Sequence[Offer] = ()) -> dict[str, Outcome]:
        """
        Compose some requests.

        Parameters
        ----------
        requests
            What is asked; what is asked twice is composed once.
        changed
            Offers that take the place of those of their ids.

        Returns
        -------
        dict
            The outcomes, by `apps.store.outcomes.slot_of` the request.
        """
        asked = {slot_of(dict(request)): dict(request) for request in requests}
        if not asked:
            return {}
        with progress_of(len(asked)) as told:
            found = {}
            for outcome in self.engine(changed_shipment(self.shipment, changed), list(asked.values())):
                found[slot_of(dict(outcome.request))] = outcome
                told(outcome)
        return {slot: found[slot] for slot in asked}


def changed_shipment(shipment: Shipment, changed: Sequence[Offer]) -> Shipment:
    """
    Pack a destination in which some facts are others.

    Parameters
    ----------
    shipment
        The destination as it is.
    changed
        Offers that take the place of those of their ids.

    Returns
    -------
    Shipment
        With a version of its own if anything is changed.
    """
    if not changed:
        return shipment
    rows: Any = json.loads(shipment.catalogue)
    new = {offer.id: offer_to_json(offer) for offer in changed}
    offers = [new.get(row["id"], row) for row in (rows["offers"] if isinstance(rows, dict) else rows)]
    file = json.dumps({**rows, "offers": offers} if isinstance(rows, dict) else offers, ensure_ascii=False)
    versions = (f"{shipment.versions[0]}+{'+'.join(sorted(new))}", shipment.versions[1])
    return Shipment(versions=versions, catalogue=file.encode(), network=shipment.network)


def points_of(outcome: Outcome) -> int | None:
    """
    Say what the best stay of an outcome is worth.

    Parameters
    ----------
    outcome
        Of a trial.

    Returns
    -------
    int or None
        None where there is no stay.
    """
    return int(json.loads(outcome.files[0])["proof"]["objective"]) if outcome.files else None


def spread(found: Sequence[T], most: int) -> tuple[T, ...]:
    """
    Take so many, evenly.

    Parameters
    ----------
    found
        In order.
    most
        How many are taken at most.

    Returns
    -------
    tuple
        All if they are few enough, else every so-manieth, the first among them.
    """
    if len(found) <= most:
        return tuple(found)
    return tuple(found[number * len(found) // most] for number in range(most))
