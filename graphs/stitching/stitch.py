"""A signed route, from a GPX file, put onto a network."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import shapely

from graphs.geodesy import to_plane
from graphs.mode import Mode
from graphs.route import EUROVELO, Route
from graphs.stitching.climbs import with_climbs
from graphs.stitching.graft import graft
from graphs.stitching.match import match
from graphs.stitching.route_lines import route_lines
from graphs.ways import E7
from offers.catalogue import slug
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphs.gpx_track import GpxTrack
    from graphs.source import Source
    from graphs.ways import Ways

FARTHEST_KM = 50
"""A route that comes nowhere nearer the network is of another region."""


def stitch(
    ways: Ways, tracks: Sequence[GpxTrack], file: str, *, sketched: bool
) -> tuple[Ways, tuple[Finding, ...]]:
    """
    Return a network that knows a signed route.

    On a mapped network the route follows the ways under its line. On a sketched one its line becomes ways:
    the sketch of the same route is taken out as far as the line reaches, and what crossed it is tied to the
    line.

    Parameters
    ----------
    ways
        The network.
    tracks
        The tracks of one route.
    file
        Name of the file they were read from.
    sketched
        Whether the network is a sketch, whatever has been grafted onto it before.

    Returns
    -------
    tuple
        The network, without a hierarchy, and findings: where the line runs on no way.
    """
    lines = route_lines(tracks)
    if not lines:
        message = f"{file} has no line of two points or more"
        return ways, (Finding(code="network.route-empty", level="warning", message=message, feed=file),)
    route = _route(tracks, file)
    if (apart_km := _apart_km(ways, lines)) > FARTHEST_KM:
        message = f"{file} is {apart_km:.0f} km away from the network, and left out"
        return ways, (Finding(code="network.route-elsewhere", level="error", message=message, feed=file),)
    known = next(
        (
            number
            for number, known in enumerate(ways.routes)
            if known.ref == route.ref and not known.link and Mode.CYCLE in known.modes
        ),
        None,
    )
    if known is None:
        ways, known = replace(ways, routes=(*ways.routes, route)), len(ways.routes)
    stitched, findings = (graft if sketched else match)(ways, lines, known)
    stitched = with_climbs(stitched, tracks, known)
    source = _credited(stitched.source, tracks, f"{ways.routes[known].ref}: ", file)
    return replace(stitched, source=source, hierarchy=None), findings


def _credited(source: Source, tracks: Sequence[GpxTrack], name: str, file: str) -> Source:
    """Say whose the line is; a file that does not is named, for whoever sells a stay on it has to ask."""
    owner = next((track.owner for track in tracks if track.owner), file)
    licence = next((track.licence for track in tracks if track.licence), f"{file}: not stated")
    return replace(
        source,
        files=(*source.files, file),
        credits=tuple(dict.fromkeys((*source.credits, name + owner))),
        licence=" + ".join(dict.fromkeys(text for text in (source.licence, licence) if text)),
    )


def _apart_km(ways: Ways, lines: Sequence[shapely.LineString]) -> float:
    """Return how far the lines of a route are from the box around a network."""
    lon, lat = ways.nodes.lon_e7 / E7, ways.nodes.lat_e7 / E7
    corners = to_plane([(lon.min(), lat.min()), (lon.max(), lat.max())])
    around = shapely.box(*corners.min(axis=0), *corners.max(axis=0))
    return float(shapely.distance(around, shapely.MultiLineString(list(lines)))) / 1000


def _route(tracks: Sequence[GpxTrack], file: str) -> Route:
    """Return the route of a file: EuroVelo routes by their number, others by their name."""
    stem = file.rpartition(".")[0] or file
    name = next((track.name for track in tracks if track.name), stem)
    numbered = EUROVELO.search(name.replace("_", " ")) or EUROVELO.search(stem.replace("_", " "))
    if numbered:
        ref = f"EV{numbered[1]}"
        return Route(
            id=f"gpx/{ref.lower()}",
            ref=ref,
            name=f"EuroVelo {numbered[1]}",
            modes=frozenset({Mode.CYCLE}),
            network="icn",
        )
    return Route(id=f"gpx/{slug(name)}", ref=name, name=name, modes=frozenset({Mode.CYCLE}))
