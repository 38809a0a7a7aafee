"""The ways of a route, whatever relations it is put together from."""

from graphs.osm.extract import Relation
from graphs.osm.relation_walk import FollowedWay, followed_ways


def relations(*drawn: tuple[int, str, dict[str, str]]) -> dict[int, Relation]:
    """Return relations whose members are written like ``w1:forward r2``."""
    found = {}
    for number, members, tags in drawn:
        parts = ([*member.split(":"), ""] for member in members.split())
        rows = tuple((part[0][0], int(part[0][1:]), part[1]) for part in parts)
        found[number] = Relation(id=number, tags=tags, members=rows)
    return found


def way(number: int, role: str = "", side: str = "") -> FollowedWay:
    """Return a way that a route follows."""
    return FollowedWay(way=number, role=role, side=side)


def test_stages() -> None:
    """A route has the ways of its stages, of their stages too, each once."""
    drawn = relations((1, "w10 r2 r3", {}), (2, "w20 w21:forward", {}), (3, "r4 w20", {}), (4, "w40 n5", {}))
    found = followed_ways(drawn, 1)
    assert set(found) == {way(10), way(20), way(21, "forward"), way(40)}
    assert len(found) == 4


def test_a_circle_of_relations() -> None:
    """Relations that contain one another are walked once."""
    drawn = relations((1, "w10 r2", {}), (2, "w20 r1", {}))
    assert followed_ways(drawn, 1) == (way(10), way(20))
    assert followed_ways(drawn, 2) == (way(20), way(10))


def test_a_long_chain() -> None:
    """A thousand relations in one another are no trouble."""
    drawn = relations(*((number, f"w{number} r{number + 1}", {}) for number in range(3000)))
    assert len(followed_ways(drawn, 0)) == 3000


def test_sides_are_handed_down() -> None:
    """The ways of an alternative are alternatives, whatever their own role."""
    drawn = relations((1, "w10 r2:alternative w11:excursion", {}), (2, "w20:forward", {}))
    assert set(followed_ways(drawn, 1)) == {
        way(10), way(11, "excursion", "excursion"), way(20, "forward", "alternative"),
    }  # fmt: skip


def test_planned_and_missing_stages() -> None:
    """A stage that is planned, or not in the extract, gives no way."""
    drawn = relations((1, "r2 r3 w10", {}), (2, "w20", {"state": "proposed"}))
    assert followed_ways(drawn, 1) == (way(10),)
