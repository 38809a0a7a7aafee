"""What an object of Tourinsoft is."""

from typing import get_args

from offers.offer import Kind
from offers.sources.profile import Profile
from offers.sources.tourinsoft_value import Row, column, columns, words
from offers.sources.wording import chosen, told

PREFIX_LENGTH = 3


def classes_of(row: Row, profile: Profile) -> tuple[str, ...]:
    """
    Return what the feed calls an object: its classes, then its type.

    Parameters
    ----------
    row
        The object, with columns in lower case.
    profile
        Its table ``columns`` names the columns.
    """
    names = profile["columns"]
    found = [word.label for value in columns(row, names["classes"]) for word in words(value)]
    return tuple(dict.fromkeys(filter(None, (*found, column(row, names["type"])))))


def type_of(row: Row, record_id: str, profile: Profile) -> str | None:
    """
    Return the kind that goes with the type of an object.

    Parameters
    ----------
    row, profile
        As in `classes_of`.
    record_id
        Its first letters tell when there is no type.

    Returns
    -------
    str or None
        None if the type is unknown, or no offer.
    """
    names = profile["columns"]
    found = (
        told(profile["types"], column(row, names["type"]))
        or chosen(profile["type-codes"], [column(row, names["type-code"])])
        or profile["prefixes"].get(record_id[:PREFIX_LENGTH].upper())
    )
    return found if found in get_args(Kind) else None
