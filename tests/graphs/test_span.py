"""Stretches of edges."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.geodesy import length_m
from graphs.span import Span, Spans, foot, span_line, whole_lines
from tests.graphs.small import crossing, town

BENT = 13
"""The edge of the town with two bends."""


def points(line: np.ndarray) -> list[tuple[float, float]]:
    """Return a line as points."""
    return [tuple(point) for point in line.tolist()]


def test_whole_edge_is_its_line() -> None:
    """Forwards as it was drawn, backwards the other way round, to the last digit."""
    edges = town().edges
    assert (span_line(edges, Spans.of([Span(edge=BENT)])) == edges.line(BENT)).all()
    back = Spans.of([Span(edge=BENT, low=1.0, high=0.0)])
    assert (span_line(edges, back) == edges.line(BENT)[::-1]).all()
    assert back.backward.tolist() == [True]


@settings(deadline=None)
@given(st.floats(0, 1), st.floats(0, 1))
def test_stretch_is_as_long_as_its_share(low: float, high: float) -> None:
    """Wherever it begins and ends, it has the bends between, and the length it says."""
    edges, spans = town().edges, Spans.of([Span(edge=BENT, low=low, high=high)])
    line = span_line(edges, spans)
    assert length_m(points(line)) == pytest.approx(spans.lengths_m(edges)[0], abs=1.5)
    assert tuple(line[0]) == pytest.approx(tuple(foot(edges, BENT, low)), abs=1e-7)
    assert tuple(line[-1]) == pytest.approx(tuple(foot(edges, BENT, high)), abs=1e-7)
    assert spans.backward[0] == (low > high)


@given(
    first=st.sampled_from([0.0, 0.4]),
    last=st.sampled_from([1.0, 0.7]),
    inner=st.lists(st.booleans(), max_size=4),
)
def test_joints_stand_once(first: float, last: float, inner: list[bool]) -> None:
    """From a to b, round by the park and back as often as drawn, then on to c: no point stands twice."""
    edges = town().edges
    rounds = [
        span
        for by_park in inner
        for span in (Span(edge=int(by_park), low=1.0, high=0.0), Span(edge=int(not by_park)))
    ]
    spans = [Span(edge=0, low=first), *rounds, Span(edge=2, high=last)]
    line = span_line(edges, Spans.of(spans))
    assert (np.diff(line, axis=0) != 0).any(axis=1).all()
    assert length_m(points(line)) == pytest.approx(Spans.of(spans).lengths_m(edges).sum(), abs=2)
    pieces = [span_line(edges, Spans.of([span])) for span in spans]
    assert np.array_equal(line, np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])]))


def test_whole_lines_follow_each_other() -> None:
    """The line of two edges, the second against its drawing."""
    edges = town().edges
    line = whole_lines(edges, np.array([0, 1]), np.array([False, True]))
    assert np.array_equal(line, np.concatenate([edges.line(0), edges.line(1)[::-1][1:]]))


def test_stretches_are_rows_and_columns() -> None:
    """Rows become columns and back."""
    rows = [Span(edge=3, low=0.5), Span(edge=1, low=1.0, high=0.25)]
    spans = Spans.of(rows)
    assert list(spans) == rows
    assert len(spans) == 2
    assert not spans.edge.flags.writeable


def test_no_stretch_has_no_line() -> None:
    """Nothing travelled, nothing drawn."""
    assert span_line(crossing().edges, Spans.of([])).shape == (0, 2)


def test_edge_of_no_extent_has_a_foot() -> None:
    """Two nodes at one point are an edge that is nowhere else."""
    edges = crossing().edges
    lon_e7 = edges.lon_e7.copy()
    lon_e7[1] = lon_e7[0]
    edges = replace(edges, lon_e7=lon_e7)
    assert tuple(foot(edges, 0, 0.5)) == (2.6, 50.6)
    assert np.isfinite(span_line(edges, Spans.of([Span(edge=0, low=0.2, high=0.7)]))).all()
