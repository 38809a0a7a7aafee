"""In which order nodes are contracted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pymetis

from graphs.columns import read_only
from graphs.hierarchy.peeling import peel

if TYPE_CHECKING:
    from numpy.typing import NDArray


def joined_pairs(
    nodes: int, tail: NDArray[np.int32], head: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """
    Return the pairs of nodes that arcs join in either direction: each once, ascending, the lesser node first.

    Parameters
    ----------
    nodes
        How many nodes.
    tail, head
        Ends of the arcs; loops join nothing; shape (arcs,).
    """
    low, high = np.minimum(tail, head).astype(np.int64), np.maximum(tail, head)
    pairs = np.sort((low * nodes + high)[low != high])
    new = np.diff(pairs, prepend=-1) > 0
    low, high = np.divmod(pairs[new], nodes)
    return low, high


def order(nodes: int, low: NDArray[np.int64], high: NDArray[np.int64]) -> NDArray[np.int32]:
    """
    Return the rank of each node: bends and dead ends first, then what nested dissection leaves for later.

    Parameters
    ----------
    nodes
        How many nodes.
    low, high
        The pairs that are joined, as of `joined_pairs`.
    """
    start, end = np.concatenate([low, high]), np.concatenate([high, low])
    first = np.concatenate([[0], np.cumsum(np.bincount(start, minlength=nodes))]).astype(np.int32)
    near, last = end[np.argsort(start, kind="stable")].astype(np.int32), first[1:].copy()
    rank, peeled = peel(read_only(first), near, last)
    left = np.flatnonzero(rank < 0)
    if len(left):
        count = (last - first[:-1])[left]
        begin = np.concatenate([[0], np.cumsum(count)])
        place = np.arange(begin[-1]) + np.repeat(first[left] - begin[:-1], count)
        number = np.cumsum(rank < 0) - 1
        rank[left] = peeled + dissect(begin.astype(np.int32), number[near[place]].astype(np.int32))
    return rank


def dissect(first: NDArray[np.int32], near: NDArray[np.int32]) -> NDArray[np.int32]:
    """
    Return the rank of each node by nested dissection: what separates large parts comes last.

    Deterministic: METIS draws from a seed of its own. Karypis, Kumar: A Fast and High Quality Multilevel
    Scheme for Partitioning Irregular Graphs, SIAM J. Sci. Comput. 20 (1998),
    https://doi.org/10.1137/S1064827595287997.

    Parameters
    ----------
    first, near
        Neighbours of node v are ``near[first[v]]`` to ``near[first[v + 1] - 1]``.
    """
    _, rank = pymetis.nested_dissection(pymetis.CSRAdjacency(first, near))
    return np.asarray(rank, dtype=np.int32)
