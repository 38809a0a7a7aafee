"""Which records of which feeds are of one and the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from offers.area import DEGREE_M, distance_m
from offers.family import family, plain_words
from offers.offer import Offer

SAME_M = 150
"""Two points of one place lie no farther apart than this."""

SAME_ID_M = 3_000
"""Nor do two records that share an id, farther apart than this."""


def same_things(offers: Sequence[Offer]) -> tuple[tuple[Offer, ...], ...]:
    """
    Group records of the same thing.

    Parameters
    ----------
    offers
        One a record.

    Returns
    -------
    tuple of tuple of Offer
        Records that share an id of a source and lie within 3 km, as ids of publishers are not unique in
        the country; or that share a name and a family, and lie within 150 m, or in one commune where
        that is all that is known of one of them. Events of one name at one place are one
        only if they share an id or are open alike: a series has a record a date.
    """
    leader = list(range(len(offers)))

    def find(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for a, b in _pairs(offers):
        leader[max(find(a), find(b))] = min(find(a), find(b))
    groups: dict[int, list[Offer]] = defaultdict(list)
    for i, offer in enumerate(offers):
        groups[find(i)].append(offer)
    return tuple(tuple(group) for group in groups.values())


def near_enough(a: Offer, b: Offer) -> bool:
    """
    Say whether two points can be of one place.

    Parameters
    ----------
    a, b
        Offers.
    """
    if "commune" in (a.place.precision, b.place.precision):
        return bool(a.place.insee) and a.place.insee == b.place.insee
    return distance_m((a.place.lon, a.place.lat), (b.place.lon, b.place.lat)) <= SAME_M


def _pairs(offers: Sequence[Offer]) -> Iterator[tuple[int, int]]:
    by_id: dict[str, list[int]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, offer in enumerate(offers):
        for source_id in offer.details.source_ids:
            near = next((j for j in by_id[source_id] if _same_area(offers[j], offer)), None)
            if near is None:
                by_id[source_id].append(i)
            else:
                yield near, i
        by_name[plain_words(offer.name), family(offer.kind)].append(i)
    for (_, kin), members in by_name.items():
        for a, b in _near(offers, members):
            if not (kin == "event" and _other_dates(offers[a], offers[b])):
                yield a, b


def _same_area(a: Offer, b: Offer) -> bool:
    """Say whether records of one id can be of one thing: points are put by hand."""
    return distance_m((a.place.lon, a.place.lat), (b.place.lon, b.place.lat)) <= SAME_ID_M


def _near(offers: Sequence[Offer], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs that can be of one place, comparing from south to north those beside each other only."""
    alike: dict[tuple[object, ...], int] = {}
    for i in members:
        # A list may hold the same thing a thousand times: one of them is compared for all.
        place, spec = offers[i].place, offers[i].hours.spec
        first = alike.setdefault((place.lon, place.lat, place.precision, place.insee, spec), i)
        if first != i and near_enough(offers[first], offers[i]):
            yield first, i
    northward = sorted(alike.values(), key=lambda i: offers[i].place.lat)
    for rank, a in enumerate(northward):
        for b in northward[rank + 1 :]:
            if (offers[b].place.lat - offers[a].place.lat) * DEGREE_M > SAME_M:
                break
            if near_enough(offers[a], offers[b]):
                yield a, b
    by_commune: dict[str, list[int]] = defaultdict(list)
    for i in northward:
        by_commune[offers[i].place.insee].append(i)
    for group in by_commune.values():
        for a in (i for i in group if offers[i].place.precision == "commune"):
            yield from ((a, b) for b in group if a != b and near_enough(offers[a], offers[b]))


def _other_dates(a: Offer, b: Offer) -> bool:
    return None not in (a.hours.spec, b.hours.spec) and a.hours.spec != b.hours.spec
