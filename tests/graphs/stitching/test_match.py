"""
The line of a route over mapped ways.

::

    a ── 4 km ── b ── 4 km ── c        the main road
                 |
               200 m                   a side street
                 |
                 d
"""

import numpy as np
import pytest
import shapely

from graphs.drawn import Edge, Node, ways_of
from graphs.geodesy import length_m
from graphs.mode import LAND, Mode
from graphs.route import Route
from graphs.stitching.match import match
from graphs.validate import validate
from graphs.ways import Ways
from tests.graphs.stitching.lines import ORIGIN, degrees

AT = {"a": (0, 0), "b": (4000, 0), "c": (8000, 0), "d": (4000, -200)}
ROUTE = Route(id="gpx/ev5", ref="EV5", name="EuroVelo 5", modes=frozenset({Mode.CYCLE}))


@pytest.fixture(scope="module")
def town() -> Ways:
    """Return the streets, mapped, and a route that follows none of them yet."""
    points = {name: tuple(degrees([at])[0].tolist()) for name, at in AT.items()}
    edges = [
        Edge(
            id=start + end, start=start, end=end, line=(points[start], points[end]), kind="lane", modes=LAND,
            length_m=length_m((points[start], points[end])), sketched=False,
        )
        for start, end in ("ab", "bc", "bd")
    ]  # fmt: skip
    return ways_of([Node(id=n, lon=lon, lat=lat) for n, (lon, lat) in points.items()], edges, (ROUTE,))


def line(*points: tuple[float, float]) -> shapely.LineString:
    """Return a line of points in metres."""
    return shapely.LineString(ORIGIN + np.array(points, dtype=float))


def followed(ways: Ways) -> list[int]:
    """Return the edges that the route follows."""
    return [edge for edge in range(len(ways.edges)) if 0 in ways.edges.routes_of(edge)]


def test_ways_under_the_line_are_followed(town: Ways) -> None:
    """Eight metres beside the road is on it; the street that it passes is not."""
    found, findings = match(town, [line((0, 8), (8000, 8))], 0)
    assert followed(found) == [0, 1]
    assert findings == ()
    assert validate(found) == ()


def test_line_is_followed_in_either_direction(town: Ways) -> None:
    """A record that was ridden from the east gives the same ways."""
    assert followed(match(town, [line((8000, 0), (0, 0))], 0)[0]) == [0, 1]


def test_way_that_is_crossed_is_not_followed(town: Ways) -> None:
    """A line across the side street follows nothing, and is left out."""
    found, findings = match(town, [line((3900, -100), (4100, -100))], 0)
    assert followed(found) == []
    assert [(f.code, f.level) for f in findings] == [("network.route-elsewhere", "error")]


def test_stretch_without_a_way_is_told_with_its_length_and_place(town: Ways) -> None:
    """Behind the end of the road the line goes on for a kilometre over nothing."""
    found, (finding,) = match(town, [line((4000, 0), (9000, 0))], 0)
    assert followed(found) == [1]
    assert "EV5 runs on no way for 9" in finding.message
    assert finding.at is not None
    assert length_m((finding.at, tuple(degrees([AT["c"]])[0].tolist()))) == pytest.approx(30, abs=5)


def test_route_is_on_a_way_once(town: Ways) -> None:
    """Matching again changes nothing."""
    once, _ = match(town, [line((0, 0), (8000, 0))], 0)
    twice, _ = match(once, [line((0, 0), (8000, 0))], 0)
    assert twice.edges.route.tolist() == once.edges.route.tolist()
    assert twice.edges.route_first.tolist() == once.edges.route_first.tolist()
