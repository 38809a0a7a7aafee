"""Verdicts: the answer follows from what is missing."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graphs.mode import Mode
from graphs.passable import Remark
from itinerary.inclusion.verdict import NEEDS, LegGap, PlaceGap, PriceGap, Verdict

PLACES = st.lists(
    st.builds(
        PlaceGap,
        id=st.sampled_from(["offer:a", "offer:b"]),
        name=st.just("A"),
        field=st.just("access.motor"),
        answer=st.sampled_from(["unknown", "partial", "no"]),
    )
).map(tuple)
LEGS = st.lists(
    st.builds(
        LegGap,
        day=st.just(date(2027, 6, 9)),
        from_id=st.just("offer:a"),
        from_name=st.just("A"),
        to_id=st.sampled_from(["offer:b", "offer:c"]),
        to_name=st.just("B"),
        mode=st.sampled_from([Mode.WALK, Mode.CYCLE]),
        answer=st.sampled_from(["unknown", "no"]),
        planned_m=st.just(100),
        metres=st.just(100),
    )
).map(tuple)


@given(places=PLACES, legs=LEGS)
def test_three_answers_and_no_other(places, legs) -> None:
    """Tests that no follows from one obstacle, now from nothing missing, and all else is to be confirmed."""
    verdict = Verdict(need="wheelchair", places=places, legs=legs)
    answers = {gap.answer for gap in (*places, *legs)}
    expected = "no" if "no" in answers else "if-confirmed" if answers else "now"
    assert verdict.answer == expected
    assert len(set(verdict.lacks)) == len(verdict.lacks) <= len(places) + len(legs)


def test_a_way_on_foot_is_another_than_by_cycle() -> None:
    """Tests that a way is confirmed for how it is travelled, and marks the place that it leads to."""
    ends = {"from_id": "offer:b", "from_name": "B", "to_id": "offer:a", "to_name": "A"}
    more = {"day": date(2027, 6, 9), "answer": "unknown", "planned_m": 100, "metres": 100}
    legs = tuple(LegGap(mode=mode, **ends, **more) for mode in (Mode.WALK, Mode.CYCLE))
    verdict = Verdict(need="buggy", legs=legs)
    assert [(lack.subject, lack.field) for lack in verdict.lacks] == [
        ("offer:a|offer:b", "way.walk"), ("offer:a|offer:b", "way.cycle"),
    ]  # fmt: skip
    assert verdict.facts == {("offer:a", "access.motor")}


def test_the_distance_to_compliance_is_summed_over_the_ways() -> None:
    """Tests that metres of one fact are added up whatever its value, and apart from what only hinders."""
    met = (
        Remark(level="stops", fact="barrier", value="stile", metres=10, count=1),
        Remark(level="stops", fact="barrier", value="kerb", metres=5, count=2),
        Remark(level="hinders", fact="barrier", value="gate", metres=7, count=1),
    )
    leg = LegGap(
        day=date(2027, 6, 9), from_id="offer:a", from_name="A", to_id="offer:b", to_name="B", mode=Mode.WALK,
        answer="no", planned_m=100, metres=100, remarks=met,
    )  # fmt: skip
    found = Verdict(need="wheelchair", legs=(leg, leg)).along
    assert [(r.level, r.fact, r.metres, r.count) for r in found] == [
        ("stops", "barrier", 30, 6), ("hinders", "barrier", 14, 2),
    ]  # fmt: skip


def test_a_price_above_is_no_whatever_is_estimated() -> None:
    """Tests that what costs more than it may is no, and that its estimates can be asked all the same."""
    over = PriceGap(total_ct=200, limit_ct=100, estimated=(("offer:a", "A", 200),))
    verdict = Verdict(need="tight_budget", price=over)
    assert (verdict.answer, len(verdict.lacks)) == ("no", 2)
    within = PriceGap(total_ct=100, limit_ct=100, unknown=(("offer:a", "A"),))
    assert Verdict(need="tight_budget", price=within).answer == "if-confirmed"


def test_six_needs() -> None:
    """Tests the order in which needs are told."""
    assert NEEDS == ("wheelchair", "hearing", "visual", "mental", "buggy", "tight_budget")
