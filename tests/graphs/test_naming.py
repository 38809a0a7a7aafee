"""The communes of junctions."""

from dataclasses import replace

from graphs.drawn import Node, ways_of
from graphs.geodesy import length_m
from graphs.naming import name_junctions
from graphs.route import Junction
from tests.graphs.small import edge

BETHUNE, MERVILLE, ATLANTIC = (2.6410, 50.5300), (2.6400, 50.6440), (-30.0, 40.0)


def test_junctions_are_told_apart_by_their_communes() -> None:
    """Two of number 17 are in two towns; one in the middle of the ocean is in none."""
    points = (BETHUNE, MERVILLE, ATLANTIC)
    nodes = [Node(id=str(number), lon=lon, lat=lat) for number, (lon, lat) in enumerate(points)]
    ways = ways_of(nodes, [replace(edge("a", points[:2], "0", "1"), length_m=length_m(points[:2]))])
    junctions = tuple(
        Junction(node=number, osm_id=number + 1, network="rcn", ref="17") for number in range(len(points))
    )
    named = name_junctions(replace(ways, junctions=junctions))
    assert [junction.commune for junction in named] == ["Béthune", "Merville", ""]
    assert [replace(junction, commune="") for junction in named] == list(junctions)


def test_network_without_numbers_has_none_to_name() -> None:
    """As the sketched one."""
    assert name_junctions(ways_of([Node(id="a", lon=2.6, lat=50.5)], [])) == ()
