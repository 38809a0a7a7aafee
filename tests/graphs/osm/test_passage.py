"""Who may pass along a way, and against it."""

import pytest

from graphs.access import Access
from graphs.facts import Kind
from graphs.osm.kind import kind_of
from graphs.osm.passage import passage_of

RIDE, WALK, PUSH = Access.CYCLE, Access.WALK, Access.PUSH
BOAT, CANOE, NOBODY = Access.BOAT, Access.CANOE, Access(0)


@pytest.mark.parametrize(
    ("tags", "along", "against"),
    [
        ("highway=residential", RIDE | WALK, RIDE | WALK),
        ("highway=residential oneway=yes", RIDE | WALK, PUSH | WALK),
        ("highway=residential oneway=yes oneway:bicycle=no", RIDE | WALK, RIDE | WALK),
        ("highway=residential oneway=-1", PUSH | WALK, RIDE | WALK),
        ("highway=motorway", NOBODY, NOBODY),
        ("highway=motorway bicycle=yes", NOBODY, NOBODY),
        ("highway=trunk", RIDE | WALK, RIDE | WALK),
        ("highway=trunk motorroad=yes", NOBODY, NOBODY),
        ("highway=footway", PUSH | WALK, PUSH | WALK),
        ("highway=footway bicycle=yes", RIDE | WALK, RIDE | WALK),
        ("highway=footway access=yes", PUSH | WALK, PUSH | WALK),
        ("highway=pedestrian", PUSH | WALK, PUSH | WALK),
        ("highway=steps bicycle=yes", PUSH | WALK, PUSH | WALK),
        ("highway=path bicycle=dismount", PUSH | WALK, PUSH | WALK),
        ("highway=cycleway foot=no", RIDE, RIDE),
        ("highway=cycleway foot=no oneway=yes", RIDE, NOBODY),
        ("highway=cycleway foot=no bicycle=dismount", PUSH, PUSH),
        ("highway=secondary bicycle=use_sidepath foot=no", NOBODY, NOBODY),
        ("highway=service access=private", NOBODY, NOBODY),
        ("highway=service access=private foot=permissive", PUSH | WALK, PUSH | WALK),
        ("highway=track vehicle=forestry", PUSH | WALK, PUSH | WALK),
        ("highway=track motor_vehicle=no", RIDE | WALK, RIDE | WALK),
        ("highway=busway", NOBODY, NOBODY),
        ("highway=busway bicycle=yes", RIDE, RIDE),
        ("highway=pedestrian bicycle_road=yes", RIDE | WALK, RIDE | WALK),
        ("route=ferry", RIDE | WALK, RIDE | WALK),
        ("route=ferry bicycle=no", PUSH | WALK, PUSH | WALK),
        ("route=ferry foot=no bicycle=no", NOBODY, NOBODY),
        ("member:walk=yes", PUSH | WALK, PUSH | WALK),
        ("member:cycle=yes", RIDE | WALK, RIDE | WALK),
    ],
)
def test_on_land(tags: str, along: Access, against: Access) -> None:
    """Who may ride rides, who may walk and not ride may push, and nobody goes on a motorway."""
    assert _passage(tags) == (along, against)


@pytest.mark.parametrize(
    ("tags", "who"),
    [
        ("waterway=canal", BOAT | CANOE),
        ("waterway=canal boat=no", NOBODY),
        ("waterway=canal boat=no canoe=yes", CANOE),
        ("waterway=canal motorboat=no", CANOE),
        ("waterway=canal motorboat=no boat=yes", CANOE),
        ("waterway=canal access=private", NOBODY),
        ("waterway=canal tunnel=culvert", NOBODY),
        ("waterway=canal tunnel=culvert member:motorboat=yes", BOAT),
        ("waterway=canal boat=no member:motorboat=yes", NOBODY),
        ("waterway=fairway", BOAT),
        ("waterway=river", CANOE),
        ("waterway=river canoe=no", NOBODY),
        ("waterway=river boat=yes", BOAT | CANOE),
        ("waterway=river CEMT=IV", BOAT | CANOE),
        ("waterway=river CEMT=0", CANOE),
        ("waterway=river ship=yes", BOAT | CANOE),
        ("waterway=river member:motorboat=yes", BOAT | CANOE),
        ("waterway=stream", NOBODY),
        ("waterway=stream canoe=yes", CANOE),
        ("waterway=ditch member:canoe=yes", CANOE),
        ("member:motorboat=yes", BOAT),
    ],
)
def test_on_water(tags: str, who: Access) -> None:
    """Engines go where canals are or where it is said; canoes on rivers too; neither where it is banned."""
    assert _passage(tags) == (who, who)


def test_against_a_oneway_on_water() -> None:
    """Boats obey a oneway."""
    assert _passage("waterway=canal oneway=yes") == (BOAT | CANOE, NOBODY)


def _passage(text: str) -> tuple[Access, Access]:
    tags = dict(tag.split("=") for tag in text.split())
    return passage_of(tags, kind_of(tags) or Kind.LANE)
