"""Texts that columns refer to by number."""

from graphs.osm.names import Names


def test_numbers() -> None:
    """A text has one number, and the empty one has none before it."""
    names = Names()
    assert [names.number(text) for text in ("Lys", "", "Aa", "Lys")] == [1, 0, 2, 1]
    assert names.texts() == ("", "Lys", "Aa")
