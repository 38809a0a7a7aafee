"""The peers of the benchmark of files make the like of ours from the same stay."""

import json

import gpxpy
import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks import output_peers as peers
from benchmarks.outputs import _row, shown, timed
from itinerary.stay import Stay
from maps import write_gpx, write_ics
from tests.maps.conftest import stay

__all__ = ["stay"]


def test_tracks_have_the_same_points(stay: Stay) -> None:
    """The tracks of gpxpy hold at least the points of ours: it also writes legs without a length."""
    ours, theirs = gpxpy.parse(write_gpx(stay)), gpxpy.parse(peers.gpxpy_gpx(stay))
    mine, other = (
        {(round(p.latitude, 5), round(p.longitude, 5)) for p, *_ in file.get_points_data()}
        for file in (ours, theirs)
    )
    assert mine
    assert mine <= other


def test_features_are_legs_and_stops(stay: Stay) -> None:
    """Geopandas writes a feature for each leg and each stop."""
    features = json.loads(peers.geopandas_json(stay))["features"]
    assert len(features) == sum(len(day.legs) + len(day.stops) for day in stay.days)


def test_page_has_a_marker_a_stop(stay: Stay) -> None:
    """Folium alone draws as many markers as there are stops."""
    assert peers.folium_map(stay).count("L.marker(") == sum(len(day.stops) for day in stay.days)


def test_calendar_is_read_whole(stay: Stay) -> None:
    """Who reads the calendar finds an event for each stop but those where the day begins in bed, at least."""
    assert peers.read_calendar(write_ics(stay)) >= sum(len(day.stops) for day in stay.days) - 1


def test_row_tells_the_ratio_to_the_peer() -> None:
    """A peer that takes four times as long has a ratio of four, and the line names it."""
    row = _row("gpx", 0.5, ("gpxpy", 2.0), (0.4, 0.6))
    assert row["ratio"] == 4
    assert "gpxpy: 2.000 s" in shown(row)


def test_work_is_done_when_it_is_timed() -> None:
    """What is timed runs once, and time does not go backwards."""
    done: list[int] = []
    assert timed(lambda: done.append(1)) >= 0
    assert done == [1]
