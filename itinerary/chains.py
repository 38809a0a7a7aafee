"""Where the nights may be spent: the most promising chains of beds."""

import numpy as np

from itinerary.ruin.arrays import Longs
from itinerary.ruin.scouting import UNKNOWN

Chain = tuple[int, ...]
WIDTH = 6
"""Partial chains kept for each bed, for each chain that is wanted in the end."""


def best_chains(trips: Longs, nights: int, kind: int, count: int) -> tuple[Chain, ...]:
    """
    List chains of beds by the days between them.

    Parameters
    ----------
    trips
        Worth of each day from bed to bed; the last row and column stand for the first and last place of the
        stay. Shape (nights + 1, b + 1, b + 1).
    nights
        How many nights there are.
    kind
        1 for one bed, -1 for another one each night, 0 for any.
    count
        How many chains are wanted.

    Returns
    -------
    tuple
        Numbers of beds, best chain first; fewer where there are not so many.
    """
    home = trips.shape[1] - 1
    partial: list[tuple[int, Chain]] = [(0, ())]
    for night in range(nights):
        grown = [
            (worth + int(trips[night, chain[-1] if chain else home, bed]), (*chain, bed))
            for worth, chain in partial
            for bed in _following(trips[night], chain, kind, home)
        ]
        partial = _fittest(grown, max(1, WIDTH * count // home) if night < nights - 1 else count * WIDTH)
    whole = [(worth + int(trips[nights, c[-1] if c else home, home]), c) for worth, c in partial]
    ranked = sorted((row for row in whole if row[0] > UNKNOWN), key=lambda row: (-row[0], row[1]))
    return tuple(chain for _, chain in ranked[:count])


def _following(trips: Longs, chain: Chain, kind: int, home: int) -> list[int]:
    """List beds that were looked at and that may follow a chain."""
    if kind == 1 and chain:
        return [chain[-1]]
    beds = np.flatnonzero(trips[chain[-1] if chain else home, :home] > UNKNOWN).tolist()
    return [b for b in beds if kind == 0 or b not in chain]


def _fittest(grown: list[tuple[int, Chain]], each: int) -> list[tuple[int, Chain]]:
    """Keep the best few chains that end in each bed."""
    by_bed: dict[int, list[tuple[int, Chain]]] = {}
    for row in sorted(grown, key=lambda row: (-row[0], row[1])):
        kept = by_bed.setdefault(row[1][-1], [])
        if len(kept) < each:
            kept.append(row)
    return [row for rows in by_bed.values() for row in rows]
