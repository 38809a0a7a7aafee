"""Where findings are."""

from pathlib import Path

from graphs.osm.located import located
from offers.finding import Finding
from tests.graphs.osm.drawn import read

TABLE = """
node 11 0 0 rcn_ref=17 network:type=node_network
node 12 1 0
node 13 2 0
way 21 11 12 highway=residential
way 22 12 13 highway=residential
relation 31 way:22 type=route route=bicycle network=lcn ref=B
"""


def at(record: str, tmp_path: Path) -> tuple[float, float] | None:
    """Return where a record is."""
    ways, _ = read(tmp_path, TABLE)
    (finding,) = located(ways, [Finding(code="x", level="info", message="", record=record)])
    return finding.at


def test_node_way_and_relation_have_their_place(tmp_path: Path) -> None:
    """A way is where it begins, a relation where its first way does; what is not read is nowhere."""
    ways, _ = read(tmp_path, TABLE)
    lon, lat = (ways.nodes.lon_e7 / 1e7).tolist(), (ways.nodes.lat_e7 / 1e7).tolist()
    points = list(zip(lon, lat, strict=True))
    assert at("node/11", tmp_path) in points
    assert at("way/21", tmp_path) == at("node/11", tmp_path) or at("way/21", tmp_path) == at(
        "node/12", tmp_path
    )
    assert at("relation/31", tmp_path) in (at("node/12", tmp_path), at("node/13", tmp_path))
    assert at("relation/99", tmp_path) is None
    assert at("", tmp_path) is None
