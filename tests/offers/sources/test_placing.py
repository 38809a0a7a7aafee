"""Where a record lies, and how well that is known."""

from typing import Any

import pytest

from offers.area import destination
from offers.place import Place
from offers.sources.errors import OutsideError, UnusableError
from offers.sources.placing import place_of
from offers.sources.record import Record

HERE = destination()
DOOR = (2.639371, 50.530162)
ARRAS = (2.7775, 50.291)


def told(**more: Any) -> tuple[Place, list[str]]:
    doubts: list[str] = []
    area = more.pop("area", HERE)
    record = Record(feed="sheet", record_id="1", names=(), kind="museum", **more)
    return place_of(record, area, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    "more",
    [
        {"point": DOOR, "insee": "62119", "commune": "Béthune"},
        {"point": DOOR},
        {"point": DOOR, "commune": "Nulle-Part"},
    ],
)
def test_point_in_the_destination(more: dict[str, Any]) -> None:
    """The door, in the commune of the code, or in the nearest where there is no usable code."""
    found, doubts = told(**more)
    assert (found.commune, found.insee, found.epci, found.precision) == (
        "Béthune",
        "62119",
        "CABBALR",
        "exact",
    )
    assert ((found.lon, found.lat), doubts) == (DOOR, [])


@pytest.mark.parametrize("more", [{"insee": "62119"}, {"commune": "BETHUNE"}])
def test_commune_alone_is_its_point(more: dict[str, Any]) -> None:
    """Without a point, at the point of the commune, and told."""
    found, doubts = told(**more)
    assert (found.commune, found.precision, doubts) == ("Béthune", "commune", ["no-point"])


def test_code_beats_a_point_typed_by_hand() -> None:
    """A point of Arras for a museum of Béthune is a mistake: put at the point of Béthune, and told."""
    found, doubts = told(point=ARRAS, insee="62119")
    assert (found.commune, found.precision, doubts) == ("Béthune", "commune", ["point-far"])


@pytest.mark.parametrize(
    ("point", "precision"),
    [
        ((2.63937, 50.53016), "exact"),
        ((2.639, 50.53), "site"),
        ((2.64, 50.53), "commune"),
        ((2.6, 50.5301), "exact"),
    ],
)
def test_decimals_say_how_exact_a_point_is(point: tuple[float, float], precision: str) -> None:
    """Two are a kilometre, three a hundred metres."""
    assert told(point=point, insee="62119")[0].precision == precision


@pytest.mark.parametrize(
    "more",
    [
        {"insee": "62041", "commune": "Arras"},
        {"insee": "75056", "point": DOOR},
        {"point": ARRAS},
        {"commune": "Paris"},
        {"insee": "59017"},
        {"commune": "Béthune", "postcode": "03100"},
    ],
    ids=["code", "code against point", "point", "name", "neighbour", "namesake"],
)
def test_elsewhere_is_outside(more: dict[str, Any]) -> None:
    """By its code first, and then by its point; a neighbour that is known is outside as well."""
    with pytest.raises(OutsideError, match="outside the destination"):
        told(**more)


def test_nowhere_is_no_place() -> None:
    """A record that says nothing of where it is was not found elsewhere."""
    with pytest.raises(UnusableError) as error:
        told()
    assert error.value.code == "no-place"


def test_everywhere_keeps_what_has_a_place() -> None:
    """Without an area, a point anywhere is a place, in a commune that the feed names."""
    found, doubts = told(area=None, point=ARRAS, commune="Arras", insee="62041")
    assert ((found.lon, found.lat), found.commune, found.epci, doubts) == (ARRAS, "Arras", None, [])


def test_everywhere_refuses_what_has_no_place() -> None:
    """Nobody can be sent to a commune that is not known here."""
    with pytest.raises(UnusableError) as error:
        told(area=None, commune="Atlantis")
    assert error.value.code == "no-place"


def test_code_that_is_none_is_told() -> None:
    """It is not believed, and the point counts."""
    found, doubts = told(point=DOOR, insee="6211", commune="Nulle-Part")
    assert (found.insee, doubts) == ("62119", ["insee-unreadable"])
