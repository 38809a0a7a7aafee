"""What maps draw beneath a stay."""

from apps.inputs import background_of, open_network
from graphs.drawing import rails


def test_background_holds_water_routes_and_lanes():
    """Tests that the Lys, EuroVelo 5, lanes and Béthune are drawn, and no railway is."""
    network = open_network(None)
    background = background_of(network)
    rail = set(rails(network))
    assert any("Lys" in name for name, _ in background.waterways)
    assert any(ref == "EV5" for ref, _, _ in background.routes)
    assert any(name == "Béthune" for name, _, _ in background.communes)
    assert background.lanes
    assert not rail & set(background.lanes)
