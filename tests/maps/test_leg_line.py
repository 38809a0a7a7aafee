"""Tests of maps.leg_line."""

import folium
import pytest

from graphs.mode import Mode
from maps.leg_line import leg_layers
from maps.view import LegView
from maps.words import load_words


def leg(line: tuple[tuple[float, float], ...], distance_m: int, mode: Mode = Mode.CYCLE) -> LegView:
    """Make a leg of this line and length."""
    return LegView(
        mode=mode, line=line, ends="a → b", summary="", signs="", distance_m=distance_m, sketched=False
    )


def layers(view: LegView) -> list[folium.PolyLine | folium.Marker]:
    """Draw a leg of the second day in blue."""
    return list(leg_layers(view, colour="#005f9e", day=1, words=load_words("fr")))


def test_line_lies_on_a_wider_white_casing() -> None:
    """Tests that casing and line follow the leg, latitude first."""
    casing, line = layers(leg(((2.6, 50.5), (2.61, 50.5)), 700))
    assert casing.locations == line.locations == [[50.5, 2.6], [50.5, 2.61]]
    assert casing.options["color"] == "#ffffff"
    assert casing.options["weight"] > line.options["weight"] == 5
    assert line.options["color"] == "#005f9e"


@pytest.mark.parametrize(("mode", "dashed"), [(Mode.CYCLE, False), (Mode.WALK, True), (Mode.BOAT, True)])
def test_only_cycling_is_a_solid_line(mode: Mode, *, dashed: bool) -> None:
    """Tests that the mode can be read from the dash."""
    _, line = layers(leg(((2.6, 50.5), (2.61, 50.5)), 700, mode))
    assert bool(line.options["dashArray"]) == dashed


@pytest.mark.parametrize(
    ("end", "degrees"), [((2.6, 50.6), 0), ((2.7, 50.5), 90), ((2.6, 50.4), 180), ((2.5, 50.5), 270)]
)
def test_arrow_points_the_way(end: tuple[float, float], degrees: int) -> None:
    """Tests that the arrow of a longer leg stands half way and points where the leg goes."""
    *_, arrow = layers(leg(((2.6, 50.5), end), 7000))
    assert arrow.location == pytest.approx([(50.5 + end[1]) / 2, (2.6 + end[0]) / 2])
    assert f"rotate({degrees}deg)" in arrow.icon.options["html"]
