"""The lines of a network, to be drawn."""

from dataclasses import replace

from graphs import drawing
from graphs.drawing import lanes, merged, rails, route_edges, route_lines, waterways
from graphs.facts import Kind
from graphs.mode import Mode
from graphs.network import Network, load_network
from graphs.route import Route
from tests.graphs.small import changed, crossing, town


def test_waterways_have_their_names() -> None:
    """That of the route of boats on them; none is no name; a lock is part of the water."""
    named = list(waterways(Network(ways=crossing())))
    assert named == [("La rivière", ((2.6, 50.595), (2.625, 50.595)))]
    unnamed = list(waterways(Network(ways=changed(town(), 12, kind=Kind.LOCK))))
    assert [name for name, _ in unnamed] == [""]
    assert {unnamed[0][1][0], unnamed[0][1][-1]} == {(2.6, 50.61), (2.625, 50.61)}


def test_pieces_of_a_way_are_one_line() -> None:
    """West to east over the crossing, whichever of them is named first."""
    network = Network(ways=crossing())
    for chosen in ([0, 1], [1, 0]):
        (line,) = merged(network, chosen)
        assert sorted(line) == [(2.6, 50.6), (2.61, 50.6), (2.62, 50.6)]
        assert line[1] == (2.61, 50.6)
    assert merged(network, []) == ()


def test_routes_on_land_are_drawn() -> None:
    """The quay is; the river and a link between junctions are not."""
    network = Network(ways=crossing())
    ((ref, name, line),) = route_lines(network)
    assert (ref, name, len(line)) == ("Q1", "Le quai", 2)
    linked = replace(crossing(), routes=tuple(replace(route, link=(1, 2)) for route in crossing().routes))
    assert list(route_lines(Network(ways=linked))) == []


def test_edges_of_each_route_are_found() -> None:
    """By its number, each edge once; a route that follows nothing has none."""
    assert route_edges(Network(ways=town())) == {0: [1, 10]}
    assert route_edges(Network(ways=crossing())) == {0: [2], 1: [3]}
    bare = crossing()
    nowhere = Route(id="x", ref="X", name="X", modes=frozenset({Mode.WALK}))
    assert 2 not in route_edges(Network(ways=replace(bare, routes=(*bare.routes, nowhere))))


def test_lanes_are_what_no_route_follows() -> None:
    """Neither water nor rails; none of a network of too many."""
    network = Network(ways=crossing())
    assert len(list(lanes(network))) == 1
    assert sum(len(line) - 1 for line in lanes(network)) == 2


def test_too_many_lanes_are_not_drawn(monkeypatch: object) -> None:
    """A map with a city beneath it shows its routes only."""
    monkeypatch.setattr(drawing, "MOST_LANES", 1)
    assert list(lanes(Network(ways=crossing()))) == []


def test_rails_are_drawn_hop_by_hop() -> None:
    """Straight, one line each."""
    assert list(rails(Network(ways=crossing()))) == [((2.6, 50.6), (2.62, 50.6))]
    assert len(list(rails(Network(ways=town())))) == 2


def test_embedded_network_is_drawn() -> None:
    """Its waters by their names, the Lawe without, its routes by their refs, and as many hops as it has."""
    network = load_network()
    assert {name for name, _ in waterways(network)} == {"", "La Lys navigable", "Canal d’Aire à La Bassée"}
    assert "EV5" in {ref for ref, _, _ in route_lines(network)}
    assert len(list(rails(network))) == (network.ways.edges.kind == Kind.RAIL).sum()
    assert list(lanes(network))
