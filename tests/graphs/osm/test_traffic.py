"""How many cars there are on a way."""

import pytest

from graphs.facts import Traffic
from graphs.osm.traffic import traffic_of


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("highway=cycleway", Traffic.NONE),
        ("highway=track motor_vehicle=no", Traffic.NONE),
        ("highway=track", Traffic.LOW),
        ("highway=path motor_vehicle=yes", Traffic.LOW),
        ("highway=residential", Traffic.LOW),
        ("highway=unclassified maxspeed=80", Traffic.MEDIUM),
        ("highway=unclassified maxspeed=FR:urban", Traffic.LOW),
        ("highway=tertiary", Traffic.MEDIUM),
        ("highway=tertiary maxspeed=30", Traffic.LOW),
        ("highway=tertiary bicycle_road=yes", Traffic.LOW),
        ("highway=secondary", Traffic.HIGH),
        ("highway=secondary cycleway:both=track", Traffic.MEDIUM),
        ("highway=secondary cycleway=lane maxspeed=30", Traffic.LOW),
        ("highway=primary maxspeed=90", Traffic.HIGH),
        ("highway=road", Traffic.UNKNOWN),
        ("route=ferry", Traffic.UNKNOWN),
    ],
)
def test_traffic(tags: str, expected: Traffic) -> None:
    """The class of a road tells, corrected by what people may drive and by lanes for bicycles."""
    assert traffic_of(dict(tag.split("=") for tag in tags.split())) is expected
