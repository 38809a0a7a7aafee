"""A link between two numbered junctions."""

from graphs.facts import RouteWay
from graphs.osm.link import trace_link
from graphs.osm.link_path import Stretch

BOTH = int(RouteWay.FORWARD | RouteWay.BACKWARD)


def chain(*directions: int) -> tuple[Stretch, ...]:
    """Return edges in a row from node 0 on."""
    return tuple(
        Stretch(edge=10 + n, start=n, end=n + 1, length_dm=5, directions=d) for n, d in enumerate(directions)
    )


def test_there_and_back() -> None:
    """A link knows its ends in the order of its name, and the edges each way."""
    edges = chain(BOTH, BOTH)
    link = trace_link({"ref": "8-05"}, edges, edges, {0: "5", 2: "8"})
    assert link.numbers == ("8", "05")
    assert link.ends == (2, 0)
    assert [edge for edge, _ in link.forward] == [11, 10]
    assert [edge for edge, _ in link.backward] == [10, 11]
    assert link.ridden == ()
    assert link.faults == ()


def test_a_nameless_link() -> None:
    """A link that does not say what it joins joins the two junctions on it."""
    edges = chain(BOTH)
    link = trace_link({}, edges, edges, {0: "5", 1: "8"})
    assert (link.numbers, link.ends) == (("5", "8"), (0, 1))
    assert [code for code, _ in link.faults] == ["route-name-missing"]
    lost = trace_link({}, edges, edges, {0: "5"})
    assert (lost.numbers, lost.ends) == (("", ""), ())


def test_one_end_only() -> None:
    """A link of which one junction is found knows that one."""
    edges = chain(BOTH)
    link = trace_link({"ref": "5-8"}, edges, edges, {1: "8"})
    assert link.ends == (1,)
    assert link.bearers == {1}


def test_twice_the_same_number() -> None:
    """A link may join two junctions with one number."""
    edges = chain(BOTH, BOTH)
    link = trace_link({"ref": "5-5"}, edges, edges, {0: "5", 2: "5"})
    assert link.ends == (0, 2)
    assert link.faults == ()


def test_lawful_before_meant() -> None:
    """Where the law knows a way that the roles do not tell apart, it is taken."""
    meant = (*chain(BOTH), Stretch(edge=20, start=1, end=0, length_dm=9, directions=BOTH))
    lawful = (*chain(int(RouteWay.FORWARD)), Stretch(edge=20, start=1, end=0, length_dm=9, directions=1))
    link = trace_link({"ref": "1-2"}, meant, lawful, {0: "1", 1: "2"})
    assert link.forward == ((10, RouteWay.FORWARD),)
    assert link.backward == ((20, RouteWay.FORWARD),)
    assert link.faults == ()
