"""Whether an object of DATAtourisme lies outside the destination, seen without reading all of it."""

import re
from typing import Any

from offers.area import Area
from offers.sources.loose import at, texts

_INSEE = re.compile(rb'"insee"\s*:\s*"(\d[\dAB]\d{3})"')
_CODE = re.compile(r"\d[\dAB]\d{3}")
_PLACES = b'"isLocatedAt"'
_BEHIND = b'"lastUpdate"'
_AGENT = b'Agent"'


def commune_in_bytes(data: bytes, area: Area) -> str:
    """
    Look for the commune of an object that has not been parsed.

    Parameters
    ----------
    data
        JSON of one object.
    area
        The destination.

    Returns
    -------
    str
        An INSEE code, if certainly none of its communes is in the destination; empty if one is, or
        if only parsing can tell: publishers and owners have addresses as well.
    """
    start = data.find(_PLACES)
    end = data.find(_BEHIND, start)
    if (
        start < 0
        or data.find(_PLACES, start + 1) >= 0
        or data.find(_AGENT, start, end if end >= 0 else None) >= 0
    ):
        return ""
    found = _INSEE.findall(data, start, end if end >= 0 else len(data))
    return _outside([word.decode() for word in found], area)


def commune_elsewhere(value: Any, area: Area) -> str:
    """
    Look for the commune of an object before it is mapped.

    Parameters
    ----------
    value
        An object as JSON, with or without prefixes.
    area
        The destination.

    Returns
    -------
    str
        As in `commune_in_bytes`.
    """
    places = at(value, "isLocatedAt")
    addresses = (*at(places, "schema:address"), *at(places, "address"))
    return _outside(
        [word for word in texts(addresses, "hasAddressCity", "insee") if _CODE.fullmatch(word)], area
    )


def _outside(found: list[str], area: Area) -> str:
    return "" if not found or not area.insee_codes.isdisjoint(found) else found[0]
