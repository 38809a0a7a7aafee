"""Which way along it a way may be travelled."""

import pytest

from graphs.osm.direction import AGAINST, ALONG, BOTH, NEITHER, Directions, riding, sailing, walking


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("", BOTH),
        ("oneway=yes", ALONG),
        ("oneway=1", ALONG),
        ("oneway=-1", AGAINST),
        ("oneway=reversible", NEITHER),
        ("oneway=alternating", BOTH),
        ("junction=roundabout", ALONG),
        ("junction=roundabout oneway=no", BOTH),
        ("highway=motorway", ALONG),
        ("oneway=yes oneway:bicycle=no", BOTH),
        ("oneway=no oneway:bicycle=yes", ALONG),
        ("oneway=yes oneway:bicycle=-1", AGAINST),
        ("oneway=yes cycleway=opposite", BOTH),
        ("oneway=yes cycleway=opposite_lane", BOTH),
        ("oneway=yes cycleway:left=opposite_track", BOTH),
        ("oneway=yes cycleway:both=lane", ALONG),
        ("oneway=yes cycleway:left=lane cycleway:left:oneway=-1", BOTH),
        ("oneway=yes cycleway:left=track cycleway:left:oneway=no", BOTH),
        ("oneway=yes cycleway:right=lane cycleway:right:oneway=yes", ALONG),
        ("oneway=-1 cycleway:left=lane cycleway:left:oneway=yes", BOTH),
        ("oneway=yes bicycle:backward=yes", BOTH),
        ("bicycle:backward=no", ALONG),
        ("vehicle:forward=no", AGAINST),
        ("oneway=yes oneway:foot=yes", ALONG),
    ],
)
def test_riding(tags: str, expected: Directions) -> None:
    """A bicycle keeps to a oneway, unless one of the many tags against it says that it need not."""
    assert riding(dict(tag.split("=") for tag in tags.split())) == expected


def test_walking() -> None:
    """People walk both ways, but where a tag speaks of them."""
    assert walking({"oneway": "yes", "junction": "roundabout"}) == BOTH
    assert walking({"oneway:foot": "yes"}) == ALONG
    assert walking({"foot:forward": "no"}) == AGAINST


def test_sailing() -> None:
    """Boats obey a oneway, and their own before that of others."""
    assert sailing({}) == BOTH
    assert sailing({"oneway": "yes"}) == ALONG
    assert sailing({"oneway": "yes", "oneway:boat": "no"}) == BOTH
