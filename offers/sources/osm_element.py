"""A node, way or relation of OpenStreetMap, whichever way it was written."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

ElementType = Literal["node", "way", "relation"]
TYPES: tuple[ElementType, ...] = ("node", "way", "relation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """
    A node, way or relation.

    Parameters
    ----------
    type, number
        What it is, and its id among these.
    tags
        Keys and values.
    lons, lats
        The points that the file writes in the element itself, as it writes them.
    refs
        The elements it is made of: type and number of each.
    updated
        When it was last changed.
    """

    type: ElementType
    number: int
    tags: dict[str, str]
    lons: tuple[Any, ...] = ()
    lats: tuple[Any, ...] = ()
    refs: tuple[tuple[str, int], ...] = ()
    updated: date | None = None

    @property
    def where(self) -> str:
        """Its id as OpenStreetMap writes it: ``node/123``."""
        return f"{self.type}/{self.number}"
