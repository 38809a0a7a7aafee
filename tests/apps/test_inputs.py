"""What maps draw beneath a stay."""

from apps.inputs import background_of, open_network
from graphs.drawing import line_of
from graphs.facts import Kind


def test_background_holds_water_routes_and_lanes():
    """Tests that the Lys, EuroVelo 5, lanes and Béthune are drawn, and no railway is."""
    network = open_network(None)
    background = background_of(network)
    rail = {
        line_of(network, e) for e in range(len(network.ways.edges)) if network.ways.edges.kind[e] == Kind.RAIL
    }
    assert any("Lys" in name for name, _ in background.waterways)
    assert any(ref == "EV5" for ref, _, _ in background.routes)
    assert any(name == "Béthune" for name, _, _ in background.communes)
    assert background.lanes
    assert not rail & set(background.lanes)
