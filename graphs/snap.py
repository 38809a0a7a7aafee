"""Attaching places to the network: each traveller joins the nearest way it can use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from graphs.access import MODE_ACCESS, Access
from graphs.attachable import attachable
from graphs.geodesy import WGS84, to_degrees, to_plane
from graphs.places import TRAVELLERS, Attachment, Places
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from graphs.attachable import Attachable
    from graphs.ways import Ways

    Floats = NDArray[np.float64]

AT_AN_END_M = 1.0
"""So near an end of an edge, a place joins the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """
    How far a traveller may be from the network.

    Parameters
    ----------
    name
        What it wants, for findings.
    farthest_m
        Beyond this a place is not attached.
    far_m
        Beyond this it is, on a way that is mapped, and told.
    """

    name: str
    farthest_m: float
    far_m: float


LAND_REACH = 5000.0
REACHES = {
    Access.CYCLE: Reach(name="cycle", farthest_m=LAND_REACH, far_m=1000),
    Access.WALK: Reach(name="walk", farthest_m=LAND_REACH, far_m=1000),
    Access.BOAT: Reach(name="boat", farthest_m=1500, far_m=300),
    Access.CANOE: Reach(name="canoe", farthest_m=1500, far_m=300),
    Access.TRAIN: Reach(name="train", farthest_m=1500, far_m=500),
}


def attach(
    ways: Ways, places: Places, attachments: Sequence[Attachment]
) -> tuple[Places, tuple[Finding, ...]]:
    """
    Attach places; those that are attached already, and have not moved, are not looked for again.

    Parameters
    ----------
    ways
        The network.
    places
        What is attached to it.
    attachments
        What is to be.

    Returns
    -------
    tuple
        Former and new places, and a finding for each traveller that a place wants and that does not reach it.
        A place that nobody reaches is not attached.
    """
    known = {item.id: item for item in places.attachments}
    new = [item for item in {item.id: item for item in attachments}.values() if known.get(item.id) != item]
    replaced = {item.id for item in new}
    kept = [item.id not in replaced for item in places.attachments]
    fresh = _fresh(ways, new)
    reached = [bool((row >= 0).any()) for row in fresh.edge]
    joined = Places(
        attachments=(
            *(item for item, keep in zip(places.attachments, kept, strict=True) if keep),
            *(item for item, found in zip(new, reached, strict=True) if found),
        ),
        **{
            name: np.concatenate([getattr(places, name)[_mask(kept)], getattr(fresh, name)[_mask(reached)]])
            for name in Places.DTYPES
        },
    )
    return joined, tuple(_findings(ways, fresh))


def _mask(rows: list[bool]) -> NDArray[np.bool_]:
    return np.array(rows, dtype=bool)


def _fresh(ways: Ways, new: Sequence[Attachment]) -> Places:
    """Return places as they join the network, those that do not reach it with edge -1."""
    shape = len(new), len(TRAVELLERS)
    columns: dict[str, NDArray[Any]] = {
        "edge": np.full(shape, -1),
        "share": np.zeros(shape),
        "away_dm": np.zeros(shape),
        "side": np.zeros(shape),
    }
    everywhere = np.array([item.point for item in new]).reshape(-1, 2)
    on_plane = np.isfinite(to_plane(everywhere)).all(axis=1)
    for column, traveller in enumerate(TRAVELLERS):
        wants = [any(MODE_ACCESS[mode] & traveller for mode in item.modes) for item in new]
        rows = np.flatnonzero(on_plane & np.array(wants, dtype=bool))
        found = attachable(ways, traveller) if len(rows) else None
        if found is None:
            continue
        edge, share, away_m, side = _nearest(found, everywhere[rows])
        near = away_m <= REACHES[traveller].farthest_m
        for name, values in (
            ("edge", edge),
            ("share", share),
            ("away_dm", np.rint(away_m * 10)),
            ("side", side),
        ):
            columns[name][rows[near], column] = values[near]
    return Places(attachments=tuple(new), **columns)


def _nearest(found: Attachable, points: Floats) -> tuple[NDArray[np.intp], Floats, Floats, Floats]:
    """Return the nearest edge of each point, where on it, how far away in metres, and on which side."""
    plane = to_plane(points)
    nearest = found.tree.nearest(shapely.points(plane))
    lines = found.line[nearest]
    if shapely.get_type_id(lines[0]) == shapely.GeometryType.POINT:
        _, _, away_m = WGS84.inv(*points.T, *to_degrees(shapely.get_coordinates(lines)).T)
        return found.edge[nearest], found.share[nearest], away_m, np.zeros(len(points))
    lengths_m = shapely.length(lines)
    at_m = shapely.line_locate_point(lines, shapely.points(plane))
    margin_m = np.minimum(lengths_m / 2, AT_AN_END_M)
    at_m = np.where(at_m <= margin_m, 0, np.where(at_m >= lengths_m - margin_m, lengths_m, at_m))
    feet = shapely.get_coordinates(shapely.line_interpolate_point(lines, at_m))
    _, _, away_m = WGS84.inv(*points.T, *to_degrees(feet).T)
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.minimum(at_m + 1, lengths_m)))
    behind = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.maximum(at_m - 1, 0)))
    (dx, dy), (px, py) = (ahead - behind).T, (plane - feet).T
    share = np.divide(at_m, lengths_m, where=lengths_m > 0, out=np.zeros(len(points)))
    return found.edge[nearest], share, away_m, np.sign(np.round(dx * py - dy * px, 1))


def _findings(ways: Ways, fresh: Places) -> Iterator[Finding]:
    for row, item in enumerate(fresh.attachments):
        for column, traveller in enumerate(TRAVELLERS):
            wanted = any(MODE_ACCESS[mode] & traveller for mode in item.modes)
            if wanted and traveller != Access.CANOE:
                yield from _finding(ways, fresh, row, column)


def _finding(ways: Ways, fresh: Places, row: int, column: int) -> Iterator[Finding]:
    """Yield what there is to say of a place and a traveller: not on the network, or far from it."""
    reach, place = REACHES[TRAVELLERS[column]], fresh.attachments[row]
    edge, away_m = fresh.edge[row, column], fresh.away_dm[row, column] / 10
    if edge < 0:
        message = f"{place.id} is more than {reach.farthest_m / 1000:g} km from any way by {reach.name}"
        yield Finding(
            code=f"network.no-{reach.name}", level="warning", message=message, record=place.id, at=place.point
        )
    elif away_m > reach.far_m and not ways.edges.sketched[edge]:
        message = f"{place.id} is {away_m:.0f} m from the nearest way by {reach.name}"
        yield Finding(
            code=f"network.far-{reach.name}", level="info", message=message, record=place.id, at=place.point
        )
