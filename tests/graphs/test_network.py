"""Networks, and the embedded one."""

import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from graphs.access import Access
from graphs.columns import columns_of
from graphs.errors import DamagedNetworkError
from graphs.facts import Kind, Traffic
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network, save_network
from graphs.places import Attachment
from graphs.snap import attach
from graphs.validate import validate
from offers.stations import load_moorings, load_stations
from tests.graphs.small import changed, crossing

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "sources" / "build_network.py"
SOURCES = pytest.mark.skipif(not BUILD.exists(), reason="the sources are not beside these tests")


@pytest.fixture(scope="module")
def embedded() -> Network:
    """Return the network of the destination."""
    return load_network()


def test_network_survives_its_file(crossroads: Network, tmp_path: Path) -> None:
    """What is saved is loaded again; places are attached anew."""
    network, _ = crossroads.attach([Attachment(id="inn", lon=2.604, lat=50.602)])
    save_network(network, tmp_path / "n.npz")
    again = load_network(tmp_path / "n.npz")
    assert len(again.places) == 0
    assert again.version == crossroads.version
    for name, column in columns_of(crossroads.ways.edges).items():
        assert np.array_equal(column, getattr(again.ways.edges, name))


def test_attach_is_also_a_method(crossroads: Network) -> None:
    """A network attaches places to itself, and stays as it was."""
    inn = [Attachment(id="inn", lon=2.604, lat=50.602)]
    network, findings = crossroads.attach(inn)
    places, expected = attach(crossroads.ways, crossroads.places, inn)
    assert findings == expected
    assert network.ways is crossroads.ways
    assert np.array_equal(network.places.share, places.share)
    assert len(crossroads.places) == 0


def test_file_that_is_no_network_is_told(tmp_path: Path) -> None:
    """With its name."""
    (tmp_path / "n.npz").write_text("{}", encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=r"n\.npz: the file: it is no network"):
        load_network(tmp_path / "n.npz")


def test_graph_of_a_mode_holds_its_edges_only(crossroads: Network) -> None:
    """A graph shows the river for boats, and everything without a mode."""
    boats = crossroads.to_networkx(Mode.BOAT)
    assert sorted(boats.nodes) == [4, 5]
    assert boats.edges[4, 5, 3] == {
        "length": crossroads.ways.edges.length_dm[3] / 10, "kind": "waterway", "routes": ("Rivière",),
    }  # fmt: skip
    assert boats.nodes[4] == {"x": 2.6, "y": 50.595}
    everything = crossroads.to_networkx()
    assert (everything.number_of_nodes(), everything.number_of_edges()) == (6, 10)


def test_graph_has_the_directions_in_which_one_may_go() -> None:
    """A one-way street is one arc for riders, two for walkers, and two in the graph of everything."""
    network = Network(ways=changed(crossing(), 0, backward=Access.WALK))
    assert network.to_networkx(Mode.CYCLE).has_edge(0, 1)
    assert not network.to_networkx(Mode.CYCLE).has_edge(1, 0)
    assert network.to_networkx(Mode.WALK).has_edge(1, 0)
    assert network.to_networkx().has_edge(1, 0)


def test_node_of_no_way_is_in_the_graph_of_everything_only() -> None:
    """A point that nothing leads to."""
    network = Network(ways=changed(crossing(), 2, forward=0, backward=0))
    assert 3 in network.to_networkx()
    assert 3 not in network.to_networkx(Mode.CYCLE)


def test_embedded_network_is_sound_and_sketched(embedded: Network) -> None:
    """Nothing of it is presented as surveyed, accessible, or numbered."""
    assert validate(embedded.ways) == ()
    assert embedded.ways.edges.sketched.all()
    assert not embedded.ways.edges.wheelchair.any()
    assert embedded.ways.junctions == ()
    assert len(embedded.places) == 0


def test_embedded_network_is_the_same_by_its_path(embedded: Network) -> None:
    """A network of one's own is loaded like it."""
    with as_file(files("graphs") / "data" / "network.npz") as path:
        assert load_network(path).version == embedded.version


