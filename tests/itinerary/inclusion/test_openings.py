"""What opens most stays."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphs.mode import Mode
from itinerary.inclusion.judge import inclusion_of
from itinerary.inclusion.openings import first_calls, need_openings, openings, season_openings
from itinerary.inclusion.verdict import LegGap, PlaceGap, Verdict

DAY = date(2027, 6, 9)


def place(name, answer="unknown"):
    """Return a place that falls short."""
    return PlaceGap(id=f"offer:{name}", name=name, field="access.motor", answer=answer)


def way(start, end, answer="unknown"):
    """Return a walked way that falls short."""
    return LegGap(
        day=DAY, from_id=start, from_name=start, to_id=end, to_name=end, mode=Mode.WALK, answer=answer,
        planned_m=100, metres=100,
    )  # fmt: skip


def stay(*gaps):
    """Return what is said of a stay under a wheelchair."""
    places = tuple(gap for gap in gaps if isinstance(gap, PlaceGap))
    return Verdict(need="wheelchair", places=places, legs=tuple(g for g in gaps if isinstance(g, LegGap)))


def rows(*verdicts):
    """Return verdicts with the ids of their stays."""
    return [(str(number), verdict) for number, verdict in enumerate(verdicts)]


def test_what_alone_is_missing_opens() -> None:
    """Tests that what two stays lack alone comes before what three lack among other things."""
    some = rows(
        stay(place("a")), stay(place("a")), stay(place("b"), place("c")), stay(place("b"), place("d")),
        stay(place("b"), place("e")), stay(),
    )  # fmt: skip
    found = [(one.lack.name, one.opens, one.helps) for one in openings(some)]
    assert found[:2] == [("a", 2, 2), ("b", 0, 3)]


def test_the_way_back_is_the_same_way() -> None:
    """Tests that a way that is missing in both directions is one thing to look at."""
    (only,) = openings(rows(stay(way("x", "y"), way("y", "x"))))
    assert (only.lack.subject, only.lack.name, only.opens) == ("x|y", "x – y", 1)


def test_without_the_ways_the_places_decide() -> None:
    """Tests that a stay is open without its ways as soon as its places are."""
    some = rows(stay(place("a"), way("x", "y")), stay(way("x", "y", "no")))
    found = need_openings("wheelchair", some, ways=False)
    assert (found.now, found.if_confirmed, found.no, found.stays) == (1, 1, 0, 2)
    assert [(one.lack.name, one.opens) for one in found.openings] == [("a", 1)]


def test_calls_open_the_nearest_stays_first() -> None:
    """Tests that one asks first what opens a stay, and goes on to where least is missing."""
    some = rows(stay(place("a"), place("b")), stay(place("c")), stay(place("d"), place("e"), place("f")))
    calls = first_calls(some)
    assert [(call.lack.name, call.open_now) for call in calls[:3]] == [("c", 1), ("a", 1), ("b", 2)]
    assert calls[-1].open_now == 3


def test_nobody_is_rung_up_in_vain() -> None:
    """Tests that what only a stay lacks that something stands against is not asked."""
    assert first_calls(rows(stay(place("a"), place("b", "no")))) == ()


def test_a_season_is_judged_need_by_need(embedded, embedded_network) -> None:
    """Tests that each need has its own counts, and what two equal stays lack is missing in both."""
    stay, catalogue = embedded
    found = season_openings(
        [stay, stay], ("hearing", "tight_budget"), catalogue=catalogue, network=embedded_network
    )
    assert [(one.need, one.stays) for one in found] == [("hearing", 2), ("tight_budget", 2)]
    lacks = inclusion_of(stay, "hearing", catalogue, embedded_network).lacks
    assert {one.lack for one in found[0].openings} == set(lacks)
    assert {one.helps for one in found[0].openings} == {2}


GAPS = st.lists(
    st.builds(place, st.sampled_from("abcdef"), st.sampled_from(["unknown", "partial", "no"]))
    | st.builds(way, st.sampled_from("xy"), st.sampled_from("yz")),
    max_size=5,
)
VERDICTS = st.lists(GAPS.map(lambda gaps: stay(*gaps)), max_size=12).map(lambda some: rows(*some))


@given(some=VERDICTS)
def test_nothing_opens_more_than_it_helps(some) -> None:
    """Tests counts against each stay looked at by itself, and that the best comes first."""
    found = openings(some)
    for one in found:
        lists = [set(verdict.lacks) for _, verdict in some if one.lack in verdict.lacks]
        assert (one.opens, one.helps) == (sum(len(lacks) == 1 for lacks in lists), len(lists))
        assert one.opens <= one.helps
    assert all((a.opens, a.helps) >= (b.opens, b.helps) for a, b in pairwise(found))
    assert {one.lack for one in found} == {lack for _, verdict in some for lack in verdict.lacks}


@given(some=VERDICTS, count=st.integers(0, 12))
def test_each_call_opens_or_brings_nearer(some, count) -> None:
    """Tests that the open stays never fall, are those without anything left, and nobody is asked twice."""
    calls = first_calls(some, count=count)
    asked = [call.lack for call in calls]
    assert len(set(asked)) == len(asked) <= count
    before = sum(not verdict.lacks for _, verdict in some)
    for number, call in enumerate(calls, start=1):
        told = set(asked[:number])
        assert call.open_now == sum(set(verdict.lacks) <= told for _, verdict in some) >= before
        before = call.open_now


@given(some=VERDICTS)
def test_enough_calls_open_all_that_calls_can_open(some) -> None:
    """Tests that in the end only what something stands against is closed."""
    calls, found = first_calls(some, count=100), need_openings("wheelchair", some)
    assert (calls[-1].open_now if calls else found.now) == found.now + found.if_confirmed
    assert found.stays == len(some)
