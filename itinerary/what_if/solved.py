"""What became of a request, as far as comparing two catalogues needs it."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from itinerary.bulk import Outcome, Status
from itinerary.request import Request
from offers.catalogue import Catalogue

Tally = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """
    A request and its best stay in outline.

    Parameters
    ----------
    request
        What was asked.
    status
        ``made``, ``impossible`` or ``failed``.
    points
        What the stay is worth; 0 where there is none.
    offers
        Ids of all that it comes to, lodgings and tables among them.
    nights, spend_ct
        By commune, in the order of names: nights of guests, and euro cents spent at offers.
    """

    request: Request
    status: Status
    points: int = 0
    offers: frozenset[str] = frozenset()
    nights: Tally = ()
    spend_ct: Tally = ()


def solved_of(request: Request, outcome: Outcome, catalogue: Catalogue) -> Solved:
    """
    Outline an outcome.

    Parameters
    ----------
    request, outcome
        What was asked, and what became of it.
    catalogue
        From which it was composed.

    Returns
    -------
    Solved
        Of the best stay.
    """
    if outcome.status != "made":
        return Solved(request=request, status=outcome.status)
    row = json.loads(outcome.files[0])
    stops = [stop for day in row["days"] for stop in day["stops"]]
    # A night begins on the day before: each but the last day ends with its own.
    beds = [day["stops"][-1]["id"] for day in row["days"][:-1]]
    return Solved(
        request=request,
        status="made",
        points=row["proof"]["objective"],
        offers=frozenset(stop["id"] for stop in stops if stop["id"].startswith("offer:")),
        nights=_by_commune(((bed, request.persons) for bed in beds), catalogue),
        spend_ct=_by_commune(_earned(row["price"]), catalogue),
    )


def _earned(price: Mapping[str, Any]) -> Iterable[tuple[str, int]]:
    return ((line["id"], line["total_ct"]) for line in price["lines"] if line["id"].startswith("offer:"))


def _by_commune(counts: Iterable[tuple[str, int]], catalogue: Catalogue) -> Tally:
    found = Counter[str]()
    for offer, count in counts:
        found[catalogue.offer(offer).place.commune] += count
    return tuple(sorted(found.items()))
