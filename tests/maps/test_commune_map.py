"""What each commune gets, on a map."""

import xml.etree.ElementTree as ET
from math import pi

import pytest

from maps.background import Background
from maps.commune_map import LARGEST, CommuneMark, commune_map

SVG = "{http://www.w3.org/2000/svg}"
MARKS = (
    CommuneMark(name="Béthune", lon=2.64, lat=50.53, amount=400, visited=True, has=True),
    CommuneMark(name="Merville", lon=2.64, lat=50.64, amount=100, visited=True, has=True),
    CommuneMark(name="Haillicourt", lon=2.57, lat=50.47, amount=0, visited=True, has=True),
    CommuneMark(name="Bajus & Cie", lon=2.48, lat=50.42, amount=0, visited=False, has=True),
    CommuneMark(name="Ames", lon=2.41, lat=50.54, amount=0, visited=False, has=False),
)
BACKGROUND = Background(waterways=(("Lys", ((2.4, 50.6), (2.7, 50.65))),))


@pytest.fixture(scope="module")
def drawn() -> ET.Element:
    """Draw them."""
    return ET.fromstring(commune_map(MARKS, BACKGROUND))  # noqa: S314 (our own drawing)


def test_areas_say_how_much(drawn: ET.Element) -> None:
    """Four times as much has four times the area; each commune has one circle."""
    radii = [float(circle.get("r", 0)) for circle in drawn.iter(f"{SVG}circle")]
    assert len(radii) == len(MARKS)
    assert radii[0] == LARGEST
    assert pi * radii[0] ** 2 == pytest.approx(4 * pi * radii[1] ** 2)


def test_what_has_nothing_has_no_name(drawn: ET.Element) -> None:
    """The others have theirs, written as they are."""
    names = {text.text for text in drawn.iter(f"{SVG}text")}
    assert {"Béthune", "Merville", "Haillicourt", "Bajus & Cie"} <= names
    assert "Ames" not in names


def test_a_forgotten_commune_looks_different(drawn: ET.Element) -> None:
    """By more than its colour."""
    dashed = [circle for circle in drawn.iter(f"{SVG}circle") if circle.get("stroke-dasharray")]
    assert len(dashed) == 1


def test_a_destination_that_nobody_visits_is_drawn_too() -> None:
    """On a blank sheet."""
    assert commune_map(MARKS[-1:], Background()).count("<circle") == 1
