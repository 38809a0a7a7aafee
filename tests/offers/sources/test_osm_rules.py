"""Rules of the profile of OpenStreetMap."""

import pytest

from offers.sources.osm_rules import Rules


@pytest.mark.parametrize(
    ("rule", "tags", "holds"),
    [
        ("a=1", {"a": "1"}, True),
        ("a=1", {"a": "2"}, False),
        ("a=1|2", {"a": "2"}, True),
        ("a=2", {"a": "1; 2"}, True),
        ("a=*", {"a": "anything"}, True),
        ("a=*", {"a": "no"}, False),
        ("a=*", {}, False),
        ("a=1 + b=2", {"a": "1"}, False),
        ("a=1 + b=2", {"a": "1", "b": "2"}, True),
    ],
)
def test_conditions(rule: str, tags: dict[str, str], *, holds: bool) -> None:
    """All conditions of a rule must hold; lists of values count."""
    assert (Rules({rule: "x"}).first(tags) == "x") is holds


def test_order_is_that_of_the_table() -> None:
    """The first decides, whatever the order of the tags."""
    rules = Rules({"b=1": "first", "a=1": "second"})
    assert list(rules.every({"a": "1", "b": "1"})) == ["first", "second"]
    assert rules.keys == {"a", "b"}
