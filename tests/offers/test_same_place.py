"""Which records are of one and the same thing."""

from itertools import permutations

import pytest

from offers.offer import Offer
from offers.opening import Hours
from offers.same_place import near_enough, same_things
from tests.offers.samples import POINT, offer, place

LON, LAT = POINT
NEXT_DOOR = place(LON, LAT + 0.0005)
"""55 metres to the north."""

JUNE = Hours(spec="2026 Jun 06 10:00-18:00", status="known")
JULY = Hours(spec="2026 Jul 04 10:00-18:00", status="known")


def together(*offers: Offer) -> bool:
    return len(same_things(offers)) == 1


@pytest.mark.parametrize(("north", "same"), [(0.02, True), (0.03, False)], ids=["2.2 km", "3.3 km"])
def test_shared_id_is_the_same_thing_within_three_kilometres(north: float, *, same: bool) -> None:
    """The Tourinsoft id in a DATAtourisme object beats name, kind and point; far away it is another's."""
    one = offer("tourinsoft", "T1")
    other = offer(
        "datatourisme", "D1", name="Autre nom", kind="shop", place=place(LON, LAT + north),
        details={"source_ids": ("datatourisme:D1", "tourinsoft:T1")},
    )  # fmt: skip
    assert together(one, other) is same


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"place": NEXT_DOOR},
        {"name": "MUSEE DU LIN"},
        {"kind": "site"},
        {"place": place(LON, LAT + 0.02, precision="commune")},
    ],
    ids=["alike", "55 m apart", "capitals", "family", "known by its commune"],
)
def test_same_name_and_place_are_the_same_thing(other: dict[str, object]) -> None:
    """Of two feeds, in whatever order."""
    pair = (offer("sheet"), offer("osm", **other))
    assert together(*pair)
    assert together(*reversed(pair))


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Musée du Fer"},
        {"place": place(LON, LAT + 0.002)},
        {"kind": "restaurant"},
        {"kind": "producer"},
        {"place": place(2.4812, 50.5631, precision="commune", commune="Lillers", insee="62516")},
    ],
    ids=["other name", "222 m apart", "its restaurant", "its farm shop", "another commune"],
)
def test_other_things_stay_apart(other: dict[str, object]) -> None:
    """A name, a street or a trade away is another thing."""
    assert not together(offer("sheet"), offer("osm", **other))


def test_dates_of_a_series_stay_apart() -> None:
    """Two evenings of one name at one place are two events; the same evening in two feeds is one."""
    june = offer("sheet", kind="event", hours=JUNE)
    assert not together(june, offer("apidae", kind="event", hours=JULY))
    assert together(june, offer("apidae", kind="event", hours=JUNE))
    assert together(june, offer("apidae", kind="event"))


def test_museum_with_other_hours_is_the_same_museum() -> None:
    """Only events are told apart by their dates."""
    assert together(offer("sheet", hours=JUNE), offer("osm", hours=JULY))


def test_chain_of_ids_is_one_group() -> None:
    """Three records of which two share an id each are one thing, in any order."""
    chain = (
        offer("apidae", "A", name="A", details={"source_ids": ("apidae:A", "x:1")}),
        offer("sheet", "B", name="B", details={"source_ids": ("sheet:B", "x:1", "x:2")}),
        offer("osm", "C", name="C", details={"source_ids": ("osm:C", "x:2")}),
    )
    assert all(together(*order) for order in permutations(chain))


def test_groups_keep_the_order_of_the_records() -> None:
    """By the first record of each."""
    offers = (offer("sheet", "1"), offer("sheet", "2", name="Gîte"), offer("osm", "1"))
    assert same_things(offers) == ((offers[0], offers[2]), (offers[1],))
    assert same_things(()) == ()


def test_commune_that_nobody_knows_is_no_common_place() -> None:
    """Two points of communes without a code are not near each other."""
    nowhere = place(precision="commune", insee="", commune="")
    assert not near_enough(offer(place=nowhere), offer("osm", place=nowhere))


def test_commune_line_does_not_keep_a_place_apart() -> None:
    """A point of OSM is put in the nearest commune, not always that of the feed: 33 metres are one place."""
    across = place(lat=POINT[1] + 0.0003, commune="Annezin", insee="62035")
    assert len(same_things([offer("tourinsoft", "1"), offer("osm", "2", place=across)])) == 1


def test_shared_id_does_not_depend_on_the_first_record() -> None:
    """Three records of one id: the two that are near each other are one, wherever the other lies."""
    far = offer("apidae", "1", name="Ailleurs", place=place(lat=50.70), details={"source_ids": ("x:1",)})
    one = offer("sheet", "2", name="Lin", details={"source_ids": ("x:1",)})
    other = offer("osm", "3", name="Le Lin de Béthune", details={"source_ids": ("x:1",)})
    for order in ([far, one, other], [one, far, other], [other, one, far]):
        assert sorted(len(group) for group in same_things(order)) == [1, 2]
