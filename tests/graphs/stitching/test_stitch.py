"""A GPX file onto a network."""

from pathlib import Path

import numpy as np
import pytest

from graphs.flaws import network_flaws
from graphs.gpx_track import GpxTrack, read_gpx
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
    ways, _ = stitch(load_network().ways, [track([(0, 0), (3000, 0)], name=name)], file, sketched=True)
    assert ref in {route.ref for route in ways.routes}
    assert ways.source.credits[-1] == f"{ref}: {file}"
    assert ways.source.files[-1] == file


def test_known_route_is_not_there_twice() -> None:
    """The EuroVelo 5 of a file is the one of the sketch."""
    ways, _ = stitch(load_network().ways, [track([(0, 0), (3000, 0)], name="EV5")], "x.gpx", sketched=True)
    assert [route.ref for route in ways.routes].count("EV5") == 1


def test_file_without_a_line_changes_nothing() -> None:
    """It is found, and the network stays as it is."""
    before = load_network().ways
    after, (finding,) = stitch(before, [], "empty.gpx", sketched=True)
    assert after is before
    assert finding.code == "network.route-empty"


def test_second_route_is_grafted_like_the_first() -> None:
    """Onto a sketch that has a real line already."""
    first, _ = stitch(load_network().ways, [track([(0, 0), (3000, 0)], name="A")], "a.gpx", sketched=True)
    second, _ = stitch(first, [track([(0, 4000), (3000, 4000)], name="B")], "b.gpx", sketched=True)
    lengths_m = {route.ref: route.length_m for route in list_routes(Network(ways=second))}
    assert lengths_m["A"] == lengths_m["B"] == pytest.approx(3000, rel=0.02)


def test_route_of_the_same_name_that_is_not_ridden_is_another() -> None:
    """A line named as a waterway is not the waterway."""
    before = load_network().ways
    after, _ = stitch(before, [track([(0, 0), (3000, 0)], name="Lys")], "lys.gpx", sketched=True)
    assert len(after.routes) == len(before.routes) + 1


def test_route_of_another_region_is_left_out() -> None:
    """A line on another continent does not stretch the network."""
    before = load_network().ways
    far = GpxTrack(name="far", sort="track", segments=(np.array([(0.0, 0.0), (0.1, 0.1)]),))
    after, (finding,) = stitch(before, [far], "far.gpx", sketched=True)
    assert after is before
    assert (finding.code, finding.level) == ("network.route-elsewhere", "error")


@pytest.mark.realdata
@pytest.mark.skipif(not EV5.exists(), reason=f"the real data is not there: {EV5}")
def test_real_ev5_is_stitched_onto_the_sketch() -> None:
    """Its 60 unordered segments become one route of 224 km with the one gap, of 752 m, that the file has."""
    tracks, _ = read_gpx(EV5)
    ways, _ = stitch(load_network().ways, tracks, EV5.name, sketched=True)
    assert validate(ways) == ()
    (route,) = [route for route in list_routes(Network(ways=ways)) if route.ref == "EV5"]
    assert route.length_m == pytest.approx(224_000, rel=0.01)
    assert not route.sketched
    gaps = [f.message for f in network_flaws(Network(ways=ways)) if f.code == "network.route-gap"]
    assert [gap.partition(" of ")[2].partition(" m")[0] for gap in gaps] == ["752"]
