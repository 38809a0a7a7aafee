"""What is climbed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.gpx_track import GpxTrack
from graphs.network import load_network
from graphs.stitching.climbs import NOISE_M, climbed_m, with_climbs
from graphs.stitching.stitch import stitch
from graphs.ways import Ways
from tests.graphs.stitching.lines import degrees, track

HILL = [(float(x), 0.0) for x in range(0, 2001, 100)]
HEIGHTS = [30.0 + min(x, 2000 - x) / 40 for x, _ in HILL]


def hill() -> GpxTrack:
    """Return a track over a hill of 25 m, two kilometres long."""
    line = np.column_stack([degrees(HILL), HEIGHTS])
    return replace(track(HILL, name="Hill"), segments=(line,))


def climbs(ways: Ways) -> tuple[int, int, int]:
    """Return metres climbed and descended on all edges that say so, and how many do."""
    said = ways.edges.ascent_dm >= 0
    up_dm, down_dm = ways.edges.ascent_dm[said].sum(), ways.edges.descent_dm[said].sum()
    return int(up_dm // 10), int(down_dm // 10), int(said.sum())


def test_hill_is_climbed_once_and_descended_once() -> None:
    """Whatever pieces its line is in, they climb 25 m together, less what falls below the noise at joints."""
    ways, _ = stitch(load_network().ways, [hill()], "hill.gpx", sketched=True)
    up_m, down_m, pieces = climbs(ways)
    assert pieces >= 1
    assert up_m == pytest.approx(25, abs=NOISE_M * pieces)
    assert down_m == pytest.approx(25, abs=NOISE_M * pieces)


def test_track_without_elevation_says_nothing() -> None:
    """What is not known is not flat."""
    ways, _ = stitch(load_network().ways, [track(HILL, name="Flat")], "flat.gpx", sketched=True)
    assert climbs(ways) == (0, 0, 0)


def test_ways_that_the_track_does_not_pass_keep_what_they_have() -> None:
    """A track elsewhere tells nothing of the EuroVelo 5."""
    ways = load_network().ways
    assert climbs(with_climbs(ways, [hill()], 0)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("heights", "climbed"),
    [
        ([5, 5, 5], (0, 0)),
        ([0, 10, 20], (20, 0)),
        ([0, 1, 2, 3, 4], (3, 0)),
        ([20, 0, 20], (20, 20)),
        ([0, 2, 0, 2, 0], (0, 0)),
        ([7], (0, 0)),
    ],
)
def test_noise_is_not_climbed(heights: list[float], climbed: tuple[float, float]) -> None:
    """Two metres up and down are the receiver's."""
    assert climbed_m(heights) == climbed


@given(st.lists(st.floats(-100, 3000), min_size=1, max_size=50))
def test_ascent_less_descent_is_the_difference(heights: list[float]) -> None:
    """But for the noise at the end; and the way back is the other way round at least as to its sum."""
    up_m, down_m = climbed_m(heights)
    assert up_m >= 0
    assert down_m >= 0
    assert up_m - down_m == pytest.approx(heights[-1] - heights[0], abs=NOISE_M + 1e-6)
