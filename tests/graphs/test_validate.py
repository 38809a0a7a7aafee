"""Faults of a network are gathered, all of them."""

from dataclasses import replace

import numpy as np
import pytest

from graphs.network import load_network
from graphs.route import Junction
from graphs.validate import array_faults, validate
from graphs.ways import Edges, Locks, Nodes, Ways
from tests.graphs.small import changed, crossing, town, with_hierarchy


def messages(ways: Ways) -> list[str]:
    """Return what is said of the arrays of ways, checking that it is said as it should be."""
    faults = array_faults(ways)
    assert {(fault.code, fault.level) for fault in faults} <= {("network.array", "error")}
    assert validate(ways)[: len(faults)] == faults
    return [fault.message for fault in faults]


@pytest.mark.parametrize("ways", [crossing(), town(), with_hierarchy(town()), load_network().ways])
def test_sound_network_has_no_fault(ways: Ways) -> None:
    """A network that holds together is not complained about."""
    assert validate(ways) == ()


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("start", 12, "start of edges: found 0 to 12, expected 0 to 11"),
        ("end", -1, "end of edges: found -1 to 11, expected 0 to 11"),
        ("kind", 0, "kind of edges: found 0 to 15, expected 1 to 15"),
        ("kind", 16, "kind of edges: found 1 to 16, expected 1 to 15"),
        ("length_dm", 0, "length of edges: found 0"),
        ("length_dm", 10_000_001, "10000001, expected 1 to 10000000"),
        ("name", 3, "name of edges: found 0 to 3, expected 0 to 2"),
        ("traffic", 5, "traffic of edges: found 0 to 5, expected 0 to 4"),
        ("surface", 9, "surface of edges: found 0 to 9, expected 0 to 8"),
        ("smoothness", 8, "smoothness of edges: found 0 to 8, expected 0 to 7"),
        ("lit", 3, "lit of edges: found 0 to 3, expected 0 to 2"),
        ("wheelchair", 3, "wheelchair of edges: found 0 to 3, expected 0 to 2"),
    ],
)
def test_number_of_nothing_is_found(column: str, value: int, told: str) -> None:
    """Each column of edges that refers to something is looked at, above and below."""
    (message,) = messages(changed(town(), 4, **{column: value}))
    assert told in message


@pytest.mark.parametrize(
    ("column", "row", "value"),
    [
        ("route", 0, 1), ("route", 0, -1), ("line_first", 0, 1), ("line_first", -1, 40),
        ("line_first", 3, 99),
        ("line_first", 3, 4), ("line_first", 3, -5), ("route_first", 0, 1), ("route_first", -1, 3),
        ("route_first", 5, 2), ("route_first", 5, -2),
    ],
)  # fmt: skip
def test_row_of_nothing_is_found(column: str, row: int, value: int) -> None:
    """Routes of edges, and where lines and routes of edges begin and end."""
    assert messages(changed(town(), row, **{column: value}))


@pytest.mark.parametrize(("column", "value"), [("edge", 17), ("edge", -1), ("name", 3), ("name", -1)])
def test_lock_of_nothing_is_found(column: str, value: int) -> None:
    """A lock lies on an edge and has a name that is there."""
    ways = town()
    wrong = getattr(ways.locks, column).copy()
    wrong[1] = value
    assert messages(replace(ways, locks=replace(ways.locks, **{column: wrong})))


@pytest.mark.parametrize("node", [-1, 12])
def test_junction_of_nothing_is_found(node: int) -> None:
    """A junction is at a node that is there."""
    junction = Junction(node=node, osm_id=1, network="rcn", ref="17")
    assert messages(replace(town(), junctions=(junction,)))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *(("nodes", name) for name in Nodes.DTYPES),
        *(("edges", name) for name in Edges.DTYPES),
        *(("locks", name) for name in Locks.DTYPES),
    ],
)
def test_columns_out_of_step_are_found(table: str, column: str) -> None:
    """Of every column, one row more or fewer, or rows in rows."""
    ways = town()
    values = getattr(getattr(ways, table), column)
    for wrong in (values[:-1], np.append(values, values[-1:]), values[:, None]):
        parts = replace(getattr(ways, table), **{column: wrong})
        assert messages(replace(ways, **{table: parts}))


def test_network_without_edges_is_none() -> None:
    """It says so, and nothing else."""
    ways = town()
    edges = Edges(**{name: [0] if name.endswith("_first") else [] for name in Edges.DTYPES})
    assert messages(replace(ways, edges=edges, locks=Locks(edge=[], share=[], name=[]))) == ["it has no edge"]


def test_faults_of_a_hierarchy_are_those_of_the_network() -> None:
    """What compiled code relies on is looked at whenever a network is loaded."""
    ways = with_hierarchy(town())
    wrong = replace(ways, hierarchy=replace(ways.hierarchy, rank=ways.hierarchy.rank[::-1].copy()))
    assert any(message.startswith("hierarchy: ") for message in messages(wrong))


def test_all_faults_are_told_at_once() -> None:
    """A second fault does not hide behind the first."""
    assert len(messages(changed(changed(town(), 0, end=99), 1, kind=99))) == 2


def test_line_off_its_nodes_is_found() -> None:
    """At its start, at its end, in either coordinate."""
    for point, column in ((0, "lon_e7"), (1, "lat_e7")):
        moved = int(getattr(crossing().edges, column)[point]) + 1
        (fault,) = validate(changed(crossing(), point, **{column: moved}))
        assert (fault.code, fault.level) == ("network.loose-line", "error")
        assert fault.message == "the line of edge 0 does not join its nodes"


@pytest.mark.parametrize("length_dm", [6900, 7300])
def test_wrong_length_is_found(length_dm: int) -> None:
    """A tenth of a percent is rounding; some percent are not."""
    (fault,) = validate(changed(crossing(), 0, length_dm=length_dm))
    assert fault.code == "network.length"
    assert fault.message == f"edge 0 says {length_dm / 10} m, its line 708.0 m"
    assert validate(changed(crossing(), 0, length_dm=7085)) == ()
