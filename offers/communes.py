"""The communes of the destination and around it, by their points."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from offers.errors import DamagedFileError
from offers.json_file import read_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """
    A commune.

    Parameters
    ----------
    insee, name
        Code and name.
    epci
        ``CABBALR`` or ``CCFL``; None outside the destination.
    lon, lat
        A point of it, degrees, EPSG:4326.
    """

    insee: str
    name: str
    epci: str | None
    lon: float
    lat: float


@cache
def load_communes() -> tuple[Commune, ...]:
    """
    Read the embedded communes.

    Returns
    -------
    tuple of Commune
        By INSEE code.

    Raises
    ------
    DamagedFileError
        If the file is no list of communes.
    """
    return _read("communes.json")


@cache
def load_neighbours() -> tuple[Commune, ...]:
    """
    Read the communes farther around, which no map names.

    Returns
    -------
    tuple of Commune
        By INSEE code; those that have a point in GeoNames.

    Raises
    ------
    DamagedFileError
        If the file is no list of communes.
    """
    return _read("neighbours.json")


def _read(name: str) -> tuple[Commune, ...]:
    source = files("offers").joinpath("data", name)
    rows = read_json(source)
    if not isinstance(rows, list):
        raise DamagedFileError(source, "whole file", "expected a list of communes")
    return tuple(Commune(**row) for row in rows)
