"""Seconds become gaps along the line of two runs."""

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.work_rate import gaps_by_line


def test_what_every_run_costs_is_paid_once() -> None:
    """A run that costs 0.5 s whatever its work, and 1 s for 100 gaps, does 50 gaps in one second."""
    assert gaps_by_line((10, 0.6), (20, 0.7), 1.0) == 50


def test_noise_does_not_run_away() -> None:
    """Where the second run was hardly slower, gaps are taken in proportion."""
    assert gaps_by_line((10, 0.199), (20, 0.2), 1.0) == 100
    assert gaps_by_line((0, 0.0), (20, 0.2), 0.1) == 10
