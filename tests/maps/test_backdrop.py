"""Tests of maps.backdrop."""

from maps import Background
from maps.backdrop import backdrop


def test_lines_are_turned_for_leaflet(background: Background) -> None:
    """Tests that latitude comes first."""
    drawing = backdrop(background).argument
    assert drawing["routes"] == [[(50.58, 2.6), (50.53, 2.64)]]
    assert len(drawing["lanes"]) == 2


def test_labels_are_escaped_and_in_order() -> None:
    """Tests that the nearest communes are labelled before water and routes, and these before the rest."""
    communes = tuple((f"<{n}>", 2.6, 50.6) for n in range(7))
    line = ((2.6, 50.6), (2.61, 50.6), (2.62, 50.6))
    drawn = backdrop(
        Background(communes=communes, waterways=(("Lys", line), ("", line)), routes=(("EV5", "x", line),))
    )
    labels = drawn.argument["labels"]
    assert [label["html"] for label in labels[5:]] == ["&lt;5&gt;", "Lys", "EV5", "&lt;6&gt;"]
    assert labels[6]["at"] == (50.6, 2.61)
