"""Stays as rows for the weekend platform of the region, in CSV and in JSON."""

import csv
import json
from collections.abc import Sequence
from io import StringIO
from typing import Any

from itinerary.stay import Stay
from maps.csv_cell import cell
from maps.weekend_row import weekend_row

BYTE_ORDER_MARK = "\ufeff"


def write_weekend_csv(stays: Sequence[Stay], language: str | None = None) -> str:
    """
    Write stays as a table.

    Parameters
    ----------
    stays
        A row each, in this order; at least one.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the first stay.

    Returns
    -------
    str
        CSV with commas, CRLF and a heading (RFC 4180); it begins with a byte order mark, without which
        Excel takes UTF-8 for another encoding. Values of a list are separated by `` | ``. What nobody
        knows is empty, and so is what an office has to add: photo, credit, booking link and contact.

    Raises
    ------
    ValueError
        If there is no stay, or the language has no texts.
    """
    return weekend_table(_rows(stays, language))


def weekend_table(rows: Sequence[dict[str, Any]]) -> str:
    """
    Write rows as a table.

    Parameters
    ----------
    rows
        As `maps.weekend_row.weekend_row` makes them; at least one.

    Returns
    -------
    str
        As `write_weekend_csv`.
    """
    table = StringIO()
    writer = csv.DictWriter(table, fieldnames=list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: cell(_flat(value)) for name, value in row.items()} for row in rows)
    return BYTE_ORDER_MARK + table.getvalue()


def write_weekend_json(stays: Sequence[Stay], language: str | None = None) -> str:
    """
    Write stays as JSON.

    Parameters
    ----------
    stays, language
        As of `write_weekend_csv`.

    Returns
    -------
    str
        A list of objects with the columns of the table as keys; lists are lists, and null is what the
        table leaves empty.

    Raises
    ------
    ValueError
        As of `write_weekend_csv`.
    """
    return weekend_list(_rows(stays, language))


def weekend_list(rows: Sequence[dict[str, Any]]) -> str:
    """
    Write rows as JSON.

    Parameters
    ----------
    rows
        As `maps.weekend_row.weekend_row` makes them.

    Returns
    -------
    str
        As `write_weekend_json`.
    """
    return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"


def _rows(stays: Sequence[Stay], language: str | None) -> list[dict[str, Any]]:
    if not stays:
        raise ValueError("Expected at least one stay, got none.")
    return [weekend_row(stay, language or stays[0].language) for stay in stays]


def _flat(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return " | ".join(value) if isinstance(value, list) else value
