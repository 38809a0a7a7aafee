"""The parts of a network file that are text, checked as they are read."""

from typing import Any

from graphs.mode import Mode
from graphs.route import Junction, Route
from graphs.source import Source

TEXTS = list[str]
ROUTE = {"id": str, "ref": str, "name": str, "modes": list, "network": str, "link": list, "grade": str}
JUNCTION = {"node": int, "osm_id": int, "network": str, "ref": str, "commune": str}
SOURCE = {"files": TEXTS, "date": str, "licence": str, "credits": TEXTS}
TIMETABLE = {
    "stop_uic": TEXTS, "stop_name": TEXTS, "lines": TEXTS, "trip_number": TEXTS, "first_ordinal": int,
    "agency": str, "version": str, "timezone": str,
}  # fmt: skip


def routes_of(rows: Any) -> tuple[Route, ...]:
    """
    Return routes.

    Parameters
    ----------
    rows
        As a network file has them.

    Raises
    ------
    TypeError, ValueError
        If one is not as it should be.
    """
    return tuple(_route(_typed(row, ROUTE, "a route")) for row in _list(rows, "the routes"))


def junctions_of(rows: Any) -> tuple[Junction, ...]:
    """Return junctions, likewise."""
    return tuple(Junction(**_typed(row, JUNCTION, "a junction")) for row in _list(rows, "the junctions"))


def source_of(row: Any) -> Source:
    """Return a source, likewise."""
    texts = _typed(row, SOURCE, "the source")
    return Source(**texts | {"files": tuple(texts["files"]), "credits": tuple(texts["credits"])})


def names_of(rows: Any) -> tuple[str, ...]:
    """Return names, likewise."""
    return tuple(_texts(rows, "the names"))


def timetable_texts(row: Any) -> dict[str, Any]:
    """Return what of a timetable is no array, likewise."""
    texts = _typed(row, TIMETABLE, "the timetable")
    return {name: tuple(value) if isinstance(value, list) else value for name, value in texts.items()}


def _route(row: dict[str, Any]) -> Route:
    if not all(type(osm_id) is int for osm_id in row["link"]):
        raise TypeError(f"expected numbers in the link of {row['id']!r:.80}")
    modes = frozenset(Mode(mode) for mode in row["modes"])
    return Route(**row | {"modes": modes, "link": tuple(row["link"])})


def _typed(row: Any, kinds: dict[str, Any], what: str) -> dict[str, Any]:
    """Return a row that has all its fields, no others, and each of its kind."""
    if not isinstance(row, dict) or row.keys() != kinds.keys():
        raise TypeError(f"expected {what} of {', '.join(kinds)}")
    for name, kind in kinds.items():
        if kind == TEXTS:
            _texts(row[name], f"{name} of {what}")
        elif type(row[name]) is not kind:
            raise TypeError(f"expected {kind.__name__} as {name} of {what}, not {row[name]!r:.80}")
    return row


def _list(rows: Any, what: str) -> list[Any]:
    if not isinstance(rows, list):
        raise TypeError(f"expected a list of {what}")
    return rows


def _texts(rows: Any, what: str) -> list[str]:
    if not isinstance(rows, list) or not all(isinstance(text, str) for text in rows):
        raise TypeError(f"expected a list of texts as {what}")
    return rows
