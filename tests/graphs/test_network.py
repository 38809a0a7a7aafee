"""Networks in files, and the embedded one."""

import json
import subprocess
import sys
import time
from importlib.resources import as_file, files
from pathlib import Path

import networkx as nx
import pytest

from graphs.errors import DamagedNetworkError
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network, save_network
from graphs.snap import Attachment
from graphs.validate import validate
from offers.stations import load_moorings, load_stations

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "sources" / "build_network.py"


@pytest.fixture(scope="module")
def embedded() -> Network:
    """Return the network of the destination."""
    return load_network()


def test_network_survives_its_file(crossroads: Network, tmp_path: Path) -> None:
    """What is saved is loaded again, places included."""
    network, _ = crossroads.attach([Attachment(id="inn", lon=2.604, lat=50.602)])
    save_network(network, tmp_path / "n.json")
    assert load_network(tmp_path / "n.json") == network


def test_same_network_gives_the_same_bytes(crossroads: Network, tmp_path: Path) -> None:
    """Saving twice, or what was loaded, changes nothing, and leaves no other file."""
    save_network(crossroads, tmp_path / "a.json")
    save_network(load_network(tmp_path / "a.json"), tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "b.json"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "line 1, column 1: Expecting value"),
        ('{"nodes": [', "line 1, column 12: "),
        ("[]", "the file: expected object"),
        ('{"nodes": [["a", 2.6]]}', r"nodes\[0\]: expected at least 3 items"),
        (
            '{"nodes": [["b", 2.6, 50.6]], "routes": [], "edges": [], "places": [["inn", "a"]]}',
            "the network: place inn is at a",
        ),
    ],
)
def test_damaged_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """An empty file, a torn one, a foreign one and an inconsistent one each say where they hurt."""
    damaged = tmp_path / "damaged.json"
    damaged.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=rf"damaged\.json: {told}"):
        load_network(damaged)


def test_file_that_is_not_text_or_not_there_is_told(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, and a name without a file, are told as such."""
    (tmp_path / "odd.json").write_bytes(b'{"nodes": "\xff"}')
    with pytest.raises(DamagedNetworkError, match=r"odd\.json: byte 11: not UTF-8 text"):
        load_network(tmp_path / "odd.json")
    with pytest.raises(DamagedNetworkError, match=r"none\.json: the file: No such file"):
        load_network(tmp_path / "none.json")


def test_all_faults_of_a_file_are_told_at_once(crossroads: Network, tmp_path: Path) -> None:
    """Two faults far apart in the file are in one message."""
    save_network(crossroads, tmp_path / "n.json")
    document = json.loads((tmp_path / "n.json").read_text(encoding="utf-8"))
    document["edges"][0]["end"] = "nowhere"
    document["edges"][2]["routes"] = ["gone"]
    (tmp_path / "n.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=r"west-cross ends at nowhere.*\n.*cross-south is of gone"):
        load_network(tmp_path / "n.json")


def test_graph_of_a_mode_holds_its_edges_only(crossroads: Network) -> None:
    """A graph shows the river for boats, and everything without a mode."""
    boats = crossroads.to_networkx(Mode.BOAT)
    assert sorted(boats.nodes) == ["dock", "weir"]
    assert boats.edges["dock", "weir", "dock-weir"]["edge"] is crossroads.edges[3]
    assert crossroads.to_networkx().number_of_edges() == len(crossroads.edges)


def test_embedded_network_is_sound_and_sketched(embedded: Network) -> None:
    """Nothing of it is presented as surveyed, accessible, or numbered."""
    assert validate(embedded) == ()
    assert all(edge.sketched for edge in embedded.edges)
    assert {edge.wheelchair for edge in embedded.edges} == {"unknown"}
    assert embedded.places == {}


def test_embedded_network_is_as_the_schema_asks(embedded: Network) -> None:
    """It is not checked whenever it is read; given by its path it is, and is the same."""
    with as_file(files("graphs") / "data" / "network.json") as path:
        assert load_network(path) == embedded


def test_embedded_ways_without_cars_are_greenways_and_towpaths(embedded: Network) -> None:
    """What is called low in traffic is what is known to be, and all of that."""
    quiet = {edge.kind for edge in embedded.edges if edge.low_traffic}
    assert quiet == {"greenway", "towpath"}
    assert not [edge for edge in embedded.edges if edge.kind in quiet and not edge.low_traffic]


def test_embedded_waypoints_are_typed_to_three_decimals(embedded: Network) -> None:
    """No line is finer than a hand typed it: only points of communes, from GeoNames, have more decimals."""
    communes = {node.point for node in embedded.nodes if node.id.startswith("commune:")}
    points = {point for edge in embedded.edges for point in edge.line} - communes
    assert all(round(lon, 3) == lon and round(lat, 3) == lat for lon, lat in points)


def test_embedded_locks_are_on_the_water(embedded: Network) -> None:
    """Each lock is passed once, on a waterway."""
    locks = [lock.name for edge in embedded.edges if edge.kind == "waterway" for lock in edge.locks]
    assert sorted(locks) == sorted(set(locks))
    assert {"Fort Gassion", "Saint-Venant", "Merville", "Cuinchy"} <= set(locks)
    assert not [edge for edge in embedded.edges if edge.locks and edge.kind != "waterway"]


def test_boats_go_from_the_lys_to_the_canal(embedded: Network) -> None:
    """What boats may use is one piece; the Lawe, no longer navigable, is drawn and used by nobody."""
    assert nx.is_connected(embedded.to_networkx(Mode.BOAT))
    lawe = [edge for edge in embedded.edges if "waterway-lawe" in edge.routes]
    assert lawe
    assert all(edge.modes == frozenset() for edge in lawe)


def test_trains_reach_all_stations(embedded: Network) -> None:
    """The hops of the trains are one piece and hold every station of the contract."""
    rail = embedded.to_networkx(Mode.TRAIN)
    assert nx.is_connected(rail)
    assert {station.id for station in load_stations()} <= set(rail.nodes)


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
    routes = {route.id for route in network.routes}
    for mooring in load_moorings():
        assert mooring.waterway in routes
        around = network.to_networkx(Mode.BOAT).edges(network.places[mooring.id], data="edge")
        assert mooring.waterway in {route for *_, edge in around for route in edge.routes}


def test_attaching_350_places_takes_under_a_third_of_a_second(embedded: Network) -> None:
    """A whole catalogue is attached in a blink of processor time."""
    places = [
        Attachment(id=str(number), lon=2.4 + number % 20 / 50, lat=50.45 + number // 20 / 90)
        for number in range(350)
    ]
    start = time.process_time()
    network, _ = embedded.attach(places)
    assert time.process_time() - start < 0.3
    assert len(network.places) == 350


@pytest.mark.skipif(not BUILD.exists(), reason="the sources are not beside these tests")
def test_embedded_file_is_what_its_sources_give(tmp_path: Path) -> None:
    """Built again from the typed lines, the shipped file is the same to the byte."""
    built = tmp_path / "network.json"
    command = [sys.executable, str(BUILD), str(built)]
    subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True)
    assert built.read_bytes() == (ROOT / "graphs" / "data" / "network.json").read_bytes()
