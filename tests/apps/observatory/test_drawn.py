"""The map of an observatory."""

from typing import Any

import pytest


def test_every_commune_is_on_the_map(figures: dict[str, Any], drawing: str) -> None:
    """A circle each, and no word of any language."""
    assert drawing.count("<circle") == len(figures["communes"])
    assert "Béthune" in drawing


@pytest.mark.parametrize("language", ["nuit", "night"])
def test_the_map_speaks_no_language(language: str, drawing: str) -> None:
    """The page around it says what it shows."""
    assert language not in drawing
