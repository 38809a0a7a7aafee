"""What becomes of a season if one provider closes: found out by composing its stays again without it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apps.observatory.gathered import Gathered, Sight
from apps.observatory.trials import Trials, points_of, spread
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from offers.catalogue import Catalogue
from offers.kind import kind_defaults

ROLES = ("night", "meal", "visit")
MOST_USED = 10
"""So many of each role are closed in turn: those that most stays come to."""
MOST_TRIED = 60
"""So many stays of each are composed again, spread evenly over its stays."""
MOST_WITHOUT_EXAMPLES = 200
"""So many stays are composed again of real addresses alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """
    A request, as it was and without some offers.

    Parameters
    ----------
    offers
        What is closed.
    before
        The request as it was.
    """

    offers: tuple[str, ...]
    before: Sight

    @property
    def request(self) -> dict[str, Any]:
        """What is asked now."""
        banned = dict.fromkeys((*self.before.request["ban"], *self.offers))
        return {**self.before.request, "ban": list(banned)}


def robustness_figures(gathered: Gathered, catalogue: Catalogue, trials: Trials) -> dict[str, Any]:
    """
        Close the providers that most stays come to, one after the other.

    Parameters
    ----------
    gathered
        The season.
    catalogue
        What the offers are.
    trials
        Where stays are composed again.

    Returns
    -------
    dict
        ``providers``: for each that was closed, in how many stays it is, how many of them were ``tried``
        again, how many of these are ``lost``, ``worse`` or the ``same``, and by how many percent those that
        remain are worth less (``loss_percent``); ``without_examples``: the same once all examples are
        closed, which stand for addresses that nobody has found yet; ``communes``: where guests sleep, and
        in how many houses.
    """
    used = Counter(offer for stay in gathered.stays for offer in stay.offers)
    closing = {
        offer: [Closed(offers=(offer,), before=s) for s in spread(gathered.using(offer), MOST_TRIED)]
        for role in ROLES
        for offer in _most_used(used, role, catalogue)
    }
    demos = tuple(offer.id for offer in catalogue.offers if offer.demo)
    real = [Closed(offers=demos, before=s) for s in spread(gathered.made, MOST_WITHOUT_EXAMPLES)]
    outcomes = trials.run(closed.request for some in (*closing.values(), real) for closed in some)
    rows = [_provider(offer, used[offer], some, outcomes, catalogue) for offer, some in closing.items()]
    return {
        "providers": rows,
        "without_examples": _effect(real, outcomes),
        "communes": _sleeping(gathered, catalogue),
    }


def _most_used(used: Counter[str], role: str, catalogue: Catalogue) -> list[str]:
    own = [offer for offer in used if kind_defaults(catalogue.offer(offer).kind).role == role]
    return sorted(own, key=lambda offer: (-used[offer], offer))[:MOST_USED]


def _provider(
    offer_id: str, stays: int, closing: list[Closed], outcomes: Mapping[str, Outcome], catalogue: Catalogue
) -> dict[str, Any]:
    offer = catalogue.offer(offer_id)
    return {
        "id": offer_id,
        "name": offer.name,
        "commune": offer.place.commune,
        "role": kind_defaults(offer.kind).role,
        "demo": offer.demo,
        "stays": stays,
        **_effect(closing, outcomes),
    }


def _effect(closing: list[Closed], outcomes: Mapping[str, Outcome]) -> dict[str, int]:
    ended = [(closed, outcomes[slot_of(closed.request)]) for closed in closing]
    # A trial that the program failed says nothing of the provider.
    points = [(_points(c.before), points_of(after)) for c, after in ended if after.status != "failed"]
    left = [(before, after) for before, after in points if after is not None]
    worth, lost_worth = sum(b for b, _ in left), sum(max(0, b - a) for b, a in left)
    return {
        "tried": len(points),
        "lost": len(points) - len(left),
        "worse": sum(after < before for before, after in left),
        "same": sum(after >= before for before, after in left),
        "loss_percent": round(100 * lost_worth / worth) if worth else 0,
    }


def _points(sight: Sight) -> int:
    return sight.stay.points if sight.stay is not None else 0


def _sleeping(gathered: Gathered, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Say how many houses share the nights of each commune."""
    nights: dict[str, Counter[str]] = {}
    for stay in gathered.stays:
        for bed in stay.beds:
            commune = catalogue.offer(bed).place.commune
            nights.setdefault(commune, Counter())[bed] += stay.persons
    rows = [
        {
            "commune": commune,
            "nights": houses.total(),
            "houses": len(houses),
            "first": _name_of(_first(houses), catalogue),
            "first_nights": houses[_first(houses)],
            "demo": catalogue.offer(_first(houses)).demo,
        }
        for commune, houses in nights.items()
    ]
    return sorted(rows, key=lambda row: (row["houses"], -row["nights"], row["commune"]))


def _first(houses: Counter[str]) -> str:
    return min(houses, key=lambda house: (-houses[house], house))


def _name_of(offer: str, catalogue: Catalogue) -> str:
    return catalogue.offer(offer).name
