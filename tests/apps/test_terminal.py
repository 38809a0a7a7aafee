"""Tables as text."""

from apps.terminal import list_table, render


def test_unknown_cells_are_empty():
    """Tests that None prints as nothing."""
    assert list_table(("a", "b"), [(1, None)]).split() == ["a", "b", "1"]


def test_brackets_are_text():
    """Tests that what looks like markup is printed as it stands."""
    assert render("[bold]x[/bold]") == "[bold]x[/bold]"
