"""The stations and moorings of a catalogue, as lists."""

from typing import Any

from offers.catalogue import Catalogue
from offers.station import Mooring, Station


def list_stations(catalogue: Catalogue) -> list[dict[str, Any]]:
    """
    List the railway stations.

    Parameters
    ----------
    catalogue
        Whose.

    Returns
    -------
    list of dict
        Plain values, in the order of the catalogue.
    """
    return [
        {**_place_row(s), "inside": s.inside, "uic": s.uic, "wheelchair": s.wheelchair}
        for s in catalogue.stations
    ]


def list_moorings(catalogue: Catalogue) -> list[dict[str, Any]]:
    """
    List the moorings.

    Parameters
    ----------
    catalogue
        Whose.

    Returns
    -------
    list of dict
        Plain values, in the order of the catalogue.
    """
    return [{**_place_row(m), "kind": m.kind, "waterway": m.waterway} for m in catalogue.moorings]


def _place_row(place: Station | Mooring) -> dict[str, Any]:
    where = place.place
    return {
        "id": place.id, "name": place.name, "lon": where.lon, "lat": where.lat, "precision": where.precision,
        "commune": where.commune, "insee": where.insee, "epci": where.epci, "aliases": list(place.aliases),
        "article": place.article,
    }  # fmt: skip
