"""All offers, looked up by id or by the names people give them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from offers.errors import UnknownNameError
from offers.offer import Offer
from offers.station import Mooring, Station

_Named = TypeVar("_Named", bound=Offer | Station)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """
    What one can do in a destination, and where one arrives.

    Parameters
    ----------
    offers, stations, moorings
        In the order of their ids.
    version
        Digest of the data it was read from.

    Raises
    ------
    ValueError
        If an id occurs twice.
    """

    offers: tuple[Offer, ...]
    stations: tuple[Station, ...]
    moorings: tuple[Mooring, ...]
    version: str
    _by_id: dict[str, Offer | Station | Mooring] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[str, Offer | Station | Mooring] = {}
        for item in self:
            if item.id in by_id:
                msg = f"Expected every id once, got {item.id} twice."
                raise ValueError(msg)
            by_id[item.id] = item
        object.__setattr__(self, "_by_id", by_id)

    def __iter__(self) -> Iterator[Offer | Station | Mooring]:
        yield from self.offers
        yield from self.stations
        yield from self.moorings

    def offer(self, offer_id: str) -> Offer:
        """
        Look up an offer by its canonical id.

        Parameters
        ----------
        offer_id
            ``offer:<slug>``.

        Returns
        -------
        Offer
            The offer.

        Raises
        ------
        KeyError
            If there is no such offer.
        """
        found = self._by_id[offer_id]
        if not isinstance(found, Offer):
            raise KeyError(offer_id)
        return found

    def find_offer(self, name: str) -> Offer:
        """
        Look up an offer by id, slug, name or alias, whatever the accents and case.

        Parameters
        ----------
        name
            What a person typed.

        Returns
        -------
        Offer
            The offer.

        Raises
        ------
        UnknownNameError
            With the nearest names, if there is none.
        """
        return _find(name, "offer", self.offers)

    def find_station(self, name: str) -> Station:
        """
        Look up a station by id, slug, name or alias, whatever the accents and case.

        Parameters
        ----------
        name
            What a person typed.

        Returns
        -------
        Station
            The station.

        Raises
        ------
        UnknownNameError
            With the nearest names, if there is none.
        """
        return _find(name, "station", self.stations)

    def stop_place(self, place_id: str) -> Station | Mooring:
        """
        Look up a station or mooring by its canonical id.

        Parameters
        ----------
        place_id
            ``station:<slug>`` or ``mooring:<slug>``.

        Returns
        -------
        Station or Mooring
            The place.

        Raises
        ------
        KeyError
            If there is no such place.
        """
        found = self._by_id[place_id]
        if isinstance(found, Offer):
            raise KeyError(place_id)
        return found


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """
    Write a name the way ids do.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        Lower case, without accents, words joined by hyphens.

    Examples
    --------
    >>> slug("Nœux-les-Mines")
    'noeux-les-mines'
    """
    spelt = unicodedata.normalize("NFKD", text).casefold().replace("œ", "oe").replace("æ", "ae")
    plain = unicodedata.normalize("NFKD", spelt).casefold()
    kept = "".join(c if c.isalnum() and c.isascii() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(kept.split())


def _find(name: str, prefix: str, items: tuple[_Named, ...]) -> _Named:
    names: dict[str, _Named] = {}
    for item in items:
        names.update((slug(spelling), item) for spelling in (item.name, *item.aliases))
    names.update((item.id.removeprefix(f"{prefix}:"), item) for item in items)
    wanted = slug(name.removeprefix(f"{prefix}:"))
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, names, n=5, cutoff=0.5)
    nearest = dict.fromkeys(names[n].id.removeprefix(f"{prefix}:") for n in near)
    raise UnknownNameError(prefix, name, tuple(nearest)[:3])
