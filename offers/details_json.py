"""The details of an offer as JSON, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from offers.details import Certificate, Contact, Details, Medium, Origin, Rate, Text, Track

LISTS = ("source_ids", "classes", "features", "cuisines", "audiences")
PLAIN = ("street", "postcode", "pets", "by_appointment", "hours_note")
ITEMS: dict[str, type] = {
    "contacts": Contact, "rates": Rate, "certificates": Certificate, "media": Medium,
}  # fmt: skip


def details_to_json(details: Details) -> dict[str, Any]:
    """
    Write details as plain values.

    Parameters
    ----------
    details
        Of an offer.

    Returns
    -------
    dict
        Keys of the offer's record; dates as ISO text, texts by language, origins by field.
    """
    return {
        **{name: list(getattr(details, name)) for name in LISTS},
        **{name: getattr(details, name) for name in PLAIN},
        **{name: [_plain(item) for item in getattr(details, name)] for name in ITEMS},
        "names": {t.language: t.value for t in details.names},
        "text": {t.language: {"value": t.value, "machine": t.machine} for t in details.texts},
        "track": None if details.track is None else asdict(details.track),
        "origins": {o.field: _plain(o, leave="field") for o in details.origins},
    }


def details_of(row: Mapping[str, Any]) -> Details:
    """
    Read the details of an offer's record.

    Parameters
    ----------
    row
        A record of a catalogue file.

    Returns
    -------
    Details
        What is absent there is empty.

    Raises
    ------
    KeyError, TypeError, ValueError
        If it holds something that cannot be.
    """
    fields: dict[str, Any] = {name: row[name] for name in PLAIN if row.get(name) is not None}
    fields |= {name: tuple(row.get(name) or ()) for name in LISTS}
    fields |= {name: tuple(_items(kind, row.get(name) or ())) for name, kind in ITEMS.items()}
    names = (Text(language=k, value=v) for k, v in (row.get("names") or {}).items())
    texts = (Text(language=k, **v) for k, v in (row.get("text") or {}).items())
    origins = (Origin(field=k, **_dated(v)) for k, v in (row.get("origins") or {}).items())
    return Details(
        **fields,
        names=tuple(names),
        texts=tuple(texts),
        track=Track(**row["track"]) if row.get("track") else None,
        origins=tuple(origins),
    )


def _items(kind: type, rows: Iterable[Mapping[str, Any]]) -> Iterable[Any]:
    return (kind(**_dated(row)) for row in rows)


def _plain(item: Any, leave: str = "") -> dict[str, Any]:
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in asdict(item).items()
        if key != leave
    }


def _dated(row: Mapping[str, Any]) -> dict[str, Any]:
    dates = ("first", "last", "expires", "updated")
    return {k: date.fromisoformat(v) if k in dates and v is not None else v for k, v in row.items()}
