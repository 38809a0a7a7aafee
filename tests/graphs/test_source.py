"""Where a network comes from."""

from graphs.network import load_network
from graphs.source import OSM_CREDIT, Source


def test_source_may_say_nothing() -> None:
    """Of a network drawn for a test nobody asks."""
    assert Source() == Source(files=(), date="", licence="", credits=())


def test_embedded_network_says_where_it_comes_from() -> None:
    """Typed by hand: its files, a date and a licence, and nobody else's credit."""
    source = load_network().ways.source
    assert source.files == ("network.toml", "stations.toml", "communes.csv")
    assert source.licence
    assert source.date
    assert OSM_CREDIT not in source.credits
