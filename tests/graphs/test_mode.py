"""Modes are the words of the files."""

from graphs.mode import LAND, Mode


def test_mode_is_its_word() -> None:
    """A mode compares equal to the word that files and commands use for it."""
    assert [mode.value for mode in Mode] == ["cycle", "walk", "boat", "train"]
    assert Mode("boat") == "boat"


def test_land_is_for_cyclists_and_walkers() -> None:
    """Boats and trains do not use the ways on land."""
    assert {Mode.CYCLE, Mode.WALK} == LAND
