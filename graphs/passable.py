"""What somebody meets along a way: what stops them, what hinders them, and what nobody has said."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from graphs.facts import Barrier, Kind, Known, Smoothness, Surface
from graphs.leg import STRAIGHT_M
from graphs.ways import Edges

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntEnum

    from numpy.typing import NDArray

    from graphs.journey import Journey
    from graphs.profile import Profile, Table
    from graphs.ways import Ways

    Mask = NDArray[np.bool_]
    Met = tuple["Level", str, str, Mask]

Level = Literal["stops", "hinders", "unknown"]
HARD = 0.6
"""A surface that slows one down to this share of the speed, or less, hinders."""
HINDERS_S = 10
"""So does a barrier that costs so many seconds."""
GENTLE_PM = 50
"""So does a steeper slope, and a way narrower than the next: French rules for public space, arrêté of
15 January 2007."""
WIDE_DM = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """
    Something that is met along a way, or that nobody has said of it.

    Parameters
    ----------
    level
        Whether it ``stops``, whether it ``hinders``, or whether it is ``unknown``.
    fact
        ``kind``, ``surface``, ``smoothness``, ``barrier``, ``gradient``, ``width``, ``wheelchair``;
        ``straight``, a straight line to a place far from any way; ``spot``, two places at one point.
    value
        Name of what is met in `graphs.facts`; the steepest rise per thousand, the narrowest decimetres; empty
        where the fact says all.
    metres, count
        Length of the stretches concerned, and how many they are.
    """

    level: Level
    fact: str
    value: str
    metres: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """
    Whether somebody passes all along a way.

    Parameters
    ----------
    answer
        ``yes`` where all of it is said to be passable, ``no`` where something stops, otherwise ``unknown``.
    metres
        Its length.
    remarks
        What is met: what stops first, then what hinders, then what is unknown.
    """

    answer: Literal["yes", "no", "unknown"]
    metres: int
    remarks: tuple[Remark, ...] = ()


def passage(ways: Ways, journey: Journey, profile: Profile) -> Passage:
    """
    Judge a way for somebody: three-valued, because absent is not no.

    Parameters
    ----------
    ways
        The network.
    journey
        The way; that of the same profile, or any other.
    profile
        Who is to pass. Only where it heeds wheelchairs can the answer be ``yes``.

    Returns
    -------
    Passage
        With the metres of each remark.
    """
    spans = journey.spans
    lengths_m = spans.lengths_m(ways.edges)
    edges = ways.edges.part(spans.edge)
    met = (*_stopping(edges, profile), *_hindering(edges, profile), *_unsaid(edges))
    remarks = [_remark(level, fact, value, lengths_m[mask]) for level, fact, value, mask in met if mask.any()]
    far_m = sum(away for away in journey.away_m if away > STRAIGHT_M)
    if far_m:
        remarks.append(Remark(level="unknown", fact="straight", value="", metres=round(far_m), count=1))
    if not len(spans):
        remarks.append(Remark(level="unknown", fact="spot", value="", metres=0, count=1))
    said = bool(len(spans)) and bool((edges.wheelchair == Known.YES).all()) and not far_m
    stopped = any(remark.level == "stops" for remark in remarks)
    answer: Literal["yes", "no", "unknown"] = (
        "no" if stopped else "yes" if said and profile.heeds_wheelchair else "unknown"
    )
    return Passage(answer=answer, metres=journey.metres, remarks=tuple(remarks))


def _remark(level: Level, fact: str, value: str, lengths_m: NDArray[np.float64]) -> Remark:
    metres = round(float(lengths_m.sum()))
    return Remark(level=level, fact=fact, value=value, metres=metres, count=len(lengths_m))


def _stopping(edges: Edges, profile: Profile) -> Iterator[Met]:
    """Yield what closes edges to the profile, as `graphs.weights` does; pushing a cycle is no way out."""
    speeds = dict(profile.speed_kmh)
    for kind in Kind:
        if kind.name.lower() not in speeds and (not profile.push_kmh or kind == Kind.STEPS):
            yield "stops", "kind", kind.name.lower(), edges.kind == kind
    yield from _by_value("stops", "surface", Surface, edges.surface, profile.surface, 0.0)
    yield from _by_value("stops", "smoothness", Smoothness, edges.smoothness, profile.smoothness, 0.0)
    for name, seconds in profile.barrier_s:
        if seconds == math.inf:
            yield "stops", "barrier", name, (edges.barriers & Barrier[name.upper()]) != 0
    slopes = _slopes_pm(edges)
    steep = slopes > profile.steepest_pm
    yield "stops", "gradient", _most(slopes, steep), steep
    narrow = (edges.gap_dm > 0) & (edges.gap_dm < profile.narrowest_dm)
    yield "stops", "width", _least(edges.gap_dm, narrow), narrow
    yield "stops", "wheelchair", "", (edges.wheelchair == Known.NO) & profile.heeds_wheelchair


def _hindering(edges: Edges, profile: Profile) -> Iterator[Met]:
    """Yield what makes edges hard to pass; a slope known by its ascent alone may be steeper in between."""
    yield from _by_value("hinders", "surface", Surface, edges.surface, profile.surface, HARD)
    yield from _by_value("hinders", "smoothness", Smoothness, edges.smoothness, profile.smoothness, HARD)
    for name, seconds in profile.barrier_s:
        if HINDERS_S <= seconds < math.inf:
            yield "hinders", "barrier", name, (edges.barriers & Barrier[name.upper()]) != 0
    slopes, climbs = _slopes_pm(edges), _climbs_pm(edges)
    rising = np.where(slopes >= 0, slopes, climbs)
    steep = (rising > GENTLE_PM) & (slopes <= profile.steepest_pm)
    yield "hinders", "gradient", _most(rising, steep), steep
    narrow = (edges.width_dm > 0) & (edges.width_dm < WIDE_DM)
    yield "hinders", "width", _least(edges.width_dm, narrow), narrow


def _unsaid(edges: Edges) -> Iterator[Met]:
    """Yield what nobody has said of edges that nobody calls passable, or closed."""
    open_question = edges.wheelchair == Known.UNKNOWN
    level = (_slopes_pm(edges) < 0) & (_climbs_pm(edges) < 0)
    yield "unknown", "surface", "", open_question & (edges.surface == Surface.UNKNOWN)
    yield "unknown", "smoothness", "", open_question & (edges.smoothness == Smoothness.UNKNOWN)
    yield "unknown", "gradient", "", open_question & level
    yield "unknown", "wheelchair", "", open_question


def _by_value(
    level: Level, fact: str, facts: type[IntEnum], column: NDArray[np.intp], table: Table, most: float
) -> Iterator[Met]:
    """Yield the values that slow the profile down so much; those that stop it do not hinder it."""
    for name, factor in table:
        if factor <= most and (factor > 0) == (level == "hinders"):
            yield level, fact, name, column == facts[name.upper()]


def _slopes_pm(edges: Edges) -> NDArray[np.int64]:
    """Return how steep edges are said to be, up or down; -1 where nobody says."""
    known = edges.incline_pm != Edges.UNKNOWN_INCLINE
    return np.where(known, np.abs(edges.incline_pm.astype(np.int64)), -1)


def _climbs_pm(edges: Edges) -> NDArray[np.int64]:
    """Return how steep edges are on average by what is climbed and descended; -1 where that is unknown."""
    known = (edges.ascent_dm >= 0) & (edges.descent_dm >= 0)
    turned_dm = edges.ascent_dm.astype(np.int64) + edges.descent_dm
    return np.where(known, turned_dm * 1000 // np.maximum(edges.length_dm, 1), -1)


def _most(values: NDArray[np.int64], mask: Mask) -> str:
    return str(int(values[mask].max())) if mask.any() else ""


def _least(values: NDArray[np.int64], mask: Mask) -> str:
    return str(int(values[mask].min())) if mask.any() else ""
