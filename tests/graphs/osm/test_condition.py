"""What a way is like underfoot and in the dark, and for wheelchairs."""

import pytest

from graphs.facts import Kind, Known, Smoothness, Surface
from graphs.osm.condition import lit_of, smoothness_of, surface_of, tracktype_of, wheelchair_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asphalt", Surface.ASPHALT),
        ("concrete:plates", Surface.PAVING),
        ("asphalt:lanes", Surface.ASPHALT),
        ("asphalt;gravel", Surface.GRAVEL),
        ("Paving_Stones", Surface.PAVING),
        ("lava", Surface.UNKNOWN),
        ("", Surface.UNKNOWN),
    ],
)
def test_surfaces(text: str, expected: Surface) -> None:
    """A surface comes down to one of a few, the roughest of several."""
    assert surface_of({"surface": text}) is expected


def test_smoothness_and_tracktype() -> None:
    """The words of mappers are grades; others are unknown."""
    assert smoothness_of({"smoothness": "very_horrible"}) is Smoothness.HORRIBLE
    assert smoothness_of({"smoothness": "so-so"}) is Smoothness.UNKNOWN
    assert tracktype_of({"tracktype": "grade3"}) == 3
    assert tracktype_of({"tracktype": "grade9"}) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", Known.YES),
        ("22:00-05:00", Known.YES),
        ("no", Known.NO),
        ("unknown", Known.UNKNOWN),
        ("", Known.UNKNOWN),
    ],
)
def test_lamps(text: str, expected: Known) -> None:
    """What is lit at some hours is lit; what nobody says is unknown, not dark."""
    assert lit_of({"lit": text}) is expected


def test_wheelchairs() -> None:
    """Stairs are no way for a wheelchair; other ways are unknown until somebody says."""
    assert wheelchair_of({}, Kind.PATH) is Known.UNKNOWN
    assert wheelchair_of({"wheelchair": "limited"}, Kind.PATH) is Known.UNKNOWN
    assert wheelchair_of({"wheelchair": "designated"}, Kind.PATH) is Known.YES
    assert wheelchair_of({"wheelchair": "no"}, Kind.PATH) is Known.NO
    assert wheelchair_of({}, Kind.STEPS) is Known.NO
    assert wheelchair_of({"ramp:wheelchair": "yes"}, Kind.STEPS) is Known.YES
