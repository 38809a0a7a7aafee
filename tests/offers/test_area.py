"""What lies in the destination, and in which commune."""

import pytest

from offers.area import FAR_M, Area, destination, distance_m
from offers.communes import Commune, load_communes

HERE = destination()
TWINS = Area(
    communes=(
        Commune(insee="1", name="Saint-Val", epci="CCFL", lon=2.5, lat=50.6),
        Commune(insee="2", name="Saint Val", epci=None, lon=2.6, lat=50.6),
    )
)


def test_destination_is_what_an_epci_holds() -> None:
    """All 108 communes are in it, the neighbours are known and outside."""
    assert len(HERE.insee_codes) == 108
    assert "62119" in HERE.insee_codes
    assert any(c.insee not in HERE.insee_codes for c in HERE.communes)


@pytest.mark.parametrize("name", ["Béthune", "BETHUNE", "bethune "])
def test_commune_is_found_by_its_name(name: str) -> None:
    """Whatever the accents and the case."""
    found = HERE.named(name)
    assert found is not None
    assert found.insee == "62119"


def test_name_of_two_communes_is_no_commune() -> None:
    """Nobody guesses which of two is meant, nor what nobody is called."""
    assert TWINS.named("saint-val") is None
    assert HERE.named("Atlantis") is None


def test_commune_is_found_by_its_code() -> None:
    """By the code of INSEE: 62400, the postcode of Béthune, is the code of Haillicourt."""
    codes = ("62119", "62400", "99999")
    assert [c and c.name for c in map(HERE.commune, codes)] == ["Béthune", "Haillicourt", None]


def test_point_lies_in_the_nearest_commune() -> None:
    """Every commune of the destination is nearest to its own point."""
    inside = [c for c in load_communes() if c.epci]
    assert all(HERE.nearest((c.lon, c.lat)) == c for c in inside)


@pytest.mark.parametrize("point", [(0.0, 0.0), (50.53, 2.64), (2.3522, 48.8566), (2.64, 49.9)])
def test_point_elsewhere_lies_in_none(point: tuple[float, float]) -> None:
    """The Gulf of Guinea, a swapped pair, Paris, and Picardy."""
    assert HERE.nearest(point) is None


def test_neighbour_is_nearest_to_what_lies_in_it() -> None:
    """A point just outside of the destination belongs to the commune that is there."""
    armentieres = HERE.named("Armentières")
    assert armentieres is not None
    assert HERE.nearest((armentieres.lon, armentieres.lat)) == armentieres
    assert armentieres.epci is None


def test_bounds_hold_every_point_and_what_lies_around() -> None:
    """Twelve kilometres around the points of the communes."""
    west, south, east, north = TWINS.bounds
    assert distance_m((2.5, 50.6), (2.5, north)) == pytest.approx(FAR_M, rel=1e-3)
    assert distance_m((2.5, 50.6), (west, 50.6)) == pytest.approx(FAR_M, rel=1e-3)
    assert (south, east) == pytest.approx((2 * 50.6 - north, 2 * 2.5 - west))


def test_distance_is_that_of_the_map() -> None:
    """From Béthune to Lillers are eleven kilometres and nine hundred metres, either way."""
    bethune, lillers = (2.64003, 50.52965), (2.48042, 50.56345)
    assert distance_m(bethune, lillers) == distance_m(lillers, bethune)
    assert distance_m(bethune, lillers) == pytest.approx(11_890, abs=60)
    assert distance_m(bethune, bethune) == 0
