"""Hierarchies that compiled code must not see."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from graphs.errors import DamagedNetworkError
from graphs.hierarchy import Topology
from graphs.profile import load_profile
from graphs.router import make_router
from graphs.topology_faults import open_triangles, topology_faults
from graphs.ways import Ways
from tests.graphs.small import networks, town, with_hierarchy

COLUMNS = (
    "rank", "first", "tail", "head", "parent", "rung", "span_first", "span_arc", "span_rung", "slot",
    "ascends",
)  # fmt: skip


@pytest.fixture(scope="module")
def ways() -> Ways:
    """Return a town with its hierarchy."""
    return with_hierarchy(town())


def test_hierarchy_that_was_built_is_sound(ways: Ways) -> None:
    """Nothing is found in what `build_topology` makes."""
    assert topology_faults(ways.hierarchy, ways) == ()


@settings(max_examples=80, deadline=None)
@given(networks())
def test_hierarchy_of_any_network_is_sound(drawn: Ways) -> None:
    """Loops, parallel edges, lonely nodes: nothing is found that is not there."""
    drawn = with_hierarchy(drawn)
    assert topology_faults(drawn.hierarchy, drawn) == ()


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("change", [-1, 1, 2**30, -(2**31)])
def test_any_wrong_number_is_found(ways: Ways, name: str, change: int) -> None:
    """Whichever number of whichever column is one off, or far off."""
    column = getattr(ways.hierarchy, name)
    for row in range(len(column)):
        wrong = column.copy()
        if name == "ascends":
            if ways.edges.start[row % len(ways.edges)] == ways.edges.end[row % len(ways.edges)]:
                continue
            wrong[row] = not wrong[row]
        else:
            wrong[row] = (int(column[row]) + change + 2**31) % 2**32 - 2**31
        faults = topology_faults(replace(ways.hierarchy, **{name: wrong}), ways)
        assert faults, (name, row)
        assert all(fault.startswith("hierarchy: ") and "\n" not in fault for fault in faults)


WRONG: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "shorter": lambda column: column[:-1],
    "longer": lambda column: np.append(column, column[-1:]),
    "empty": lambda column: column[:0],
    "square": lambda column: column[None],
    "wider": lambda column: column.astype(np.int64),
    "real": lambda column: column.astype(np.float64),
}


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("how", WRONG)
def test_wrong_shapes_and_types_are_found(ways: Ways, name: str, how: str) -> None:
    """A column of another size, shape or type is told before it is looked into."""
    topology = replace(ways.hierarchy, **{name: WRONG[how](getattr(ways.hierarchy, name))})
    assert topology_faults(topology, ways)


def test_hierarchy_of_other_ways_is_found(ways: Ways) -> None:
    """Of the same number of nodes and edges, two of which have changed places."""
    edges = ways.edges
    start, end = edges.start.copy(), edges.end.copy()
    start[[0, 11]], end[[0, 11]] = start[[11, 0]], end[[11, 0]]
    other = replace(ways, edges=replace(edges, start=start, end=end))
    (fault,) = topology_faults(ways.hierarchy, other)
    assert fault == "hierarchy: an edge does not lie on the arc between its nodes"


def test_open_triangle_is_found() -> None:
    """
    A node with two heads of which the lower knows nothing of the upper: the search for it would never end.

    ::

        0 → 1, 0 → 3, 1 → 2, 2 → 3
    """
    integers = {
        "rank": [0, 1, 2, 3], "first": [0, 2, 3, 4, 4], "tail": [0, 0, 1, 2], "head": [1, 3, 2, 3],
        "parent": [1, 2, 3, -1], "rung": [0, 1, 2, 3], "span_first": [0, 2, 3, 4, 4],
        "span_arc": [0, 1, 2, 3, 4], "span_rung": [1, 3, 2, 3],
    }  # fmt: skip
    topology = Topology(
        **{name: np.array(column, dtype=np.int32) for name, column in integers.items()},
        slot=np.zeros(0, dtype=np.int32),
        ascends=np.zeros(0, dtype=np.bool_),
    )
    assert open_triangles(topology)


def test_no_triangle_is_open_in_what_is_built(ways: Ways) -> None:
    """Nothing is found that is not there."""
    assert not open_triangles(ways.hierarchy)


def test_hierarchy_with_an_open_triangle_is_not_travelled_on(ways: Ways) -> None:
    """It is refused before compiled code sees it."""
    topology = ways.hierarchy
    rows = np.flatnonzero(np.diff(topology.first) > 1)
    for row in rows.tolist():
        head = topology.head.copy()
        last = topology.first[row + 1] - 1
        others = set(range(head[last - 1] + 1, len(topology.rank))) - set(head.tolist())
        for other in sorted(others):
            head[last] = other
            if open_triangles(replace(topology, head=head)):
                with pytest.raises(DamagedNetworkError, match="hierarchy"):
                    make_router(replace(ways, hierarchy=replace(topology, head=head)), load_profile("cycle"))
                return
    pytest.fail("no head could be changed so that a triangle opens")
