"""The same stay under a need, and what composing for that need says."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.inclusion.judge import inclusion_of, judge, verdicts_of
from itinerary.inclusion.verdict import NEEDS
from offers.access import FIELD_OF_NEED, Access
from tests.itinerary.conftest import FEW

ANSWERS = st.sampled_from(["yes", "yes", "yes", "yes", "partial", "unknown", "no"])
ACCESS = st.builds(Access, motor=ANSWERS, visual=ANSWERS, hearing=ANSWERS, mental=ANSWERS)
ANY_ACCESS = st.lists(ACCESS, min_size=8, max_size=8)


def welcoming(catalogue, accesses):
    """Return the destination with these answers, an offer after the other."""
    pairs = zip(catalogue.offers, accesses, strict=True)
    return replace(catalogue, offers=tuple(replace(offer, access=access) for offer, access in pairs))


def composed(request, catalogue, network):
    """Return the stay of a request, or None."""
    try:
        return compose_stay(request, catalogue, network, params=FEW)
    except NoStayError:
        return None


def marked(stay):
    """Return what a stay says of access that is to be confirmed: stop, and what of it."""
    stops = (stop for day in stay.days for stop in day.stops)
    return {(stop.id, fact) for stop in stops for fact in stop.to_confirm if fact.startswith("access.")}


def test_what_everybody_is_welcome_to_is_now(
    assembled: Callable, subject_of: Callable, open_catalogue, open_network
) -> None:
    """Tests that a stay on foot of which all is said lacks nothing, whatever the need."""
    on_foot = {"mode": "walk", "max_walk_km_day": 20.0}
    subject = subject_of(assembled("museum", **on_foot), open_catalogue, open_network, **on_foot)
    assert {judge(subject, need).answer for need in NEEDS} == {"now"}
    assert judge(subject, "wheelchair").legs_looked == 2


def test_one_no_is_enough(assembled, subject_of):
    """Tests that the belfry's no decides for wheels, and leaves the other needs to be confirmed."""
    subject = subject_of(assembled("belfry", "table"))
    answers = {need: judge(subject, need).answer for need in NEEDS}
    assert answers == {
        "wheelchair": "no", "buggy": "no", "hearing": "if-confirmed", "visual": "if-confirmed",
        "mental": "if-confirmed", "tight_budget": "now",
    }  # fmt: skip


def test_unknown_toilets_decide_nothing(assembled, subject_of, open_catalogue, open_network):
    """Tests that a day without known toilets is told, and stays feasible."""
    on_foot = {"mode": "walk", "max_walk_km_day": 20.0}
    stay = assembled("museum", **on_foot)
    verdict = judge(subject_of(stay, open_catalogue, open_network, **on_foot), "wheelchair")
    assert (verdict.answer, verdict.without_toilets) == ("now", (stay.days[0].date,))


@settings(max_examples=40, deadline=None)
@given(accesses=ANY_ACCESS, need=st.sampled_from(["hearing", "visual", "mental"]))
def test_composed_for_a_need_is_feasible_now(
    catalogue, network, request_of, subject_of, accesses, need
) -> None:
    """Tests that no place of a stay composed for a need, without exception, falls short of it."""
    offers = welcoming(catalogue, accesses)
    stay = composed(request_of(needs=(need,)), offers, network)
    barred = {o.id for o in offers.offers if getattr(o.access, FIELD_OF_NEED[need]) != "yes"}
    verdict = None if stay is None else judge(subject_of(stay, offers), need)
    assert verdict is None or (verdict.answer, verdict.places) == ("now", ())
    assert verdict is not None or barred


@settings(max_examples=40, deadline=None)
@given(accesses=ANY_ACCESS, need=st.sampled_from(["wheelchair", "buggy", "hearing", "visual", "mental"]))
def test_composed_with_what_is_unconfirmed_is_never_no(
    catalogue, network, request_of, subject_of, accesses, need
) -> None:
    """Tests that a verdict misses nothing that composing marks, and has no obstacle that it lets pass."""
    offers = welcoming(catalogue, accesses)
    asked = {"needs": (need,), "accept_unconfirmed": True}
    stay = composed(request_of(**asked), offers, network)
    barred = {o.id for o in offers.offers if o.access.answer(need) == "no"}
    verdict = None if stay is None else judge(subject_of(stay, offers, **asked), need)
    assert verdict is not None or barred
    if verdict is not None:
        assert verdict.answer in {"now", "if-confirmed"}
        assert marked(stay) <= verdict.facts
        assert not {place.id for place in verdict.places} & barred


@settings(max_examples=20, deadline=None)
@given(accesses=ANY_ACCESS)
def test_knowing_more_never_turns_a_stay_to_the_worse(catalogue, assembled, subject_of, accesses) -> None:
    """Tests that a yes in the place of any other answer leaves the verdict as it is, or better."""
    stay, worth = assembled("belfry", "table", "museum"), {"no": 0, "if-confirmed": 1, "now": 2}
    before = {need: judge(subject_of(stay, welcoming(catalogue, accesses)), need) for need in NEEDS}
    everybody = Access(motor="yes", visual="yes", hearing="yes", mental="yes")
    for number in range(len(accesses)):
        better = welcoming(catalogue, [*accesses[:number], everybody, *accesses[number + 1 :]])
        for need in NEEDS:
            after = judge(subject_of(stay, better), need)
            assert worth[after.answer] >= worth[before[need].answer]
            assert set(after.lacks) <= set(before[need].lacks)


def test_a_sketched_network_says_nothing_of_ways(embedded, embedded_network):
    """Tests that on the embedded destination each way is to be confirmed: nobody has said anything of any."""
    stay, catalogue = embedded
    verdicts = verdicts_of(stay, catalogue, embedded_network)
    assert [verdict.need for verdict in verdicts] == list(NEEDS)
    wheelchair = verdicts[0]
    assert wheelchair == inclusion_of(stay, "wheelchair", catalogue, embedded_network)
    assert wheelchair.answer == "if-confirmed"
    assert len(wheelchair.legs) == wheelchair.legs_looked > 0
    assert {leg.answer for leg in wheelchair.legs} == {"unknown"}
