"""Routes, waterways and numbered links on the edges they follow."""

from pathlib import Path

from graphs.facts import RouteWay
from graphs.mode import Mode
from tests.graphs.osm.drawn import codes, followed, read

FORWARD, BACKWARD = int(RouteWay.FORWARD), int(RouteWay.BACKWARD)
BOTH = FORWARD | BACKWARD
NODES = """
node a 0 0
node b 1 0
node c 2 0
node d 3 0
node e 1 1
node f 2 1
"""


def test_a_route_in_stages(tmp_path: Path) -> None:
    """The edges of a stage belong to the stage and to the whole, and the whole knows both."""
    table = """
    way 1 a b highway=path
    way 2 b c highway=path
    way 3 c d highway=path
    relation 8 way:1 way:2 type=route route=bicycle network=ncn ref=S1
    relation 9 relation:8 way:3 type=superroute route=bicycle network=icn "name=EuroVelo 5"
    """
    ways, findings = read(tmp_path, NODES + table)
    assert followed(ways, "relation/8") == {"ab": BOTH, "bc": BOTH}
    assert followed(ways, "relation/9") == {"ab": BOTH, "bc": BOTH, "cd": BOTH}
    assert [(r.ref, r.name, r.network) for r in ways.routes] == [
        ("S1", "S1", "ncn"),
        ("EV5", "EuroVelo 5", "icn"),
    ]
    assert findings == ()


def test_directions(tmp_path: Path) -> None:
    """A route follows a way as its role says, and a oneway street the way it goes."""
    table = """
    way 1 a b c highway=residential
    way 2 c d highway=residential oneway=yes
    way 3 b e highway=residential
    way 4 e f highway=footway oneway=yes
    relation 9 way:1:forward way:2 way:3:backward way:4 type=route route=bicycle ref=V
    """
    ways, _ = read(tmp_path, NODES + table)
    assert followed(ways, "relation/9") == {
        "ab": FORWARD,
        "bc": FORWARD,
        "cd": FORWARD,
        "be": BACKWARD,
        "ef": BOTH,
    }


def test_there_and_back_on_one_way(tmp_path: Path) -> None:
    """A way that is a member twice, once each way, is followed both ways and stands there once."""
    table = "way 1 a b highway=path\nrelation 9 way:1:forward way:1:backward type=route route=hiking ref=G"
    ways, _ = read(tmp_path, NODES + table)
    assert followed(ways, "relation/9") == {"ab": BOTH}
    assert len(ways.edges.route) == 1


def test_sides_are_apart(tmp_path: Path) -> None:
    """An alternative has the ref of its route, and is no part of the main line."""
    table = """
    way 1 a b highway=path
    way 2 b c highway=path
    way 3 a e highway=path
    relation 8 way:3 type=route route=bicycle ref=V9 state=alternate
    relation 9 way:1 way:2:alternative type=route route=bicycle ref=V1 name=Une
    """
    ways, _ = read(tmp_path, NODES + table)
    assert followed(ways, "relation/9") == {"ab": BOTH}
    assert followed(ways, "relation/9/alternative") == {"bc": BOTH}
    assert followed(ways, "relation/8/alternative") == {"ae": BOTH}
    assert {(r.id, r.ref, r.name) for r in ways.routes if r.ref == "V1"} == {
        ("relation/9", "V1", "Une"),
        ("relation/9/alternative", "V1", "Une (alternative)"),
    }


def test_no_route_without_an_edge(tmp_path: Path) -> None:
    """Routes elsewhere, planned ones and those for others are not there."""
    table = """
    way 1 a b highway=path
    relation 7 way:99 type=route route=bicycle ref=Elsewhere
    relation 8 way:1 type=route route=bicycle ref=Planned state=proposed
    relation 9 way:1 type=route route=bus ref=Bus
    """
    assert read(tmp_path, NODES + table)[0].routes == ()


def test_waterways(tmp_path: Path) -> None:
    """A waterway with a name is a route for boats, its locks with it; one nobody may use is none."""
    table = """
    way 1 a b waterway=canal name=Canal
    way 2 b c waterway=canal name=Canal lock=yes
    way 3 c d waterway=canal name=Lock lock=yes
    way 4 e f waterway=canal name=Closed boat=no
    way 5 e a highway=path name=Canal
    """
    ways, _ = read(tmp_path, NODES + table)
    assert followed(ways, "waterway/Canal") == {"ab": BOTH, "bc": BOTH}
    assert [(r.id, r.modes) for r in ways.routes] == [("waterway/Canal", frozenset({Mode.BOAT}))]


def test_a_link(tmp_path: Path) -> None:
    """A link knows its junctions by the ids of their nodes, and the number as it is tagged."""
    table = """
    node p 4 0 rcn_ref=05
    node q 5 0 rcn_ref=8
    way 1 d p highway=path
    way 2 p q highway=path
    relation 9 way:2 type=route route=bicycle network=rcn network:type=node_network ref=5-8
    """
    ways, findings = read(tmp_path, NODES + table)
    assert [(r.ref, r.link, r.network) for r in ways.routes] == [("5-8", (16, 17), "rcn")]
    assert [(j.ref, j.osm_id) for j in ways.junctions] == [("05", 16), ("8", 17)]
    assert findings == ()


def test_a_link_in_one_direction(tmp_path: Path) -> None:
    """A link that is signed in one direction is followed in that one, though its streets have two."""
    table = """
    node p 4 0 rcn_ref=1
    node q 5 0
    node r 6 0 rcn_ref=2
    way 1 q p highway=residential
    way 2 q r highway=residential
    relation 9 way:1 way:2 type=route route=bicycle network=rcn network:type=node_network ref=1-2 {}
    """
    there, _ = read(tmp_path, NODES + table.format("oneway=yes"))
    assert followed(there, "relation/9") == {"qp": BACKWARD, "qr": FORWARD}
    back, _ = read(tmp_path, NODES + table.format("direction=backward"))
    assert followed(back, "relation/9") == {"qp": FORWARD, "qr": BACKWARD}
    both, _ = read(tmp_path, NODES + table.format(""))
    assert followed(both, "relation/9") == {"qp": BOTH, "qr": BOTH}


def test_roles_that_mean_the_route(tmp_path: Path) -> None:
    """Where a role would send people against a oneway street, the street is right."""
    table = """
    node p 4 0 rcn_ref=1
    node q 5 0
    node r 6 0 rcn_ref=2
    way 1 q p highway=residential oneway=yes
    way 2 q r highway=residential
    relation 9 way:1:backward way:2 type=route route=bicycle network=rcn note=1-2 oneway=yes
    """
    ways, findings = read(tmp_path, NODES + table)
    assert followed(ways, "relation/9") == {"qp": FORWARD, "qr": BACKWARD}
    assert codes(findings) == []


def test_several_nodes_with_one_number(tmp_path: Path) -> None:
    """A crossroads with a number on two nodes keeps both; the link joins the closer one."""
    table = """
    node p 4 0 rcn_ref=1
    node q 4.2 0 rcn_ref=1
    node r 6 0 rcn_ref=2
    way 1 p q highway=residential
    way 2 q r highway=residential
    relation 9 way:1 way:2 type=route route=bicycle network=rcn network:type=node_network ref=1-2
    """
    ways, findings = read(tmp_path, NODES + table)
    assert [junction.osm_id for junction in ways.junctions] == [16, 17, 18]
    assert ways.routes[0].link == (17, 18)
    assert codes(findings) == []
