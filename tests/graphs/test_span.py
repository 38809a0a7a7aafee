"""Stretches of edges."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.geodesy import length_m
from graphs.span import Span, foot, span_line
from tests.graphs.small import crossing, town

BENT = 13
"""The edge of the town with two bends."""


def points(line: np.ndarray) -> list[tuple[float, float]]:
    """Return a line as points."""
    return [tuple(point) for point in line.tolist()]


def test_whole_edge_is_its_line() -> None:
    """Forwards as it was drawn, backwards the other way round, to the last digit."""
    edges = town().edges
    assert (span_line(edges, [Span(edge=BENT)]) == edges.line(BENT)).all()
    assert (span_line(edges, [Span(edge=BENT, low=1.0, high=0.0)]) == edges.line(BENT)[::-1]).all()


@settings(deadline=None)
@given(st.floats(0, 1), st.floats(0, 1))
def test_stretch_is_as_long_as_its_share(low: float, high: float) -> None:
    """Wherever it begins and ends, it has the bends between, and the length it says."""
    edges, span = town().edges, Span(edge=BENT, low=low, high=high)
    line = span_line(edges, [span])
    assert length_m(points(line)) == pytest.approx(span.length_m(edges), abs=1.5)
    assert tuple(line[0]) == pytest.approx(tuple(foot(edges, BENT, low)), abs=1e-7)
    assert tuple(line[-1]) == pytest.approx(tuple(foot(edges, BENT, high)), abs=1e-7)
    assert span.backward == (low > high)


def test_joints_stand_once() -> None:
    """Where one stretch ends and the next begins there is one point."""
    edges = crossing().edges
    line = span_line(edges, [Span(edge=0, low=0.5), Span(edge=2, high=0.5)])
    assert line == pytest.approx(np.array([(2.605, 50.6), (2.61, 50.6), (2.61, 50.595)]), abs=1e-5)


def test_no_stretch_has_no_line() -> None:
    """Nothing travelled, nothing drawn."""
    assert span_line(crossing().edges, []).shape == (0, 2)


def test_edge_of_no_extent_has_a_foot() -> None:
    """Two nodes at one point are an edge that is nowhere else."""
    edges = crossing().edges
    lon_e7 = edges.lon_e7.copy()
    lon_e7[1] = lon_e7[0]
    edges = replace(edges, lon_e7=lon_e7)
    assert tuple(foot(edges, 0, 0.5)) == (2.6, 50.6)
    assert np.isfinite(span_line(edges, [Span(edge=0, low=0.2, high=0.7)])).all()
