"""Tracks that are unordered, doubled or reversed become one clean line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.stitching.route_lines import route_lines
from tests.graphs.stitching.lines import track

STRETCH = [(x, 0) for x in range(0, 1001, 100)]


def test_segments_that_follow_each_other_are_one_line() -> None:
    """In whatever order and direction they stand in the file."""
    (line,) = route_lines([track(STRETCH[5:], STRETCH[5::-1])])
    assert line.length == pytest.approx(1000, abs=1)


def test_way_that_is_recorded_twice_is_there_once() -> None:
    """A second record five metres beside the first, and the other way round, adds nothing."""
    beside = [(x, 5) for x, _ in STRETCH[::-1]]
    (line,) = route_lines([track(STRETCH, beside)])
    assert line.length == pytest.approx(1000, abs=15)


def test_small_gap_is_bridged_and_a_large_one_is_not() -> None:
    """Forty metres are a street that is crossed; sixty are told by whoever looks for gaps."""
    assert len(route_lines([track(STRETCH, [(1040, 0), (2000, 0)])])) == 1
    assert len(route_lines([track(STRETCH, [(1060, 0), (2000, 0)])])) == 2


def test_branch_meets_the_middle_of_a_line() -> None:
    """A variant that ends thirty metres from the line is joined to it: three lines that share a point."""
    lines = route_lines([track(STRETCH, [(500, 800), (500, 30)])])
    assert len(lines) == 3
    ends = [line.coords[at] for line in lines for at in (0, -1)]
    assert max(ends.count(end) for end in ends) == 3


def test_no_track_no_line() -> None:
    """A file without a line has none."""
    assert route_lines([]) == ()


@given(st.permutations(range(4)), st.lists(st.booleans(), min_size=4, max_size=4))
def test_order_and_direction_do_not_matter(order: list[int], turned: list[bool]) -> None:
    """However a recorder shuffles its pieces, the line is as long."""
    pieces = [STRETCH[n * 2 : n * 2 + 4] for n in range(4)]
    shuffled = [pieces[n][::-1] if turned[n] else pieces[n] for n in order]
    lines = route_lines([track(*shuffled)])
    assert sum(line.length for line in lines) == pytest.approx(900, abs=40)
