"""
The real line of a route in place of its sketch.

::

    a ══ sketched EV5 ══ b ══ sketched EV5 ══ c        e: far away, on the sketched EV5 too
                         |
                       lane
                         |
                         d
"""

import numpy as np
import pytest
import shapely

from graphs.drawn import Edge, Node, ways_of
from graphs.geodesy import length_m
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.places import Attachment
from graphs.profile import load_profile
from graphs.route import Route
from graphs.stitching.graft import graft
from graphs.validate import validate
from graphs.ways import Ways
from tests.graphs.stitching.lines import ORIGIN, degrees

AT = {"a": (0, 0), "b": (4000, 0), "c": (8000, 0), "d": (4000, -5000), "e": (20000, 0)}
EV5 = Route(id="ev5", ref="EV5", name="EuroVelo 5", modes=frozenset({Mode.CYCLE}))
QUAY = Route(id="quay", ref="Quai", name="Le quai", modes=LAND)
DETOUR = [(0, 0), (2000, 600), (4000, 300), (6000, 600), (8000, 0)]


def sketch(quay: tuple[str, ...] = ()) -> Ways:
    """Return the sketch; its first edge may be of a second route."""
    points = {name: tuple(degrees([at])[0].tolist()) for name, at in AT.items()}
    routes = {"ab": ("ev5", *quay), "bc": ("ev5",), "ce": ("ev5",), "bd": ()}
    edges = [
        Edge(
            id=ends, start=ends[0], end=ends[1], line=(points[ends[0]], points[ends[1]]), kind="lane",
            length_m=length_m((points[ends[0]], points[ends[1]])), modes=LAND, routes=followed,
        )
        for ends, followed in routes.items()
    ]  # fmt: skip
    return ways_of([Node(id=n, lon=lon, lat=lat) for n, (lon, lat) in points.items()], edges, (EV5, QUAY))


@pytest.fixture(scope="module")
def grafted() -> Ways:
    """Return the sketch with the real line from a to c."""
    return graft(sketch(), [shapely.LineString(ORIGIN + np.array(DETOUR, dtype=float))], 0)[0]


def lengths_m(ways: Ways, route: int, sketched: int) -> float:
    """Return the length of the edges of a route that are sketched, or that are not."""
    edges = range(len(ways.edges))
    chosen = [e for e in edges if route in ways.edges.routes_of(e) and ways.edges.sketched[e] == sketched]
    return float(sum(ways.edges.length_dm[e] for e in chosen) / 10)


def test_line_takes_the_place_of_the_sketch_as_far_as_it_reaches(grafted: Ways) -> None:
    """From a to c the route is the line, which is no sketch; beyond, the sketch stays."""
    assert lengths_m(grafted, 0, 0) == pytest.approx(8220, rel=0.01)
    assert lengths_m(grafted, 0, 1) == pytest.approx(12_000, rel=0.01)
    assert validate(grafted) == ()
    assert len(grafted.routes) == 2


def test_what_met_the_sketch_is_tied_to_the_line(grafted: Ways) -> None:
    """From d one rides over the lane, 300 m of tie and the line to a."""
    home = [Attachment(id=n, lon=float(lon), lat=float(lat)) for n, (lon, lat) in (
        (n, degrees([AT[n]])[0]) for n in "ad"
    )]  # fmt: skip
    network, _ = Network(ways=grafted).attach(home)
    matrix = travel_matrix(network, ("a", "d"), load_profile("cycle"))
    assert matrix.metres[0, 1] < UNREACHABLE
    assert matrix.metres[0, 1] == pytest.approx(5000 + 300 + 4112, rel=0.02)


def test_other_route_on_the_sketch_keeps_its_way() -> None:
    """A quay that EV5 shares stays where it is drawn, and EV5 leaves it."""
    ways = graft(sketch(("quay",)), [shapely.LineString(ORIGIN + np.array(DETOUR, dtype=float))], 0)[0]
    assert lengths_m(ways, 1, 1) == pytest.approx(4000, rel=0.01)
    assert lengths_m(ways, 0, 1) == pytest.approx(12_000, rel=0.01)
    assert validate(ways) == ()
