"""Small networks, drawn by hand and by lot, and places set on them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from graphs.access import Access
from graphs.drawn import Edge, Lock, Node, ways_of
from graphs.facts import Barrier, Kind, Known, Smoothness, Surface, Traffic
from graphs.geodesy import Point, length_m
from graphs.hierarchy import build_topology
from graphs.mode import LAND, Mode
from graphs.places import TRAVELLERS, Attachment, Places
from graphs.route import Route
from graphs.ways import Ways

POINTS = {
    "west": (2.600, 50.600),
    "cross": (2.610, 50.600),
    "east": (2.620, 50.600),
    "south": (2.610, 50.590),
    "dock": (2.600, 50.595),
    "weir": (2.625, 50.595),
}
BOAT, TRAIN = frozenset({Mode.BOAT}), frozenset({Mode.TRAIN})
LAND_BITS = Access.CYCLE | Access.WALK


def edge(name: str, line: Sequence[Point], start: str, end: str, **more: object) -> Edge:
    """Return an edge along a line: a lane for riders and walkers, unless said otherwise."""
    facts = {"kind": "lane", "modes": LAND} | more
    return Edge(id=name, start=start, end=end, line=tuple(line), length_m=length_m(line), **facts)


def straight(points: dict[str, Point], start: str, end: str, **more: object) -> Edge:
    """Return the straight edge between two named points."""
    return edge(f"{start}-{end}", (points[start], points[end]), start, end, **more)


def changed(ways: Ways, number: int, **facts: int) -> Ways:
    """Return ways with other facts of one edge."""
    columns = {name: getattr(ways.edges, name).copy() for name in facts}
    for name, value in facts.items():
        columns[name][number] = value
    return replace(ways, edges=replace(ways.edges, **columns))


def with_hierarchy(ways: Ways) -> Ways:
    """Return ways with the hierarchy that makes travel on large networks fast."""
    tail = np.concatenate([ways.edges.start, ways.edges.end])
    head = np.concatenate([ways.edges.end, ways.edges.start])
    return replace(ways, hierarchy=build_topology(len(ways.nodes), tail, head))


def placed(*spots: tuple[int, float, int]) -> Places:
    """Return places p0, p1... that all travellers join: on which edge, where on it, decimetres away."""
    columns = np.array(spots, dtype=np.float64).reshape(-1, 3)
    edge_of, share, away_dm = (np.repeat(column[:, None], len(TRAVELLERS), axis=1) for column in columns.T)
    return Places(
        attachments=tuple(
            Attachment(id=f"p{row}", lon=2.5 + row / 1000, lat=50.5) for row in range(len(spots))
        ),
        edge=edge_of,
        share=share,
        away_dm=away_dm,
        side=np.zeros_like(edge_of),
    )


def crossing() -> Ways:
    """
    Return lanes that cross, and a river and a railway that pass without meeting them.

    ::

        west ══ lane ══ cross ══ lane ══ east        west .. rail, 5 min .. east
                          ║
        dock ~~~~~~~~ towpath ~~~~~ lock ~~~ weir    dock ~ waterway ~ weir, without meeting the towpath
                          ║
                        south
    """
    lock = Lock(name="Petite écluse", lon=2.625, lat=50.595)
    edges = (
        straight(POINTS, "west", "cross"),
        straight(POINTS, "cross", "east"),
        straight(POINTS, "cross", "south", kind="towpath", routes=("quay",), low_traffic=True),
        straight(POINTS, "dock", "weir", kind="waterway", modes=BOAT, routes=("river",), locks=(lock,)),
        straight(POINTS, "west", "east", kind="rail", modes=TRAIN, minutes=5.0),
    )
    routes = (
        Route(id="quay", ref="Q1", name="Le quai", modes=LAND),
        Route(id="river", ref="Rivière", name="La rivière", modes=BOAT),
    )
    return ways_of(nodes_of(POINTS), edges, routes)


def nodes_of(points: dict[str, Point]) -> tuple[Node, ...]:
    """Return named points as nodes, in their order."""
    return tuple(Node(id=name, lon=lon, lat=lat) for name, (lon, lat) in points.items())


TOWN = {
    "a": (2.600, 50.600), "b": (2.610, 50.600), "c": (2.620, 50.600), "d": (2.600, 50.605),
    "e": (2.610, 50.605), "f": (2.620, 50.605), "g": (2.630, 50.602), "x": (2.660, 50.620),
    "y": (2.670, 50.620), "p": (2.600, 50.610), "q": (2.615, 50.611), "r": (2.625, 50.610),
}  # fmt: skip


def town() -> Ways:
    """
    Return a town with all that makes ways differ: see the rows for what is one-way, barred, parallel...

    ::

        p ~~~~ lock ~~~~ q ~ lock, lock ~ r      (and a train p - q - r)
        d ─── e ─── f                            x ─── y   (on their own)
        │     │     │ ╲
        a ─── b ─── c ── g ⟲
    """
    bend = ((2.600, 50.600), (2.605, 50.6015), (2.610, 50.600))
    round_g = ((2.630, 50.602), (2.634, 50.602), (2.634, 50.604), (2.630, 50.602))
    chain = (TOWN["q"], (2.618, 50.6105), (2.622, 50.6105), TOWN["r"])
    locks = tuple(Lock(name=f"Écluse {n}", lon=lon, lat=lat) for n, (lon, lat) in enumerate(chain[1:3]))
    rows = (
        straight(TOWN, "a", "b"),
        edge("a-b by the park", bend, "a", "b", kind="greenway", low_traffic=True, routes=("loop",)),
        straight(TOWN, "b", "c"),
        straight(TOWN, "d", "e"),
        straight(TOWN, "e", "f", kind="footpath", modes=frozenset({Mode.WALK})),
        straight(TOWN, "a", "d"),
        straight(TOWN, "b", "e"),
        straight(TOWN, "c", "f"),
        straight(TOWN, "f", "g"),
        straight(TOWN, "c", "g"),
        edge("loop at g", round_g, "g", "g", kind="towpath", routes=("loop",)),
        straight(TOWN, "x", "y"),
        straight(TOWN, "p", "q", kind="waterway", modes=BOAT),
        edge("q-r", chain, "q", "r", kind="waterway", modes=BOAT, locks=locks),
        straight(TOWN, "p", "q", kind="rail", modes=TRAIN, minutes=4.0),
        straight(TOWN, "q", "r", kind="rail", modes=TRAIN, minutes=7.5),
        straight(TOWN, "a", "e", minutes=3.0),
    )
    rows = tuple(replace(row, id=str(number)) for number, row in enumerate(rows))
    ways = ways_of(nodes_of(TOWN), rows, [Route(id="loop", ref="L", name="Le tour", modes=LAND)])
    ways = changed(ways, 2, forward=LAND_BITS, backward=Access.WALK | Access.PUSH)
    ways = changed(ways, 3, forward=Access.WALK, backward=LAND_BITS, surface=Surface.SAND)
    ways = changed(
        ways, 6, surface=Surface.COBBLES, traffic=Traffic.HIGH, sketched=0, ascent_dm=200, descent_dm=0
    )
    ways = changed(ways, 7, barriers=Barrier.CYCLE_BARRIER | Barrier.GATE, gap_dm=8, wheelchair=Known.NO)
    ways = changed(ways, 8, smoothness=Smoothness.IMPASSABLE, sketched=0)
    return changed(ways, 9, kind=Kind.STEPS, forward=Access.WALK | Access.PUSH, backward=Access.WALK)


@st.composite
def networks(choose: st.DrawFn) -> Ways:
    """Draw a network of one-way, parallel, barred and looping ways, some with locks or a timetable."""
    size = choose(st.integers(2, 6))
    points = {
        str(number): (2.6 + choose(st.integers(0, 9)) / 200, 50.6 + number / 200) for number in range(size)
    }
    ends = st.integers(0, size - 1).map(str)
    rows = [
        _drawn(points, number, *pair, choose(st.sampled_from(["lane", "greenway", "towpath"])))
        for number, pair in enumerate(choose(st.lists(st.tuples(ends, ends), min_size=1, max_size=10)))
    ]
    ways = ways_of(nodes_of(points), rows)
    bits = st.sampled_from([0, Access.WALK, Access.PUSH, *[int(LAND_BITS)] * 4])
    for number in range(len(rows)):
        ways = changed(
            ways, number, forward=choose(bits), backward=choose(bits), surface=choose(st.integers(0, 8)),
            traffic=choose(st.integers(0, 4)), barriers=choose(st.sampled_from([0, 0, 0, 4, 512])),
            fixed_s=choose(st.sampled_from([-1, -1, -1, 60])),
        )  # fmt: skip
    return ways


def _drawn(points: dict[str, Point], number: int, start: str, end: str, kind: str) -> Edge:
    (lon, lat), last = points[start], points[end]
    line = ((lon, lat), (lon + 0.003, lat + 0.001), last) if start == end else (points[start], last)
    return edge(str(number), line, start, end, kind=kind)


@st.composite
def spots(choose: st.DrawFn, ways: Ways) -> tuple[tuple[int, float, int], ...]:
    """Draw places on edges: at their ends, between, and several at one point."""
    edges = st.integers(0, len(ways.edges) - 1)
    shares = st.sampled_from([0.0, 0.25, 0.5, 0.5, 0.75, 1.0])
    found = st.tuples(edges, shares, st.sampled_from([0, 0, 1234]))
    return tuple(choose(st.lists(found, min_size=2, max_size=6)))
