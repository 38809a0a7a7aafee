"""What an Overpass server is asked for."""

from graphs.osm.overpass_query import overpass_query


def test_everything_that_is_read() -> None:
    """The box stands south, west, north, east; ways, ferries, routes and junctions are all asked for."""
    query = overpass_query((2.2, 50.38, 2.95, 50.75), 90)
    assert query.startswith("[out:xml][timeout:90][bbox:50.3800000,2.2000000,50.7500000,2.9500000];")
    for wanted in (
        'way["highway"]',
        'way["waterway"]',
        'way["route"="ferry"]',
        "motorboat",
        "node_network",
        "network",
    ):
        assert wanted in query
    assert query.count("(") == query.count(")")
    assert query.rstrip().endswith("out body;")
