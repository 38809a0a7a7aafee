"""An edge in pieces."""

from dataclasses import replace
from itertools import pairwise

import pytest

from graphs.network import Network
from graphs.split import Cut, split_edge
from graphs.way import Node

MIDDLE = Node(id="middle", lon=2.6125, lat=50.595)
LATE = Node(id="late", lon=2.62, lat=50.595)


def test_pieces_join_and_are_as_long_as_the_whole(crossroads: Network) -> None:
    """Cuts in any order give pieces in the direction of the edge: each ends where the next begins."""
    edge = crossroads.edges[0]
    first = Cut(at_m=200.0, node=Node(id="first", lon=2.60282, lat=50.6))
    second = Cut(at_m=400.0, node=Node(id="second", lon=2.60565, lat=50.6))
    pieces = split_edge(edge, [second, first, first])
    assert [(piece.start, piece.end) for piece in pieces] == [
        ("west", "first"),
        ("first", "second"),
        ("second", "cross"),
    ]
    assert [piece.id for piece in pieces] == ["west-cross/0", "west-cross/1", "west-cross/2"]
    assert sum(piece.length_m for piece in pieces) == pytest.approx(edge.length_m, abs=0.5)
    assert all(piece.line[-1] == after.line[0] for piece, after in pairwise(pieces))


def test_bends_stay_in_their_piece(crossroads: Network) -> None:
    """The waypoints between two cuts are those of the edge there, in order."""
    bent = crossroads.edges[2]
    line = (bent.line[0], (2.613, 50.597), (2.613, 50.593), bent.line[1])
    pieces = split_edge(
        replace(bent, line=line), [Cut(at_m=600.0, node=Node(id="cut", lon=2.613, lat=50.595))]
    )
    assert [len(piece.line) for piece in pieces] == [3, 3]
    assert pieces[0].line[1] == line[1]
    assert pieces[1].line[1] == line[2]


def test_lock_belongs_to_one_piece(crossroads: Network) -> None:
    """A lock is passed once, on the piece where it lies, also at the very end."""
    pieces = split_edge(crossroads.edges[3], [Cut(at_m=887.0, node=MIDDLE), Cut(at_m=1418.0, node=LATE)])
    assert [len(piece.locks) for piece in pieces] == [0, 0, 1]


def test_minutes_are_shared_out(crossroads: Network) -> None:
    """What an edge takes by timetable, its pieces take together, by their lengths."""
    halfway = Cut(at_m=709.0, node=Node(id="cut", lon=2.61, lat=50.6))
    pieces = split_edge(crossroads.edges[4], [halfway])
    assert sum(piece.minutes or 0 for piece in pieces) == pytest.approx(5.0, abs=0.01)
    assert pieces[0].minutes == pytest.approx(2.5, abs=0.01)
