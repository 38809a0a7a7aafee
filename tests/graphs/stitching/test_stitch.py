"""A GPX file onto a network."""

from pathlib import Path

import pytest

from graphs.flaws import network_flaws
from graphs.gpx_track import read_gpx
from graphs.network import Network, load_network
from graphs.routes import list_routes
from graphs.stitching.stitch import stitch
from graphs.validate import validate
from tests.graphs.stitching.lines import track

EV5 = Path(__file__).resolve().parents[4] / "shared/data/cycling/ev5_osm_relation_5245117_2022-01.gpx"


@pytest.mark.parametrize(
    ("name", "file", "ref"),
    [
        ("EuroVelo 5 – stage 3", "x.gpx", "EV5"),
        ("", "eurovelo-12_north.gpx", "EV12"),
        ("ev5", "x.gpx", "EV5"),
        ("La boucle des marais", "x.gpx", "La boucle des marais"),
        ("", "marais.gpx", "marais"),
        ("Level 5", "x.gpx", "Level 5"),
    ],
)
def test_route_is_named_by_its_number_or_its_name(name: str, file: str, ref: str) -> None:
    """A EuroVelo route is known by its number wherever that stands."""
    ways, _ = stitch(load_network().ways, [track([(0, 0), (3000, 0)], name=name)], file)
    assert ref in {route.ref for route in ways.routes}
    assert ways.source.credits[-1] == f"{ref}: {file}"
    assert ways.source.files[-1] == file


def test_known_route_is_not_there_twice() -> None:
    """The EuroVelo 5 of a file is the one of the sketch."""
    ways, _ = stitch(load_network().ways, [track([(0, 0), (3000, 0)], name="EV5")], "x.gpx")
    assert [route.ref for route in ways.routes].count("EV5") == 1


def test_file_without_a_line_changes_nothing() -> None:
    """It is found, and the network stays as it is."""
    before = load_network().ways
    after, (finding,) = stitch(before, [], "empty.gpx")
    assert after is before
    assert finding.code == "network.route-empty"


@pytest.mark.realdata
@pytest.mark.skipif(not EV5.exists(), reason=f"the real data is not there: {EV5}")
def test_real_ev5_is_stitched_onto_the_sketch() -> None:
    """Its 60 unordered segments become one route of 224 km with the one gap, of 752 m, that the file has."""
    tracks, _ = read_gpx(EV5)
    ways, _ = stitch(load_network().ways, tracks, EV5.name)
    assert validate(ways) == ()
    (route,) = [route for route in list_routes(Network(ways=ways)) if route.ref == "EV5"]
    assert route.length_m == pytest.approx(224_000, rel=0.01)
    assert not route.sketched
    gaps = [f.message for f in network_flaws(Network(ways=ways)) if f.code == "network.route-gap"]
    assert [gap.partition(" of ")[2].partition(" m")[0] for gap in gaps] == ["752"]
