"""Why an offer is in a stay, or why it is not, in the words of the workshop."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apps.products.difference import difference
from apps.products.difference_shown import DifferenceShown, show_difference
from apps.texts import Texts
from apps.told_dates import tell_dates
from apps.workshop.stay_shown import reasons
from apps.workshop.told_reasons import tell_reasons
from itinerary.stay import Points, Stay
from itinerary.words import say
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferWhyShown:
    """
    Why an offer is in a stay, or why it is not.

    Parameters
    ----------
    there
        Whether it is in the stay.
    earns
        What it earns there, term by term.
    obstacles
        What stands against it, if it is not.
    after
        The stay without it, or with it; None if there is none.
    shown
        What is other in that stay.
    reasons
        Why there is none.
    change
        What would bring it in, in words; empty where nothing is known to.
    changed
        Id of the stay with that change.
    """

    there: bool
    earns: tuple[tuple[str, int], ...]
    obstacles: tuple[str, ...]
    after: Stay | None
    shown: DifferenceShown | None
    reasons: tuple[str, ...]
    change: str
    changed: str


def show_offer_why(
    told: Mapping[str, Any], stay: Stay, after: Stay | None, catalogue: Catalogue, texts: Texts
) -> OfferWhyShown:
    """
    Put into words why an offer is in a stay, or why it is not.

    Parameters
    ----------
    told
        As `apps.service.explain_offer.explain_offer` returns it.
    stay, after
        The stay, and the one without the offer or with it.
    catalogue
        Gives the offers their names.
    texts
        The language.

    Returns
    -------
    OfferWhyShown
        For the template.
    """
    change = told["change"]
    return OfferWhyShown(
        there=told["inside"],
        earns=reasons(tuple(Points(**term) for term in told["terms"]), texts),
        obstacles=tuple(_obstacle(obstacle, texts) for obstacle in told["obstacles"]),
        after=after,
        shown=None if after is None else show_difference(difference(stay, after), texts),
        reasons=tell_reasons(told["reasons"], catalogue, texts),
        change=tell_dates(" + ".join(change["text"]), texts) if change else "",
        changed=change["stay"] if change else "",
    )


def _obstacle(obstacle: Mapping[str, Any], texts: Texts) -> str:
    """Say an obstacle with the names of its codes, and its days as people say them."""
    words, values = texts.words, dict(obstacle)
    if "access" in values:
        facts = [f"access.{field}" for field in values["access"].split(", ")]
        values["access"] = words.codes("confirm", facts)
    if "themes" in values:
        values["themes"] = words.codes("themes", values["themes"].split(", "))
    told = tell_dates(say(f"obstacle-{obstacle['kind']}", texts.language, **values), texts)
    return f"{told[:1].upper()}{told[1:]}."
