"""Where an object of Tourinsoft says that it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from offers.sources.plain import plain_name
from offers.sources.tourinsoft_value import Row, column, columns, entries, texts_of

_INSEE = re.compile(r"(?:\d{2}|2[AB])\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """
    An address, empty where the feed says nothing.

    Parameters
    ----------
    street, postcode, commune, insee
        As in `Record`.
    """

    street: str = ""
    postcode: str = ""
    commune: str = ""
    insee: str = ""


def address_of(row: Row, names: Mapping[str, Sequence[str]]) -> Address:
    """
    Read an address, from columns of its own or from a flat text.

    Parameters
    ----------
    row
        The object, with columns in lower case.
    names
        The table ``columns`` of the profile.
    """
    flat = next(
        (
            parts
            for value in columns(row, names["address"])
            for text in texts_of(value)
            for parts in entries(text)
        ),
        (),
    )
    whole = _flat(flat)
    street = (plain_name(text) for value in columns(row, names["street"]) for text in texts_of(value))
    return Address(
        street=", ".join(dict.fromkeys(filter(None, street))) or whole.street,
        postcode=plain_name(column(row, names["postcode"]))[:10] or whole.postcode,
        commune=plain_name(column(row, names["commune"])) or whole.commune,
        insee=_code(column(row, names["insee"])) or whole.insee,
    )


def _flat(parts: Sequence[str]) -> Address:
    """Read ``street|street|street|postcode|COMMUNE|INSEE``, of six parts or more: the code stands last."""
    if len(parts) < 5:
        return Address(street=", ".join(filter(None, map(plain_name, parts))))
    *streets, postcode, commune, insee = parts if len(parts) > 5 else (*parts, "")
    return Address(
        street=", ".join(filter(None, map(plain_name, streets))),
        postcode=plain_name(postcode)[:10],
        commune=plain_name(commune),
        insee=_code(insee),
    )


def _code(text: str) -> str:
    code = text.strip().upper()
    return code if _INSEE.fullmatch(code) else code.zfill(5) if code.isdecimal() and len(code) == 4 else ""
