"""Reader of Tourinsoft, in all three generations of its feeds; each field is read whichever way it comes."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from offers.area import Area
from offers.details import Text
from offers.kind import kind_defaults
from offers.sources.duration import duration_min, visit_of
from offers.sources.early import leave_elsewhere
from offers.sources.errors import UnusableError
from offers.sources.json_stream import json_items
from offers.sources.kind_rules import kind_of, themes_of
from offers.sources.moment import day
from offers.sources.plain import plain_name, plain_text
from offers.sources.point import point
from offers.sources.profile import Profile, load_profile
from offers.sources.reading import Lost, Raw, Reading, collect
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt
from offers.sources.tourinsoft_address import address_of
from offers.sources.tourinsoft_hours import opening_of
from offers.sources.tourinsoft_kind import classes_of, type_of
from offers.sources.tourinsoft_media import contacts_of, media_of
from offers.sources.tourinsoft_rates import rates_of
from offers.sources.tourinsoft_services import (
    access_of,
    capacity_of,
    certificates_of,
    features_of,
    languages_of,
    pets_of,
)
from offers.sources.tourinsoft_track import start_of, track_of
from offers.sources.tourinsoft_value import Row, column, columns, folded, stated_in, texts_of, words
from offers.sources.wording import told

ENVELOPES = ("value.item", "d.results.item", "d.item", "item")
ID_LENGTH = 100
DINNERS = frozenset({"restaurant", "table-d-hotes"})


def read_tourinsoft(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read a feed of Tourinsoft.

    Parameters
    ----------
    path
        JSON of generation 2 (``d.results``) or 3 (``value``), plain or gzip.
    setting
        What every reader is told.
    profile
        What columns and words mean; None for the embedded profile.

    Returns
    -------
    Reading
        Each object is an offer or a finding.

    Raises
    ------
    DamagedFileError
        If the file cannot be opened, or is no UTF-8.
    """
    known = profile or load_profile("tourinsoft")
    named = (_named(item, known) for item in json_items(path, *ENVELOPES))
    return collect("tourinsoft", named, partial(tourinsoft_record, known, setting.area), setting)


def tourinsoft_record(profile: Profile, area: Area | None, value: object, doubt: Doubt) -> Record:
    """
    Read an object of Tourinsoft.

    Parameters
    ----------
    profile
        What columns and words mean.
    area
        What lies elsewhere is not read to its end; None for all.
    value
        The object.
    doubt
        Told of what is left out.

    Raises
    ------
    OutsideError
        If it lies outside the area.
    UnusableError
        If it is not online, or has no id.
    """
    row, names = folded(value), profile["columns"]
    if stated_in(row, names["online"]) is False:
        raise UnusableError("unpublished", "it is not online")
    record_id = plain_name(column(row, names["id"]))[:ID_LENGTH]
    if not record_id:
        raise UnusableError("no-id", f"none of the columns {', '.join(names['id'])} has an id")
    name = plain_name(column(row, names["name"]))
    address = address_of(row, names)
    placed = Record(
        feed="tourinsoft",
        record_id=record_id,
        other_ids=(f"tourinsoft:{record_id}",),
        updated=day(column(row, names["updated"])),
        names=(Text(language="fr", value=name),) if name else (),
        kind=None,
        point=point(column(row, names["lon"]), column(row, names["lat"]), doubt),
        street=address.street,
        postcode=address.postcode,
        commune=address.commune,
        insee=address.insee,
    )
    leave_elsewhere(placed, area)
    return _of_kind(_with_welcome(placed, row, profile, doubt), row, profile, doubt)


def _with_welcome(record: Record, row: Row, profile: Profile, doubt: Doubt) -> Record:
    """Add what it offers, to whom, when and for how much."""
    names = profile["columns"]
    opening = opening_of(columns(row, names["periods"]), profile, doubt)
    capacity = capacity_of(row, profile)
    cuisines = (word.label for value in columns(row, names["cuisines"]) for word in words(value))
    return replace(
        record,
        texts=tuple(_texts(row, profile)),
        contacts=contacts_of(row, profile),
        media=media_of(columns(row, names["photos"]), profile),
        periods=opening.periods,
        closings=opening.closings,
        hours_note=opening.note,
        by_appointment=bool(told(profile["appointments"], opening.note)),
        rates=rates_of(columns(row, names["rates"]), profile, doubt),
        free=stated_in(row, names["free"]),
        access=access_of(row, profile),
        pets=pets_of(row, profile),
        certificates=certificates_of(row, profile),
        languages=languages_of(row, profile, doubt),
        features=features_of(row, profile),
        cuisines=tuple(dict.fromkeys(filter(None, cuisines))),
        persons=capacity.persons,
        rooms=capacity.rooms,
        beds=capacity.beds,
        seats=capacity.seats,
        meeting=capacity.meeting,
    )


def _of_kind(record: Record, row: Row, profile: Profile, doubt: Doubt) -> Record:
    """Add its kind, and what only some kinds have."""
    names = profile["columns"]
    classes, base = classes_of(row, profile), type_of(row, record.record_id, profile)
    kind = kind_of(base, classes, profile)
    themes = themes_of((*classes, *(t for v in columns(row, names["themes"]) for t in texts_of(v))), profile)
    record = replace(
        record,
        kind=kind,
        classes=classes,
        themes=themes,
        once=base == "event",
        visit=visit_of(duration_min(column(row, names["duration"]))),
    )
    if kind == "trail":
        return _of_trail(record, row, profile, doubt)
    role = kind and kind_defaults(kind).role
    if role == "meal":
        return replace(record, seats=record.seats or record.persons)
    dinner = role == "night" and not DINNERS.isdisjoint(record.features)
    return replace(record, serves_dinner=True) if dinner else record


def _of_trail(record: Record, row: Row, profile: Profile, doubt: Doubt) -> Record:
    track = track_of(row, profile, doubt)
    cycling = ("cycling",) if track.mode == "cycle" else ()
    return replace(
        record,
        track=track,
        point=record.point or start_of(row, profile, doubt),
        visit=visit_of(track.duration_min) or record.visit,
        themes=tuple(dict.fromkeys((*cycling, *record.themes))),
    )


def _texts(row: Row, profile: Profile) -> Iterator[Text]:
    for language, key in (("fr", "texts"), ("en", "texts-en"), ("nl", "texts-nl"), ("de", "texts-de")):
        found = [text for value in columns(row, profile["columns"][key]) for text in _said(value, profile)]
        if whole := plain_text("\n".join(dict.fromkeys(found))):
            yield Text(language=language, value=whole)


def _said(value: Any, profile: Profile) -> Iterator[str]:
    if isinstance(value, dict):
        inner = columns(folded(value), profile["text"]["value"])
        yield from (text for one in inner for text in texts_of(one))
    else:
        yield from texts_of(value)


def _named(item: Raw | Lost, profile: Profile) -> Raw | Lost:
    """Name an object by its id, so that what is wrong with it can be found."""
    if isinstance(item, Lost) or not isinstance(item.value, dict):
        return item
    name = column(folded(item.value), profile["columns"]["id"])[:ID_LENGTH]
    return replace(item, where=name or item.where)
