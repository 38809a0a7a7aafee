"""A part of the edges of a network."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graphs.choose_edges import choose_edges, without_trains
from graphs.facts import Kind
from graphs.network_file import ways_version
from graphs.validate import validate
from tests.graphs.small import crossing, town, with_hierarchy
from tests.graphs.test_network_file import timetable


@given(st.lists(st.booleans(), min_size=17, max_size=17))
def test_chosen_edges_are_what_they_were(kept: list[bool]) -> None:
    """Their facts, lines, routes and locks; nodes and routes keep their numbers."""
    ways, mask = town(), np.array(kept)
    part = choose_edges(ways, mask)
    assert len(part.edges) == mask.sum()
    for here, there in enumerate(np.flatnonzero(mask)):
        assert np.array_equal(part.edges.line(here), ways.edges.line(there))
        assert part.edges.routes_of(here).tolist() == ways.edges.routes_of(there).tolist()
        for name in ("start", "end", "kind", "forward", "backward", "length_dm", "fixed_s", "barriers"):
            assert getattr(part.edges, name)[here] == getattr(ways.edges, name)[there]
    assert part.locks.share.tolist() == (ways.locks.share.tolist() if mask[13] else [])
    assert (part.locks.edge == mask[:13].sum()).all()
    assert validate(part) == () or not mask.any()


def test_hierarchy_and_version_are_not_kept() -> None:
    """They are those of other ways."""
    part = choose_edges(with_hierarchy(crossing()), np.array([True, True, False, True, True]))
    assert part.hierarchy is None
    assert ways_version(part) != ways_version(crossing())


def test_trains_leave_with_their_timetable() -> None:
    """All else stays."""
    part = without_trains(replace(town(), timetable=timetable()))
    assert len(part.edges) == 15
    assert Kind.RAIL not in part.edges.kind
    assert part.timetable is None
    assert len(part.nodes) == len(town().nodes)
