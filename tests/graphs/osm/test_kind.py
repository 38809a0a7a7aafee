"""What a way is."""

import pytest

from graphs.facts import Kind
from graphs.osm.kind import is_car_free, kind_of


def tagged(text: str) -> dict[str, str]:
    """Return tags written in one line."""
    return dict(tag.split("=") for tag in text.split())


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("highway=primary", Kind.ROAD),
        ("highway=tertiary_link", Kind.ROAD),
        ("highway=residential", Kind.LANE),
        ("highway=service", Kind.LANE),
        ("highway=track", Kind.TRACK),
        ("highway=track bicycle=designated motor_vehicle=no", Kind.GREENWAY),
        ("highway=track bicycle=designated motor_vehicle=agricultural", Kind.TRACK),
        ("highway=cycleway", Kind.GREENWAY),
        ("highway=cycleway is_sidepath=yes", Kind.CYCLEWAY),
        ("highway=path", Kind.PATH),
        ("highway=path bicycle=designated motor_vehicle=no", Kind.GREENWAY),
        ("highway=path bicycle=no", Kind.FOOTPATH),
        ("highway=footway bicycle=designated", Kind.GREENWAY),
        ("highway=footway footway=sidewalk bicycle=designated", Kind.CYCLEWAY),
        ("highway=footway", Kind.FOOTWAY),
        ("highway=pedestrian", Kind.PEDESTRIAN),
        ("highway=steps", Kind.STEPS),
        ("highway=path towpath=yes", Kind.TOWPATH),
        ("highway=service towpath=named", Kind.TOWPATH),
        ("highway=residential towpath=named", Kind.LANE),
        ("route=ferry", Kind.FERRY),
        ("waterway=canal", Kind.WATERWAY),
        ("waterway=canal lock=yes", Kind.LOCK),
        ("member:motorboat=yes", Kind.WATERWAY),
        ("member:walk=yes", Kind.PATH),
        ("member:walk=yes railway=rail", None),
        ("highway=construction", None),
        ("highway=proposed member:cycle=yes", None),
        ("highway=pedestrian area=yes", None),
        ("waterway=riverbank", None),
        ("building=yes", None),
        ("", None),
    ],
)
def test_kinds(tags: str, expected: Kind | None) -> None:
    """Tags make a way what it is, and most things no way."""
    assert kind_of(tagged(tags)) is expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("highway=cycleway", True),
        ("highway=path motor_vehicle=yes", False),
        ("highway=track", False),
        ("highway=track motor_vehicle=no", True),
        ("highway=track motor_vehicle=forestry", False),
        ("highway=track vehicle=no", True),
        ("highway=residential access=private", False),
        ("highway=service access=no motor_vehicle=delivery", False),
    ],
)
def test_cars_kept_out(tags: str, expected: bool) -> None:  # noqa: FBT001
    """A way is free of cars only where they are known to be kept out, all of them."""
    assert is_car_free(tagged(tags)) is expected
