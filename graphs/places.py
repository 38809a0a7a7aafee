"""Places that are attached to a network: which point of which edge each traveller joins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from graphs.access import Access
from graphs.columns import freeze_columns
from graphs.errors import UnknownPlaceError
from graphs.mode import LAND, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.geodesy import Point

TRAVELLERS = (Access.CYCLE, Access.WALK, Access.BOAT, Access.CANOE, Access.TRAIN)
"""Who joins the network at a place, in the order of the columns of `Places`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """
    A place to attach.

    Parameters
    ----------
    id
        Id of the place.
    lon, lat
        Where it is, degrees, EPSG:4326.
    modes
        By which modes it is to be reached.
    """

    id: str
    lon: float
    lat: float
    modes: frozenset[Mode] = LAND

    @property
    def point(self) -> Point:
        """The coordinates, to the decimals of a leg."""
        return round(self.lon, 6), round(self.lat, 6)


@dataclass(frozen=True, kw_only=True, eq=False)
class Places:
    """
    Attached places.

    Parameters
    ----------
    attachments
        The places, k of them, each id once.
    edge
        The edge that each traveller joins, -1 for none. Shape (k, 5), columns as in `TRAVELLERS`.
    share
        Where on it: 0 at its start, 1 at its end. Shape (k, 5).
    away_dm
        Straight distance between the place and that point. Shape (k, 5).
    side
        On which side of the edge the place lies, seen along it: 1 left, -1 right, 0 on it. Shape (k, 5).
    """

    attachments: tuple[Attachment, ...]
    edge: NDArray[Any]
    share: NDArray[Any]
    away_dm: NDArray[Any]
    side: NDArray[Any]

    DTYPES: ClassVar[dict[str, str]] = {"edge": "i4", "share": "f8", "away_dm": "i4", "side": "i1"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __contains__(self, place: object) -> bool:
        return place in self.index

    def __len__(self) -> int:
        return len(self.attachments)

    @cached_property
    def index(self) -> dict[str, int]:
        """Row of each place, by its id."""
        return {item.id: row for row, item in enumerate(self.attachments)}

    def attachment(self, place: str) -> Attachment:
        """
        Return what was attached under an id.

        Raises
        ------
        UnknownPlaceError
            If nothing was.
        """
        return self.attachments[int(self.rows([place])[0])]

    def rows(self, ids: Sequence[str]) -> NDArray[np.intp]:
        """
        Return the rows of places.

        Raises
        ------
        UnknownPlaceError
            If one is not attached.
        """
        try:
            return np.array([self.index[place] for place in ids], dtype=np.intp)
        except KeyError as error:
            raise UnknownPlaceError(f"{error.args[0]} is not attached to the network") from None


def no_places() -> Places:
    """Return the places of a network to which none is attached."""
    none = np.zeros((0, len(TRAVELLERS)))
    return Places(attachments=(), edge=none, share=none, away_dm=none, side=none)
