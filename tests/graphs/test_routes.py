"""The list of routes."""

from graphs.mode import Mode
from graphs.network import Network, load_network
from graphs.routes import RouteSummary, list_routes


def test_route_is_as_long_as_its_edges(crossroads: Network) -> None:
    """Each route of the network is listed once, in its order, with the length of what belongs to it."""
    assert list_routes(crossroads)[0] == RouteSummary(
        id="quay", ref="Q1", name="Le quai", modes=(Mode.CYCLE, Mode.WALK), length_m=1112, sketched=True
    )
    assert [route.id for route in list_routes(crossroads)] == ["quay", "river"]


def test_embedded_routes_are_those_of_the_destination() -> None:
    """The named routes are there, none of them a few metres or across half of France."""
    routes = {route.id: route for route in list_routes(load_network())}
    assert routes.keys() == {
        "ev5",
        "lys",
        "canal-d-aire",
        "via-francigena",
        "waterway-lys",
        "waterway-canal-d-aire",
        "waterway-lawe",
    }
    assert all(10_000 < route.length_m < 70_000 and route.sketched for route in routes.values())
    assert routes["waterway-lawe"].modes == ()
