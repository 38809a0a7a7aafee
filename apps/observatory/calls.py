"""In which order to ring providers up, so that soonest most stays rest on facts alone."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from apps.observatory.gathered import Sight
from offers.catalogue import Catalogue
from offers.offer import Offer


def call_figures(sights: Iterable[Sight], catalogue: Catalogue) -> dict[str, Any]:
    """
    Rank calls, each the best after those before it.

    Parameters
    ----------
    sights
        Those with a stay count.
    catalogue
        What the offers are; an example is nobody whom one could call.

    Returns
    -------
    dict
        ``stays``; ``with_example``, that need an address that has still to be found; ``sure``, that rest on
        facts already; ``calls`` in order, each with what it settles (``facts``), in how many ``stays`` that
        is, for how many it is the ``only`` call, and how many stays are ``settled`` once it is made:
        every fact of their real addresses is known, and ``saleable`` those of them without an example.

    Notes
    -----
    Greedy: the call that settles most stays, and of several that settle as many the one with most weight,
    where each stay gives each of its open calls one part of as many as it has.
    """
    made = [sight for sight in sights if sight.stay is not None]
    examples = [_has_example(sight, catalogue) for sight in made]
    left = [{offer for offer, _ in sight.unsure if not catalogue.offer(offer).demo} for sight in made]
    facts: dict[str, set[str]] = {}
    for sight in made:
        for offer, found in sight.unsure:
            facts.setdefault(offer, set()).update(found)
    return {
        "stays": len(made),
        "with_example": sum(examples),
        "sure": sum(not calls and not example for calls, example in zip(left, examples, strict=True)),
        "calls": _ranked(left, examples, facts, catalogue),
    }


def _ranked(
    left: list[set[str]], examples: list[bool], facts: Mapping[str, set[str]], catalogue: Catalogue
) -> list[dict[str, Any]]:
    open_calls, rows = [set(calls) for calls in left], []
    while any(open_calls):
        best = _best(open_calls)
        for calls in open_calls:
            calls.discard(best)
        settled = [not calls for calls in open_calls]
        offer = catalogue.offer(best)
        rows.append(
            {
                "id": best,
                "name": offer.name,
                "commune": offer.place.commune,
                "phone": phone_of(offer),
                "facts": sorted(facts[best]),
                "stays": sum(best in calls for calls in left),
                "only": sum(calls == {best} for calls in left),
                "settled": sum(settled),
                "saleable": sum(done and not e for done, e in zip(settled, examples, strict=True)),
            }
        )
    return rows


def _best(open_calls: list[set[str]]) -> str:
    settles, weight = dict[str, int](), dict[str, Fraction]()
    for calls in open_calls:
        for offer in calls:
            settles[offer] = settles.get(offer, 0) + (len(calls) == 1)
            weight[offer] = weight.get(offer, Fraction()) + Fraction(1, len(calls))
    return min(weight, key=lambda offer: (-settles[offer], -weight[offer], offer))


def phone_of(offer: Offer) -> str:
    """
    Find the number of whoever makes an offer.

    Parameters
    ----------
    offer
        The offer.

    Returns
    -------
    str
        Empty where the catalogue has none.
    """
    return next((contact.value for contact in offer.details.contacts if contact.kind == "phone"), "")


def _has_example(sight: Sight, catalogue: Catalogue) -> bool:
    return sight.stay is not None and any(catalogue.offer(offer).demo for offer in sight.stay.offers)
