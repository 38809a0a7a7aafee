"""Routes of Tourinsoft: length, duration, file and where they begin."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from offers.details import Track
from offers.sources.duration import duration_min
from offers.sources.number import number
from offers.sources.point import point
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.tourinsoft_media import urls
from offers.sources.tourinsoft_value import Row, column, columns, entries, folded, texts_of
from offers.sources.wording import told

KM_M = 1000
LONGEST_KM = 5000
FILES = (".gpx", ".kml", ".kmz")


def track_of(row: Row, profile: Profile, doubt: Doubt) -> Track:
    """
    Read what an object says of a route.

    Parameters
    ----------
    row
        The object, with columns in lower case.
    profile
        Of the feed: its table ``track`` names the columns, ``modes`` and ``loops`` say what words mean.
    doubt
        Told of what is left out.
    """
    names = profile["track"]
    legs = [folded(leg) for leg in columns(row, names["legs"]) if isinstance(leg, dict)]
    flat = [leg for leg in columns(row, names["legs"]) if isinstance(leg, str)]
    modes = [*_texts(row, names["mode"]), *(text for leg in legs for text in _texts(leg, names["mode"]))]
    times = [
        *_texts(row, names["duration"]),
        *(text for leg in legs for text in _texts(leg, names["duration"])),
    ]
    for parts in (parts for text in flat for parts in entries(text)):
        modes.append(parts[0])
        times += parts[1:2]
    shapes = (told(profile["loops"], text) for text in (*_texts(row, names["shape"]), *modes))
    return Track(
        mode=next((mode for text in modes if (mode := told(profile["modes"], text))), ""),
        length_m=_length_m(column(row, names["length"]), doubt),
        duration_min=next((found for text in times if (found := duration_min(text))), None),
        ascent_m=_metres(column(row, names["ascent"])),
        file_url=next((url for url in _files(row, names) if url.lower().split("?")[0].endswith(FILES)), ""),
        loop=next((shape for shape in shapes if shape is not None), None),
    )


def start_of(row: Row, profile: Profile, doubt: Doubt) -> tuple[float, float] | None:
    """
    Return where a route begins.

    Parameters
    ----------
    row, profile, doubt
        As in `track_of`.

    Returns
    -------
    tuple or None
        (lon, lat) of its drawn line, or of its first stage; None if it has neither.
    """
    names = profile["track"]
    traces = [folded(trace) for trace in columns(row, names["traces"]) if isinstance(trace, dict)]
    for drawn in (column(trace, names["drawn"]) for trace in (*traces, row)):
        if drawn and (start := _first_point(drawn, doubt)):
            return start
    for stage in (folded(one) for one in columns(row, names["stages"]) if isinstance(one, dict)):
        lon, lat = (column(stage, names[name]) for name in ("stage-lon", "stage-lat"))
        if start := point(lon, lat, doubt):
            return start
    return None


def _first_point(drawn: str, doubt: Doubt) -> tuple[float, float] | None:
    """Return the first point of a line drawn on the map of the SIT, where latitude comes first."""
    try:
        lines = json.loads(drawn)["lignes"]
        lat, lon = lines[0]["path"][0][:2]
    except (ValueError, TypeError, LookupError, RecursionError):
        doubt("line-unreadable", f"expected lines with paths, got {drawn[:60]!r}")
        return None
    return point(lon, lat, doubt)


def _texts(row: Row, names: list[str]) -> Iterator[str]:
    return (text for value in columns(row, names) for text in texts_of(value))


def _files(row: Row, names: Mapping[str, Any]) -> Iterator[str]:
    return (url for value in columns(row, names["files"]) for url in urls(value))


def _length_m(text: str, doubt: Doubt) -> int | None:
    km = number(text.lower().removesuffix("km").strip())
    if text and (km is None or not 0 <= km <= LONGEST_KM):
        doubt("length-unreadable", f"expected kilometres, got {text!r:.40}")
        return None
    return round(km * KM_M) or None if km else None


def _metres(text: str) -> int | None:
    metres = number(text.lower().removesuffix("m").strip())
    return round(metres) if metres and 0 < metres <= 20_000 else None
