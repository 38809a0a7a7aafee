"""Who a season brings guests to, how often, and who was forgotten."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from apps.season.programme import Programme
from apps.season.sketch import Sketch
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """
    How a selection treats providers and communes.

    Parameters
    ----------
    providers, communes
        Programmes that each is in, most first.
    nights, spend_ct
        By commune: nights of guests, and what they spend there, were each programme sold once.
    forgotten
        Ids of offers that some stay of the season has, and no chosen programme.
    never
        Ids of offers that no stay of the season has; examples are not counted.
    """

    providers: tuple[tuple[str, int], ...]
    communes: tuple[tuple[str, int], ...]
    nights: tuple[tuple[str, int], ...]
    spend_ct: tuple[tuple[str, int], ...]
    forgotten: tuple[str, ...]
    never: tuple[str, ...]


def exposure(chosen: Sequence[Programme], stays: Sequence[Sketch], catalogue: Catalogue) -> Exposure:
    """
    Reckon who a selection brings guests to.

    Parameters
    ----------
    chosen
        The selection.
    stays
        All stays of the season.
    catalogue
        What their offers are.

    Returns
    -------
    Exposure
        The figures.
    """
    where = communes_of(catalogue)
    sold = [programme.best for programme in chosen]
    providers = Counter(offer for stay in sold for offer in stay.offers)
    communes = Counter(commune for stay in sold for commune in {where[o] for o in stay.offers})
    nights, spend_ct = Counter[str](), Counter[str]()
    for stay in sold:
        for bed in stay.beds:
            nights[where[bed]] += stay.persons
        for offer, earned_ct in stay.spend_ct:
            spend_ct[where[offer]] += earned_ct
    met = {offer for stay in stays for offer in stay.offers}
    real = {offer.id for offer in catalogue.offers if not offer.demo}
    return Exposure(
        providers=_ranked(providers),
        communes=_ranked(communes),
        nights=_ranked(nights),
        spend_ct=_ranked(spend_ct),
        forgotten=tuple(sorted((met & real) - set(providers))),
        never=tuple(sorted(real - met)),
    )


def communes_of(catalogue: Catalogue) -> dict[str, str]:
    """
    Say where each offer is.

    Parameters
    ----------
    catalogue
        The offers.

    Returns
    -------
    dict
        Name of the commune by id.
    """
    return {offer.id: offer.place.commune for offer in catalogue.offers}


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
