"""Where a thing of DATAtourisme is."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from offers.sources.datatourisme_keys import code
from offers.sources.datatourisme_texts import french
from offers.sources.loose import at, first, text, texts
from offers.sources.plain import plain_name
from offers.sources.point import point
from offers.sources.slots import Doubt

_INSEE = re.compile(r"\d[\dAB]\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """
    A place as the feed has it.

    Parameters
    ----------
    point
        (lon, lat), or None.
    commune, insee, street, postcode
        Empty where the feed does not say.
    """

    point: tuple[float, float] | None = None
    commune: str = ""
    insee: str = ""
    street: str = ""
    postcode: str = ""


def location_of(value: Any, inside: Collection[str], doubt: Doubt) -> Location:
    """
    Read where an object is.

    Parameters
    ----------
    value
        An object with bare keys.
    inside
        INSEE codes of the destination: of the places of a tour or of a chain of shops, the first in
        one of them is taken, or else the first.
    doubt
        As in `point`.
    """
    pairs = [
        (place, address) for place in at(value, "isLocatedAt") for address in at(place, "address") or (None,)
    ]
    if not pairs:
        return Location()
    place, address = next((pair for pair in pairs if insee_of(pair[1]) in inside), pairs[0])
    geo = first(place, "geo")
    city = first(address, "hasAddressCity")
    return Location(
        point=point(first(geo, "longitude"), first(geo, "latitude"), doubt),
        commune=plain_name(text(address, "addressLocality") or french(at(city, "label"))),
        insee=insee_of(address),
        street=plain_name(", ".join(texts(address, "streetAddress"))),
        postcode=plain_name(text(address, "postalCode"))[:10],
    )


def insee_of(address: Any) -> str:
    """
    Return the INSEE code of an address.

    Parameters
    ----------
    address
        With bare keys.

    Returns
    -------
    str
        Empty if it gives none.
    """
    city = first(address, "hasAddressCity")
    said = (*texts(city, "insee"), code(city), *texts(address, "insee"))
    return next((word for word in said if _INSEE.fullmatch(word)), "")
