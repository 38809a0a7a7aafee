"""One object of DATAtourisme, whichever way it was delivered, as a record."""

import re
from typing import Any

from offers.kind import kind_defaults
from offers.offer import Kind
from offers.sources.datatourisme_hours import opening_of
from offers.sources.datatourisme_keys import bare_keys
from offers.sources.datatourisme_kind import EVENT, classes_of, kind_of, themes_of
from offers.sources.datatourisme_media import contacts_of, media_of
from offers.sources.datatourisme_place import location_of
from offers.sources.datatourisme_prices import prices_of
from offers.sources.datatourisme_reviews import certificates_of
from offers.sources.datatourisme_services import (
    access_of,
    audiences_of,
    counts_of,
    cuisines_of,
    features_of,
    languages_of,
    pets_of,
)
from offers.sources.datatourisme_texts import names_of, texts_of
from offers.sources.datatourisme_tour import track_of, visit_of
from offers.sources.errors import UnusableError
from offers.sources.loose import at, first, flag, text, texts
from offers.sources.moment import day
from offers.sources.number import count
from offers.sources.profile import Profile
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt

ID_LENGTH = 200
DINNER = frozenset({"restaurant", "table-d-hotes"})

_TOURINSOFT = re.compile(r"[A-Z]{3}(?=[A-Z0-9]*\d{3})[A-Z0-9]{10,14}")
"""Three letters of the record type, the structure that keeps it, and a number: ``HOTCEN041V501517``."""

_IDENTIFIER = re.compile(r"[\w.:/#-]+")
"""What may be the id of one thing; text with spaces, such as a telephone, stands in several."""


def record_of(raw: object, profile: Profile, setting: Setting, doubt: Doubt) -> Record:
    """
    Turn an object into a record.

    Parameters
    ----------
    raw
        As in JSON, with any prefixes.
    profile
        Of the feed.
    setting
        The destination and the day.
    doubt
        Told of what is left out or cannot be relied on.

    Returns
    -------
    Record
        All that the object says.

    Raises
    ------
    UnusableError
        If it has no id, is obsolete, or is nothing that a stay is made of.
    """
    if not isinstance(raw, dict):
        raise UnusableError("not-an-object", f"expected an object, got {raw!r:.60}")
    value = bare_keys(raw)
    identity = record_id(value)
    if not identity:
        raise UnusableError("no-id", "it has neither a URI nor an identifier")
    if flag(value, "isObsolete"):
        raise UnusableError("obsolete", "its publisher calls it obsolete")
    kind = kind_of(value, profile)
    return _record(value, identity, kind, profile, setting, doubt)


def record_id(value: Any) -> str:
    """
    Return the id of an object.

    Parameters
    ----------
    value
        An object with bare keys.

    Returns
    -------
    str
        The UUID at the end of its URI, which all forms have; or else what it calls its id. Empty if
        it has neither.
    """
    uri = text(value, "uri") or text(value, "id")
    return (uri.rstrip("/").rpartition("/")[2] or text(value, "uuid") or text(value, "identifier"))[
        :ID_LENGTH
    ]


def _record(
    value: Any, identity: str, kind: Kind | None, profile: Profile, setting: Setting, doubt: Doubt
) -> Record:
    inside = setting.area.insee_codes if setting.area else frozenset()
    place = location_of(value, inside, doubt)
    opening = opening_of(value, profile, doubt)
    prices = prices_of(value, profile, doubt)
    features = features_of(value, profile)
    counts = _capacity(value, kind, profile)
    return Record(
        feed="datatourisme",
        record_id=identity,
        other_ids=_other_ids(value, identity),
        updated=day(first(value, "lastUpdate")) or day(first(value, "lastUpdateDatatourisme")),
        kind=kind,
        classes=classes_of(value),
        themes=themes_of(value, profile),
        features=features,
        names=names_of(value, profile),
        texts=texts_of(value, profile),
        point=place.point,
        commune=place.commune,
        insee=place.insee,
        street=place.street,
        postcode=place.postcode,
        periods=opening.periods,
        once=EVENT in classes_of(value),
        hours_note=opening.note,
        by_appointment=opening.by_appointment,
        visit=visit_of(value),
        rates=prices.rates,
        free=prices.free,
        access=access_of(value),
        pets=pets_of(value),
        serves_dinner=_serves_dinner(value, kind, features),
        certificates=certificates_of(value, profile),
        languages=languages_of(value, doubt),
        contacts=contacts_of(value),
        media=media_of(value, profile, setting.today, doubt),
        cuisines=cuisines_of(value),
        audiences=audiences_of(value, profile),
        track=track_of(value, profile, doubt),
        persons=counts.get("persons"),
        rooms=counts.get("rooms"),
        beds=counts.get("beds"),
        seats=counts.get("seats"),
        meeting=counts.get("meeting"),
    )


def _other_ids(value: Any, identity: str) -> tuple[str, ...]:
    found = [word for word in texts(value, "identifier") if _IDENTIFIER.fullmatch(word[: ID_LENGTH + 1])]
    own = [f"datatourisme:{word}" for word in found if word != identity and len(word) <= ID_LENGTH]
    return tuple(dict.fromkeys((*own, *(f"tourinsoft:{w}" for w in found if _TOURINSOFT.fullmatch(w)))))


def _capacity(value: Any, kind: Kind | None, profile: Profile) -> dict[str, int]:
    counts = counts_of(value, profile)
    persons = next((number for said in at(value, "allowedPersons") if (number := count(said))), None)
    if persons is not None:
        role = kind_defaults(kind).role if kind else ""
        counts.setdefault(
            "seats" if role == "meal" else "meeting" if kind == "meeting-room" else "persons", persons
        )
    return counts


def _serves_dinner(value: Any, kind: Kind | None, features: tuple[str, ...]) -> bool | None:
    """Say that a lodging feeds its guests where it says so; that it does not, the feed never says."""
    if kind is None or kind_defaults(kind).role != "night":
        return None
    tables = {"HotelRestaurant", "TableHoteGuesthouse", "FoodEstablishment"}
    return True if tables & set(classes_of(value)) or DINNER & set(features) else None
