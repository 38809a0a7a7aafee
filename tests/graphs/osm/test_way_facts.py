"""All the facts that the tags of ways tell, as rows of numbers."""

from graphs.facts import Barrier, Kind
from graphs.osm.way_facts import NO_RANK, facts_of


def test_rows() -> None:
    """Each set of tags has a row; what is no way has none of the facts."""
    facts = facts_of([{"highway": "primary"}, {"building": "yes"}, {"highway": "path", "ford": "yes"}])
    assert facts.kind.tolist() == [Kind.ROAD, 0, Kind.PATH]
    assert facts.barriers.tolist() == [0, 0, Barrier.FORD]
    assert facts.rank[0] < facts.rank[2] < facts.rank[1] == NO_RANK
    assert (facts.forward[1], facts.backward[1]) == (0, 0)


def test_width() -> None:
    """An estimated width is taken where none was measured."""
    facts = facts_of(
        [{"highway": "path", "est_width": "3", "width": "2"}, {"highway": "path", "est_width": "3"}]
    )
    assert facts.width_dm.tolist() == [20, 30]


def test_no_ways() -> None:
    """No sets of tags have no facts."""
    assert len(facts_of([]).kind) == 0
