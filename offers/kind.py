"""What a kind of offer usually is: the one table of estimates."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from offers.offer import Unit

Role = Literal["visit", "meal", "night", "service"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindDefaults:
    """
    Estimates for a kind, used where a source says nothing and always marked.

    Parameters
    ----------
    role
        What an offer of this kind is in a stay.
    visit_min
        Minimum, typical and maximum minutes.
    opening_hours
        OSM text, or None where no default makes sense.
    adult_ct, child_ct, unit
        Price; a child is under 12.
    persons, rooms, persons_per_room
        Capacity of a lodging or of a group visit, None if no default makes sense.
    indoor
        None where it varies.
    min_age
        Youngest age admitted.
    serves_dinner
        Whether a guest of such a lodging can usually dine there.
    taxe_de_sejour_ct
        Per adult and night.
    comment
        Where the numbers come from.
    """

    role: Role
    visit_min: tuple[int, int, int] | None = None
    opening_hours: str | None = None
    adult_ct: int | None = None
    child_ct: int | None = None
    unit: Unit = "person"
    persons: int | None = None
    rooms: int | None = None
    persons_per_room: int = 2
    indoor: bool | None = None
    min_age: int | None = None
    serves_dinner: bool | None = None
    taxe_de_sejour_ct: int = 0
    comment: str = ""


@cache
def kind_defaults(kind: str) -> KindDefaults:
    """
    Look up the estimates of a kind.

    Parameters
    ----------
    kind
        A kind of the catalogue.

    Returns
    -------
    KindDefaults
        The row of ``offers/data/kinds.toml``.

    Raises
    ------
    KeyError
        If the table has no such kind.
    """
    return _row(_table()[kind])


@cache
def _table() -> dict[str, dict[str, Any]]:
    text = files("offers").joinpath("data/kinds.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, Any]] = tomllib.loads(text)["kind"]
    return table


def _row(row: dict[str, Any]) -> KindDefaults:
    visit = row.get("visit_min")
    minutes = (visit["min"], visit["typical"], visit["max"]) if visit else None
    return KindDefaults(**{**row, "visit_min": minutes, "opening_hours": row.get("opening_hours") or None})
