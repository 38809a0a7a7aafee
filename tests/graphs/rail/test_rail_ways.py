"""Hops of a timetable as ways."""

from pathlib import Path

import numpy as np

from graphs.facts import Kind
from graphs.matrix import travel_matrix
from graphs.mode import Mode
from graphs.network import Network
from graphs.places import Attachment
from graphs.profile import load_profile
from graphs.rail.rail_ways import rail_ways
from graphs.validate import validate
from tests.graphs.rail.feeds import FEED, read_tables


def test_hops_are_edges_that_carry_their_minutes(tmp_path: Path) -> None:
    """Four stations, three hops; to Isbergues it is the sum of them, and the wait of the profile."""
    timetable, _ = read_tables(tmp_path, FEED)
    ways = rail_ways(timetable, "feed.zip")
    assert (len(ways.nodes), len(ways.edges)) == (4, 3)
    assert set(ways.edges.kind.tolist()) == {Kind.RAIL}
    assert validate(ways) == ()
    rails = frozenset({Mode.TRAIN})
    ends = [
        Attachment(id=name, lon=float(lon), lat=float(lat), modes=rails)
        for name, lon, lat in zip(timetable.stop_name, timetable.stop_lon, timetable.stop_lat, strict=True)
    ]
    network, _ = Network(ways=ways).attach(ends)
    matrix = travel_matrix(network, ("Lille", "Isbergues"), load_profile("train"))
    minutes = sum(ways.edges.fixed_s.tolist()) // 60
    assert matrix.seconds[0, 1] == minutes * 60 + 20 * 60
    assert np.array_equal(matrix.seconds, matrix.seconds.T)


def test_feed_is_credited_with_its_dates(tmp_path: Path) -> None:
    """Whoever reads the times has to know how old they are."""
    timetable, _ = read_tables(tmp_path, FEED)
    source = rail_ways(timetable, "feed.zip").source
    assert source.files == ("feed.zip",)
    assert source.credits == ("Chemins de la Lys (2030-06-01 – 2030-06-14)",)
