"""Which visits are one and the same thing to a guest: a stay has at most one of them."""

import re
import unicodedata
from collections.abc import Collection, Hashable, Sequence

from offers.offer import Offer

APART = frozenset({"event", "market", "meeting-room", "shop", "show"})
"""Kinds of what happens, is let or sold at a place: not the place once more."""


def number_things(visits: Sequence[Offer], wanted: Collection[str]) -> list[int]:
    """
    Give one number to visits that are one thing to a guest.

    Parameters
    ----------
    visits
        What may be visited.
    wanted
        Offers asked for by name. Two of them are two things, whatever they look like.

    Returns
    -------
    list of int
        For each visit. One number for a landmark and what stands on its point and bears the first word of
        its name: a climb of "un terril" is a visit to "Terrils du Pays à part", a tasting "au beffroi" one to
        "Beffroi de Béthune". One for visits of one kind on one exact point, and for those of one kind and
        commune that say after a colon that they do the same.
    """
    landmarks = [o for o in visits if o.landmark and o.kind not in APART and o.place.precision != "commune"]
    numbers: list[int] = []
    seen: dict[Hashable, int] = {}
    taken: set[Hashable] = set()
    for offer in visits:
        thing = _thing(offer, landmarks)
        if offer.id in wanted:
            thing = offer.id if thing in taken else thing
            taken.add(thing)
        numbers.append(seen.setdefault(thing, len(seen)))
    return numbers


def _thing(offer: Offer, landmarks: Sequence[Offer]) -> Hashable:
    """Name what a guest would say to have visited."""
    landmark = next((mark.id for mark in landmarks if _part_of(offer, mark)), None)
    if landmark is not None or offer.kind in APART:
        return landmark or offer.id
    _, colon, what = offer.name.partition(" : ")
    at = _point(offer) if offer.place.precision == "exact" else what if colon else offer.id
    return offer.kind, offer.place.commune, at


def _part_of(offer: Offer, landmark: Offer) -> bool:
    if offer.kind in APART or _point(offer) != _point(landmark):
        return False
    same_kind = offer.kind == landmark.kind and landmark.place.precision == "exact"
    return same_kind or any(word in _words(offer.name) for word in _words(landmark.name)[:1])


def _point(offer: Offer) -> tuple[float, float]:
    return offer.place.lon, offer.place.lat


def _words(name: str) -> list[str]:
    """Words of a name that say something, in the singular and without accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return [word.removesuffix("s") for word in re.findall(r"[a-z0-9]{4,}", plain)]
