"""Ways between terminals, arc by arc: the same that `travel` reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.found import Found
from graphs.hierarchy.kernel_arrays import chords
from graphs.hierarchy.labels import SOURCE_BIT, TARGET_BIT, Labels, label_sources, label_targets
from graphs.hierarchy.metric import INFINITE, Metric
from graphs.hierarchy.unpacking import meet_pairs, unpack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.terminals import Terminals


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Routes:
    """
    The ways between pairs of terminals.

    Parameters
    ----------
    cost
        What each costs, `INFINITE` where there is none; shape (p,).
    carried
        The carried quantities, `INFINITE` where there is none; shape (K, p).
    source_end, target_end
        At which of its nodes, 0 or 1, each leaves its source and reaches its target; shape (p,).
    first
        Arcs of way w are ``first[w]`` to ``first[w + 1]``; shape (p + 1,).
    arc
        The arcs of the input, in order of travel.
    """

    cost: NDArray[np.int32]
    carried: NDArray[np.int32]
    source_end: NDArray[np.int8]
    target_end: NDArray[np.int8]
    first: NDArray[np.int64]
    arc: NDArray[np.int32]


def routes(metric: Metric, sources: Terminals, targets: Terminals, pairs: NDArray[np.int32]) -> Routes:
    """
    Return the ways whose costs and carried quantities `travel` reports for pairs of terminals.

    Parameters
    ----------
    metric
        What ways cost.
    sources, targets
        Where trips begin and end.
    pairs
        From which source to which target; shape (p, 2).
    """
    starts, ends = label_sources(metric, sources), label_targets(metric, targets)
    graph = chords(metric.topology)
    rows = read_only(_rows(starts)[pairs[:, 0]]), read_only(_rows(ends)[pairs[:, 1]])
    met = meet_pairs(graph.parent, graph.rung, starts.ladders, ends.ladders, rows)
    key, source_at, target_at = met = read_only(met[0]), read_only(met[1]), read_only(met[2])
    first, arc = unpack(graph, (metric.up_via, metric.down_via), starts.ladders, ends.ladders, met)
    reached = key < FAR
    sums = starts.ladders.carried[source_at[reached]] + ends.ladders.carried[target_at[reached]]
    carried = np.full((sums.shape[1], len(pairs)), INFINITE, dtype=np.int32)
    carried[:, reached] = sums.T
    return Routes(
        cost=np.where(reached, key >> 2, INFINITE).astype(np.int32),
        carried=carried,
        source_end=(key & SOURCE_BIT > 0).astype(np.int8),
        target_end=(key & TARGET_BIT > 0).astype(np.int8),
        first=first,
        arc=arc,
    )


def route(metric: Metric, sources: Terminals, i: int, targets: Terminals, j: int) -> Found | None:
    """
    Return the way whose cost and carried quantities `travel` reports for a pair; None if there is none.

    Parameters
    ----------
    metric
        What ways cost.
    sources, i, targets, j
        From the source i to the target j.
    """
    one = routes(metric, sources.only(i), targets.only(j), np.zeros((1, 2), dtype=np.int32))
    if one.cost[0] >= INFINITE:
        return None
    return Found(
        cost=int(one.cost[0]),
        carried=tuple(int(value) for value in one.carried[:, 0]),
        source_end=int(one.source_end[0]),
        target_end=int(one.target_end[0]),
        arcs=one.arc,
    )


def _rows(labels: Labels) -> NDArray[np.int32]:
    """Return the labels of each terminal, -1 for none; shape (t, 2)."""
    rows = np.full((labels.count, 2), -1, dtype=np.int32)
    order = np.argsort(labels.ladders.owner, kind="stable")
    owner = labels.ladders.owner[order]
    rows[owner, (np.diff(owner, prepend=-1) == 0).astype(np.intp)] = order
    return rows
