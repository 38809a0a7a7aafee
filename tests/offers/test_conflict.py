"""Where two feeds that both know do not agree."""

import pytest

from offers.access import Access
from offers.conflict import conflicts
from offers.offer import Capacity, Price
from offers.opening import Hours
from tests.offers.samples import offer


def euros(amount: int, status: str = "known") -> Price:
    return Price(adult_ct=amount * 100, child_ct=amount * 100, unit="person", status=status)


def open_at(spec: str, status: str = "known") -> Hours:
    return Hours(spec=spec, status=status)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("kind", {"kind": "museum"}, {"kind": "site"}),
        ("hours", {"hours": open_at("10:00-18:00")}, {"hours": open_at("10:00-17:00")}),
        ("price", {"price": euros(5)}, {"price": euros(6)}),
        ("capacity", {"capacity": Capacity(persons=10)}, {"capacity": Capacity(persons=12)}),
        ("access.motor", {"access": Access(motor="yes")}, {"access": Access(motor="no")}),
        ("access.mental", {"access": Access(mental="partial")}, {"access": Access(mental="no")}),
    ],
)
def test_disagreement_is_told_with_both_sides(
    field: str, one: dict[str, object], other: dict[str, object]
) -> None:
    """One finding: who says what, which record, which feeds, and what is kept."""
    group = (offer("sheet", **one), offer("osm", **other))
    (found,) = conflicts(group, group[0])
    assert (found.code, found.level) == (f"conflict-{field}", "warning")
    assert (found.record, found.feed) == ("sheet:1", "sheet+osm")
    assert "sheet says" in found.message
    assert "osm says" in found.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"hours": open_at("10:00-18:00")}, {}),
        ({"hours": open_at("10:00-18:00")}, {"hours": open_at("10:00-17:00", "estimated")}),
        ({"hours": open_at("10:00-18:00")}, {"hours": open_at("10:00-17:00", "stale")}),
        ({"price": euros(5)}, {"price": euros(6, "estimated")}),
        ({"price": euros(5)}, {"price": None}),
        ({"access": Access(motor="yes")}, {"access": Access(visual="no")}),
        ({"capacity": Capacity(persons=10)}, {"capacity": Capacity(rooms=5)}),
    ],
)
def test_silence_and_guesses_contradict_nobody(one: dict[str, object], other: dict[str, object]) -> None:
    """Only two that both know can disagree."""
    group = (offer("sheet", **one), offer("osm", **other))
    assert list(conflicts(group, group[0])) == []
