"""The sketched EuroVelo 5 against the real one."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from graphs.drawing import route_edges
from graphs.geodesy import to_plane
from graphs.network import load_network

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CLOSE_M = 1000

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project"),
]


def plane(path: Path) -> shapely.Geometry:
    """Return the union of the features of a GeoJSON file, in metres."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return shapely.union_all(
        [shapely.transform(shape(feature["geometry"]), to_plane) for feature in features]
    )


@pytest.fixture(scope="module")
def destination() -> shapely.Geometry:
    """Return the outline of the destination."""
    return plane(DATA / "admin" / "epci_lys_artois.geojson")


@pytest.fixture(scope="module")
def real(destination: shapely.Geometry) -> shapely.Geometry:
    """Return the real EuroVelo 5 there, each stretch once."""
    return plane(DATA / "cycling" / "ev5_bbox.geojson").intersection(destination)


@pytest.fixture(scope="module")
def sketched(destination: shapely.Geometry) -> shapely.Geometry:
    """Return the sketched EuroVelo 5 there."""
    network = load_network()
    number = [route.id for route in network.ways.routes].index("ev5")
    lines = [to_plane(network.ways.edges.line(edge)) for edge in route_edges(network)[number]]
    points, owner = np.concatenate(lines), np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    return shapely.union_all(shapely.linestrings(points, indices=owner)).intersection(destination)


def test_sketch_stays_close_to_the_real_route(real: shapely.Geometry, sketched: shapely.Geometry) -> None:
    """At least 90 % of the sketch lies within 1 km of the real route; it is 100 %."""
    share = sketched.intersection(real.buffer(CLOSE_M)).length / sketched.length
    print(f"{share:.1%} of the {sketched.length / 1000:.1f} km sketched")  # noqa: T201 - the number is the proof
    assert share >= 0.9


def test_sketch_covers_the_real_route(real: shapely.Geometry, sketched: shapely.Geometry) -> None:
    """At least 90 % of the real route lies within 1 km of the sketch; it is 96 %."""
    share = real.intersection(sketched.buffer(CLOSE_M)).length / real.length
    print(f"{share:.1%} of the {real.length / 1000:.1f} km real")  # noqa: T201 - the number is the proof
    assert share >= 0.9
