"""A network in figures."""

from dataclasses import replace

import pytest

from graphs.facts import Surface
from graphs.mode import Mode
from graphs.network import Network, load_network
from graphs.quality import Quality, assess, network_bounds
from graphs.route import Junction
from graphs.ways import Ways
from offers.place import Place
from offers.station import Station
from offers.stations import load_stations
from tests.graphs.small import changed, crossing, town, with_hierarchy
from tests.graphs.test_network_file import timetable


def figures(ways: Ways, *stations: Station) -> Quality:
    """Return the figures of ways."""
    return assess(Network(ways=ways), stations)


def test_lengths_are_added_up() -> None:
    """By mode, kind and surface, the longest first; what is not there is left out."""
    found = figures(changed(crossing(), 0, surface=Surface.ASPHALT))
    metres = (crossing().edges.length_dm / 10).tolist()
    assert (found.nodes, found.edges, found.locks) == (6, 5, 1)
    assert found.length_m == pytest.approx(sum(metres), abs=1)
    land = pytest.approx(sum(metres[:3]), abs=1)
    assert dict(found.by_mode) == {
        "cycle": land,
        "walk": land,
        "boat": round(metres[3]),
        "train": round(metres[4]),
    }
    assert [name for name, _ in found.by_kind] == ["waterway", "lane", "rail", "towpath"]
    assert dict(found.by_surface) == {
        "unknown": pytest.approx(metres[1] + metres[2], abs=1), "asphalt": round(metres[0]),
    }  # fmt: skip


def test_pieces_are_counted_by_mode() -> None:
    """The town, the lane on its own; one river; one railway; and a mode without ways has no pieces."""
    found = {mode: (count, share) for mode, count, share in figures(town()).components}
    assert found["walk"][0] == 2
    assert 0.8 < found["walk"][1] < 1
    assert found["boat"] == found["train"] == (1, 1.0)
    dry = changed(crossing(), 3, forward=0, backward=0)
    assert (Mode.BOAT.value, 0, 0.0) in figures(dry).components


def test_junctions_links_and_trains_are_counted() -> None:
    """By network; links are no routes; the first and the last day of the timetable."""
    ways = crossing()
    junctions = tuple(
        Junction(node=number, osm_id=number, network=network, ref="1")
        for number, network in enumerate(("rwn", "rcn", "rcn"))
    )
    routes = (replace(ways.routes[0], link=(1, 2)), ways.routes[1])
    found = figures(replace(ways, junctions=junctions, routes=routes, timetable=timetable()))
    assert found.junctions == (("rcn", 2), ("rwn", 1))
    assert found.links == 1
    assert [route.id for route in found.routes] == ["river"]
    first, last = found.trains
    assert first == last
    assert figures(ways).trains == ()


def station(name: str, lon: float, lat: float) -> Station:
    """Return a station somewhere."""
    place = Place(lon=lon, lat=lat, precision="exact", commune="Béthune", insee="62119")
    return Station(id=f"station:{name}", name=name, place=place, inside=True)


def test_station_is_reached_by_land_and_rail() -> None:
    """Not one that is far from the rails, nor one far from everything; without rails, by land alone."""
    stations = station("west", 2.6, 50.6), station("hill", 2.605, 50.63), station("moon", 3.0, 51.0)
    found = figures(crossing(), *stations)
    assert (found.stations_reached, found.stations) == (("station:west",), 3)
    railless = figures(changed(crossing(), 4, kind=5), *stations)
    assert railless.stations_reached == ("station:west", "station:hill")


def test_bounds_are_those_of_the_nodes() -> None:
    """West, south, east, north."""
    assert network_bounds(Network(ways=crossing())) == (2.6, 50.59, 2.625, 50.6)


def test_figures_do_not_depend_on_what_makes_it_fast() -> None:
    """With or without a hierarchy."""
    assert figures(with_hierarchy(town())) == figures(town())


def test_embedded_network_reaches_all_its_stations() -> None:
    """By land and by rail, and each mode has one piece."""
    found = assess(load_network(), load_stations())
    assert len(found.stations_reached) == found.stations == len(load_stations())
    assert {count for _, count, _ in found.components} == {1}
