"""Reasons of the engine in the words of the forms: names, fields and dates instead of ids, options, ISO."""

import re
from collections.abc import Iterable

from apps.texts import Texts
from apps.told_dates import tell_dates
from offers.catalogue import Catalogue

OFFER = re.compile(r"offer:[a-z0-9]+(?:-[a-z0-9]+)*")
OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
FIELDS = {
    "accept-unconfirmed": "accept_unconfirmed",
    "ban": "ban",
    "budget": "budget",
    "max-km-day": "max_cycle",
    "must": "must",
    "tight-budget": "tight",
    "travel": "travel",
}
"""By option of the command line: the field of the form that says the same, with the text ``sell_<field>``."""


def tell_reasons(reasons: Iterable[str], catalogue: Catalogue, texts: Texts) -> tuple[str, ...]:
    """
    Tell reasons to those who know no ids and no options.

    Parameters
    ----------
    reasons
        As the engine or the reader of requests gives them.
    catalogue
        Names the offers.
    texts
        The language.

    Returns
    -------
    tuple of str
        Sentences.
    """
    names = {offer.id: offer.name for offer in catalogue.offers}

    def name(found: re.Match[str]) -> str:
        return texts.text("sell_quoted", name=names.get(found[0], found[0]))

    def field(found: re.Match[str]) -> str:
        known = FIELDS.get(found[1])
        return texts.text("sell_quoted", name=texts.text(f"sell_{known}")) if known else found[0]

    return tuple(tell_dates(OFFER.sub(name, OPTION.sub(field, reason)), texts) for reason in reasons)
