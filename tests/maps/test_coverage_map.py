"""The map of what communes offer and lack."""

from maps.background import Background
from maps.coverage_map import CommuneSpot, coverage_page

BETHUNE = CommuneSpot(name="Béthune", lon=2.64, lat=50.53, visits=9, meals=4, nights=0, services=1)
LESTREM = CommuneSpot(
    name="Lestrem <b>", lon=2.69, lat=50.62, visits=1, meals=0, nights=0, services=0,
    holes=("Lestrem : aucun restaurant {{ 6 * 7 }}",),
)  # fmt: skip
EMPTY = CommuneSpot(name="Calonne", lon=2.62, lat=50.63, visits=0, meals=0, nights=0, services=0)
SPOTS = (BETHUNE, LESTREM, EMPTY)
MISSING = ("La Lys : aucun hébergement connu pour 12 personnes",)


def page(language: str = "fr") -> str:
    return coverage_page(SPOTS, MISSING, Background(), language)


def test_sums_and_holes_are_told() -> None:
    """The heading sums up, the panel lists what is missing anywhere, in every language."""
    text = page()
    assert "10 visites" in text
    assert "1 communes où il manque quelque chose" in text
    assert all(sentence in text for sentence in MISSING)
    assert "10 Besuche" in page("de")


def test_circle_for_each_thing_that_is_there() -> None:
    """Two communes with visits, one with tables, none with beds, and a ring where something lacks."""
    assert page().count("L.circleMarker(") == 2 + 1 + 0 + 1


def test_names_and_holes_are_text() -> None:
    """Neither markup nor a template in a name is obeyed."""
    text = page()
    assert "Lestrem <b>" not in text
    assert "restaurant 42" not in text


def test_same_page_for_the_same_catalogue() -> None:
    """Byte for byte, though folium draws its names at random."""
    assert page() == page()
