"""The order of points along a Hilbert curve: neighbours on the ground are neighbours in memory."""

import numpy as np
from numpy.typing import NDArray

from graphs.ways import Ints

BITS = 16


def hilbert_index(lon_e7: Ints, lat_e7: Ints) -> NDArray[np.int64]:
    """
    Return how far along a Hilbert curve points are, over the whole of their extent.

    The cell of a point is turned and mirrored level by level, all points at once, as in Wikipedia's ``xy2d``;
    https://doi.org/10.1007/BF01199431 (Hilbert 1891).

    Parameters
    ----------
    lon_e7, lat_e7
        Coordinates, shape (n,).
    """
    if not len(lon_e7):
        return np.zeros(0, dtype=np.int64)
    x, y = (_cells(values) for values in (lon_e7, lat_e7))
    along = np.zeros(len(x), dtype=np.int64)
    top = (1 << BITS) - 1
    for level in range(BITS - 1, -1, -1):
        half = 1 << level
        right, upper = (x & half) > 0, (y & half) > 0
        along += half * half * ((3 * right) ^ upper)
        mirrored = right & ~upper
        x, y = np.where(mirrored, top - x, x), np.where(mirrored, top - y, y)
        x, y = np.where(upper, x, y), np.where(upper, y, x)
    return along


def _cells(values: Ints) -> NDArray[np.int64]:
    wide = values.astype(np.int64)
    extent = max(int(wide.max() - wide.min()), 1)
    cells: NDArray[np.int64] = (wide - wide.min()) * ((1 << BITS) - 1) // extent
    return cells
