"""The points of a GPX file, as they stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite, nan
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray

from graphs.errors import DamagedNetworkError

Sort = Literal["track", "route"]

LARGEST_BYTES = 256 * 1024 * 1024
LONGEST_RIGHT = 200


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GpxPoints:
    """
    The points of a segment, those that are no place on the globe left out.

    Parameters
    ----------
    sort
        ``track`` (recorded or drawn) or ``route`` (a list of points to pass).
    track
        Place of its track among the tracks of the file, or of its route among the routes; from 1.
    segment
        Its place in the track, from 1; 1 of a route.
    name
        Of the track; may be empty.
    owner, licence
        Whose the file says it is, and under what it may be used; empty where it does not.
    points
        Lon and lat in degrees, EPSG:4326, metres of elevation, and seconds since 1970; the last two are nan
        where they are not given. Shape (points, 4).
    bad
        How many points are left out.
    """

    sort: Sort
    track: int
    segment: int
    name: str
    owner: str
    licence: str
    points: NDArray[np.float64]
    bad: int


class _Tree(ET.TreeBuilder):
    """A tree of a document without a DOCTYPE: entities, and all they may do, are declared in one."""

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise ValueError(f"has a DOCTYPE ({name:.80}), which is refused")


def read_points(path: Path) -> Iterator[GpxPoints]:
    """
    Read the points of the tracks and the routes of a GPX file.

    Parameters
    ----------
    path
        GPX 1.0 or 1.1.

    Yields
    ------
    GpxPoints
        One a segment of a track, then one a route.

    Raises
    ------
    DamagedNetworkError
        If it is no GPX, or broken.

    References
    ----------
    GPX 1.1, https://www.topografix.com/GPX/1/1/
    """
    root = _root(path)
    rights = _rights(root)
    for number, track in enumerate(root.findall("{*}trk"), 1):
        for place, segment in enumerate(track.findall("{*}trkseg"), 1):
            yield _segment("track", (number, place), track, segment.findall("{*}trkpt"), rights)
    for number, route in enumerate(root.findall("{*}rte"), 1):
        yield _segment("route", (number, 1), route, route.findall("{*}rtept"), rights)


def _root(path: Path) -> ET.Element:
    try:
        return _parsed(path)
    except OSError as error:
        raise DamagedNetworkError(path, "the file", error.strerror or "cannot be read") from error
    except (ET.ParseError, ValueError, LookupError) as error:
        raise DamagedNetworkError(path, "XML", " ".join(str(error).split())) from error


def _parsed(path: Path) -> ET.Element:
    if path.stat().st_size > LARGEST_BYTES:
        raise ValueError(f"is larger than {LARGEST_BYTES >> 20} MB")
    root = ET.parse(path, ET.XMLParser(target=_Tree())).getroot()  # noqa: S314 - see _Tree
    if root.tag.rpartition("}")[2] != "gpx":
        raise ValueError(f"is no GPX: its root is {root.tag!r:.80}")
    return root


def _rights(root: ET.Element) -> tuple[str, str]:
    """Return owner and licence of a file."""
    found = root.find("{*}metadata/{*}copyright")
    if found is None:
        return "", ""
    texts = (found.get("author") or "", found.findtext("{*}license") or "")
    owner, licence = (" ".join(text.split())[:LONGEST_RIGHT] for text in texts)
    return owner, licence


def _segment(
    sort: Sort, place: tuple[int, int], track: ET.Element, nodes: list[ET.Element], rights: tuple[str, str]
) -> GpxPoints:
    rows = [_point(node) for node in nodes]
    good = [row for row in rows if row is not None]
    return GpxPoints(
        sort=sort,
        track=place[0],
        segment=place[1],
        name=" ".join((track.findtext("{*}name") or "").split()),
        owner=rights[0],
        licence=rights[1],
        points=np.array(good, dtype=np.float64).reshape(-1, 4),
        bad=len(rows) - len(good),
    )


def _point(node: ET.Element) -> tuple[float, float, float, float] | None:
    lon, lat = _number(node.get("lon")), _number(node.get("lat"))
    # What is no number is nan, which is within no range.
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        return None
    return lon, lat, _number(node.findtext("{*}ele")), _moment_s(node.findtext("{*}time"))


def _number(text: str | None) -> float:
    try:
        value = float(text or "")
    except ValueError:
        return nan
    return value if isfinite(value) else nan


def _moment_s(text: str | None) -> float:
    if not text:
        return nan
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return nan
