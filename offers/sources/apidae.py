"""Reader of Apidae: answers of its API and exports."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from offers.area import Area
from offers.sources.apidae_feed import Joined, objects_of
from offers.sources.apidae_hours import closings_of, periods_of
from offers.sources.apidae_kind import labels_at, of_kind, type_of
from offers.sources.apidae_media import contacts_of, media_of
from offers.sources.apidae_rates import free_of, rates_of
from offers.sources.apidae_value import Library, labels_of
from offers.sources.apidae_welcome import (
    access_of,
    capacity_of,
    certificates_of,
    features_of,
    languages_of,
    pets_of,
)
from offers.sources.early import leave_elsewhere
from offers.sources.errors import UnusableError
from offers.sources.loose import at, first, flag, text, texts
from offers.sources.moment import day
from offers.sources.plain import plain_name, plain_text
from offers.sources.point import point
from offers.sources.profile import Profile, load_profile
from offers.sources.reading import Reading, collect
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt
from offers.sources.wording import told

STREET = ("nomDuLieu", "adresse1", "adresse2", "adresse3")
NOT_OFFER = "not-an-offer"


def read_apidae(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read a feed of Apidae.

    Parameters
    ----------
    path
        JSON of the API, plain or gzip; or an export, as ZIP or unpacked.
    setting
        What every reader is told.
    profile
        What types, ids and words mean; None for the embedded profile.

    Returns
    -------
    Reading
        Each object, and each that was deleted, is an offer or a finding.

    Raises
    ------
    DamagedFileError
        If the file cannot be opened, or is no UTF-8, or no sound ZIP.
    """
    known = profile or load_profile("apidae")
    return collect(
        "apidae", objects_of(path, known["references"]), partial(apidae_record, known, setting.area), setting
    )


def apidae_record(profile: Profile, area: Area | None, joined: object, doubt: Doubt) -> Record:
    """
    Read an object of Apidae.

    Parameters
    ----------
    profile
        What types, ids and words mean.
    area
        What lies elsewhere is not read to its end; None for all.
    joined
        The object with its library.
    doubt
        Told of what is left out.

    Raises
    ------
    OutsideError
        If it lies outside the area.
    UnusableError
        If it is not published, closed for the time being, no offer, or has no id.
    """
    if not isinstance(joined, Joined) or not isinstance(joined.value, dict):
        raise ValueError(f"expected an object, got {getattr(joined, 'value', joined)!r:.80}")
    value, library = joined.value, joined.library
    kind = type_of(value)
    _refuse(value, kind, profile)
    record_id = plain_name(text(value, "id"))
    record = Record(
        feed="apidae",
        record_id=record_id,
        other_ids=tuple(f"apidae:{plain_name(other)}" for other in (record_id, *texts(value, "identifier"))),
        updated=day(text(value, "gestion", "dateModification")),
        names=labels_of(value, ("nom",)),
        kind=None,
    )
    placed = _with_place(record, first(value, "localisation"), library, doubt)
    leave_elsewhere(placed, area)
    welcoming = _with_welcome(placed, value, library, profile, doubt)
    return of_kind(_with_hours(welcoming, value, profile, doubt), value, kind, library, profile)


def _refuse(value: Mapping[str, Any], kind: str, profile: Profile) -> None:
    if not text(value, "id"):
        raise UnusableError("no-id", "it has no id")
    if (state := text(value, "state")) not in ("", "PUBLISHED"):
        raise UnusableError("unpublished", f"its state is {state[:40]}")
    if profile["types"].get(kind) == NOT_OFFER:
        raise UnusableError(NOT_OFFER, f"nothing of type {kind} is an offer")
    if text(value, "ouverture", "fermeTemporairement") == "FERME_TEMPORAIREMENT":
        raise UnusableError("closed-temporarily", "it is closed for the time being")


def _with_place(record: Record, located: Any, library: Library, doubt: Doubt) -> Record:
    address = first(located, "adresse")
    commune = library.commune(address)
    lon, lat = (*at(located, "geolocalisation", "geoJson", "coordinates"), None, None)[:2]
    if flag(located, "geolocalisation", "valide") is False:
        doubt("point-unverified", "Apidae calls the point invalid: left out")
        lon = lat = None
    lines = (plain_name(line) for key in STREET for line in texts(address, key))
    return replace(
        record,
        point=point(lon, lat, doubt),
        street=", ".join(filter(None, lines)),
        postcode=plain_name(text(address, "codePostal") or text(commune, "codePostal"))[:10],
        commune=plain_name(text(commune, "nom")),
        insee=plain_name(text(commune, "code")),
    )


def _with_hours(record: Record, value: Mapping[str, Any], profile: Profile, doubt: Doubt) -> Record:
    opening = first(value, "ouverture")
    note = plain_text(text(opening, "periodeEnClair", "libelleFr"))
    return replace(
        record,
        periods=periods_of(opening, profile, doubt),
        closings=closings_of(opening, profile, doubt),
        hours_note=note,
        by_appointment=bool(told(profile["appointments"], note)),
    )


def _with_welcome(
    record: Record, value: Mapping[str, Any], library: Library, profile: Profile, doubt: Doubt
) -> Record:
    described, capacity = first(value, "descriptionTarif"), capacity_of(value, profile)
    specialities = labels_at(value, profile["lists"]["cuisines"], library)
    guests = (one.label for one in library.elements(value, "prestations", "typesClientele"))
    return replace(
        record,
        texts=labels_of(value, ("presentation", "descriptifCourt"), ("presentation", "descriptifDetaille")),
        contacts=contacts_of(value, library, profile),
        media=media_of(value),
        rates=rates_of(described, library, profile, doubt),
        free=free_of(described, profile),
        persons=capacity.persons,
        rooms=capacity.rooms,
        beds=capacity.beds,
        seats=capacity.seats,
        meeting=capacity.meeting,
        access=access_of(value, library, profile),
        pets=pets_of(value),
        certificates=certificates_of(value, library, profile),
        languages=languages_of(value, library, doubt),
        features=features_of(value, library),
        cuisines=specialities,
        audiences=tuple(dict.fromkeys(filter(None, guests))),
    )
