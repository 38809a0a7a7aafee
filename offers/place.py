"""Where something is, and how well that is known."""

from dataclasses import dataclass
from typing import Literal, get_args

Precision = Literal["exact", "site", "commune"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    A point of the destination or of its surroundings.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326.
    precision
        ``exact`` (the door), ``site`` (the place, within some hundred metres) or ``commune`` (the
        point of its commune: within some kilometres).
    commune, insee
        Name and INSEE code of the commune.
    epci
        ``CABBALR``, ``CCFL``, or None outside the destination.

    Raises
    ------
    ValueError
        If a coordinate is no coordinate, or the precision is unknown.
    """

    lon: float
    lat: float
    precision: Precision
    commune: str
    insee: str
    epci: str | None = None

    def __post_init__(self) -> None:
        if not (-180 <= self.lon <= 180 and -90 <= self.lat <= 90):
            msg = f"Expected lon in -180..180 and lat in -90..90, got ({self.lon}, {self.lat})."
            raise ValueError(msg)
        if self.precision not in get_args(Precision):
            msg = f"Expected precision one of {get_args(Precision)}, got {self.precision!r}."
            raise ValueError(msg)
