"""
Renumbering that changes no fill but lets the loops over arcs run straight through memory.

First the elimination tree is numbered in postorder, so that every subtree is a range of ranks. Then the
members of each supernode (nodes with the same upper neighbours beside each other, mostly a separator: a
line across the map) are sorted by the lowest node that sees them. Neighbours on the line then stand next to
each other; a small part, which touches a stretch of the line, sees consecutive rungs of the ladder.
On road graphs this makes spans three to four times longer.
"""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled

Ints = NDArray[np.int32]


@compiled
def postorder(first: Ints, parent: Ints) -> Ints:
    """
    Return new ranks that number the elimination tree in postorder, the child with most arcs last.

    Parameters
    ----------
    first, parent
        As of `graphs.hierarchy.elimination.eliminate`.
    """
    nodes = len(parent)
    size = np.ones(nodes, np.int32)
    last = np.full(nodes, np.int32(-1))
    for node in range(nodes):
        above = parent[node]
        if above >= 0:
            size[above] += size[node]
            rival = last[above]
            if rival < 0 or first[node + 1] - first[node] >= first[rival + 1] - first[rival]:
                last[above] = node
    rank, free = np.empty(nodes, np.int32), np.empty(nodes, np.int32)
    top = nodes - 1
    for node in range(nodes - 1, -1, -1):
        above = parent[node]
        if above < 0:
            rank[node] = top
            top -= size[node]
        elif last[above] == node:
            rank[node] = rank[above] - 1
        else:
            rank[node] = free[above]
            free[above] -= size[node]
        if last[node] >= 0:
            free[node] = rank[node] - 1 - size[last[node]]
    return rank


@compiled
def align(first: Ints, head: Ints, parent: Ints, rank: Ints) -> Ints:
    """
    Return new ranks that sort the members of each supernode by the lowest node that sees them.

    Parameters
    ----------
    first, head, parent
        As of `graphs.hierarchy.elimination.eliminate`.
    rank
        The postorder of its nodes.
    """
    nodes = len(parent)
    lowest = np.full(nodes, np.int32(nodes))
    above = np.full(nodes, np.int32(-1))
    degree, place = np.empty(nodes, np.int32), np.empty(nodes, np.int32)
    for node in range(nodes):
        here = rank[node]
        degree[here] = first[node + 1] - first[node]
        if parent[node] >= 0:
            above[here] = rank[parent[node]]
        for arc in range(first[node], first[node + 1]):
            there = rank[head[arc]]
            lowest[there] = min(lowest[there], here)
    begin = 0
    while begin < nodes:
        end = begin + 1
        while end < nodes and above[end - 1] == end and degree[end - 1] == degree[end] + 1:
            end += 1
        key = np.empty(end - begin, np.int64)
        for here in range(begin, end):
            key[here - begin] = min(np.int64(lowest[here]), np.int64(begin)) * nodes + here
        key.sort()
        for here in range(begin, end):
            place[key[here - begin] % nodes] = here
        begin = end
    ranks = np.empty(nodes, np.int32)
    for node in range(nodes):
        ranks[node] = place[rank[node]]
    return ranks


@compiled
def renumber(first: Ints, head: Ints, parent: Ints, rank: Ints) -> tuple[Ints, Ints, Ints]:
    """
    Return a chordal graph and its elimination tree in new ranks.

    Parameters
    ----------
    first, head, parent
        As of `graphs.hierarchy.elimination.eliminate`.
    rank
        A postorder of its nodes: the heads of a node, its ancestors, keep their order.
    """
    nodes = len(parent)
    new_first, new_head, above = (
        np.zeros(nodes + 1, np.int32),
        np.empty(len(head), np.int32),
        np.empty(nodes, np.int32),
    )
    for node in range(nodes):
        new_first[rank[node] + 1] = first[node + 1] - first[node]
        above[rank[node]] = rank[parent[node]] if parent[node] >= 0 else -1
    for node in range(nodes):
        new_first[node + 1] += new_first[node]
    for node in range(nodes):
        shift = new_first[rank[node]] - first[node]
        for arc in range(first[node], first[node + 1]):
            new_head[shift + arc] = rank[head[arc]]
    return new_first, new_head, above
