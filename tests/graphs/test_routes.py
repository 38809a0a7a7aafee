"""The list of routes."""

from dataclasses import replace

import pytest

from graphs.mode import Mode
from graphs.network import Network, load_network
from graphs.routes import RouteSummary, list_routes
from tests.graphs.small import changed, crossing


def test_route_is_as_long_as_its_edges(crossroads: Network) -> None:
    """Each route of the network is listed once, in its order, with the length of what belongs to it."""
    assert list_routes(crossroads)[0] == RouteSummary(
        id="quay", ref="Q1", name="Le quai", network="", modes=(Mode.CYCLE, Mode.WALK), length_m=1112,
        sketched=True,
    )  # fmt: skip
    assert [route.id for route in list_routes(crossroads)] == ["quay", "river"]


def test_surveyed_route_is_no_sketch() -> None:
    """A single sketched edge would make it one."""
    quay, river = list_routes(Network(ways=changed(crossing(), 2, sketched=0)))
    assert (quay.sketched, river.sketched) == (False, True)


def test_links_between_junctions_are_no_routes() -> None:
    """Nobody looks for 17-19 in a list of itineraries."""
    ways = crossing()
    linked = replace(ways, routes=(replace(ways.routes[0], link=(1, 2)), ways.routes[1]))
    assert [route.id for route in list_routes(Network(ways=linked))] == ["river"]


@pytest.mark.parametrize("followed", [True, False])
def test_route_that_follows_nothing_is_of_no_length(followed: bool) -> None:  # noqa: FBT001 - two cases
    """It is listed all the same; and a network of no routes has none."""
    ways = crossing()
    extra = (*ways.routes, replace(ways.routes[0], id="planned")) if followed else ways.routes
    found = list_routes(Network(ways=replace(ways, routes=extra)))
    assert [(route.id, route.length_m) for route in found[2:]] == ([("planned", 0)] if followed else [])


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
