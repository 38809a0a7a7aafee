"""Travel between many terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.labels import Labels, label_sources, label_targets
from graphs.hierarchy.meeting import meet_all
from graphs.hierarchy.metric import INFINITE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.metric import Metric
    from graphs.hierarchy.terminals import Terminals


def prepare(metric: Metric, targets: Terminals) -> Labels:
    """
    Return targets ready to be asked about again and again.

    Parameters
    ----------
    metric
        What ways cost.
    targets
        Where trips end.
    """
    return label_targets(metric, targets)


def travel(
    metric: Metric, sources: Terminals, targets: Terminals | Labels
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """
    Return the least costs between terminals, and the carried quantities along those ways.

    Which way is taken where several cost the same depends only on the pair: `route` tells that way. Of the
    ends of a terminal the cheapest is used, the first of equal ones, those of the source before those of
    the target.

    Parameters
    ----------
    metric
        What ways cost. Those of `INFINITE` - 1 or more are none.
    sources
        Where trips begin.
    targets
        Where they end; or what `prepare` made of it by the same metric.

    Returns
    -------
    tuple
        Costs, shape (s, t), and carried quantities, shape (K, s, t); `INFINITE` where there is no way.

    Raises
    ------
    ValueError
        If the targets were prepared by another metric, or terminals do not fit it.
    """
    ends = targets if isinstance(targets, Labels) else prepare(metric, targets)
    if ends.metric is not metric:
        raise ValueError("the targets were prepared by another metric")
    starts = label_sources(metric, sources)
    key = np.full((starts.count, ends.count), FAR)
    carried = np.full((metric.up_carried.shape[1], *key.shape), INFINITE, dtype=np.int32)
    meet_all(metric.topology.parent, metric.topology.rung, starts.ladders, ends.ladders, key, carried)
    far = key >= FAR
    cost = np.right_shift(key, 2, out=key).view(np.int32)
    cost[far] = INFINITE
    return cost, carried
