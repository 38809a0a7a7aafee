"""What a season brings to each commune, beside what the commune has."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from apps.season.sketch import Sketch
from itinerary.commune_coverage import CommuneCoverage
from offers.catalogue import Catalogue
from offers.communes import load_communes

GETS = ("stays", "visits", "meals", "nights")


def commune_figures(
    stays: Iterable[Sketch], found: Iterable[CommuneCoverage], catalogue: Catalogue
) -> list[dict[str, Any]]:
    """
    Count what each commune gets, and what it has.

    Parameters
    ----------
    stays
        Of the season.
    found
        What each commune of the destination has, examples left out.
    catalogue
        Where the offers are.

    Returns
    -------
    list of dict
        All communes of the destination, those with most stays first: name, ``epci``, point; ``has``: visits,
        meals and nights to be had; ``gets``: stays that come, segments that come, visits, meals, and nights
        of guests, each stay taken once by the party it was composed for.
    """
    where = {offer.id: offer.place.commune for offer in catalogue.offers}
    gets: dict[str, Counter[str]] = {}
    segments: dict[str, set[str]] = {}
    for stay in stays:
        for commune, counts in _brought(stay, where).items():
            gets.setdefault(commune, Counter()).update(counts)
            segments.setdefault(commune, set()).add(stay.segment)
    epci = {commune.name: commune.epci for commune in load_communes()}
    rows = [
        {
            "name": row.name,
            "epci": epci[row.name],
            "lon": row.lon,
            "lat": row.lat,
            "has": {"visits": row.visits, "meals": row.meals, "nights": row.nights},
            "gets": {name: gets.get(row.name, Counter())[name] for name in GETS},
            "segments": len(segments.get(row.name, ())),
        }
        for row in found
    ]
    return sorted(rows, key=lambda row: (-row["gets"]["stays"], -row["gets"]["nights"], row["name"]))


def _brought(stay: Sketch, where: dict[str, str]) -> dict[str, Counter[str]]:
    """Say what a stay brings to the communes it comes to."""
    brought = {where[offer]: Counter(stays=1) for offer in stay.offers}
    for offer in stay.visits:
        brought[where[offer]]["visits"] += 1
    for offer in stay.meals:
        brought[where[offer]]["meals"] += 1
    for bed in stay.beds:
        brought[where[bed]]["nights"] += stay.persons
    return brought
