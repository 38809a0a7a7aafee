"""Attributes of edges in graphs of osmnx."""

import pytest

from graphs.osm.osmnx_attributes import FACTS, first_of, is_ours, number_of, tags_of
from graphs.ways import Edges


def test_facts_are_columns() -> None:
    """What is written to a graph are columns of edges; those with all of them are ours."""
    assert set(FACTS) < set(Edges.DTYPES)
    assert is_ours(dict.fromkeys(FACTS, 0))
    assert not is_ours({"highway": "path"})


@pytest.mark.parametrize(
    ("value", "text", "number"),
    [
        (["a", "b"], "a", 0),
        ([], "", 0),
        (True, "yes", 0),
        (None, "", 0),
        ("12", "12", 12),
        (12.0, "12.0", 12),
        ([5, 6], "5", 5),
        ("nan", "nan", 0),
        ("inf", "inf", 0),
    ],
)
def test_values(value: object, text: str, number: int) -> None:
    """Of several values the first counts, and what is no number is 0."""
    assert first_of(value) == text
    assert number_of(value) == number


def test_tags() -> None:
    """Attributes are tags again, without the line."""
    edge = {"highway": ["track", "path"], "oneway": False, "lanes": 2, "geometry": object(), "name": ""}
    assert tags_of(edge) == {"highway": "track", "oneway": "no", "lanes": "2"}
