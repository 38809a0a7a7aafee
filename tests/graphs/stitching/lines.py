"""Tracks that are drawn for the tests, on a plane of metres around Merville."""

from collections.abc import Sequence

import numpy as np

from graphs.geodesy import to_degrees, to_plane
from graphs.gpx_track import GpxTrack

ORIGIN = to_plane([(2.64, 50.64)])[0]


def degrees(points: Sequence[tuple[float, float]]) -> np.ndarray:
    """Return points that are given in metres east and north of Merville, in degrees."""
    return to_degrees(ORIGIN + np.array(points, dtype=float))


def track(*segments: Sequence[tuple[float, float]], name: str = "") -> GpxTrack:
    """Return a track of segments in metres."""
    return GpxTrack(name=name, sort="track", segments=tuple(degrees(segment) for segment in segments))
