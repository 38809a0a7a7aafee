"""Where a record lies: its commune, its point, and how well that is known."""

import re
from functools import cache

from offers.area import FAR_M, Area, destination, distance_m
from offers.communes import Commune
from offers.place import Place, Precision
from offers.sources.errors import OutsideError, UnusableError
from offers.sources.record import Record
from offers.sources.slots import Doubt

INSEE = re.compile(r"[0-9][0-9AB][0-9]{3}")


def place_of(record: Record, area: Area | None, doubt: Doubt) -> Place:
    """
    Place a record.

    Parameters
    ----------
    record
        Its point, INSEE code and commune count, in that order of trust: the code before the point, as
        points are typed by hand and codes chosen from a list.
    area
        Where it has to lie; None for anywhere.
    doubt
        Told when point and commune do not agree.

    Returns
    -------
    Place
        With the point of its commune where the feed gives no usable one.

    Raises
    ------
    OutsideError
        If it lies outside the area.
    UnusableError
        If neither a point nor a known commune says where it is.
    """
    known = area or _known()
    insee = record.insee if INSEE.fullmatch(record.insee) else ""
    if record.insee and not insee:
        doubt("insee-unreadable", f"expected an INSEE code of five characters, got {record.insee!r:.40}")
    commune = _commune(record, insee, known)
    if commune is None and not (insee or record.point or record.commune):
        raise UnusableError("no-place", "it has neither a point nor a commune")
    if area is not None and (commune is None or commune.epci is None):
        raise OutsideError(_where(record, insee))
    point, precision = _point(record, commune, doubt)
    return Place(
        lon=point[0],
        lat=point[1],
        precision=precision,
        commune=commune.name if commune else record.commune[:100],
        insee=commune.insee if commune else insee,
        epci=commune.epci if commune else None,
    )


@cache
def _known() -> Area:
    return destination()


def _commune(record: Record, insee: str, known: Area) -> Commune | None:
    if insee:
        return known.commune(insee)
    if record.point:
        return known.nearest(record.point)
    named = known.named(record.commune) if record.commune else None
    # Villages far apart share their names; the first two digits of a postcode are those of the department.
    elsewhere = named and record.postcode and record.postcode[:2] != named.insee[:2]
    return None if elsewhere else named


def _point(record: Record, commune: Commune | None, doubt: Doubt) -> tuple[tuple[float, float], Precision]:
    if record.point is None:
        if commune is None:
            raise UnusableError(
                "no-place", f"neither a point nor a commune known here: {record.commune!r:.80}"
            )
        doubt("no-point", f"no usable point: put at the point of {commune.name}")
        return (commune.lon, commune.lat), "commune"
    if commune and distance_m(record.point, (commune.lon, commune.lat)) > FAR_M:
        doubt("point-far", f"the point {record.point} is not in {commune.name}: put at its point")
        return (commune.lon, commune.lat), "commune"
    return record.point, _precision(record.point)


def _precision(point: tuple[float, float]) -> Precision:
    """Judge by the decimals: two are a kilometre, three a hundred metres."""
    decimals = max(len(f"{degrees:.6f}".rstrip("0").partition(".")[2]) for degrees in point)
    return "exact" if decimals > 3 else "site" if decimals == 3 else "commune"


def _where(record: Record, insee: str) -> str:
    said = (f"INSEE {insee}" if insee else "", record.commune, f"{record.point}" if record.point else "")
    return f"lies outside the destination: {', '.join(filter(None, said)) or 'no place'}"[:200]
