"""A network small enough to know by heart."""

import pytest

from graphs.geodesy import length_m
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.way import Edge, Lock, Node, Route

POINTS = {
    "west": (2.600, 50.600),
    "cross": (2.610, 50.600),
    "east": (2.620, 50.600),
    "south": (2.610, 50.590),
    "dock": (2.600, 50.595),
    "weir": (2.625, 50.595),
}


def edge(name: str, *ends: str, kind: str = "lane", modes: frozenset[Mode] = LAND, **more: object) -> Edge:
    """Return a straight edge between two of the points."""
    line = tuple(POINTS[end] for end in ends)
    return Edge(
        id=name,
        start=ends[0],
        end=ends[-1],
        line=line,
        length_m=length_m(line),
        kind=kind,
        modes=modes,
        **more,
    )


@pytest.fixture
def crossroads() -> Network:
    """
    Return the small network.

    ::

        west ══ lane ══ cross ══ lane ══ east        west .. rail, 5 min .. east
                          ║
        dock ~~~~~~~~ towpath ~~~~~ lock ~~~ weir    dock ~ waterway ~ weir, without meeting the towpath
                          ║
                        south
    """
    lock = Lock(name="Petite écluse", lon=2.625, lat=50.595)
    return Network(
        nodes=tuple(Node(id=name, lon=lon, lat=lat) for name, (lon, lat) in POINTS.items()),
        edges=(
            edge("west-cross", "west", "cross"),
            edge("cross-east", "cross", "east"),
            edge("cross-south", "cross", "south", kind="towpath", routes=("quay",), low_traffic=True),
            edge(
                "dock-weir",
                "dock",
                "weir",
                kind="waterway",
                modes=frozenset({Mode.BOAT}),
                routes=("river",),
                locks=(lock,),
            ),
            edge("west-east", "west", "east", kind="rail", modes=frozenset({Mode.TRAIN}), minutes=5.0),
        ),
        routes=(
            Route(id="quay", ref="Q1", name="Le quai", modes=LAND),
            Route(id="river", ref="Rivière", name="La rivière", modes=frozenset({Mode.BOAT})),
        ),
    )