def test_embedded_ways_without_cars_are_greenways_and_towpaths(embedded: Network) -> None:
    """What is called low in traffic is what is known to be, and all of that."""
    edges = embedded.ways.edges
    quiet = np.isin(edges.kind, (Kind.GREENWAY, Kind.TOWPATH))
    assert quiet.any()
    assert ((edges.traffic == Traffic.NONE) == quiet).all()


@SOURCES
def test_embedded_waypoints_are_typed_to_three_decimals(embedded: Network) -> None:
    """No line is finer than a hand typed it: only points of communes, from GeoNames, have more decimals."""
    rows = (ROOT / "sources" / "communes.csv").read_text(encoding="utf-8").splitlines()
    columns = rows[0].split(",")
    lon, lat = columns.index("lon"), columns.index("lat")
    communes = {(float(row.split(",")[lon]), float(row.split(",")[lat])) for row in rows[1:]}
    edges = embedded.ways.edges
    points = set(zip((edges.lon_e7 / 1e7).tolist(), (edges.lat_e7 / 1e7).tolist(), strict=True))
    assert len(points) > 300
    for point in points - communes:
        assert tuple(round(value, 3) for value in point) == point


def test_embedded_locks_are_on_the_water(embedded: Network) -> None:
    """Each lock is passed once, on a waterway."""
    ways = embedded.ways
    names = [ways.names[name] for name in ways.locks.name]
    assert sorted(names) == sorted(set(names))
    assert {"Fort Gassion", "Saint-Venant", "Merville", "Cuinchy"} <= set(names)
    assert (ways.edges.kind[ways.locks.edge] == Kind.WATERWAY).all()


def test_boats_go_from_the_lys_to_the_canal(embedded: Network) -> None:
    """What boats may use is one piece; the Lawe, no longer navigable, is drawn and used by nobody."""
    assert nx.is_strongly_connected(embedded.to_networkx(Mode.BOAT))
    edges = embedded.ways.edges
    lawe = [route.id for route in embedded.ways.routes].index("waterway-lawe")
    on_it = [edge for edge in range(len(edges)) if lawe in edges.routes_of(edge)]
    assert on_it
    assert not (edges.forward | edges.backward)[on_it].any()


def test_trains_reach_all_stations(embedded: Network) -> None:
    """The hops of the trains are one piece and end at every station of the contract."""
    assert nx.is_strongly_connected(embedded.to_networkx(Mode.TRAIN))
    stops = [
        Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=frozenset({Mode.TRAIN}))
        for stop in load_stations()
    ]
    network, findings = embedded.attach(stops)
    assert findings == ()
    assert (network.places.away_dm[:, 4] == 0).all()


def test_every_station_and_mooring_attaches(embedded: Network) -> None:
    """They join land and rail, or land and the waterway they say, with nothing to complain about."""
    places = [
        *(
            Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=LAND | {Mode.TRAIN})
            for stop in load_stations()
        ),
        *(
            Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=LAND | {Mode.BOAT})
            for stop in load_moorings()
        ),
    ]
    network, findings = embedded.attach(places)
    assert findings == ()
    ways, edges = network.ways, network.ways.edges
    for mooring in load_moorings():
        joined = int(network.places.edge[network.places.rows([mooring.id])[0], 2])
        ends = {int(edges.start[joined]), int(edges.end[joined])}
        around = np.flatnonzero(np.isin(edges.start, list(ends)) | np.isin(edges.end, list(ends)))
        assert mooring.waterway in {
            ways.routes[route].id for edge in around for route in edges.routes_of(edge)
        }


@SOURCES
def test_embedded_file_is_what_its_sources_give(tmp_path: Path) -> None:
    """Built again from the typed lines, the shipped file is the same to the byte."""
    built = tmp_path / "network.npz"
    command = [sys.executable, str(BUILD), str(built)]
    subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True)
    assert built.read_bytes() == (ROOT / "graphs" / "data" / "network.npz").read_bytes()
