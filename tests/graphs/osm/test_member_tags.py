"""What it tells of a way that a route follows it."""

from graphs.osm.extract import Relation
from graphs.osm.member_tags import member_tags


def relation(number: int, ways: tuple[int, ...], **tags: str) -> dict[int, Relation]:
    """Return a route along ways."""
    members = tuple(("w", way, "") for way in ways)
    return {number: Relation(id=number, tags={"type": "route", **tags}, members=members)}


def test_travellers() -> None:
    """A way learns who follows it, from all routes along it."""
    routes = (
        relation(1, (5, 6), route="hiking") | relation(2, (6,), route="boat") | relation(3, (7,), route="bus")
    )
    assert member_tags(routes) == {
        5: (("member:walk", "yes"),),
        6: (("member:motorboat", "yes"), ("member:walk", "yes")),
    }


def test_ferries() -> None:
    """A ferry tells its way what it is; its duration only if the way is all of it."""
    alone = relation(1, (5,), route="ferry", duration="10", bicycle="no")
    assert member_tags(alone) == {5: (("bicycle", "no"), ("duration", "10"), ("route", "ferry"))}
    both = relation(1, (5, 6), route="ferry", duration="10")
    assert member_tags(both) == {5: (("route", "ferry"),), 6: (("route", "ferry"),)}


def test_planned() -> None:
    """A planned route tells nothing."""
    assert member_tags(relation(1, (5,), route="canoe", state="proposed")) == {}
