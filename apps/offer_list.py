"""The offers that a filter lets through, with their affinity to each segment."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, get_args

from graphs.geodesy import length_m
from itinerary.errors import RequestError
from itinerary.params import Params
from itinerary.score import affinity, affinity_terms
from itinerary.segment import Segment, find_segment, load_segments
from offers.catalogue import Catalogue, slug
from offers.offer import Kind, Offer, Theme
from offers.offer_json import offer_to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFilter:
    """
    What offers are asked for; None lets everything through.

    Parameters
    ----------
    segment
        That suit it, best first.
    kind, commune, theme
        Of that kind, in that commune, with that theme.
    open_on
        Open at some time of that date.
    near, within_km
        At most so far from a station, as the crow flies.
    """

    segment: str | None = None
    kind: str | None = None
    commune: str | None = None
    theme: str | None = None
    open_on: date | None = None
    near: str | None = None
    within_km: float = 5.0


def list_offers(catalogue: Catalogue, asked: OfferFilter) -> list[dict[str, Any]]:
    """
    List offers.

    Parameters
    ----------
    catalogue
        What there is.
    asked
        What is asked for.

    Returns
    -------
    list of dict
        By id; where a segment is asked for by affinity, with every rule that brings points to it as ``why``.

    Raises
    ------
    UnknownNameError
        If there is no such segment or station.
    RequestError
        If there is no such kind, theme or commune.
    """
    params = Params()
    if faults := _faults(catalogue, asked):
        raise RequestError(faults)
    segment = None if asked.segment is None else find_segment(asked.segment)
    found = [o for o in _near(catalogue, asked) if _passes(o, asked)]
    if segment is not None:
        found = sorted(
            (o for o in found if affinity(o, segment, params)),
            key=lambda o: (-affinity(o, segment, params), o.id),
        )
    return [
        {
            **offer_to_json(o),
            "segments": _affinities(o, load_segments(), params),
            **({} if segment is None else {"why": [asdict(t) for t in affinity_terms(o, segment, params)]}),
        }
        for o in found
    ]


def _faults(catalogue: Catalogue, asked: OfferFilter) -> tuple[str, ...]:
    communes = tuple(dict.fromkeys(o.place.commune for o in catalogue.offers))
    known = (
        ("kind", asked.kind, get_args(Kind)),
        ("theme", asked.theme, get_args(Theme)),
        ("commune", asked.commune and slug(asked.commune), tuple(map(slug, communes))),
    )
    wrong = ((name, value, names) for name, value, names in known if value is not None and value not in names)
    return tuple(
        f"{name}: expected one of {', '.join(sorted(names))}, got {value!r}." for name, value, names in wrong
    )


def _passes(offer: Offer, asked: OfferFilter) -> bool:
    return (
        asked.kind in (None, offer.kind)
        and (asked.commune is None or slug(asked.commune) == slug(offer.place.commune))
        and (asked.theme is None or asked.theme in offer.themes)
        and (asked.open_on is None or bool(offer.hours.intervals(asked.open_on)))
    )


def _near(catalogue: Catalogue, asked: OfferFilter) -> Iterator[Offer]:
    if asked.near is None:
        yield from catalogue.offers
        return
    place = catalogue.find_station(asked.near).place
    for offer in catalogue.offers:
        if length_m(((place.lon, place.lat), (offer.place.lon, offer.place.lat))) <= asked.within_km * 1000:
            yield offer


def _affinities(offer: Offer, segments: tuple[Segment, ...], params: Params) -> dict[str, int]:
    return {s.id: affinity(offer, s, params) for s in segments}
