"""Prices of Apidae."""

from collections.abc import Iterator
from typing import Any

from offers.details import Rate
from offers.sources.apidae_value import Library, french
from offers.sources.loose import at, first, flag, text
from offers.sources.moment import day
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.rate import rate_of
from offers.sources.slots import Doubt
from offers.sources.wording import chosen

PAYING = frozenset({"PAYANT", "PAYANT_NON_COMMUNIQUE"})


def rates_of(described: Any, library: Library, profile: Profile, doubt: Doubt) -> tuple[Rate, ...]:
    """
    Read the lines of a list of prices.

    Parameters
    ----------
    described
        The ``descriptionTarif`` of an object.
    library
        Labels of elements given by id.
    profile
        Its tables ``policies`` and ``units`` say what the name of a price means.
    doubt
        Told of what is left out.

    Returns
    -------
    tuple of Rate
        What is said of prices in words, if that is all, stands in one line without an amount.
    """
    found = tuple(dict.fromkeys(_rates(described, library, profile, doubt)))
    note = plain_name(text(described, "tarifsEnClair", "libelleFr"))
    return found or ((Rate(note=note),) if note else ())


def free_of(described: Any, profile: Profile) -> bool | None:
    """
    Say whether it costs nothing.

    Parameters
    ----------
    described, profile
        As in `rates_of`; its table ``free-words`` has what is said in words and nothing more.

    Returns
    -------
    bool or None
        None if nothing says whether it costs anything.
    """
    stated = text(described, "indicationTarif")
    if stated == "GRATUIT" or flag(described, "gratuit"):
        return True
    if stated in PAYING:
        return False
    said: bool | None = chosen(profile["free-words"], [text(described, "tarifsEnClair", "libelleFr")])
    return said


def _rates(described: Any, library: Library, profile: Profile, doubt: Doubt) -> Iterator[Rate]:
    for period in at(described, "periodes"):
        yearly = flag(period, "tousLesAns")
        first_day, last_day = (None if yearly else day(text(period, key)) for key in ("dateDebut", "dateFin"))
        season = french(first(period, "nom"))
        for line in at(period, "tarifs"):
            if not isinstance(line, dict):
                doubt("rate-unreadable", f"expected a line of prices, got {line!r:.80}")
            elif text(line, "devise") not in ("", "EUR"):
                doubt("currency-unknown", f"expected EUR, got {text(line, 'devise')!r:.20}")
            else:
                named = next(library.elements(line, "type"), None)
                yield rate_of(
                    label=named.label if named else "",
                    amounts=(first(line, "minimum"), first(line, "maximum")),
                    dates=(first_day, last_day),
                    notes=tuple(filter(None, (french(first(line, "precisionTarif")), season))),
                    profile=profile,
                    doubt=doubt,
                )
