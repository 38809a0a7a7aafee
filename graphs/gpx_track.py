"""Tracks and routes of GPX files: the lines that can be followed, cut where a recording leaps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphs.geodesy import WGS84
from graphs.gpx_points import GpxPoints, Sort, read_points
from offers.finding import Finding, Level

LEAP_M = 1000
"""Neighbouring points farther apart than this have no way drawn between them."""

PAUSE_S, MOVED_M = 600, 200
"""A recorder that was off for longer, and moved on by more, missed the way between."""

Line = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GpxTrack:
    """
    A track, or a route, of a GPX file.

    Parameters
    ----------
    name
        As in the file; may be empty.
    sort
        ``track`` (recorded or drawn) or ``route`` (a list of points to pass).
    segments
        Lines in the order and the direction of the file, of two points at least: arrays of shape
        (points, 2) of lon and lat, degrees, EPSG:4326, or (points, 3) with metres of elevation where all
        points have it. They are read-only.
    owner, licence
        Whose the file says it is, and under what it may be used; empty where it does not.
    """

    name: str
    sort: Sort
    segments: tuple[Line, ...]
    owner: str = ""
    licence: str = ""


def read_gpx(path: Path) -> tuple[tuple[GpxTrack, ...], tuple[Finding, ...]]:
    """
    Read the tracks and the routes of a GPX file.

    Parameters
    ----------
    path
        GPX 1.0 or 1.1.

    Returns
    -------
    tuple
        The tracks that have a line, and what was found on the way. A line is cut where neighbouring points
        lie more than 1 km apart, or more than 200 m with more than ten minutes between them. A line that is
        there twice, be it the other way round, is there once.

    Raises
    ------
    DamagedNetworkError
        If it is no GPX, or broken.
    """
    findings: list[Finding] = []
    seen: set[bytes] = set()
    tracks = []
    for (sort, _), group in groupby(read_points(path), key=lambda segment: (segment.sort, segment.track)):
        segments = tuple(group)
        lines = tuple(line for segment in segments for line in _lines(segment, seen, findings))
        if lines:
            first = segments[0]
            tracks.append(
                GpxTrack(name=first.name, sort=sort, segments=lines, owner=first.owner, licence=first.licence)
            )
    if not tracks:
        message = "it has no track and no route with a line"
        findings.append(Finding(code="gpx.empty", level="error", message=message, feed="gpx"))
    return tuple(tracks), tuple(findings)


def _lines(segment: GpxPoints, seen: set[bytes], findings: list[Finding]) -> Iterator[Line]:
    """Yield the lines of a segment that were not seen before."""
    parts, faults = _parts(segment.points)
    if segment.bad:
        faults = [("error", "bad-point", f"{segment.bad} points that are no place on the globe"), *faults]
    for line in parts:
        if len(line) < 2:
            faults.append(("warning", "one-point", "a line of fewer than two points"))
        elif _key(line) in seen:
            faults.append(("info", "doubled", f"a line of {len(line)} points that was there before"))
        else:
            seen.add(_key(line))
            line.flags.writeable = False
            yield line
    findings += _findings(segment, faults)


def _parts(points: NDArray[np.float64]) -> tuple[list[Line], list[tuple[Level, str, str]]]:
    """Return the points without repetitions, cut where they leap, and what is wrong with them."""
    faults: list[tuple[Level, str, str]] = []
    again = np.zeros(len(points), dtype=np.bool_)
    again[1:] = (np.diff(points[:, :2], axis=0) == 0).all(axis=1)
    if again.any():
        faults.append(("info", "repeated-point", f"{again.sum()} points that repeat the one before"))
    points = points[~again]
    lon, lat = points[:, 0], points[:, 1]
    steps_m = np.asarray(WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[2])
    # Without times these are nan, which is neither larger nor smaller than anything.
    seconds = np.diff(points[:, 3])
    leaps = steps_m > LEAP_M
    jumps = (np.abs(seconds) > PAUSE_S) & (steps_m > MOVED_M)
    if leaps.any():
        faults.append(("warning", "leap", f"{leaps.sum()} leaps of up to {steps_m.max() / 1000:.1f} km"))
    if jumps.any():
        faults.append(("warning", "time-jump", f"{jumps.sum()} times a way on that was not recorded"))
    if (seconds < 0).any():
        faults.append(("info", "time-backwards", f"{(seconds < 0).sum()} times a point before the last one"))
    columns = 2 if np.isnan(points[:, 2]).any() else 3
    return np.split(points[:, :columns], np.flatnonzero(leaps | jumps) + 1), faults


def _key(line: Line) -> bytes:
    """Return the same for a line and its reverse."""
    plane = np.round(line[:, :2], 6) + 0.0
    return min(plane.tobytes(), plane[::-1].tobytes())


def _findings(segment: GpxPoints, faults: Iterable[tuple[Level, str, str]]) -> Iterator[Finding]:
    record = f"{segment.sort} {segment.track}, segment {segment.segment}"
    for level, code, message in faults:
        yield Finding(code=f"gpx.{code}", level=level, message=message, record=record, feed="gpx")
