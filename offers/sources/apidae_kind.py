"""What an object of Apidae is, and what only some kinds have."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from offers.kind import kind_defaults
from offers.sources.apidae_track import is_route, track_of
from offers.sources.apidae_value import Library
from offers.sources.apidae_welcome import informations
from offers.sources.duration import duration_min, visit_of
from offers.sources.kind_rules import kind_of, themes_of
from offers.sources.loose import at, first, text
from offers.sources.profile import Profile
from offers.sources.record import Record

DINNERS = frozenset({"restaurant", "table-d-hotes"})

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def type_of(value: Mapping[str, Any]) -> str:
    """
    Return the type of an object.

    Parameters
    ----------
    value
        The object.

    Returns
    -------
    str
        From the name of its informations where responses leave the type out; else empty.
    """
    nodes = (str(key).removeprefix("informations") for key in value if str(key).startswith("informations"))
    named = (_HUMP.sub("_", node).upper() for node in nodes if node)
    return text(value, "type") or next(named, "")


def labels_at(value: Mapping[str, Any], keys: Sequence[str], library: Library) -> tuple[str, ...]:
    """
    Return the labels that stand at some keys of what an object says as one of its type.

    Parameters
    ----------
    value
        The object.
    keys
        Of its informations.
    library
        Labels of elements given by id.
    """
    held = informations(value)
    found = (one.label for key in keys for one in library.elements(held, key))
    return tuple(dict.fromkeys(filter(None, found)))


def of_kind(
    record: Record, value: Mapping[str, Any], named: str, library: Library, profile: Profile
) -> Record:
    """
    Add to a record its kind, and what only some kinds have.

    Parameters
    ----------
    record
        All else.
    value
        The object.
    named
        Its type.
    library
        Labels of elements given by id.
    profile
        Its tables ``types``, ``classes`` and ``event-classes`` say what is of which kind.
    """
    base = profile["types"].get(named)
    if base == "leisure" and is_route(value, library, profile):
        base = "trail"
    classes = labels_at(value, profile["lists"]["classes"], library)
    subjects = labels_at(value, profile["lists"]["themes"], library)
    kind = kind_of(base, classes, profile)
    minutes = _minutes(value)
    track = track_of(value, minutes, library, profile) if kind == "trail" else None
    cycling = ("cycling",) if track and track.mode == "cycle" else ()
    role = kind and kind_defaults(kind).role
    dinner = role == "night" and not DINNERS.isdisjoint(record.features)
    return replace(
        record,
        kind=kind,
        classes=tuple(filter(None, (*classes, named))),
        themes=tuple(dict.fromkeys((*cycling, *themes_of((*classes, *subjects, named), profile)))),
        once=base == "event",
        visit=None if role == "night" else visit_of(minutes),
        track=track,
        seats=record.seats or (record.persons if role == "meal" else None),
        serves_dinner=True if dinner else None,
    )


def _minutes(value: Mapping[str, Any]) -> int | None:
    """Return how long it takes; until 2025 routes said it elsewhere."""
    route = first(value, "informationsEquipement", "itineraire")
    days = duration_min(first(value, "ouverture", "nombreJours") or first(route, "dureeItinerance"))
    candidates = (
        first(value, "ouverture", "dureeSeance"),
        first(route, "dureeJournaliere"),
        *at(list(informations(value)), "dureeSeance"),
    )
    found = next((minutes for one in candidates if (minutes := duration_min(one))), None)
    return found * days if found and days and days > 1 else found
