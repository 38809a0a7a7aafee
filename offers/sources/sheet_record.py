"""What one row of an office's list says."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from offers.catalogue import slug
from offers.details import Text
from offers.offer import Kind
from offers.sources.duration import duration_min, visit_of
from offers.sources.errors import UnusableError
from offers.sources.loose import flag
from offers.sources.moment import day
from offers.sources.plain import plain_name, plain_text
from offers.sources.point import point
from offers.sources.profile import Profile
from offers.sources.record import Record
from offers.sources.sheet_cells import (
    PIECES,
    access_of,
    answer_of,
    contacts,
    counts,
    languages,
    media,
    themes,
)
from offers.sources.sheet_columns import SheetRow
from offers.sources.sheet_labels import certificates, listed
from offers.sources.sheet_opening import opening_of
from offers.sources.sheet_prices import prices_of
from offers.sources.slots import Doubt
from offers.sources.wording import told

LANGUAGES = ("en", "nl", "de")

_PAIR = re.compile(r"(-?\d{1,3}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    A row with the id it has among the rows.

    Parameters
    ----------
    record_id
        From the sheet, or of name and commune.
    row
        What stands in it.
    """

    record_id: str
    row: SheetRow


def record_of(line: Line, profile: Profile, doubt: Doubt) -> Record:
    """
    Read a row.

    Parameters
    ----------
    line
        A row and its id.
    profile
        What words mean.
    doubt
        Told of what is left out.

    Returns
    -------
    Record
        What the row says.

    Raises
    ------
    UnusableError
        If it has no name, no place or no kind known here.
    """
    row = line.row
    names = _names(row)
    kind = _kind(row, profile)
    if row.spare:
        doubt("row-too-long", f"more cells than headers: {', '.join(row.spare)!r:.80}")
    rates, free = prices_of(row, profile, doubt)
    opening = opening_of(row, kind, doubt)
    return Record(
        feed="sheet",
        record_id=line.record_id,
        updated=day(row.one("updated")),
        kind=kind,
        classes=tuple(plain_name(word) for word in row.all("kind")),
        themes=themes(row, profile, doubt),
        features=listed(row, "features", "feature"),
        names=names,
        texts=tuple(_texts(row, "text", plain_text)),
        **_place(row, doubt),
        periods=opening.periods,
        closings=opening.closings,
        opening_hours=opening.opening_hours,
        once=opening.once,
        hours_note=opening.hours_note,
        by_appointment=opening.by_appointment,
        visit=visit_of(duration_min(row.one("visit"))),
        rates=rates,
        free=free,
        **counts(row, doubt),
        access=access_of(row, profile, doubt),
        pets=answer_of(row, "pets", profile, doubt),
        indoor=flag(row.one("indoor")),
        serves_dinner=flag(row.one("dinner")),
        certificates=certificates(row, doubt),
        languages=languages(row, doubt),
        contacts=tuple(contacts(row)),
        media=tuple(media(row)),
        cuisines=tuple(
            plain_name(word) for cell in row.all("cuisines") for word in PIECES.split(cell) if word
        ),
    )


def _kind(row: SheetRow, profile: Profile) -> Kind:
    words = " ".join(row.all("kind"))
    singular = " ".join(re.sub(r"(?<=\w{2})[sx]$", "", word) for word in slug(words[:300]).split("-"))
    found = told(profile["kinds"], words) or told(profile["kinds"], singular)
    if found not in get_args(Kind):
        raise UnusableError("kind-unknown", f"row {row.number}: no rule knows the type {words!r:.80}")
    kind: Kind = found
    return kind


def _names(row: SheetRow) -> tuple[Text, ...]:
    found = tuple(_texts(row, "name", plain_name))
    if not found:
        raise UnusableError("no-name", f"row {row.number} has no name")
    return found


def _texts(row: SheetRow, field: str, clean: Callable[[str], str]) -> Iterator[Text]:
    for language, name in (("fr", field), *((code, f"{field}-{code}") for code in LANGUAGES)):
        value = clean("\n".join(row.all(name)[:1] if field == "name" else row.all(name)))
        if value:
            yield Text(language=language, value=value)


def _place(row: SheetRow, doubt: Doubt) -> dict[str, Any]:
    lon, lat = row.one("lon"), row.one("lat")
    pair = _PAIR.fullmatch(row.one("point")[:80])
    if pair and not (lon or lat):
        lat, lon = pair[1], pair[2]
    place = point(lon.rstrip("°"), lat.rstrip("°"), doubt)
    commune, insee = plain_name(row.one("commune")), row.one("insee")[:20]
    if place is None and not commune and not insee:
        raise UnusableError("no-place", f"row {row.number} has neither a point nor a commune")
    street = plain_name(", ".join(row.all("street")))
    return {
        "point": place, "commune": commune, "insee": insee, "street": street,
        "postcode": plain_name(row.one("postcode"))[:10],
    }  # fmt: skip
